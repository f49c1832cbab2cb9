import { shareAsAsked, type AskedAsIn } from '../intervals/asked.ts';
import { byarAt } from '../intervals/count.ts';
import type { Estimate } from '../intervals/estimate.ts';
import { reachOf } from '../intervals/level.ts';
import { totalOf } from '../total-of.ts';

/** A stratum as the rate counts it: its events, and their squares by person. */
export interface WeighedStratum {
  readonly events: number;
  /** The sum over people of their events squared: the events themselves where nobody has two. */
  readonly squares: number;
  readonly population: number;
  readonly standard: number;
}

/** A directly standardised rate, and what it is made from. */
export type StandardisedRate = Estimate & {
  readonly count: number;
  readonly population: number;
  /** Of the rate per person. */
  readonly variance: number;
};

/** Below so many events in all, OHID tells no directly standardised rate: Morris and others, Population Health Metrics 16, 2018. */
const fewestEvents = 10;

/** The rate that people of the standard population would have, with Dobson's interval. */
export function dobsonRate(strata: readonly WeighedStratum[], { level, per, asIn }: AskedAsIn): StandardisedRate {
  const standard = totalOf(strata, (stratum) => stratum.standard);
  const weight = (stratum: WeighedStratum) => stratum.standard / standard / stratum.population;
  const count = totalOf(strata, ({ events }) => events);
  const rate = totalOf(strata, (stratum) => stratum.events * weight(stratum));
  const variance = totalOf(strata, (stratum) => stratum.squares * weight(stratum) ** 2);
  const made = { count, population: totalOf(strata, ({ population }) => population), variance };
  if (count < fewestEvents) {
    return { kind: 'not-estimated', reason: `There are fewer than ${fewestEvents} events.`, ...made };
  }
  const { lower, upper } = byarAt(count, reachOf(level));
  const limit = (end: number) => per * (rate + Math.sqrt(variance / count) * (end - count));
  return {
    kind: 'estimated',
    value: per * rate,
    // Strata that weigh unequally can carry the formula below 0, where no rate is.
    lower: asIn === undefined ? Math.max(0, limit(lower)) : limit(lower),
    upper: limit(upper),
    level: shareAsAsked(level),
    method: 'dobson',
    ...made,
  };
}
