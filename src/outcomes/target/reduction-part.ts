import { fraction, minus, one, over, signOf, times, type Fraction } from '../../exact/index.ts';
import { workingDaysIn } from '../../policy/index.ts';
import type { BeforeAndNow, CountedEvents } from './counted.ts';
import { missingBaseline } from './period-of-target.ts';
import type { EventsOver, LackingPart, Part } from './part.ts';
import { countText, percentText } from './words.ts';

/** How a reduction is counted: the number, its rate, or the number per working day. */
export type CountedBy = 'number' | 'rate' | 'per-working-day';

/** What a reduction is to be tested on. */
export interface Reduction {
  readonly of: string;
  /** What is counted, in the plural: `admissions`. */
  readonly things: string;
  readonly facts: BeforeAndNow;
  readonly by: CountedBy;
  /** By how much it is to fall, as a share of the baseline. */
  readonly share: Fraction;
  /** What was told of the baseline period (Q20). */
  readonly baselinePeriod: string;
  /** Whether chance can only be told from the sum of squares: bed days come by the stay, never one by one. */
  readonly comesInClusters: boolean;
}

/** A reduction as a part of its target, or what it lacks. */
export function reductionPart(reduction: Reduction): Part | LackingPart {
  const { of, things, facts, by, share } = reduction;
  const { baseline, current } = facts;
  const missing = missingOf(reduction);
  if (missing !== undefined) return { of, missing: `${missing} (${of})` };
  const [now, before] = [current, baseline].map((events) => measureOf(events, by)) as [Fraction, Fraction];
  return {
    of,
    unit: unitOf(things, by, current),
    current: now,
    target: times(before, minus(one, share)),
    better: 'lower',
    baseline: before,
    count: current.count,
    things,
    each: over(perOf(by), overOf(current, by)),
    says: `${of}: ${countText(current.count)} ${things} against ${countText(baseline.count)} in the baseline, ${changeText(now, before)}${byText(by, current)}`,
    evidence: evidenceOf(reduction),
  };
}

function missingOf({ things, facts, by, baselinePeriod }: Reduction): string | undefined {
  const { baseline, current } = facts;
  const ofPeriod = missingBaseline(baselinePeriod, baseline.period, current.period);
  if (ofPeriod !== undefined) return ofPeriod;
  if (baseline.count === 0) return `a baseline of more than no ${things}: nothing falls from there`;
  if (by !== 'rate') return undefined;
  if (baseline.over === undefined || current.over === undefined) {
    return `what the rate of ${things} is over, in the baseline and now`;
  }
  return baseline.over.of === current.over.of ? undefined : 'a rate over the same thing in the baseline and now';
}

function measureOf(events: CountedEvents, by: CountedBy): Fraction {
  return over(times(fraction(events.count), perOf(by)), overOf(events, by));
}

/** Rates are told per 1,000, as those of the cohorts in the national programme are. */
function perOf(by: CountedBy): Fraction {
  return by === 'rate' ? { top: 1000, under: 1 } : one;
}

/** What the number is divided by. */
function overOf({ period, over: rateOver }: CountedEvents, by: CountedBy): Fraction {
  if (by === 'per-working-day') return fraction(workingDaysIn(period));
  return by === 'rate' && rateOver !== undefined ? fraction(rateOver.number) : one;
}

function evidenceOf({ of, things, facts, by, comesInClusters }: Reduction): Part['evidence'] {
  const [now, before] = [facts.current, facts.baseline].map((events): EventsOver => {
    const { top, under } = overOf(events, by);
    const { count, sumOfSquares } = events;
    return { count, over: Number(top) / Number(under), ...(sumOfSquares !== undefined && { sumOfSquares }) };
  }) as [EventsOver, EventsOver];
  const told = [now, before].filter(({ sumOfSquares }) => sumOfSquares !== undefined).length;
  if (told === 1 || (told === 0 && comesInClusters)) {
    const why = comesInClusters ? ': they do not come one by one' : '';
    const missing = `the sum over people of the squares of their ${things}, in the baseline and now (${of})${why}`;
    return { kind: 'none', missing };
  }
  return { kind: 'ratio', now, before };
}

function unitOf(things: string, by: CountedBy, { over: rateOver }: CountedEvents): string {
  if (by === 'per-working-day') return `${things} per working day`;
  if (by === 'number' || rateOver === undefined) return things;
  return `${things} per 1,000 ${rateOver.of}`;
}

function byText(by: CountedBy, { over: rateOver }: CountedEvents): string {
  if (by === 'per-working-day') return ' per working day';
  return by === 'rate' && rateOver !== undefined ? ` over ${rateOver.of}` : '';
}

/** A change in words: `7.5% fewer`. */
export function changeText(now: Fraction, before: Fraction): string {
  const change = minus(over(now, before), one);
  const sign = signOf(change);
  if (sign === 0) return 'no change';
  const size = sign < 0 ? minus(one, over(now, before)) : change;
  return `${percentText(size)} ${sign < 0 ? 'fewer' : 'more'}`;
}
