import { checkFields, checkWord } from './checks.ts';
import { placeIn, type Problem } from './problem.ts';

/** Says what is wrong with a value at a place. */
export type Check = (value: unknown, path: string) => readonly Problem[];

/** The checks of an object's fields, by name. */
export type FieldChecks = Readonly<Record<string, Check>>;

/** Problems of an object: a field that does not exist, and those of each field by its own check. */
export function checkObject(
  value: unknown,
  path: string,
  needed: FieldChecks,
  optional: FieldChecks = none,
): Problem[] {
  const names = optional === none ? Object.keys(needed) : [...Object.keys(needed), ...Object.keys(optional)];
  const problems = checkFields(value, path, names);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return problems;
  const given = value as Readonly<Record<string, unknown>>;
  for (const name of names) {
    const check = needed[name] ?? (given[name] === undefined ? undefined : optional[name]);
    if (check !== undefined) problems.push(...check(given[name], path === '' ? name : `${path}.${name}`));
  }
  return problems;
}

const none: FieldChecks = {};

/** Problems of an object whose `kind` says which fields it has. */
export function checkKind(value: unknown, path: string, kinds: Readonly<Record<string, FieldChecks>>): Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return checkFields(value, path, ['kind']);
  const { kind } = value as { readonly kind?: unknown };
  const fields = new Map<unknown, FieldChecks>(Object.entries(kinds)).get(kind);
  const isKind = (word: unknown, place: string) => checkWord(word, place, Object.keys(kinds));
  return fields === undefined
    ? isKind(kind, placeIn(path, 'kind'))
    : checkObject(value, path, { kind: isKind, ...fields });
}
