import { checkObject, helpFor, refuse, shown, type Check, type Problem, kindOf } from '../../../problems/index.ts';
import { checkCohortBy } from './check-cohort.ts';
import type { CohortRow, PreparedCohort } from './cohort.ts';
import { indexCohort, type CohortIndex } from './index-cohort.ts';

/** What the people of a cohort are to be grouped by. */
export interface CohortAsked {
  /** Attributes of the people, by their names in the cohort. */
  readonly by: readonly string[];
}

/**
 * Looks through the people of a cohort once, for several counts over the same people: of several datasets, say. What it
 * gives stands wherever a cohort does. The rows, and the dictionaries of people in columns that are counted with it, must
 * not be changed while it is in use.
 *
 * Throws when a row cannot be read, a person is in two rows on one day, or nobody has an attribute that is asked for. No
 * error says who.
 *
 * @example
 * ```ts
 * import { countPeople, prepareCohort } from 'neighbourhood-contracts/outcomes';
 *
 * const cohort = prepareCohort([{ person: 'a', practice: 'A81001' }], { by: ['practice'] });
 * countPeople(cohort, { by: [], on: '2026-05-01' }).groups; // => [{ group: {}, people: 1 }]
 * ```
 */
export function prepareCohort(cohort: readonly CohortRow[], asked: CohortAsked): PreparedCohort {
  refuse('what is asked', [
    ...checkCohortRows(cohort, 'cohort'),
    ...checkObject(asked, '', { by: (by, at) => checkCohortBy(by, at, []) }),
  ]);
  return indexCohort(cohort, asked.by);
}

/** A cohort made ready to be grouped by some attributes, in their order. */
export function cohortBy(cohort: readonly CohortRow[] | PreparedCohort, attributes: readonly string[]): CohortIndex {
  if (!isPrepared(cohort)) return indexCohort(cohort as readonly CohortRow[], attributes);
  const { by, values } = cohort;
  if (by.length === attributes.length && by.every((name, place) => name === attributes[place])) return cohort;
  refuse(
    'what is asked',
    attributes.flatMap((name) => (by.includes(name) ? [] : [notPrepared(name, by)])),
  );
  const places = attributes.map((name) => by.indexOf(name));
  const numbers = new Map<string, number>();
  const fewer: (readonly (string | null)[])[] = [];
  const numberOf = Int32Array.from(values, (own) => {
    const kept = places.map((place) => own[place] ?? null);
    const key = JSON.stringify(kept);
    const number = numbers.get(key) ?? fewer.push(kept) - 1;
    numbers.set(key, number);
    return number;
  });
  return { ...cohort, by: attributes, values: fewer, set: cohort.set.map((set) => numberOf[set] ?? 0) };
}

function notPrepared(name: string, by: readonly string[]): Problem {
  const message = `The cohort was not prepared to be grouped by ${shown(name)}.`;
  return { path: 'by', code: 'unknown-reference', message, help: helpFor(name, by) };
}

/** Whether a cohort is as `prepareCohort` gave it, so far as its parts fit together. */
function isPrepared(cohort: unknown): cohort is CohortIndex {
  if (typeof cohort !== 'object' || cohort === null) return false;
  const { kind, by, rows, first, next, from, until, set, values, rowsOf } = cohort as Partial<CohortIndex>;
  return (
    kind === 'prepared-cohort' &&
    first instanceof Map &&
    rowsOf instanceof WeakMap &&
    [next, from, until, set].every((column) => column instanceof Int32Array && column.length === rows) &&
    Array.isArray(by) &&
    Array.isArray(values) &&
    values.every((own) => Array.isArray(own) && own.length === by.length)
  );
}

/** Problems of a cohort that should be a list of rows, or one that was prepared: each row is looked at when it is read. */
export const checkCohort: Check = (value, path) => {
  if (Array.isArray(value) || isPrepared(value)) return [];
  const { kind } = (value ?? {}) as Partial<PreparedCohort>;
  if (kind !== 'prepared-cohort') return checkCohortRows(value, path);
  const message = 'This is no cohort as prepareCohort gave it.';
  return [{ path, code: 'wrong-type', message, help: 'Give what it gave, unchanged, and not a copy out of a file.' }];
};

const checkCohortRows: Check = (value, path) => {
  if (Array.isArray(value)) return [];
  const code = value === undefined || value === null ? 'missing' : 'wrong-type';
  return [{ path, code, message: `This is ${kindOf(value)}.`, help: 'Give the people of the cohort as a list.' }];
};
