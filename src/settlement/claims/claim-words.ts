import { compare, exactText, workingText, type Fraction, type Interval } from '../../exact/index.ts';
import type { Grounds } from '../../payment/index.ts';
import { openQuestions, type Citation } from '../../policy/index.ts';
import type { ClaimableSaving } from './claims-register.ts';

/** The open question of a claim that another may have been paid for. */
export const doubleCounting = 'Q15/double-counting';

/** Where it is open. */
export function citationsOfDoubleCounting(): readonly Citation[] {
  const question = openQuestions.find(({ resolvedBy }) => resolvedBy.some(({ id }) => id === doubleCounting));
  return (question?.citations ?? []).map((citation) => ({ ...citation }));
}

/** Units in plain digits. */
export function unitsText(units: Fraction): string {
  return exactText(units) ?? workingText(units);
}

/** Units between two, in words. */
export function unitsBetween({ low, high }: Interval): string {
  if (low === undefined || high === undefined) return low === undefined ? 'not known' : `${unitsText(low)} or more`;
  return compare(low, high) === 0 ? unitsText(low) : `${unitsText(low)} to ${unitsText(high)}`;
}

/** A saving as it is named in a sentence. */
export function nameOf({ id, label }: ClaimableSaving): string {
  return `${label} (${id})`;
}

/** What is asked where it is not known how much was avoided. */
export function avoidedQuestion({ id, label, unit }: ClaimableSaving): string {
  return `How many ${unit} were avoided: ${label} (${id})?`;
}

/** What was assumed, in words, each once. */
export function assumptionsOf(grounds: readonly Grounds[]): readonly string[] {
  return [...new Set(grounds.flatMap((item) => (item.kind === 'assumed' ? [item.because] : [])))];
}

/** Grounds in the order given, each once, as copies. */
export function groundsOnce(grounds: readonly Grounds[]): readonly Grounds[] {
  return [...new Map(grounds.map((item) => [JSON.stringify(item), structuredCopy(item)])).values()];
}

function structuredCopy(item: Grounds): Grounds {
  return item.kind === 'published'
    ? { ...item, citations: item.citations.map((citation) => ({ ...citation })) }
    : { ...item };
}

/** Whether an interval is of more than one value. */
export function isOpen({ low, high }: Interval): boolean {
  return low === undefined || high === undefined || compare(low, high) !== 0;
}
