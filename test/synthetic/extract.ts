import { randomFrom, type Random } from 'neighbourhood-contracts/statistics';
import type { Day } from 'neighbourhood-contracts/time';
import { drawChance } from './draws.ts';
import { drawPerson, type SyntheticPerson } from './people.ts';
import { emptyExtract, extractKinds, type ExtractName } from './records.ts';
import type { GrowingTable } from './table.ts';
import { windowOf, type Window } from './window.ts';

/** How large a made-up place is, and over which months. */
export interface ExtractAsked {
  /** A whole number from 0 to 4294967295: the same one makes the same extracts. */
  readonly seed: number;
  /** The people of the cohort. The extracts hold records of some others as well, as real ones do. */
  readonly people: number;
  readonly practices?: number;
  /** The first day of a month. */
  readonly from: Day;
  readonly months: number;
}

/** The made-up extracts of a place. */
export type SyntheticExtract = { readonly cohort: readonly SyntheticPerson[] } & Readonly<
  Record<ExtractName, GrowingTable>
>;

/** One person in twenty-five whose records are in the extracts is not in the cohort. */
const outsiders = 25;

/** Makes the extracts of a place. **Synthetic**: see the README of this folder. */
export function syntheticExtract(asked: ExtractAsked): SyntheticExtract {
  const { cohort, ids, needs, window } = syntheticPeople(asked);
  const tables = Object.fromEntries(
    extractNames.map((name, place) => {
      const table = emptyExtract(extractKinds[name], ids);
      addRecords(name, randomFrom(asked.seed + place + 1), needs, window, table);
      return [name, table];
    }),
  ) as Record<ExtractName, GrowingTable>;
  return { cohort, ...tables };
}

/** The names of the extracts. */
export const extractNames = Object.keys(extractKinds) as ExtractName[];

/** The people of a place, those of its extracts who are not in its cohort last, and how often each uses care. */
export function syntheticPeople({ seed, people, practices = 20, from, months }: ExtractAsked): {
  readonly cohort: readonly SyntheticPerson[];
  readonly ids: readonly (string | null)[];
  readonly needs: Float64Array;
  readonly window: Window;
} {
  const draw = randomFrom(seed);
  const window = windowOf(from, months);
  const cohort = Array.from({ length: people }, (_, place) => drawPerson(draw, place, practices, window));
  const others = Array.from(
    { length: Math.floor(people / outsiders) },
    (_, place) => `SYN-X${String(place).padStart(8, '0')}`,
  );
  const needs = new Float64Array(people + others.length).fill(1);
  for (const [place, { age = 65 }] of cohort.entries()) needs[place] = 0.5 + (age / 65) ** 2 * 0.6;
  // The last of the list is nobody: a record now and then says nothing of whose it is.
  return { cohort, ids: [...cohort.map(({ id }) => id), ...others, null], needs, window };
}

/** Adds the records of all people to an extract. */
export function addRecords(
  name: ExtractName,
  draw: Random,
  needs: Float64Array,
  window: Window,
  table: GrowingTable,
): void {
  const { add } = extractKinds[name];
  for (const [place, need] of needs.entries()) {
    const isNobody = drawChance(draw, 1 / 2_000);
    add(draw, { place: isNobody ? needs.length : place, need }, window, table);
  }
}
