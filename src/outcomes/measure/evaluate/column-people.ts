import { dictionaryIn } from './check-columns.ts';
import type { ColumnTable, Places } from './columns.ts';
import { atOnce } from './at-once.ts';
import type { CohortIndex } from './index-cohort.ts';
import type { Plan } from './plan.ts';

/** Where the people of records in columns stand in the cohort. */
export interface ColumnPeople {
  /** For the person of each record of the batch at hand: their first row in the cohort, or −1. */
  readonly rows: Int32Array;
  /** The same for each text of the dictionary. */
  readonly rowOfText: Int32Array;
  /** Reads the people of a batch. */
  readonly readBatch: (start: number, count: number) => void;
}

/** The people of a table, each looked up once. Without a cohort everyone is in the row 0. */
export function columnPeople({ cohort, person }: Plan, table: ColumnTable): ColumnPeople {
  const rows = new Int32Array(atOnce);
  if (cohort === undefined || person === undefined) {
    return { rows, rowOfText: new Int32Array(0), readBatch: () => undefined };
  }
  const { dictionary, places } = dictionaryIn(table, person.name);
  const rowOfText = rowsOf(dictionary, cohort);
  return { rows, rowOfText, readBatch: lookUp(places, rowOfText, rows) };
}

/** Writes what a table has for the places of a batch. */
export function lookUp(places: Places, table: Int32Array, into: Int32Array): ColumnPeople['readBatch'] {
  return (start, count) => {
    // Copied first, so that the loop is over one kind of array whatever the column is.
    into.set(places.subarray(start, start + count));
    for (let row = 0; row < count; row += 1) into[row] = table[into[row] ?? 0] ?? 0;
  };
}

/** The first row of each person of a dictionary, looked up once for all tables that have it. */
function rowsOf(dictionary: readonly (string | null)[], { first, rowsOf: known }: CohortIndex): Int32Array {
  let rows = known.get(dictionary);
  if (rows === undefined) {
    rows = Int32Array.from(dictionary, (person) => (person === null ? -1 : (first.get(person) ?? -1)));
    known.set(dictionary, rows);
  }
  return rows;
}
