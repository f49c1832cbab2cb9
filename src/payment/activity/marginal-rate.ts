import {
  fraction,
  larger,
  minus,
  nothing,
  one,
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
  checkMarginalRateFacts,
  checkMarginalRateTerms,
  type MarginalRateFacts,
  type MarginalRateTerms,
} from './marginal-rate-terms.ts';

/**
 * A payment for a year at the whole price up to a baseline and at a marginal rate above it, as the emergency tariff
 * was from 2010/11 to 2018/19. What the commissioner keeps above the baseline is a note, not a payment.
 *
 * Throws when the marginal rate is not from 0 to 1, or a number is not exact.
 *
 * @example
 * ```ts
 * import { settleMarginalRate } from 'neighbourhood-contracts/payment';
 *
 * const terms = {
 *   year: '2014/15',
 *   unit: 'emergency admissions',
 *   pricePounds: '1500',
 *   baselineUnits: 1000,
 *   marginalShare: '0.3',
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds: { kind: 'agreed', by: 'CCG and trust', document: 'Schedule 3', on: '2014-03-31' },
 * } as const;
 * const { total, notes } = settleMarginalRate(terms, { provider: 'RXX', units: 1100 });
 * total.kind === 'settled' && total.amountPence; // => 154500000
 * notes[0]; // => 'Kept by the commissioner, and no payment: £105000 (100 × £1500 × 0.7).'
 * ```
 */
export function settleMarginalRate(terms: MarginalRateTerms, facts: MarginalRateFacts): Statement {
  refuse('a marginal rate', [...checkMarginalRateTerms(terms, 'terms'), ...checkMarginalRateFacts(facts, 'facts')]);
  return settle({
    mechanism: 'marginal-rate',
    title: `Marginal rate ${terms.year}`,
    about: facts.provider,
    period: periodOfFinancialYear(terms.year),
    rounding: terms.rounding,
    sections: [
      {
        id: 'activity',
        title: 'Activity',
        drafts: facts.units === 'not-known' ? unknownLines(terms) : knownLines(terms, fraction(facts.units)),
      },
    ],
    notes: facts.units === 'not-known' ? [] : notesOn(terms, fraction(facts.units)),
  });
}

function knownLines(terms: MarginalRateTerms, units: Fraction): readonly Draft[] {
  const baseline = fraction(terms.baselineUnits);
  const [to, above] = [smaller(units, baseline), larger(nothing, minus(units, baseline))];
  const [price, share] = [fraction(terms.pricePounds), fraction(terms.marginalShare)];
  const toBaseline = `${workingText(to)} × ${poundsText(price)}`;
  const aboveBaseline = `${workingText(above)} × ${poundsText(price)} × ${workingText(share)}`;
  return [
    { ...toLine(terms), ...counted(to, terms), working: toBaseline, exact: { pounds: times(to, price) } },
    {
      ...aboveLine(terms),
      ...counted(above, terms),
      working: aboveBaseline,
      exact: { pounds: times(times(above, price), share) },
    },
  ];
}

function counted(units: Fraction, { unit }: MarginalRateTerms): Pick<Draft, 'quantity'> {
  return { quantity: { amount: workingText(units), unit } };
}

function unknownLines(terms: MarginalRateTerms): readonly Draft[] {
  const [price, share] = [fraction(terms.pricePounds), fraction(terms.marginalShare)];
  const upToBaseline = { low: nothing, high: fraction(terms.baselineUnits) };
  const question = `How many ${terms.unit} were there in ${terms.year}?`;
  const each = `${terms.unit} × ${poundsText(price)}`;
  return [
    { ...toLine(terms), working: each, exact: exactBetween(timesBetween(upToBaseline, known(price)), question) },
    {
      ...aboveLine(terms),
      working: `${each} × ${workingText(share)}`,
      exact: exactBetween(timesBetween(nothingOrMore, known(times(price, share))), question),
    },
  ];
}

function toLine({ pricePounds, baselineUnits, grounds }: MarginalRateTerms) {
  const label = `Up to the baseline of ${workingText(fraction(baselineUnits))}`;
  return { id: 'to-baseline', label, rate: workingText(fraction(pricePounds)), grounds: [grounds] };
}

function aboveLine({ pricePounds, marginalShare, grounds }: MarginalRateTerms) {
  return {
    id: 'above-baseline',
    label: 'Above the baseline, at the marginal rate',
    rate: workingText(fraction(pricePounds)),
    weight: workingText(fraction(marginalShare)),
    grounds: [grounds],
  };
}

function notesOn(terms: MarginalRateTerms, units: Fraction): readonly string[] {
  const above = minus(units, fraction(terms.baselineUnits));
  const [price, kept] = [fraction(terms.pricePounds), minus(one, fraction(terms.marginalShare))];
  const amount = times(times(above, price), kept);
  if (signOf(above) <= 0 || signOf(amount) === 0) return [];
  const working = `${workingText(above)} × ${poundsText(price)} × ${workingText(kept)}`;
  return [`Kept by the commissioner, and no payment: ${poundsText(amount)} (${working}).`];
}
