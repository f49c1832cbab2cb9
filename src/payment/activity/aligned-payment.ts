import { compare, fraction, one, times, workingText } from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { periodOfFinancialYear } from '../../time/index.ts';
import {
  exactBetween,
  known,
  nothingOrMore,
  poundsText,
  settle,
  timesBetween,
  type AsKnown,
  type Draft,
  type Statement,
} from '../../statement/index.ts';
import {
  checkAlignedPaymentFacts,
  checkAlignedPaymentTerms,
  checkAlignedPaymentTogether,
  type ActivityPrice,
  type AlignedPaymentFacts,
  type AlignedPaymentTerms,
  type FixedAmount,
} from './aligned-payment-terms.ts';

/**
 * An aligned payment and incentive payment for a year: a fixed element, and a variable one of units at the price, the
 * market forces factor and the share paid (NHS Payment Scheme, payment mechanisms).
 *
 * Throws when there is neither a fixed amount nor a price, the activity of a price is missing, given twice or has no
 * price, the market forces factor is no index near 1, or a number is not exact.
 *
 * @example
 * ```ts
 * import { settleAlignedPayment } from 'neighbourhood-contracts/payment';
 *
 * const terms = {
 *   year: '2025/26',
 *   fixed: [{ id: 'fixed', label: 'Fixed element', pounds: '1000000' }],
 *   prices: [{ id: 'hips', label: 'Hip replacements', unit: 'spells', unitPricePounds: '6000', sharePaid: '1' }],
 *   marketForcesFactor: '1.05',
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds: { kind: 'agreed', by: 'ICB and trust', document: 'Schedule 3', on: '2025-03-31' },
 * } as const;
 * const { total } = settleAlignedPayment(terms, { provider: 'RXX', activity: [{ price: 'hips', units: 100 }] });
 * total.kind === 'settled' && total.amountPence; // => 163000000
 * ```
 */
export function settleAlignedPayment(terms: AlignedPaymentTerms, facts: AlignedPaymentFacts): Statement {
  refuse('an aligned payment', [
    ...checkAlignedPaymentTerms(terms, 'terms'),
    ...checkAlignedPaymentFacts(facts, 'facts'),
  ]);
  refuse('an aligned payment', checkAlignedPaymentTogether(terms, facts, 'facts'));
  const units = new Map(facts.activity.map(({ price, units }) => [price, units]));
  return settle({
    mechanism: 'aligned-payment',
    title: `Aligned payment and incentive ${terms.year}`,
    about: facts.provider,
    period: periodOfFinancialYear(terms.year),
    rounding: terms.rounding,
    sections: [
      { id: 'fixed', title: 'Fixed element', drafts: terms.fixed.map((part) => fixedLine(part, terms)) },
      {
        id: 'variable',
        title: 'Variable element',
        drafts: terms.prices.map((price) => activityLine(price, units.get(price.id) ?? 'not-known', terms)),
      },
    ],
    notes: ['The market forces factor multiplies the variable element alone.'],
  });
}

function fixedLine({ id, label, pounds }: FixedAmount, { grounds }: AlignedPaymentTerms): Draft {
  const amount = fraction(pounds);
  return { id: `fixed-${id}`, label, working: poundsText(amount), grounds: [grounds], exact: { pounds: amount } };
}

function activityLine(price: ActivityPrice, units: AsKnown, terms: AlignedPaymentTerms): Draft {
  const [unitPrice, share] = [fraction(price.unitPricePounds), fraction(price.sharePaid)];
  const factor = fraction(terms.marketForcesFactor);
  const weight = times(factor, share);
  const factors = compare(share, one) === 0 ? [factor] : [factor, share];
  const each = [poundsText(unitPrice), ...factors.map(workingText)].join(' × ');
  const line = {
    id: `activity-${price.id}`,
    label: price.label,
    rate: workingText(unitPrice),
    weight: workingText(weight),
    grounds: [terms.grounds],
  };
  if (units === 'not-known') {
    const question = `How much was there of ${price.label} in ${terms.year}?`;
    const pounds = timesBetween(nothingOrMore, known(times(unitPrice, weight)));
    return { ...line, working: `activity × ${each}`, exact: exactBetween(pounds, question) };
  }
  const amount = fraction(units);
  return {
    ...line,
    quantity: { amount: workingText(amount), unit: price.unit },
    working: `${workingText(amount)} × ${each}`,
    exact: { pounds: times(times(amount, unitPrice), weight) },
  };
}
