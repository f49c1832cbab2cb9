const ends = /[.!?]["'\u201d\u2019)]?$/;

/** A text as a sentence, with a stop at its end where it has none. */
export function sentence(text: string): string {
  return ends.test(text) ? text : `${text}.`;
}

/** A text as a part of a longer sentence, with a semicolon at its end where it has no stop. */
export function clause(text: string): string {
  return ends.test(text) ? text : `${text};`;
}

/** A text with a capital to begin with, unless it begins with a code or a sign. */
export function capital(text: string): string {
  return /^[a-z]+\b(?![-/\d])/.test(text) ? `${text.slice(0, 1).toUpperCase()}${text.slice(1)}` : text;
}
