import { refuse, shown, type Problem } from '../../../problems/index.ts';
import { readDayNumber } from '../../../time/index.ts';
import type { CohortRow } from './cohort.ts';
import { addProblem, listed, noProblems, type ProblemList } from './problem-list.ts';

/** The people of a cohort, found by who they are, and what each is grouped by. */
export interface CohortIndex {
  /** The first row of each person; the others follow by `next`. */
  readonly first: ReadonlyMap<string, number>;
  /** The next row of the same person, or −1. */
  readonly next: Int32Array;
  /** The first day of each row, as a number. */
  readonly from: Int32Array;
  /** The first day that is not in it. */
  readonly until: Int32Array;
  /** Which of `values` each row has. */
  readonly set: Int32Array;
  /** What people are grouped by: each set of values that somebody has, in the order of the attributes asked for. */
  readonly values: readonly (readonly (string | null)[])[];
  /** Whether a row begins or ends. */
  readonly hasPeriods: boolean;
}

const earliest = -2_147_483_648;
const latest = 2_147_483_647;

/**
 * Looks through a cohort. Throws when a row cannot be read, an attribute is asked for that nobody has, or a day is in
 * two rows of one person. An error says which row, and not who it is.
 */
export function indexCohort(rows: readonly CohortRow[], attributes: readonly string[]): CohortIndex {
  const list = noProblems();
  const first = new Map<string, number>();
  const [next, from, until, set] = [0, 1, 2, 3].map(() => new Int32Array(rows.length)) as FourColumns;
  const sets = new Map<string, number>();
  const values: (readonly (string | null)[])[] = [];
  const seen = new Set<string>();
  let hasPeriods = false;
  for (let place = 0; place < rows.length; place += 1) {
    next[place] = -1;
    const row: unknown = rows[place];
    if (!isRow(row, place, list)) continue;
    const [begins, ends] = [
      dayOf(row.from, earliest, place, 'from', list),
      dayOf(row.until, latest, place, 'until', list),
    ];
    from[place] = begins;
    until[place] = ends;
    hasPeriods ||= begins !== earliest || ends !== latest;
    if (begins >= ends) addProblem(list, () => ({ ...wrongOrder, path: `cohort[${place}].until` }));
    const own = attributes.map((name) => valueOf(row, name, place, seen, list));
    const key = JSON.stringify(own);
    let number = sets.get(key);
    if (number === undefined) {
      number = values.push(own) - 1;
      sets.set(key, number);
    }
    set[place] = number;
    link(row.person, place, { first, next, from, until }, list);
  }
  for (const name of attributes) {
    if (seen.has(name) || rows.length === 0) continue;
    const message = `Nobody in the cohort has an attribute ${shown(name)}.`;
    const help = 'Give it to the people of the cohort, null where it is not known.';
    addProblem(list, () => ({ path: 'by', code: 'unknown-reference', message, help }));
  }
  refuse('the cohort', listed(list));
  return { first, next, from, until, set, values, hasPeriods };
}

type FourColumns = [Int32Array, Int32Array, Int32Array, Int32Array];
type Linked = Pick<CohortIndex, 'next' | 'from' | 'until'> & { readonly first: Map<string, number> };

/** Puts a row after the others of the same person, none of whose days may be in it. */
function link(person: string, place: number, { first, next, from, until }: Linked, list: ProblemList): void {
  let row = first.get(person) ?? -1;
  if (row === -1) first.set(person, place);
  while (row !== -1) {
    if ((from[row] ?? 0) < (until[place] ?? 0) && (from[place] ?? 0) < (until[row] ?? 0)) {
      const earlier = row;
      addProblem(list, () => ({
        path: `cohort[${place}].person`,
        code: 'duplicate',
        message: `The person of this row has a row already for the same days, at cohort[${earlier}].`,
        help: 'Give each person once, or for periods that share no day.',
      }));
      return;
    }
    const following = next[row] ?? -1;
    if (following === -1) next[row] = place;
    row = following;
  }
}

function isRow(row: unknown, place: number, list: ProblemList): row is CohortRow {
  const path = `cohort[${place}]`;
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    const help = 'Give an object with a person and what they are grouped by.';
    addProblem(list, () => ({ path, code: 'wrong-type', message: `This is ${shown(row)}, not an object.`, help }));
    return false;
  }
  const { person } = row as { readonly person?: unknown };
  if (typeof person === 'string' && person !== '' && person.length <= 100) return true;
  const code = person === undefined || person === null || person === '' ? 'missing' : 'wrong-type';
  const help = 'Give who it is as a text of up to 100 characters.';
  addProblem(list, () => ({ path: `${path}.person`, code, message: 'This is no identifier of a person.', help }));
  return false;
}

function dayOf(value: unknown, otherwise: number, place: number, name: string, list: ProblemList): number {
  if (value === undefined || value === null || value === '') return otherwise;
  const number = readDayNumber(value);
  if (number !== undefined) return number;
  const help = 'Write a day that exists as YYYY-MM-DD, or leave it out.';
  addProblem(list, () => ({ path: `cohort[${place}].${name}`, code: 'not-a-day', message: 'This is no day.', help }));
  return otherwise;
}

function valueOf(row: CohortRow, name: string, place: number, seen: Set<string>, list: ProblemList): string | null {
  const value: unknown = row[name];
  if (value !== undefined) seen.add(name);
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' && value.length <= 100) return value;
  const message = 'This is no text of up to 100 characters.';
  const help = 'Give a text, or null where it is not known.';
  addProblem(list, () => ({ path: `cohort[${place}].${name}`, code: 'wrong-type', message, help }));
  return null;
}

const wrongOrder: Omit<Problem, 'path'> = {
  code: 'ends-before-it-starts',
  message: 'The row has no day in it.',
  help: '"until" is the first day after the row, so it must be later than "from".',
};
