import { refuse, type Problem } from '../../problems/index.ts';
import { checkAbove, checkAtLeast, checkWhole } from '../check-number.ts';
import { betaQuantileAt } from '../distributions/beta.ts';
import { checkAsked, shareAsAsked, type AskedAsIn } from './asked.ts';
import type { Asked, Estimated, Limits } from './estimate.ts';
import { chanceBelowUpper, checkLevel, reachOf, shareOf, type Level } from './level.ts';

/**
 * A proportion, `count` of `of`, with its Wilson score interval, told per `per`: E. B. Wilson, J. American Statistical
 * Association 22, 1927, as the Office for Health Improvement and Disparities (OHID) uses it. Whole numbers; `of` is 1 or
 * more and `count` at most that.
 *
 * As in `PHEindicatormethods` (R, 2.1.0), levels are from 0.9 or 90 on, and 1 or 100 gives 0 to 1.
 *
 * Throws when a number is not possible.
 *
 * @example
 * ```ts
 * import { estimateProportion } from 'neighbourhood-contracts/statistics';
 *
 * const { value, lower, upper } = estimateProportion(65, 100, { level: 0.95, per: 100 });
 * [value, lower, upper].map((limit) => limit.toFixed(2)); // => ['65.00', '55.25', '73.64']
 * ```
 */
export function estimateProportion(count: number, of: number, asked: AskedAsIn): Estimated {
  refuse('a proportion', [...checkPart(count, of), ...checkAsked(asked)]);
  const { lower, upper } = isCertain(asked) ? { lower: 0, upper: 1 } : wilsonAt(count, of, asked.level);
  return asEstimated(count / of, { lower, upper }, asked, 'wilson');
}

/**
 * A proportion with its exact binomial interval: C. J. Clopper and E. S. Pearson, Biometrika 26, 1934. It holds the truth at
 * least as often as its level says, and is wider than official statistics use. Numbers as for {@link estimateProportion}.
 */
export function estimateProportionExactly(count: number, of: number, asked: Asked): Estimated {
  refuse('a proportion', [...checkPart(count, of), ...checkAsked(asked)]);
  const upperChance = chanceBelowUpper(asked.level);
  const rest = of - count;
  const lower = count === 0 ? 0 : betaQuantileAt(1 - upperChance, count, rest + 1);
  const upper = rest === 0 ? 1 : betaQuantileAt(upperChance, count + 1, rest);
  return asEstimated(count / of, { lower, upper }, asked, 'clopper-pearson');
}

/**
 * The Wilson limits of a share alone, from 0 to 1. `count` is from 0 to `of`, which is above 0; neither need be whole, for a
 * weighted count or a share of one. Throws when they are not possible.
 *
 * @example
 * ```ts
 * import { wilsonLimits } from 'neighbourhood-contracts/statistics';
 *
 * wilsonLimits(0.445, 1, 0.95).upper.toFixed(6); // => '0.933462'
 * ```
 */
export function wilsonLimits(count: number, of: number, level: Level): Limits {
  const numbers = [...checkAtLeast(count, 'count', 0), ...checkAbove(of, 'of', 0)];
  refuse('Wilson limits', [
    ...numbers,
    ...(numbers.length > 0 ? [] : checkWithin(count, of)),
    ...checkLevel(level, 'level'),
  ]);
  return wilsonAt(count, of, level);
}

/** The same, for numbers that were looked at already. */
export function wilsonAt(count: number, of: number, level: Level): Limits {
  const z = reachOf(level);
  const middle = 2 * count + z * z;
  const reach = z * Math.sqrt(z * z + 4 * count * (1 - count / of));
  const under = 2 * (of + z * z);
  // Where everybody is counted the limit is 1, which rounding would miss.
  return { lower: (middle - reach) / under, upper: count === of ? 1 : (middle + reach) / under };
}

function isCertain({ level }: Asked): boolean {
  return shareOf(level) === 1;
}

function asEstimated(value: number, limits: Limits, { level, per }: Asked, method: Estimated['method']): Estimated {
  const { lower, upper } = limits;
  const told = { value: value * per, lower: lower * per, upper: upper * per };
  return { kind: 'estimated', ...told, level: shareAsAsked(level), method };
}

function checkPart(count: unknown, of: unknown): Problem[] {
  const problems = [...checkWhole(count, 'count'), ...checkWhole(of, 'of', 1)];
  return problems.length > 0 ? problems : checkWithin(Number(count), Number(of));
}

function checkWithin(count: number, of: number): Problem[] {
  if (count <= of) return [];
  const message = `${count} is more than ${of}, which it is a part of.`;
  return [{ path: 'count', code: 'contradiction', message, help: 'Give a count of at most the whole.' }];
}
