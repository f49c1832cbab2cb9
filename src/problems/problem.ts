import type { ProblemCode } from './codes.ts';

/** One thing that is wrong with what was given, in words for the person who gave it. */
export interface Problem {
  /** Where: keys and positions from the top of the input, as in `contracts[2].holder`. */
  readonly path: string;
  /** A stable name for the kind of problem; {@link problemCodes} lists them all. */
  readonly code: ProblemCode;
  /** What is wrong: a sentence. */
  readonly message: string;
  /** What would be right: a sentence. */
  readonly help: string;
}

/** Joins a place in the input to keys and positions inside it: `contracts`, `2` and `holder` make `contracts[2].holder`. */
export function placeIn(path: string, ...keys: readonly (string | number)[]): string {
  return keys.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    if (!/^[A-Za-z_$][\w$-]{0,99}$/.test(key)) return `${place}[${shown(key)}]`;
    return place === '' ? key : `${place}.${key}`;
  }, path);
}

const longestShown = 40;

/** A value as it may be printed in a message: short, on one line, and never the whole of a large input. */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    const text = JSON.stringify(value.slice(0, longestShown));
    return value.length > longestShown ? `${text}… (${value.length} characters)` : text;
  }
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
