import { shown, type Problem } from '../problems/index.ts';

/** A problem where a value is no statement; what a statement holds was checked when it was settled. */
export function checkIsStatement(value: unknown, path: string): Problem[] {
  if (typeof value === 'object' && value !== null && 'mechanism' in value && hasLists({ ...value })) return [];
  const help = 'Give what a settle function returned.';
  return [{ path, code: 'wrong-type', message: `This is ${shown(value)}, not a statement.`, help }];
}

/** A comparison of statements has a mechanism and sections too, and no notes. */
function hasLists({ sections, notes }: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(sections) && Array.isArray(notes);
}
