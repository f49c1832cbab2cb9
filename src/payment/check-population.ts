import { checkWeightedCount, type WeightedCount } from '../model/index.ts';
import { checkEach, placeIn, type Problem } from '../problems/index.ts';
import { periodContains, type ClosedPeriod, type Period } from '../time/index.ts';

/** Problems of a weighted population that must be on one basis and of a day within a period. */
export function checkWeightedWithin(
  value: unknown,
  path: string,
  basis: WeightedCount['basis'],
  period: Period,
): Problem[] {
  const problems = checkWeightedCount(value, path);
  if (problems.length > 0) return problems;
  const count = value as WeightedCount;
  return [...checkBasis(count, path, basis), ...checkCountedWithin(count.on, placeIn(path, 'on'), period)];
}

function checkBasis(count: WeightedCount, path: string, basis: WeightedCount['basis']): Problem[] {
  if (count.basis === basis) return [];
  const message = `This population is ${count.basis}; the price is for a ${basis} one.`;
  const help = `Give the ${basis} population: one basis cannot be made from another.`;
  return [{ path: placeIn(path, 'basis'), code: 'basis-not-comparable', message, help }];
}

/** The problem of a population that was counted on a day outside the period it is to be paid for. */
export function checkCountedWithin(on: Period['from'], path: string, period: Period): Problem[] {
  if (periodContains(period, on)) return [];
  const end = period.until === undefined ? 'on' : `until ${period.until}`;
  const message = `This population is of ${on}, outside the days on which it may be counted.`;
  return [{ path, code: 'out-of-range', message, help: `Give one of a day from ${period.from} ${end}.` }];
}

/** Problems of the four lists of a financial year: one from each quarter. */
export function checkQuarterlyLists(
  value: unknown,
  path: string,
  basis: WeightedCount['basis'],
  year: Period,
): Problem[] {
  const problems = checkEach(value, path, (item, place) => checkWeightedWithin(item, place, basis, year));
  if (problems.length > 0) return problems;
  const quarters = new Set(
    (value as readonly WeightedCount[]).map(({ on }) => Math.floor((Number(on.slice(5, 7)) - 1) / 3)),
  );
  if (quarters.size === 4 && (value as readonly unknown[]).length === 4) return [];
  const message = 'These are not the lists of the four quarters of the year.';
  const help = 'Give four: one counted in April to June, one in July to September, and so on to January to March.';
  return [{ path, code: 'missing', message, help }];
}

/** The problem of a population that was counted only after the time that is paid for. */
export function checkCountedBeforeEnd(on: Period['from'], path: string, { until }: ClosedPeriod): Problem[] {
  if (on < until) return [];
  const message = `This population is of ${on}, when the time paid for is over.`;
  return [{ path, code: 'out-of-range', message, help: `Give one of a day before ${until}.` }];
}
