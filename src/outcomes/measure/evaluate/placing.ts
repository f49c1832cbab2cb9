import type { ColumnGroups } from './column-groups.ts';
import type { ColumnPeople } from './column-people.ts';
import type { ColumnTable } from './columns.ts';
import type { Outcome } from './decide.ts';
import type { Plan } from './plan.ts';

/** What every attribution reads. */
export interface Placing {
  readonly plan: Plan;
  readonly table: ColumnTable;
  readonly outcomes: readonly Outcome[];
  readonly groups: ColumnGroups;
  readonly people: ColumnPeople;
}

/** Places so many records from one on, each of the part that its outcome is in. */
export type PlaceBatch = (start: number, count: number, outcomes: Int32Array, partOf: Int32Array) => void;
