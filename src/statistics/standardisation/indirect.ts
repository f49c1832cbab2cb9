import { checkObject, refuse } from '../../problems/index.ts';
import { checkItems } from '../check-number.ts';
import { within } from '../checks-of.ts';
import { checkAsked, shareAsAsked, type AskedAsIn } from '../intervals/asked.ts';
import { countLimitsAt } from '../intervals/count.ts';
import type { Estimate } from '../intervals/estimate.ts';
import { totalOf } from '../total-of.ts';
import { checkDivisor, checkEvents, orMissing } from './check-stratum.ts';

/** People of one age band and sex, say: how many they are, and the events and people of the reference. */
export interface ReferenceStratum {
  /** Person-years, 0 or more; `null` where missing. */
  readonly population: number | null;
  /** 0 or more; `null` where missing. */
  readonly referenceCount: number | null;
  /** Above 0. */
  readonly referencePopulation: number;
}

/** An indirectly standardised figure, and the events it is made from. */
export type IndirectEstimate = Estimate & {
  readonly observed: number;
  /** At the rates of the reference. */
  readonly expected: number;
};

/**
 * An indirectly standardised ratio, of mortality or of admissions say: events over those expected at the rates of a
 * reference, with the limits of {@link countLimits} for the events. Those need no breakdown. Told `per` 1 or 100.
 *
 * As in `PHEindicatormethods` (R, 2.1.0) what is missing is 0; else it is an error. Where next to nothing is expected
 * there is no ratio.
 *
 * Throws when there are no strata, the events are not a whole number of 0 or more, or a number of the reference is not
 * possible.
 *
 * Source: OHID, Public Health Technical Guidance, "Rates".
 *
 * @example
 * ```ts
 * import { indirectlyStandardisedRatio } from 'neighbourhood-contracts/statistics';
 *
 * const strata = [
 *   { population: 3000, referenceCount: 400, referencePopulation: 80_000 },
 *   { population: 1000, referenceCount: 900, referencePopulation: 30_000 },
 * ];
 * const ratio = indirectlyStandardisedRatio(54, strata, { level: 0.95, per: 100 });
 * ratio.expected; // => 45
 * ratio.kind === 'estimated' && ratio.value; // => 120
 * ratio.kind === 'estimated' && ratio.upper.toFixed(1); // => '156.6'
 * ```
 */
export function indirectlyStandardisedRatio(
  observed: number,
  strata: readonly ReferenceStratum[],
  asked: AskedAsIn,
): IndirectEstimate {
  return timesRatio(observed, strata, asked)(asked.per);
}

/**
 * An indirectly standardised rate: the ratio of {@link indirectlyStandardisedRatio} times the crude rate of the
 * reference, which is told too, `per` 1,000 or 100,000 say.
 *
 * Throws as that does.
 *
 * @example
 * ```ts
 * import { indirectlyStandardisedRate } from 'neighbourhood-contracts/statistics';
 *
 * const strata = [
 *   { population: 3000, referenceCount: 400, referencePopulation: 80_000 },
 *   { population: 1000, referenceCount: 900, referencePopulation: 30_000 },
 * ];
 * const rate = indirectlyStandardisedRate(54, strata, { level: 0.95, per: 1000 });
 * rate.referenceRate.toFixed(2); // => '11.82'
 * rate.kind === 'estimated' && rate.value.toFixed(2); // => '14.18'
 * ```
 */
export function indirectlyStandardisedRate(
  observed: number,
  strata: readonly ReferenceStratum[],
  asked: AskedAsIn,
): IndirectEstimate & { readonly referenceRate: number } {
  const told = timesRatio(observed, strata, asked);
  const events = totalOf(strata, ({ referenceCount }) => referenceCount ?? 0);
  const referenceRate = (events / totalOf(strata, ({ referencePopulation }) => referencePopulation)) * asked.per;
  return { ...told(referenceRate), referenceRate };
}

/** What a number times the ratio comes to. */
function timesRatio(
  observed: number,
  strata: readonly ReferenceStratum[],
  asked: AskedAsIn,
): (unit: number) => IndirectEstimate {
  const checks = {
    population: orMissing(asked, checkNumber),
    referenceCount: orMissing(asked, checkNumber),
    referencePopulation: checkDivisor,
  };
  refuse('a standardised figure', [
    ...checkEvents(observed, 'observed'),
    ...checkItems(strata, 'strata', 1, (stratum, at) => checkObject(stratum, at, checks)),
    ...checkAsked(asked),
  ]);
  const expected = totalOf(strata, ({ population, referenceCount, referencePopulation }) => {
    return ((referenceCount ?? 0) / referencePopulation) * (population ?? 0);
  });
  const { lower, upper, method } = countLimitsAt(observed, asked.level);
  return (unit) => {
    const told = (events: number) => (events / expected) * unit;
    if (!Number.isFinite(told(upper))) {
      return { kind: 'not-estimated', reason: 'Next to no events are expected.', observed, expected };
    }
    const limits = { lower: told(lower), upper: told(upper), level: shareAsAsked(asked.level), method };
    return { kind: 'estimated', value: told(observed), ...limits, observed, expected };
  };
}

const checkNumber = within(0, 1e12);
