import type { MeasureCounts, RecordRow } from 'neighbourhood-contracts/outcomes';
import { isDay, type Month } from 'neighbourhood-contracts/time';
import { countedIn } from './nnhip-account.ts';

/** An extract as it was counted. */
export interface CountedExtract {
  readonly file: string;
  readonly rows: readonly RecordRow[];
  /** The column of the day that its measures are attributed to. */
  readonly day: string;
  readonly measures: readonly MeasureCounts[];
}

/** Where an extract with rows looks like a quiet month, and something else is the likelier reason. */
export function extractWarnings(
  { file, rows, day, measures }: CountedExtract,
  people: ReadonlySet<string>,
  month: Month,
): readonly string[] {
  if (rows.length === 0) return [];
  const text = (row: RecordRow, column: string) => {
    const value = row[column];
    return typeof value === 'string' ? value : '';
  };
  const isInMonth = (value: string) => value.startsWith(month) && isDay(value);
  const reasons = [
    ...(rows.some((row) => people.has(text(row, 'person_id')))
      ? []
      : [`no row of ${file} is of a person in cohort.csv. Are person_id made in the same way in both?`]),
    ...(rows.some((row) => isInMonth(text(row, day))) ? [] : [`no row of ${file} has its ${day} in ${month}.`]),
  ];
  if (reasons.length > 0 || measures.some((measure) => countedIn(measure) > 0)) return reasons;
  return [`no row of ${file} counts in any measure. Are codes and words written as the guide has them?`];
}
