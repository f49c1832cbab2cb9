import type { Month } from '../../../time/index.ts';
import type { Measure } from '../measure.ts';
import type { BrokenRules } from './broken-rules.ts';
import { doesCount, setAsideOf, type Disposition } from './disposition.ts';

/** What is added up of one measure, by the number of the group. */
export interface Cells {
  count: Float64Array;
  records: Float64Array;
  among: Float64Array;
  /** For each exclusion, and then each exception. */
  readonly setAside: Float64Array[];
}

/** What is added up of one measure. */
export interface MeasureTally {
  readonly measure: Measure;
  wrong: number;
  notOfThisKind: number;
  withoutDay: number;
  outsidePeriod: number;
  outsideCohort: number;
  withoutAmount: number;
  readonly cells: Cells;
}

/** What is added up of all records. */
export interface Tally {
  records: number;
  readonly broken: BrokenRules;
  readonly measures: readonly MeasureTally[];
}

/** What a group is: which set of attributes its people have, its month, and the values of the fields grouped by. */
export interface GroupPlace {
  readonly set: number;
  readonly month: Month | undefined;
  readonly fields: readonly (string | null)[];
}

/** A tally with nothing in it. */
export function emptyTally(measures: readonly Measure[]): Tally {
  return { records: 0, broken: new Map(), measures: measures.map(emptyMeasure) };
}

function emptyMeasure(measure: Measure): MeasureTally {
  const empty = () => new Float64Array(0);
  const { exclusions, exceptions } = measure;
  return {
    measure,
    wrong: 0,
    notOfThisKind: 0,
    withoutDay: 0,
    outsidePeriod: 0,
    outsideCohort: 0,
    withoutAmount: 0,
    cells: { count: empty(), records: empty(), among: empty(), setAside: [...exclusions, ...exceptions].map(empty) },
  };
}

/** Adds records to a group: what becomes of them says where. `amount` is what they add up, where they count. */
export function addToGroup(
  { cells }: MeasureTally,
  group: number,
  disposition: Disposition,
  records: number,
  amount: number,
): void {
  if (group >= cells.among.length) makeRoom(cells, group);
  const place = setAsideOf(disposition);
  if (place >= 0) {
    addAt(cells.setAside[place], group, records);
    return;
  }
  addAt(cells.among, group, records);
  if (disposition !== doesCount) return;
  addAt(cells.records, group, records);
  addAt(cells.count, group, amount);
}

function addAt(numbers: Float64Array | undefined, group: number, amount: number): void {
  if (numbers !== undefined) numbers[group] = (numbers[group] ?? 0) + amount;
}

function makeRoom(cells: Cells, group: number): void {
  const length = Math.max(16, group + 1, cells.among.length * 2);
  cells.count = longer(cells.count, length);
  cells.records = longer(cells.records, length);
  cells.among = longer(cells.among, length);
  for (const [place, numbers] of cells.setAside.entries()) cells.setAside[place] = longer(numbers, length);
}

/** The same numbers with room for more. */
export function longer(numbers: Float64Array, length: number): Float64Array {
  const room = new Float64Array(length);
  room.set(numbers);
  return room;
}
