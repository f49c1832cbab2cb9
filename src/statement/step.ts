import {
  exactText,
  fraction,
  grouped,
  negative,
  pointOf,
  readableText,
  signOf,
  times,
  workingText,
  type Fraction,
  type Interval,
} from '../exact/index.ts';
import type { Grounds } from './grounds.ts';
import { poundsText, readablePounds } from './pounds-text.ts';

/** What a step came to. Numbers are exact decimal text where they have one, and otherwise nearly, marked with "≈". */
export type StepResult =
  | { readonly kind: 'pounds' | 'share' | 'people' | 'number'; readonly low?: string; readonly high?: string }
  | { readonly kind: 'verdict'; readonly is: string };

/** One step of how an amount was reached, in order: what came in, the rule, and what came out. */
export interface Step {
  /** Stable within the line, so that two statements compare step by step. */
  readonly id: string;
  readonly label: string;
  /** What came in, in words and figures. */
  readonly input: string;
  /** The rule of this step, in words and figures. */
  readonly rule: string;
  /** Both ends are the same where it is known. */
  readonly result: StepResult;
  /** Shown beside the calculation, and no part of it: what a reader should hold against the amount. */
  readonly isBeside?: true;
  /** What is open, where this step leaves something so. */
  readonly question?: string;
  readonly grounds: readonly Grounds[];
}

/** The result of a step that comes to a number. */
export function resultOf(kind: 'pounds' | 'share' | 'people' | 'number', { low, high }: Interval): StepResult {
  const least = low && textOf(low);
  const most = high === low ? least : high && textOf(high);
  return { kind, ...(least !== undefined && { low: least }), ...(most !== undefined && { high: most }) };
}

/** The numbers of a result, for a working: nearly where they are only told nearly. */
export function intervalOf(result: Exclude<StepResult, { kind: 'verdict' }>): Interval {
  const [low, high] = [result.low, result.high].map((end) =>
    end === undefined ? undefined : fraction(end.replace('\u2248', '')),
  );
  return result.low === result.high ? { low, high: low } : { low, high };
}

/** What a step came to, for a reader. */
export function resultText(result: StepResult): string {
  if (result.kind === 'verdict') return result.is;
  const amount = intervalOf(result);
  if (result.kind === 'pounds') return poundsBetween(amount);
  if (result.kind === 'share') return percentBetween(amount);
  return result.kind === 'people' ? `${numberBetween(amount)} people` : numberBetween(amount);
}

function textOf(value: NonNullable<Interval['low']>): string {
  return exactText(value) ?? workingText(value);
}

/** Pounds that may be between two, for a reader: `£1,000`, `£1,000 to £1,200`, `at most £1,200`, `not known`. */
export function poundsBetween(amount: Interval): string {
  return between(amount, readablePounds);
}

/** The same for a working, as it is typed: `£1000 to £1200`. */
export function poundsInWorking(amount: Interval): string {
  return between(amount, poundsText);
}

/** A number that may be between two, for a reader: `5,194`, `0.4`. */
export function numberBetween(amount: Interval): string {
  return between(amount, readableNumber);
}

/** A number for a reader, with the minus sign, which is not a hyphen. */
function readableNumber(value: Fraction): string {
  return signOf(value) < 0 ? `−${readableNumber(negative(value))}` : grouped(workingText(value));
}

/** A share that may be between two as a percentage, for a reader: `3.84%`, `≈6.8668%`. */
export function percentBetween(amount: Interval): string {
  return between(amount, percentText);
}

function percentText(share: Fraction): string {
  if (signOf(share) < 0) return `−${percentText(negative(share))}`;
  return `${readableText(times(share, hundred), readablePercent)}%`;
}

const hundred = { top: 100, under: 1 };
const readablePercent = { most: 6, nearly: 4 };

function between(amount: Interval, text: typeof workingText): string {
  const known = pointOf(amount);
  if (known !== undefined) return text(known);
  const { low, high } = amount;
  if (low !== undefined && high !== undefined) return `${text(low)} to ${text(high)}`;
  if (low !== undefined) return `${text(low)} or more`;
  return high === undefined ? 'not known' : `at most ${text(high)}`;
}
