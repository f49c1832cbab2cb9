import { pointOf } from '../../exact/index.ts';
import { groundsOnce, type Draft, type Grounds } from '../../statement/index.ts';
import type { EarnedPart } from './earned-part.ts';
import { earnedByShare } from './earned-by-share.ts';
import { ifEnoughEvents } from './enough-events.ts';
import type { Achieved, OutcomeResult } from './outcome-payment-facts.ts';
import type { OutcomeMeasure, OutcomePaymentTerms } from './outcome-payment-terms.ts';
import { releasedInStages } from './released-in-stages.ts';
import { repaidFromSaving } from './repaid-from-saving.ts';

/** The lines of a measure: one, or one a stage. */
export function measureLines(
  measure: OutcomeMeasure,
  result: OutcomeResult | undefined,
  terms: OutcomePaymentTerms,
): readonly Draft[] {
  const earned = earnedOn(measure, result?.achieved ?? 'not-known', terms);
  const word = result?.grounds === undefined ? [] : [result.grounds];
  const grounds = groundsOnce(...methodsOf(measure), ...word, measure.grounds, terms.grounds);
  return ifEnoughEvents(measure, result, earned).map((part) => draftOf(part, grounds));
}

function earnedOn(
  measure: OutcomeMeasure,
  achieved: Achieved,
  { rounding }: OutcomePaymentTerms,
): readonly EarnedPart[] {
  const { method } = measure;
  // What was achieved has the shape that its method asks for: that was checked with the terms.
  if (method.kind === 'proportional-in-stages') {
    return releasedInStages(measure, method, achieved as Parameters<typeof releasedInStages>[2], rounding);
  }
  if (method.kind === 'verified-saving') {
    return [repaidFromSaving(measure, method, achieved as Parameters<typeof repaidFromSaving>[2])];
  }
  return [earnedByShare(measure, method, achieved as Parameters<typeof earnedByShare>[2])];
}

function draftOf(
  { id, label, pounds, working, questions, quantity, weight, steps }: EarnedPart,
  grounds: readonly Grounds[],
): Draft {
  const facts = { id, label, ...(quantity && { quantity }), ...(weight !== undefined && { weight }), working, grounds };
  const known = pointOf(pounds);
  const exact = known === undefined ? { question: questions.join(' '), ...ends(pounds) } : { pounds: known };
  return { ...facts, ...(steps.length > 0 && { steps }), exact };
}

function ends({ low, high }: EarnedPart['pounds']) {
  return { ...(low && { low }), ...(high && { high }) };
}

/** What no source gives a formula for. */
function methodsOf({ method, minimumEvents, collar }: OutcomeMeasure): readonly Grounds[] {
  const methods = [
    ...(minimumEvents === 'no-minimum' ? [] : ['A measure that rests on fewer events than a minimum earns nothing.']),
    ...(collar === 'no-collar' ? [] : ['The share of a pot that is paid is held between a least and a most.']),
    ...(method.kind === 'attainment-or-improvement' ? [improvement] : []),
    ...(method.kind === 'verified-saving' ? [repayment] : []),
  ];
  return methods.map((text) => ({ kind: 'library-method', method: text }));
}

const improvement = 'All for attaining a level, and otherwise the way from the baseline to a target.';
const repayment = 'The lesser of a cap and a share of the verified saving, and nothing where none is verified.';
