import { fraction, nothing, one, over, sumOf, times, type Fraction } from '../../exact/index.ts';
import { daysIn, moveMonth, periodOfMonth, type Month } from '../../time/index.ts';
import type { MonthToCome } from '../year-so-far/read-year.ts';
import type { ForecastTerms, LastYearScaled } from './forecast-terms.ts';

/** What some months weigh together, and the variance of that where the profile was itself counted. */
export interface Weighed {
  readonly weight: Fraction;
  /** That of chance alone: 0 for a profile that is certain. */
  readonly variance: Fraction;
}

/** What some months weigh: their denominators, each by the season that the method gives its month. */
export function weighMonths(months: readonly MonthToCome[], { method }: Pick<ForecastTerms, 'method'>): Weighed {
  switch (method.kind) {
    case 'run-rate':
      return certain(months.map(({ of }) => of));
    case 'run-rate-by-day':
      return certain(months.map(({ month }) => fraction(daysIn(periodOfMonth(month)))));
    case 'seasonal':
      return certain(months.map(({ month, of }) => times(of, fraction(method.weights[placeInYear(month)] ?? 1))));
    case 'last-year-scaled':
      return asLastYear(months, method.lastYear);
  }
}

function certain(weights: readonly Fraction[]): Weighed {
  return { weight: sumOf(weights), variance: nothing };
}

/** April is 0. */
function placeInYear(month: Month): number {
  return (Number(month.slice(5)) + 8) % 12;
}

function asLastYear(months: readonly MonthToCome[], lastYear: LastYearScaled['lastYear']): Weighed {
  const then = new Map(lastYear.map((month) => [month.month, month]));
  const weighed = months.map(({ month, of }) => {
    const before = then.get(moveMonth(month, -12));
    if (before === undefined) return { weight: nothing, variance: nothing };
    const events = fraction('count' in before ? before.count : before.numerator);
    // Of so many events in so much, the denominator of this month has its share.
    const scale = 'count' in before ? one : over(of, fraction(before.denominator));
    return { weight: times(scale, events), variance: times(times(scale, scale), events) };
  });
  return {
    weight: sumOf(weighed.map(({ weight }) => weight)),
    variance: sumOf(weighed.map(({ variance }) => variance)),
  };
}
