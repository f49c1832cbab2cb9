import type { Month } from '../../../time/index.ts';
import type { Measure } from '../measure.ts';
import type { BrokenRules } from './broken-rules.ts';
import { doesCount, exceptionOf, exclusionOf } from './disposition.ts';

/** What is added up in one group. */
export interface Cell {
  count: number;
  records: number;
  among: number;
  /** By the place of the exclusion in the measure. */
  readonly exclusions: number[];
  readonly exceptions: number[];
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
  /** By the number of the group. */
  readonly cells: Map<number, Cell>;
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
  return {
    measure,
    wrong: 0,
    notOfThisKind: 0,
    withoutDay: 0,
    outsidePeriod: 0,
    outsideCohort: 0,
    withoutAmount: 0,
    cells: new Map(),
  };
}

/** The cell of a group, made where there is none yet. */
export function cellOf({ measure, cells }: MeasureTally, group: number): Cell {
  const known = cells.get(group);
  if (known !== undefined) return known;
  const cell: Cell = {
    count: 0,
    records: 0,
    among: 0,
    exclusions: measure.exclusions.map(() => 0),
    exceptions: measure.exceptions.map(() => 0),
  };
  cells.set(group, cell);
  return cell;
}

/** Adds records to a group: what becomes of them says where. `amount` is what they add up, where they count. */
export function addToCell(cell: Cell, measure: Measure, disposition: number, records: number, amount: number): void {
  const exclusion = exclusionOf(disposition, measure);
  const exception = exceptionOf(disposition, measure);
  if (exclusion !== undefined) cell.exclusions[exclusion] = (cell.exclusions[exclusion] ?? 0) + records;
  else if (exception !== undefined) cell.exceptions[exception] = (cell.exceptions[exception] ?? 0) + records;
  else {
    cell.among += records;
    if (disposition !== doesCount) return;
    cell.records += records;
    cell.count += amount;
  }
}
