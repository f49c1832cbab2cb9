import { refuse, shown } from '../../../problems/index.ts';
import type { CohortRow, PreparedCohort } from './cohort.ts';
import { addProblem, listed, noProblems, type ProblemList } from './problem-list.ts';
import { dayOf, isRow, valueOf, wrongOrder } from './read-cohort-row.ts';

/** The people of a cohort, found by who they are, and what each is grouped by. */
export interface CohortIndex extends PreparedCohort {
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
  /** What people are grouped by: each set of values that somebody has, in the order of `by`. */
  readonly values: readonly (readonly (string | null)[])[];
  /** Whether a row begins or ends. */
  readonly hasPeriods: boolean;
  /** The first row of each text of a dictionary, or −1, for dictionaries that were looked up already. */
  readonly rowsOf: WeakMap<readonly (string | null)[], Int32Array>;
}

const earliest = -2_147_483_648;
const latest = 2_147_483_647;

/**
 * Looks through a cohort. Throws when a row cannot be read, an attribute is asked for that nobody has, or a day is in
 * two rows of one person. An error says which row, and not who it is.
 */
export function indexCohort(rows: readonly CohortRow[], by: readonly string[]): CohortIndex {
  const list = noProblems();
  const first = new Map<string, number>();
  const column = () => new Int32Array(rows.length);
  const [next, from, until, set] = [column().fill(-1), column(), column(), column()];
  const attributes = by.map((name) => ({ name, seen: false, numbers: new Map<string | null, number>() }));
  const sets = setsOfValues(by.length);
  const places = by.map(() => 0);
  let hasPeriods = false;
  for (let place = 0; place < rows.length; place += 1) {
    const row: unknown = rows[place];
    if (!isRow(row, place, list)) continue;
    const begins = dayOf(row.from, earliest, place, 'from', list);
    const ends = dayOf(row.until, latest, place, 'until', list);
    from[place] = begins;
    until[place] = ends;
    hasPeriods ||= begins !== earliest || ends !== latest;
    if (begins >= ends) addProblem(list, () => ({ ...wrongOrder, path: `cohort[${place}].until` }));
    for (let at = 0; at < attributes.length; at += 1) {
      const attribute = attributes[at];
      if (attribute === undefined) continue;
      const raw: unknown = row[attribute.name];
      attribute.seen ||= raw !== undefined;
      places[at] = numbered(attribute.numbers, valueOf(raw, attribute.name, place, list));
    }
    set[place] = sets.numberOf(places);
    link(row.person, place, { first, next, from, until }, list);
  }
  for (const { name, seen } of attributes) {
    if (seen || rows.length === 0) continue;
    const message = `Nobody in the cohort has an attribute ${shown(name)}.`;
    const help = 'Give it to the people of the cohort, null where it is not known.';
    addProblem(list, () => ({ path: 'by', code: 'unknown-reference', message, help }));
  }
  refuse('the cohort', listed(list));
  const texts = attributes.map(({ numbers }) => [...numbers.keys()]);
  const values = sets.all.map((own) => own.map((number, at) => texts[at]?.[number] ?? null));
  return {
    kind: 'prepared-cohort',
    by: [...by],
    rows: rows.length,
    first,
    next,
    from,
    until,
    set,
    values,
    hasPeriods,
    rowsOf: new WeakMap(),
  };
}

function numbered<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/** Numbers sets of values, each given by the numbers of its values: through one map for each value but the first. */
function setsOfValues(size: number): { readonly all: number[][]; numberOf(places: readonly number[]): number } {
  const all: number[][] = [];
  const maps = Array.from({ length: size }, () => new Map<number, number>());
  return {
    all,
    numberOf(places) {
      let number = 0;
      // The numbers of pairs stay whole numbers that are exact: there are fewer than 2 ** 26 of either.
      for (let at = 0; at < size; at += 1) {
        const map = maps[at];
        if (map !== undefined) number = numbered(map, number * 2 ** 26 + (places[at] ?? 0));
      }
      all[number] ??= [...places];
      return number;
    },
  };
}

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
