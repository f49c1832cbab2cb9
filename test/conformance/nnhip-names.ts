/**
 * A name from somebody's file as it may be printed: in quotes where it looks like a name, and otherwise as what stands in
 * that place. The first line of a file without names is a person, and what is there may say who.
 */
export function printedName(name: string, instead: string): string {
  return looksLikeName(name) ? JSON.stringify(name) : instead;
}

/** Columns of a first line by name, or by number where what is there does not look like a name. */
export function columnLabels(header: readonly string[], isMeant: (name: string) => boolean = () => true): string[] {
  return header.flatMap((name, place) => (isMeant(name) ? [printedName(name, `column ${place + 1}`)] : []));
}

function looksLikeName(text: string): boolean {
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0;
  const isPseudonym = /^[0-9a-f-]{16,}$/i.test(text);
  return /^[\p{L}\p{Nd} _.-]{1,40}$/u.test(text) && !isPseudonym && count(/\p{L}/gu) > count(/\p{Nd}/gu);
}
