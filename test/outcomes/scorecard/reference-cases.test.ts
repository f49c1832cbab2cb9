import { expect, test } from 'vitest';
import { casesOf, comparisonOf } from '../../conformance/reference-cases/cases-of.ts';
import { outcomePaymentAnswers } from '../../conformance/reference-cases/outcome-payment.ts';

const functions = Object.keys(outcomePaymentAnswers);
const all = functions.flatMap((fn) => {
  const { meta, cases } = casesOf('outcome_payment', fn);
  return cases.map((each) => [each.id, each, meta] as const);
});

test('there are cases of every function', () => {
  expect(all).toHaveLength(28);
  for (const fn of functions) expect(casesOf('outcome_payment', fn).cases.length).toBeGreaterThan(0);
});

test.each(all)('%s: scores and what they are paid', (_, each, meta) => {
  expect(comparisonOf(outcomePaymentAnswers, each, meta)).toMatchObject({ isSame: true });
});
