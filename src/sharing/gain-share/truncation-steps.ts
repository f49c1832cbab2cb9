import { exactly, fraction, workingText, type Fraction } from '../../exact/index.ts';
import { copiedGrounds, poundsText, resultOf, type Step } from '../../statement/index.ts';
import type { SpendAbove, SpendThreshold, TruncationTerms } from './truncation-terms.ts';

/** What a truncation came to, before it is written down. */
export interface TruncationFound {
  readonly people: number;
  readonly peopleAbove: number;
  readonly threshold: Fraction;
  readonly before: Fraction;
  /** What was spent above the threshold, up to the limit of the pool. */
  readonly layer: Fraction;
  readonly removed: Fraction;
  readonly after: Fraction;
}

/** How it came to that, step by step. */
export function truncationSteps(
  { threshold, above, grounds }: TruncationTerms,
  found: TruncationFound,
): readonly Step[] {
  const step = (id: string, label: string, input: string, rule: string, value: Fraction): Step => {
    return { id, label, input, rule, result: resultOf('pounds', exactly(value)), grounds: copiedGrounds([grounds]) };
  };
  const people = `${found.people} people`;
  const costly = `${found.peopleAbove} of them above the threshold`;
  return [
    step('threshold', 'Threshold of one person’s spend', people, thresholdRule(threshold), found.threshold),
    step('before', 'Spend before', people, 'the sum of what each person cost', found.before),
    step('removed', 'Spend that does not count', costly, aboveRule(above, found), found.removed),
    step(
      'after',
      'Spend that counts',
      poundsText(found.before),
      `${poundsText(found.before)} − ${poundsText(found.removed)}`,
      found.after,
    ),
  ];
}

function thresholdRule(threshold: SpendThreshold): string {
  if (threshold.kind === 'pounds') return 'as the terms state it';
  const { rounding } = threshold;
  const rounded = rounding === 'unrounded' ? 'not rounded' : `rounded to the ${rounding.unit}, ${rounding.mode}`;
  return `the ${workingText(fraction(threshold.at))} quantile of these people by the convention ${threshold.convention}, ${rounded}`;
}

function aboveRule(above: SpendAbove, { layer }: TruncationFound): string {
  if (above.kind === 'left-out') return `all of the ${poundsText(layer)} above the threshold`;
  const share = workingText(fraction(above.poolShare));
  const limit = above.upToPounds === undefined ? '' : ` and up to ${poundsText(fraction(above.upToPounds))} a person`;
  return `the share of the pool: ${share} × ${poundsText(layer)} above the threshold${limit}`;
}
