import type { CohortIndex } from './index-cohort.ts';
import { dictionaryIn } from './check-columns.ts';
import type { ColumnTable } from './columns.ts';
import { atOnce } from './decide.ts';
import type { Plan } from './plan.ts';

/** Where the people of records in columns stand in the cohort. */
export interface ColumnPeople {
  /** The first row of the cohort for the person of each record of the batch at hand, or −1. */
  readonly rows: Int32Array;
  /** Reads the people of a batch. */
  readBatch(start: number, count: number): void;
}

/** The people of a table, each looked up once. Without a cohort everyone is in the row 0. */
export function columnPeople({ cohort, person }: Plan, table: ColumnTable): ColumnPeople {
  const rows = new Int32Array(atOnce);
  if (cohort === undefined || person === undefined) return { rows, readBatch: () => undefined };
  const { dictionary, places } = dictionaryIn(table, person.name);
  const rowOfPlace = rowsOf(dictionary, cohort);
  return {
    rows,
    readBatch(start, count) {
      rows.set(places.subarray(start, start + count));
      for (let row = 0; row < count; row += 1) rows[row] = rowOfPlace[rows[row] ?? 0] ?? -1;
    },
  };
}

function rowsOf(dictionary: readonly (string | null)[], { first }: CohortIndex): Int32Array {
  return Int32Array.from(dictionary, (person) => (person === null ? -1 : (first.get(person) ?? -1)));
}
