import { checkFields, checkWord } from './checks.ts';
import type { Problem } from './problem.ts';

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
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return checkFields(value, path, [...Object.keys(needed), ...Object.keys(optional)]);
  }
  const given = value as Readonly<Record<string, unknown>>;
  const problems: Problem[] = [];
  let known = 0;
  for (const name in needed) {
    if (Object.hasOwn(given, name)) known += 1;
    addProblems(problems, needed[name], given[name], path, name);
  }
  for (const name in optional) {
    if (Object.hasOwn(given, name)) known += 1;
    if (given[name] !== undefined) addProblems(problems, optional[name], given[name], path, name);
  }
  if (Object.keys(given).length === known) return problems;
  return [...checkFields(value, path, [...Object.keys(needed), ...Object.keys(optional)]), ...problems];
}

function addProblems(problems: Problem[], check: Check | undefined, value: unknown, path: string, name: string): void {
  const found = check?.(value, path === '' ? name : `${path}.${name}`);
  if (found !== undefined && found.length > 0) problems.push(...found);
}

const none: FieldChecks = {};
const isTheKind: FieldChecks = { kind: () => [] };

/** Problems of an object whose `kind` says which fields it has, and which it may have. */
export function checkKind(
  value: unknown,
  path: string,
  kinds: Readonly<Record<string, FieldChecks>>,
  optional: Readonly<Record<string, FieldChecks>> = {},
): Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const help = `Give an object whose kind is one of: ${Object.keys(kinds).join(', ')}.`;
    return checkFields(value, path, ['kind']).map((problem) => ({ ...problem, help }));
  }
  const { kind } = value as { readonly kind?: unknown };
  const fields = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (fields === undefined) return checkWord(kind, path === '' ? 'kind' : `${path}.kind`, Object.keys(kinds));
  // The kind itself is right already, and counts as known.
  return checkObject(value, path, fields, { ...isTheKind, ...optional[String(kind)] });
}
