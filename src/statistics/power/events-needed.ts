import { checkObject, checkWord, refuse, type Problem } from '../../problems/index.ts';
import { checkAbove, checkAtLeast } from '../check-number.ts';
import { oneOf, within } from '../checks-of.ts';
import { normalQuantile } from '../distributions/normal.ts';
import type { NotEstimated } from '../intervals/estimate.ts';
import { checkLevel, reachOf, shareOf, type Level } from '../intervals/level.ts';

/** What it takes for a change to show. */
export interface PowerTerms {
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
 * The events that a baseline must have for a change in their rate to show, over two periods of the same size. `change` is
 * the true change as a share of the baseline, from −1 to 1,000 and not 0: −0.1 for a tenth fewer, 0.1 for a tenth more.
 * Not rounded: a whole number of events is the next one up. By the normal approximation to two Poisson counts.
 *
 * Throws when a number is not possible.
 *
 * @example
 * ```ts
 * import { eventsNeeded } from 'neighbourhood-contracts/statistics';
 *
 * const terms = { level: 0.95, sides: 'two-sided', power: 0.8, varianceToMean: 1 } as const;
 * eventsNeeded(-0.1, terms).toFixed(1); // => '1491.3'
 * eventsNeeded(-0.1, { ...terms, varianceToMean: 1.3 }).toFixed(1); // => '1938.7'
 * ```
 */
export function eventsNeeded(change: number, terms: PowerTerms): number {
  const problems = checkAtLeast(change, 'change', -1, 1000);
  if (problems.length === 0 && Math.abs(change) < 1e-6) {
    problems.push({ path: 'change', code: 'out-of-range', message: 'So small a change never shows.', help });
  }
  refuse('events needed', [...problems, ...checkTerms(terms)]);
  return (factorOf(terms) * (2 + change)) / change ** 2;
}

/**
 * The smallest change, as a share of the baseline, that shows with as many events in the baseline as `events`, above 0:
 * the inverse of {@link eventsNeeded}. A `fall` is below 0 and a `rise` above. Throws when a number is not possible.
 *
 * @example
 * ```ts
 * import { changeShownBy } from 'neighbourhood-contracts/statistics';
 *
 * const terms = { level: 0.95, sides: 'two-sided', power: 0.8, varianceToMean: 1 } as const;
 * const fall = changeShownBy(500, 'fall', terms);
 * fall.kind === 'shown' && fall.change.toFixed(3); // => '-0.170'
 * changeShownBy(7, 'fall', terms).kind; // => 'not-estimated'
 * ```
 */
export function changeShownBy(events: number, direction: 'fall' | 'rise', terms: PowerTerms): ChangeShown {
  refuse('a change shown', [
    ...checkAbove(events, 'events', 0, 1e12),
    ...checkWord(direction, 'direction', ['fall', 'rise']),
    ...checkTerms(terms),
  ]);
  const factor = factorOf(terms);
  const root = Math.sqrt(factor * (factor + 8 * events));
  const change = (direction === 'rise' ? factor + root : factor - root) / (2 * events);
  if (change >= -1) return { kind: 'shown', change };
  return { kind: 'not-estimated', reason: 'Not even a fall to nothing would show.' };
}

const help = 'Give -0.1 for a tenth fewer, 0.1 for a tenth more.';

function checkTerms(terms: unknown): Problem[] {
  return checkObject(terms, 'terms', {
    level: checkLevel,
    sides: oneOf('two-sided', 'one-sided'),
    power: within(0.5, 0.9999),
    varianceToMean: within(1, 1000),
  });
}

function factorOf({ level, sides, power, varianceToMean }: PowerTerms): number {
  const reach = sides === 'two-sided' ? reachOf(level) : normalQuantile(shareOf(level));
  return (reach + normalQuantile(power)) ** 2 * varianceToMean;
}
