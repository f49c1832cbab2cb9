import { checkObject, refuse, type Check, type FieldChecks } from '../../problems/index.ts';
import { checkItems } from '../check-number.ts';
import { wholeWithin } from '../checks-of.ts';
import { checkAsked, type AskedAsIn } from '../intervals/asked.ts';
import { totalOf } from '../total-of.ts';
import { checkStrata } from './check-stratum.ts';
import { dobsonRate, type StandardisedRate } from './dobson.ts';

/** How many people had so many events each: 4 people of 5 admissions. */
export interface PeopleByEvents {
  /** From 1 to 10,000. */
  readonly events: number;
  readonly people: number;
}

/** People of one age band and sex, say, by how many events they had. */
export interface RepeatStratum {
  /** Those who had any, each in one place only. */
  readonly people: readonly PeopleByEvents[];
  /** Person-years, of those who had none too. Above 0. */
  readonly population: number;
  /** People of the standard population, or their share. Above 0. */
  readonly standard: number;
}

/**
 * A directly standardised rate of events that come to the same person again, such as emergency admissions. The rate is
 * that of {@link directlyStandardisedRate}; its variance takes people as the independent ones, each with the square of
 * their events, and so the interval is wider.
 *
 * Throws when there are no strata, a number of people or events is not a whole number, or a population or weight is not
 * above 0.
 *
 * Source: OHID's method for events that are not independent, in `PHEindicatormethods` since 2.1.0.
 *
 * @example
 * ```ts
 * import { directlyStandardisedRateOfRepeatEvents } from 'neighbourhood-contracts/statistics';
 *
 * const people = [
 *   { events: 1, people: 30 },
 *   { events: 5, people: 4 },
 * ];
 * const strata = [
 *   { people, population: 1000, standard: 1 },
 *   { people: [{ events: 1, people: 60 }], population: 1000, standard: 1 },
 * ];
 * const rate = directlyStandardisedRateOfRepeatEvents(strata, { level: 0.95, per: 1000 });
 * rate.kind === 'estimated' && rate.value.toFixed(1); // => '55.0'
 * rate.kind === 'estimated' && rate.upper.toFixed(1); // => '69.8'
 * ```
 */
export function directlyStandardisedRateOfRepeatEvents(
  strata: readonly RepeatStratum[],
  asked: AskedAsIn,
): StandardisedRate {
  const people: Check = (groups, at) =>
    checkItems(groups, at, 0, (group, place) => checkObject(group, place, groupChecks));
  refuse('a standardised rate', [...checkStrata(strata, { people }), ...checkAsked(asked)]);
  const weighed = strata.map(({ people, population, standard }) => {
    const events = totalOf(people, (group) => group.events * group.people);
    const squares = totalOf(people, (group) => group.events ** 2 * group.people);
    return { events, squares, population, standard };
  });
  return dobsonRate(weighed, asked);
}

const groupChecks: FieldChecks = { events: wholeWithin(1, 10_000), people: wholeWithin(0, 1e9) };
