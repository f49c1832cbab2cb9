import { fraction, minus, one, over, times, type Fraction } from '../../exact/index.ts';
import { checkCount, checkObject, refuse, type FieldChecks, type Problem } from '../../problems/index.ts';
import { numberOf } from '../number-of.ts';

/** A number of follow-ups, and the working days it was counted over. */
export interface CountedOverWorkingDays {
  readonly count: number;
  /** From 1. */
  readonly workingDays: number;
}

/** A change since a baseline, per working day, or why there is none. Branch on `kind`. */
export type WorkingDayChange =
  | {
      readonly kind: 'known';
      /** As a share of the baseline: −0.1 is a tenth fewer, and what is above 0 is more. */
      readonly change: number;
      readonly perWorkingDay: number;
      readonly baselinePerWorkingDay: number;
      /** The baseline as it would have been with the working days of now. */
      readonly baselineRestated: number;
    }
  | { readonly kind: 'no-baseline'; readonly reason: string; readonly perWorkingDay: number };

/**
 * How follow-ups have changed per working day: `(now ÷ its working days) ÷ (baseline ÷ its working days) − 1`. Below 0 is a
 * reduction. From a baseline of none there is no change.
 *
 * Throws when a number is no count, or there is no working day.
 *
 * Source: NHS England, Measuring the reduction of outpatient follow-ups for 2023/24 (March 2023). Its formula is printed as
 * `1 − actual ÷ baseline`, with the sign the other way round from its own example, where 12% fewer is −12%; the example is
 * what is followed. It was the measure of an earlier aim: that the one for 2027 is measured so is not told.
 *
 * @example
 * ```ts
 * import { workingDayChange } from 'neighbourhood-contracts/outcomes';
 *
 * const may2025 = { count: 43_853, workingDays: 20 };
 * const may2026 = { count: 35_254, workingDays: 19 };
 * const change = workingDayChange({ baseline: may2025, current: may2026 });
 * change.kind === 'known' && change.change.toFixed(4); // => '-0.1538'
 * ```
 */
export function workingDayChange(facts: {
  readonly baseline: CountedOverWorkingDays;
  readonly current: CountedOverWorkingDays;
}): WorkingDayChange {
  refuse('a change per working day', checkObject(facts, 'facts', factsChecks));
  const { baseline, current } = facts;
  const [now, before] = [current, baseline].map(perWorkingDay) as [Fraction, Fraction];
  if (baseline.count === 0) {
    const reason = 'From a baseline of no follow-ups there is no change.';
    return { kind: 'no-baseline', reason, perWorkingDay: numberOf(now) };
  }
  return {
    kind: 'known',
    change: numberOf(minus(over(now, before), one)),
    perWorkingDay: numberOf(now),
    baselinePerWorkingDay: numberOf(before),
    baselineRestated: numberOf(times(before, fraction(current.workingDays))),
  };
}

function perWorkingDay({ count, workingDays }: CountedOverWorkingDays): Fraction {
  return over(fraction(count), fraction(workingDays));
}

const countedChecks: FieldChecks = {
  count: (value, path) => checkCount(value, path, 'follow-ups'),
  workingDays: checkWorkingDays,
};
const factsChecks: FieldChecks = {
  baseline: (value, path) => checkObject(value, path, countedChecks),
  current: (value, path) => checkObject(value, path, countedChecks),
};

function checkWorkingDays(value: unknown, path: string): Problem[] {
  const problems = checkCount(value, path, 'working days');
  if (problems.length > 0 || value !== 0) return problems;
  const message = 'There is no working day here.';
  return [{ path: path, code: 'out-of-range', message, help: 'Give a period with a working day in it.' }];
}
