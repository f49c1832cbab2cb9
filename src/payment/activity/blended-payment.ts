import {
  fraction,
  larger,
  minus,
  negative,
  signOf,
  smaller,
  times,
  workingText,
  type Fraction,
} from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { periodOfFinancialYear } from '../../time/index.ts';
import {
  exactBetween,
  known,
  nothingOrMore,
  poundsText,
  settle,
  timesBetween,
  type Draft,
  type Statement,
} from '../../statement/index.ts';
import {
  checkBlendedPaymentFacts,
  checkBlendedPaymentTerms,
  sharesOf,
  type BlendedPaymentFacts,
  type BlendedPaymentTerms,
} from './blended-payment-terms.ts';

/**
 * A blended payment for a year: the plan, and a share of the difference between actual and planned activity, as for
 * emergency care in 2019/20. Beyond an agreed "break glass" trigger the payment is open, for its terms are to be made
 * anew.
 *
 * Throws when a share is not from 0 to 1, or a number is not exact.
 *
 * @example
 * ```ts
 * import { settleBlendedPayment } from 'neighbourhood-contracts/payment';
 *
 * const terms = {
 *   year: '2019/20',
 *   planPounds: '50000000',
 *   variation: { kind: 'symmetric', share: '0.2' },
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds: { kind: 'agreed', by: 'CCG and trust', document: 'Schedule 3', on: '2019-03-31' },
 * } as const;
 * const { total } = settleBlendedPayment(terms, { provider: 'RXX', actualPounds: '52000000' });
 * total.kind === 'settled' && total.amountPence; // => 5040000000
 * ```
 */
export function settleBlendedPayment(terms: BlendedPaymentTerms, facts: BlendedPaymentFacts): Statement {
  refuse('a blended payment', [
    ...checkBlendedPaymentTerms(terms, 'terms'),
    ...checkBlendedPaymentFacts(facts, 'facts'),
  ]);
  const plan = fraction(terms.planPounds);
  const planLine: Draft = {
    id: 'plan',
    label: 'Planned activity',
    working: poundsText(plan),
    grounds: [terms.grounds],
    exact: { pounds: plan },
  };
  return settle({
    mechanism: 'blended-payment',
    title: `Blended payment ${terms.year}`,
    about: facts.provider,
    period: periodOfFinancialYear(terms.year),
    rounding: terms.rounding,
    sections: [
      { id: 'fixed', title: 'Fixed for the plan', drafts: [planLine] },
      { id: 'variable', title: 'Difference from the plan', drafts: variationLines(terms, facts) },
    ],
  });
}

function variationLines(terms: BlendedPaymentTerms, { actualPounds }: BlendedPaymentFacts): readonly Draft[] {
  const plan = fraction(terms.planPounds);
  if (actualPounds === 'not-known') return [unknownLine(terms)];
  const difference = minus(fraction(actualPounds), plan);
  if (terms.renegotiateBeyond === undefined) return [variationLine(terms, difference)];
  const most = times(plan, fraction(terms.renegotiateBeyond));
  const within = larger(smaller(difference, most), negative(most));
  const beyond = minus(difference, within);
  return signOf(beyond) === 0
    ? [variationLine(terms, difference)]
    : [variationLine(terms, within), beyondLine(terms, beyond)];
}

function variationLine(terms: BlendedPaymentTerms, difference: Fraction): Draft {
  const isBelow = signOf(difference) < 0;
  const { above, below } = sharesOf(terms.variation);
  const share = isBelow ? below : above;
  return {
    id: 'variation',
    label: `Share of activity ${isBelow ? 'below' : 'above'} the plan`,
    weight: workingText(share),
    working: `${workingText(share)} × ${poundsText(difference)}`,
    grounds: [terms.grounds],
    exact: { pounds: times(share, difference) },
  };
}

function beyondLine(terms: BlendedPaymentTerms, beyond: Fraction): Draft {
  const trigger = `${workingText(times(fraction(terms.renegotiateBeyond ?? 0), fraction(100)))}% of the plan`;
  return {
    id: 'beyond-trigger',
    label: `Activity further from the plan than ${trigger}`,
    working: `${poundsText(beyond)} at a share that is to be agreed`,
    grounds: [terms.grounds],
    exact: {
      question: `What is paid for activity further from the plan than ${trigger}? Its terms are to be renegotiated.`,
    },
  };
}

/**
 * Activity cannot be below nothing, which bounds what is taken back, and a share of nothing pays nothing, however much
 * there is: unless terms would be made anew before that.
 */
function unknownLine(terms: BlendedPaymentTerms): Draft {
  const plan = fraction(terms.planPounds);
  const { above, below } = sharesOf(terms.variation);
  const question = `What did the activity of ${terms.year} come to, at the prices of the plan?`;
  const low = negative(times(below, plan));
  const { high } = timesBetween(nothingOrMore, known(above));
  return {
    id: 'variation',
    label: 'Share of activity above or below the plan',
    working: `share × (actual − ${poundsText(plan)})`,
    grounds: [terms.grounds],
    exact: terms.renegotiateBeyond === undefined ? exactBetween({ low, high }, question) : { question },
  };
}
