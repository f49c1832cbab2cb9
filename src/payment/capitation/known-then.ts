import { fraction, nothing, times, type Fraction } from '../../exact/index.ts';
import { periodContains, type ClosedPeriod, type Day } from '../../time/index.ts';
import type { KnownList, KnownPrice, MonthlyScheduleFacts } from './monthly-schedule-terms.ts';

/** The list that a month falls on, as known on a day: the latest counted by its first day, as it was last known. */
export function listOf(month: ClosedPeriod, asAt: Day, { lists }: MonthlyScheduleFacts): KnownList | undefined {
  const counted = lists.filter(({ on, knownOn }) => on <= month.from && knownOn <= asAt);
  return counted.sort((a, b) => compareDays(b.on, a.on) || compareDays(b.knownOn, a.knownOn))[0];
}

/** The price of a month, as known on a day: the latest known of those that cover its first day. */
export function priceOf(month: ClosedPeriod, asAt: Day, { prices }: MonthlyScheduleFacts): KnownPrice | undefined {
  const covering = prices.filter(({ effective, knownOn }) => knownOn <= asAt && periodContains(effective, month.from));
  return covering.sort((a, b) => compareDays(b.knownOn, a.knownOn))[0];
}

function compareDays(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What one month earns, as known on a day: a twelfth of the list at its price. */
export function earnedIn(month: ClosedPeriod, asAt: Day, facts: MonthlyScheduleFacts): Fraction {
  const [list, price] = [listOf(month, asAt, facts), priceOf(month, asAt, facts)];
  if (list === undefined || price === undefined) return nothing;
  return times(times(fraction(list.size), fraction(price.pounds)), { top: 1, under: 12 });
}
