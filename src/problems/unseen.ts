import type { FieldChecks } from './check-object.ts';
import { checkObject } from './check-object.ts';
import { placeIn, type Problem } from './problem.ts';

/** What a value is, and not which: it may be of a person. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** The problem of something of a person that is not what it should be: of what stands there it says the kind alone. */
export function unseen(value: unknown, path: string, not: string, help: string, code: Problem['code']): Problem {
  const isBlank = value === undefined || value === null || value === '';
  const message = isBlank ? 'Nothing is given here.' : `This is ${kindOf(value)}, and not ${not}.`;
  return { path, code: isBlank ? 'missing' : code, message, help };
}

/** Problems of an object about a person, as `checkObject` has them; names of fields that do not exist may say who it is. */
export function checkRecord(value: unknown, path: string, needed: FieldChecks, optional: FieldChecks = {}): Problem[] {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const problems = isObject ? checkObject(value, path, needed, optional) : [];
  if (isObject && problems.length === 0) return problems;
  const names = [...Object.keys(needed), ...Object.keys(optional)];
  const help = `Give an object with the fields ${names.join(', ')}.`;
  if (!isObject) return [unseen(value, path, 'a record', help, 'wrong-type')];
  const unknown = Object.keys(value).flatMap((key, place): Problem[] => {
    if (names.includes(key)) return [];
    return [{ path, code: 'unknown-key', message: `Field ${place + 1} of this record does not exist here.`, help }];
  });
  return [...unknown, ...checkObject(known(value, names), path, needed, optional)];
}

function known(value: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => names.includes(key)));
}

/** A place in an object whose keys come from an extract: a key that may be an identifier is told by its number. */
export function placeOfKey(path: string, key: string, place: number): string {
  return isName(key) ? placeIn(path, key) : placeIn(path, place);
}

/** Whether a key has the look of a field’s name: where a header is missing, what stands in a record is in its place. */
export function isName(key: string): boolean {
  return /^[A-Za-z_]/.test(key) && !/\d{5}/.test(key);
}
