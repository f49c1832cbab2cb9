import { checkCount, checkObject, placeIn, type FieldChecks, type Problem } from '../../problems/index.ts';

/** Days from the Discharge Ready Date to discharge, in the bands of the publication. */
export type DelayBand = '0' | '1' | '2-3' | '4-6' | '7-13' | '14-20' | '21+';

/** What a trust, or anybody, publishes of the discharges of a month. All delays fall to the month of the discharge. */
export interface DischargeDelayFacts {
  /** Discharges by the days they came after the Discharge Ready Date: `'0'` is on it. */
  readonly discharges: Readonly<Record<DelayBand, number>>;
  /** Bed days from the date to discharge, of all of them. */
  readonly bedDays: number;
}

/** The fewest and the most days that a discharge of each band can have been late. */
export const daysOfBand: Readonly<Record<DelayBand, readonly [fewest: number, most: number]>> = {
  '0': [0, 0],
  '1': [1, 1],
  '2-3': [2, 3],
  '4-6': [4, 6],
  '7-13': [7, 13],
  '14-20': [14, 20],
  '21+': [21, Infinity],
};

/** Every band, the shortest delay first. */
export const delayBands: readonly DelayBand[] = ['0', '1', '2-3', '4-6', '7-13', '14-20', '21+'];

const checkDischarges = (value: unknown, path: string) => checkCount(value, path, 'discharges');
const bandChecks: FieldChecks = Object.fromEntries(delayBands.map((band) => [band, checkDischarges]));
const factsChecks: FieldChecks = {
  discharges: (value, path) => checkObject(value, path, bandChecks),
  bedDays: (value, path) => checkCount(value, path, 'bed days'),
};

/** Problems of discharges by delay: bed days must lie between what the bands allow. */
export function checkDischargeDelayFacts(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, factsChecks);
  if (problems.length > 0) return problems;
  const { discharges, bedDays } = value as DischargeDelayFacts;
  const [fewest, most] = [0, 1].map((end) =>
    delayBands.reduce((sum, band) => {
      return discharges[band] === 0 ? sum : sum + discharges[band] * (daysOfBand[band][end] ?? 0);
    }, 0),
  ) as [number, number];
  if (fewest <= bedDays && bedDays <= most) return [];
  const range = most === Infinity ? `at least ${fewest}` : `from ${fewest} to ${most}`;
  const message = `Those discharges took ${range} bed days, and ${bedDays} are given.`;
  const help = 'Give the discharges of each band and the bed days of the same discharges.';
  return [{ path: placeIn(path, 'bedDays'), code: 'contradiction', message, help }];
}
