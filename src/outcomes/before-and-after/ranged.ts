import { checkCount, checkObject, type FieldChecks, type Problem } from '../../problems/index.ts';
import { checkLevel, countLimits, type Estimate, type Estimated, type Limits } from '../../statistics/index.ts';
import { checkNumber } from '../checked-number.ts';
import { levelAsShare, reachOfLevel } from '../level-of.ts';

/** Events, and what they are a rate of. */
export interface EventsOver {
  /** A whole number. */
  readonly count: number;
  /** People, person-years, bed days: above 0, and known without error. */
  readonly denominator: number;
}

/** How a change of rates is asked for. */
export interface ChangeAsked {
  /** As a share or a percentage: 0.95 or 95. */
  readonly level: number;
  /** What rates and differences are told per: 1, 1,000 or 100,000 people. Above 0. */
  readonly per: number;
  /**
   * How much more counts vary than by Poisson chance, from 1 to 1,000: 1 where events come one by one, and more where the
   * same people have several. The interval is wider by its square root.
   */
  readonly varianceToMean: number;
}

/** Problems of events over a denominator. */
export function checkEventsOver(value: unknown, path: string): Problem[] {
  return checkObject(value, path, eventsChecks);
}

const eventsChecks: FieldChecks = {
  count: (value, at) => checkCount(value, at, 'events'),
  denominator: (value, at) => checkNumber(value, at, 1e-6, 1e12),
};

/** The checks of how a change of rates is asked for. */
export const changeChecks: FieldChecks = {
  level: checkLevel,
  per: (value, at) => checkNumber(value, at, 1e-6, 1e12),
  varianceToMean: (value, at) => checkNumber(value, at, 1, 1000),
};

/** A figure and its limits, before it is told per anything. */
export interface Ranged extends Limits {
  readonly value: number;
}

/**
 * A rate with the limits of official statistics; where counts vary by more than chance, as much further from it as their
 * standard deviation is larger.
 */
export function rangedRate({ count, denominator }: EventsOver, { level, varianceToMean }: ChangeAsked): Ranged {
  const { lower, upper } = countLimits(count, level);
  const wider = Math.sqrt(varianceToMean);
  const at = (limit: number) => Math.max(0, count + wider * (limit - count)) / denominator;
  return { value: count / denominator, lower: at(lower), upper: at(upper) };
}

/** A figure so many times, added to others: −1 takes it away. */
export interface Times {
  readonly times: number;
  readonly of: Ranged;
}

/**
 * The sum of figures that vary independently, with limits from those of each (MOVER): G. Y. Zou and A. Donner,
 * "Construction of confidence limits about effect measures: a general approach", Statistics in Medicine 27, 2008.
 */
export function sumOfRanged(parts: readonly Times[], constant = 0): Ranged {
  const value = parts.reduce((sum, { times, of }) => sum + times * of.value, constant);
  const reach = (isUp: boolean) =>
    Math.hypot(
      ...parts.map(({ times, of }) => times * (isUp === times >= 0 ? of.upper - of.value : of.value - of.lower)),
    );
  return { value, lower: value - reach(false), upper: value + reach(true) };
}

/** A sum or difference as it is told. */
export function toldAs({ value, lower, upper }: Ranged, { level, per }: ChangeAsked): Estimated {
  const limits = { lower: lower * per, upper: upper * per };
  return { kind: 'estimated', value: value * per, ...limits, level: levelAsShare(level), method: 'mover' };
}

/** A rate as it is told. */
export function toldRate(counted: EventsOver, asked: ChangeAsked): Estimated {
  const { method } = countLimits(counted.count, asked.level);
  return { ...toldAs(rangedRate(counted, asked), asked), method };
}

/**
 * A product of rates, or of one over others, normal on the logarithm, and as much wider as counts vary by more than chance.
 * Where one had no events there is none.
 */
export function productOfRates(
  over: readonly EventsOver[],
  under: readonly EventsOver[],
  asked: ChangeAsked,
): Estimate {
  const all = [...over, ...under];
  if (all.some(({ count }) => count === 0)) {
    return {
      kind: 'not-estimated',
      reason: 'Of a rate of no events there is no ratio that an interval could be about.',
    };
  }
  const productOf = (rates: readonly EventsOver[]) =>
    rates.reduce((product, { count, denominator }) => product * (count / denominator), 1);
  const value = productOf(over) / productOf(under);
  const variance = asked.varianceToMean * all.reduce((sum, { count }) => sum + 1 / count, 0);
  const level = levelAsShare(asked.level);
  const factor = Math.exp(reachOfLevel(level) * Math.sqrt(variance));
  return { kind: 'estimated', value, lower: value / factor, upper: value * factor, level, method: 'log-normal' };
}
