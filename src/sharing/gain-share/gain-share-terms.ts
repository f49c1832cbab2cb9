import { checkShare, type ExactNumber } from '../../exact/index.ts';
import {
  checkEach,
  checkKind,
  checkObject,
  checkText,
  checkWord,
  placeIn,
  type Problem,
} from '../../problems/index.ts';
import { checkClosedPeriod, checkDay, type ClosedPeriod, type Day } from '../../time/index.ts';
import { checkGrounds, checkRoundingTerm, type Grounds, type RoundingTerm } from '../../statement/index.ts';
import { checkAgreed, type Agreed } from './agreed.ts';
import { checkGate, type Gate } from './gate-terms.ts';
import { checkLimits, type Limit } from './limit-terms.ts';
import { checkQualityGate, type QualityGate } from './quality-gate.ts';
import { checkGainRate, checkLossRate, type GainRate, type LossRate } from './rate-terms.ts';

/** How a saving, and a loss, is shared. What is not agreed is said to be so: no term has a default. */
export interface GainShareTerms {
  readonly period: ClosedPeriod;
  readonly direction: Direction;
  readonly gains: Agreed<GainTerms>;
  /** How a loss is shared, from the day that sharing is no longer upside-only. */
  readonly losses: Agreed<LossTerms>;
  /** Whether more may be paid than the commissioner saves in cash. */
  readonly payableUpTo: 'commissioner-cash' | 'sharing-terms-alone';
  /** Whether a cohort’s saving counts in full, or only as far as the whole population’s: beds refill. */
  readonly countsUpTo: 'cohort-saving' | 'smaller-of-cohort-and-population';
  readonly rounding: RoundingTerm;
  readonly grounds: Grounds;
  /** On whose word further terms stand, where a ruling or an assumption supplied what was not agreed. */
  readonly suppliedBy?: readonly Grounds[];
}

/**
 * Whether losses are shared. Sharing that is upside-only is so until a day, the first on which it is no longer;
 * "initially" is `not-stated`, and then a loss is open (Q16).
 */
export type Direction =
  { readonly kind: 'two-sided' } | { readonly kind: 'upside-only'; readonly until: Day | 'not-stated' };

/** How a saving is shared. */
export interface GainTerms {
  readonly gate: Agreed<Gate>;
  readonly quality: Agreed<QualityGate>;
  readonly rate: Agreed<GainRate>;
  /** The share of what is shared that is kept back, from 0 to 1; 0 where none is. */
  readonly retention: Agreed<ExactNumber>;
  /** The most that is paid: the lesser of these, or an empty list where nothing limits it. */
  readonly caps: Agreed<readonly Limit[]>;
  /** The order in which the three are worked: real schemes differ. Each once. */
  readonly order: readonly GainStep[];
}

export type GainStep = 'share' | 'retention' | 'cap';

/** How a loss is shared. */
export interface LossTerms {
  readonly gate: Agreed<Gate>;
  readonly rate: Agreed<LossRate>;
  /** The most that is charged: the lesser of these, or an empty list where nothing limits it. */
  readonly limits: Agreed<readonly Limit[]>;
  /** Who bears what is beyond the limit. */
  readonly excessBorneBy: string;
  /** Whether a loss is relieved, as for an emergency that nobody could help. */
  readonly relief: Agreed<'none' | 'as-told'>;
  /** The order in which the three are worked. Each once. */
  readonly order: readonly LossStep[];
}

export type LossStep = 'share' | 'limit' | 'relief';

const gainChecks = {
  gate: checkAgreed(checkGate),
  quality: checkAgreed(checkQualityGate),
  rate: checkAgreed(checkGainRate),
  retention: checkAgreed((share, at) => checkShare(share, at, 'The share kept back')),
  caps: checkAgreed(checkLimits),
  order: (order: unknown, at: string) => checkOrder(order, at, ['share', 'retention', 'cap']),
};

const lossChecks = {
  gate: checkAgreed(checkGate),
  rate: checkAgreed(checkLossRate),
  limits: checkAgreed(checkLimits),
  excessBorneBy: checkText,
  relief: checkAgreed((word, at) => checkWord(word, at, ['none', 'as-told'])),
  order: (order: unknown, at: string) => checkOrder(order, at, ['share', 'limit', 'relief']),
};

const directionKinds = {
  'two-sided': {},
  'upside-only': { until: (day: unknown, at: string) => (day === 'not-stated' ? [] : checkDay(day, at)) },
};

const termsChecks = {
  period: checkClosedPeriod,
  direction: (direction: unknown, at: string) => checkKind(direction, at, directionKinds),
  gains: checkAgreed((gains, at) => checkObject(gains, at, gainChecks)),
  losses: checkAgreed((losses, at) => checkObject(losses, at, lossChecks)),
  payableUpTo: (word: unknown, at: string) => checkWord(word, at, ['commissioner-cash', 'sharing-terms-alone']),
  countsUpTo: (word: unknown, at: string) => checkWord(word, at, ['cohort-saving', 'smaller-of-cohort-and-population']),
  rounding: checkRoundingTerm,
  grounds: checkGrounds,
};

const suppliedChecks = { suppliedBy: (grounds: unknown, at: string) => checkEach(grounds, at, checkGrounds) };

/** Problems of the terms of a gain share. */
export function checkGainShareTerms(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, termsChecks, suppliedChecks);
  return problems.length > 0 ? problems : checkDirectionHolds(value as GainShareTerms, path);
}

/** Upside-only sharing must not end within the time that is settled: its two parts are settled apart. */
function checkDirectionHolds({ period, direction }: GainShareTerms, path: string): Problem[] {
  if (direction.kind === 'two-sided' || direction.until === 'not-stated') return [];
  if (direction.until <= period.from || direction.until >= period.until) return [];
  const message = `Sharing stops being upside-only on ${direction.until}, within the period.`;
  const help = 'Settle the time before that day and the time from it on as two periods.';
  return [{ path: placeIn(path, 'direction', 'until'), code: 'contradiction', message, help }];
}

function checkOrder(value: unknown, path: string, steps: readonly string[]): Problem[] {
  const problems = checkEach(value, path, (step, at) => checkWord(step, at, steps));
  if (problems.length > 0) return problems;
  const given = value as readonly string[];
  if (given.length === steps.length && steps.every((step) => given.includes(step))) return [];
  const message = 'The order does not name each step once.';
  return [{ path, code: 'contradiction', message, help: `Give ${steps.join(', ')} in their order, each once.` }];
}
