import type { CodeLists } from '../code-lists.ts';
import type { Measure } from '../measure.ts';
import { isTrue } from '../truth.ts';
import { askOf, type Ask } from './ask.ts';
import type { Slots } from './slots.ts';

/**
 * What becomes of a record in a measure, so far as the record itself decides it: -3 to -1 whatever its day, and from 0 on
 * if its day is of the period and its person of the cohort. Exclusions are numbered from 3 on, and exceptions after them.
 */
export type Disposition = number;

export const isWrong = -3;
export const notOfThisKind = -2;
export const withoutDay = -1;
export const amongOnly = 0;
export const doesCount = 1;
export const withoutAmount = 2;
const firstSetAside = 3;

/** The place among the exclusions, and then the exceptions, of a record that is set aside; below 0 for any other. */
export function setAsideOf(disposition: Disposition): number {
  return disposition - firstSetAside;
}

/**
 * What becomes of the record in the slots: first whether it is of the kind of the measure and has a day, then whether it
 * is excluded, counts, or is excepted.
 */
export function dispositionOf(measure: Measure, slots: Slots, lists: CodeLists): () => Disposition {
  const { counts, denominator, exclusions, exceptions } = measure;
  const isOfShare = denominator.kind === 'records';
  const isCounted = askOf(counts, slots, lists);
  const isOfKind = isOfShare ? askOf(denominator.of, slots, lists) : isCounted;
  const excluded = exclusions.map(({ when }) => askOf(when, slots, lists));
  const excepted = exceptions.map(({ when }) => askOf(when, slots, lists));
  const day = dayOf(measure, slots);
  const isKnown = amountIsKnown(measure, slots);
  return () => {
    if (isOfKind() !== isTrue) return notOfThisKind;
    const has = day();
    if (has !== undefined) return has;
    const exclusion = firstTrue(excluded);
    if (exclusion !== -1) return firstSetAside + exclusion;
    const isAbove = isCounted() === isTrue;
    // Among records, one that counts above the line is excepted from nothing.
    const exception = isOfShare && isAbove ? -1 : firstTrue(excepted);
    if (exception !== -1) return firstSetAside + exclusions.length + exception;
    if (!isAbove) return amongOnly;
    return isKnown() ? doesCount : withoutAmount;
  };
}

/** What becomes of a record that has no day; nothing where it has one. A stay of no night is of no night's kind. */
function dayOf({ attributedTo }: Measure, slots: Slots): () => Disposition | undefined {
  const { at } = slots;
  if (attributedTo.kind === 'day') {
    const place = slots.placeOf(attributedTo.field);
    return () => (at[place] === undefined ? withoutDay : undefined);
  }
  const nights = slots.placeOfSpan({ from: attributedTo.from, to: attributedTo.until });
  return () => {
    const length = at[nights];
    if (length === undefined) return withoutDay;
    return (length as number) > 0 ? undefined : notOfThisKind;
  };
}

function amountIsKnown({ sums }: Measure, slots: Slots): () => boolean {
  const place = amountSlot(sums, slots);
  return () => place === undefined || slots.at[place] !== undefined;
}

/** The slot that a measure adds up, or none where it adds up records. */
export function amountSlot(sums: Measure['sums'], slots: Slots): number | undefined {
  switch (sums.kind) {
    case 'records':
      return undefined;
    case 'field':
      return slots.placeOf(sums.field);
    case 'days-between':
      return slots.placeOfSpan(sums);
  }
}

function firstTrue(asks: readonly Ask[]): number {
  return asks.findIndex((ask) => ask() === isTrue);
}
