import { checkObject, refuse, type Problem } from '../../problems/index.ts';
import { checkAtLeast } from '../check-number.ts';
import { oneOf, within } from '../checks-of.ts';
import { normalQuantile } from '../distributions/normal.ts';
import type { NotEstimated } from '../intervals/estimate.ts';
import { checkLevel, reachOf, shareOf, type Level } from '../intervals/level.ts';

/** The change looked for, and what it takes to show. */
export interface PowerTerms {
  readonly direction: 'fall' | 'rise';
  readonly level: Level;
  /** Whether a change either way would count, or only the one looked for: a one-sided test is the easier to pass. */
  readonly sides: 'two-sided' | 'one-sided';
  /** The chance that a change that is there shows, from 0.5 to 0.9999: 0.8 is usual. */
  readonly power: number;
  /** Of the events, from 1 to 1,000: 1 where each comes by itself, more where the same people come again. */
  readonly varianceToMean: number;
}

/** A change that would show, or why none would. */
export type ChangeShown = { readonly kind: 'shown'; readonly change: number } | NotEstimated;

/**
 * The events that a baseline must have for a change of their rate to show, over two periods of the same size. `change` is
 * the true one as a share of the baseline: 0.1 for a tenth. It is a millionth or more; a fall is at most 1, a rise 1,000.
 * Not rounded: a whole number of events is the next one up. By the normal approximation to two Poisson counts.
 *
 * Throws when a number is not possible.
 *
 * @example
 * ```ts
 * import { eventsNeeded } from 'neighbourhood-contracts/statistics';
 *
 * const terms = { direction: 'fall', level: 0.95, sides: 'two-sided', power: 0.8, varianceToMean: 1 } as const;
 * eventsNeeded(0.1, terms).toFixed(1); // => '1491.3'
 * eventsNeeded(0.1, { ...terms, varianceToMean: 1.3 }).toFixed(1); // => '1938.7'
 * ```
 */
export function eventsNeeded(change: number, terms: PowerTerms): number {
  const problems = checkTerms(terms);
  const { sign, factor } = problems.length > 0 ? { sign: 1, factor: 1 } : readingOf(terms);
  refuse('a power', [...checkAtLeast(change, 'change', 1e-6, sign < 0 ? 1 : 1000), ...problems]);
  return (factor * (2 + sign * change)) / change ** 2;
}

/**
 * The smallest change, as a share of the baseline, that shows with as many events in the baseline as `events`, above 0:
 * the inverse of {@link eventsNeeded}. Throws when a number is not possible.
 *
 * @example
 * ```ts
 * import { changeShownBy } from 'neighbourhood-contracts/statistics';
 *
 * const terms = { direction: 'fall', level: 0.95, sides: 'two-sided', power: 0.8, varianceToMean: 1 } as const;
 * const shown = changeShownBy(500, terms);
 * shown.kind === 'shown' && shown.change.toFixed(3); // => '0.170'
 * changeShownBy(7, terms).kind; // => 'not-estimated'
 * ```
 */
export function changeShownBy(events: number, terms: PowerTerms): ChangeShown {
  refuse('a power', [...checkAtLeast(events, 'events', 1e-6, 1e12), ...checkTerms(terms)]);
  const { sign, factor } = readingOf(terms);
  const change = (sign * factor + Math.sqrt(factor * (factor + 8 * events))) / (2 * events);
  if (sign > 0 || change <= 1) return { kind: 'shown', change };
  return { kind: 'not-estimated', reason: 'Not even a fall to nothing would show.' };
}

function checkTerms(terms: unknown): Problem[] {
  return checkObject(terms, 'terms', {
    direction: oneOf('fall', 'rise'),
    level: checkLevel,
    sides: oneOf('two-sided', 'one-sided'),
    power: within(0.5, 0.9999),
    varianceToMean: within(1, 1000),
  });
}

function readingOf({ direction, level, sides, power, varianceToMean }: PowerTerms) {
  const reach = sides === 'two-sided' ? reachOf(level) : normalQuantile(shareOf(level));
  return { sign: direction === 'fall' ? -1 : 1, factor: (reach + normalQuantile(power)) ** 2 * varianceToMean };
}
