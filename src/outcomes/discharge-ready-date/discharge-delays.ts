import { refuse } from '../../problems/index.ts';
import { checkDischargeDelayFacts, delayBands, type DischargeDelayFacts } from './discharge-delay-facts.ts';

/** The Discharge Ready Date measures of a month, or why there are none. Branch on `kind`. */
export type DischargeDelays = MeasuredDischargeDelays | NoDischarges;

/** The two measures, and the mean of all, which follows from them. */
export interface MeasuredDischargeDelays {
  readonly kind: 'measured';
  readonly discharges: number;
  /** Those on their Discharge Ready Date. */
  readonly onTheDate: number;
  readonly delayed: number;
  readonly bedDays: number;
  /** The share discharged on the date, from 0 to 1. */
  readonly proportionOnTheDate: number;
  /** Mean days from the date to discharge of those not discharged on it. */
  readonly meanDaysOfDelayed: number | 'nobody-was-delayed';
  /** Mean days of everybody: the share not on the date × the mean of the delayed. */
  readonly meanDaysOfAll: number;
}

/** Nobody was discharged, or nothing was recorded: a publication of noughts has no mean. */
export interface NoDischarges {
  readonly kind: 'no-discharges';
  readonly reason: string;
}

/**
 * The Discharge Ready Date measures of a month, from what is published of it: the share of discharges on the date, and the
 * mean days after it of the others. The mean of everybody is `(1 − share) × mean of the delayed`.
 *
 * A date that was left empty may mean no delay, or not recorded: the guidance lets trusts leave it empty for a discharge on
 * the date. So trusts that record differently do not compare. No target was published for either measure.
 *
 * Throws when a number is no count, or the bed days are fewer or more than the bands allow.
 *
 * Source: NHS England, Discharge Ready Date publication; the identity holds in it for every trust and month looked at.
 *
 * @example
 * ```ts
 * import { dischargeDelays } from 'neighbourhood-contracts/outcomes';
 *
 * const discharges = { '0': 1034, '1': 69, '2-3': 46, '4-6': 31, '7-13': 32, '14-20': 18, '21+': 20 };
 * const month = dischargeDelays({ discharges, bedDays: 1659 });
 * month.kind === 'measured' && month.proportionOnTheDate; // => 0.8272
 * month.kind === 'measured' && month.meanDaysOfAll; // => 1.3272
 * ```
 */
export function dischargeDelays(facts: DischargeDelayFacts): DischargeDelays {
  refuse('discharges by delay', checkDischargeDelayFacts(facts, 'facts'));
  const { bedDays } = facts;
  const discharges = delayBands.reduce((sum, band) => sum + facts.discharges[band], 0);
  if (discharges === 0) {
    return { kind: 'no-discharges', reason: 'No discharge is given, so that there is no share and no mean.' };
  }
  const onTheDate = facts.discharges['0'];
  const delayed = discharges - onTheDate;
  return {
    kind: 'measured',
    discharges,
    onTheDate,
    delayed,
    bedDays,
    proportionOnTheDate: onTheDate / discharges,
    meanDaysOfDelayed: delayed === 0 ? 'nobody-was-delayed' : bedDays / delayed,
    meanDaysOfAll: bedDays / discharges,
  };
}
