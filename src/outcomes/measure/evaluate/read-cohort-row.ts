import { type Problem, kindOf } from '../../../problems/index.ts';
import { readDayNumber } from '../../../time/index.ts';
import type { CohortRow } from './cohort.ts';
import { isText } from './read-field.ts';
import { addProblem, type ProblemList } from './problem-list.ts';

/** Whether a row is of a person; where it is not, the list says so. */
export function isRow(row: unknown, place: number, list: ProblemList): row is CohortRow {
  const path = `cohort[${place}]`;
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    const help = 'Give an object with a person and what they are grouped by.';
    addProblem(list, () => ({
      path,
      code: 'wrong-type',
      message: `This is ${kindOf(row)}, not an object.`,
      help,
    }));
    return false;
  }
  const { person } = row as { readonly person?: unknown };
  if (isText(person) && person !== '') return true;
  const code = person === undefined || person === null || person === '' ? 'missing' : 'wrong-type';
  const help = 'Give who it is as a text of up to 100 characters.';
  addProblem(list, () => ({ path: `${path}.person`, code, message: 'This is no identifier of a person.', help }));
  return false;
}

/** A day of a row as a number, or the other number where it has none. */
export function dayOf(value: unknown, otherwise: number, place: number, name: string, list: ProblemList): number {
  if (value === undefined || value === null || value === '') return otherwise;
  const number = readDayNumber(value);
  if (number !== undefined) return number;
  const help = 'Write a day that exists as YYYY-MM-DD, or leave it out.';
  addProblem(list, () => ({ path: `cohort[${place}].${name}`, code: 'not-a-day', message: 'This is no day.', help }));
  return otherwise;
}

/** An attribute of a row, or null where it is not known. */
export function valueOf(value: unknown, name: string, place: number, list: ProblemList): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' && value.length <= 100) return value;
  const message = 'This is no text of up to 100 characters.';
  const help = 'Give a text, or null where it is not known.';
  addProblem(list, () => ({ path: `cohort[${place}].${name}`, code: 'wrong-type', message, help }));
  return null;
}

/** The problem of a row that ends before it begins, without its place. */
export const wrongOrder: Omit<Problem, 'path'> = {
  code: 'ends-before-it-starts',
  message: 'The row has no day in it.',
  help: '"until" is the first day after the row, so it must be later than "from".',
};
