import { fraction, minus, nothing, one, signOf, times, workingText, type Fraction } from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { periodOfFinancialYear } from '../../time/index.ts';
import {
  exactBetween,
  known,
  settle,
  timesBetween,
  type Draft,
  type DraftSection,
  type Grounds,
  type Statement,
} from '../../statement/index.ts';
import { paymentFor, wholeOf, type BandPayment } from './band-payment.ts';
import type { CareBand } from './care-bands.ts';
import { outcomeLines } from './outcome-lines.ts';
import { upliftFactor } from './price-uplift.ts';
import { checkYearOfCareFacts, checkYearOfCareTogether, type YearOfCareFacts } from './year-of-care-facts.ts';
import { checkYearOfCareTerms, type YearOfCareTerms } from './year-of-care-terms.ts';

/**
 * A Year of Care payment: people in each band of need at its price, for the months they were in it, with what is set
 * aside for outliers, and a part for outcomes. Where the price of a band is not published its line is open (Q19). No
 * source gives the method as a whole, so every line says that it is this library's, and what is settled is settled only
 * between the parties who agreed to it.
 *
 * Throws when the bands leave a gap or overlap, a band has no cohort, an achievement is given that nothing depends on
 * or is missing, or a number is not exact.
 *
 * @example
 * ```ts
 * import { settleYearOfCare } from 'neighbourhood-contracts/payment';
 *
 * const terms = {
 *   year: '2027/28',
 *   bands: [
 *     { id: 'B', label: '2 conditions', conditionsFrom: 2, conditionsTo: 2, pricePounds: '1000' },
 *     { id: 'C', label: '3 or more conditions', conditionsFrom: 3, pricePounds: '2000' },
 *   ],
 *   uplift: 'none',
 *   outlierPool: 'none',
 *   outcome: { kind: 'withheld', cap: '0.05' },
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds: { kind: 'assumed', because: 'planning prices' },
 * } as const;
 * const cohorts = [
 *   { band: 'B', people: 100, months: 12 },
 *   { band: 'C', people: 30, months: 12 },
 *   { band: 'C', people: 10, months: 6 },
 * ];
 * const { total } = settleYearOfCare(terms, { about: 'our-mnp', cohorts, achievement: '0.8' });
 * total.kind === 'conditional' && total.amountPence; // => 16830000
 * ```
 */
export function settleYearOfCare(terms: YearOfCareTerms, facts: YearOfCareFacts): Statement {
  refuse('a Year of Care', [...checkYearOfCareTerms(terms, 'terms'), ...checkYearOfCareFacts(facts, 'facts')]);
  refuse('a Year of Care', checkYearOfCareTogether(terms, facts, 'facts'));
  const payments = terms.bands.map((band) => paymentFor(band, terms, facts));
  const sections: readonly (DraftSection | undefined)[] = [
    { id: 'bands', title: 'People in each band', drafts: payments.map((payment) => bandLine(payment, terms)) },
    poolSection(payments, terms),
    outcomeSection(payments, terms, facts),
  ];
  return settle({
    mechanism: 'year-of-care',
    title: `Year of Care ${terms.year}`,
    about: facts.about,
    period: periodOfFinancialYear(terms.year),
    rounding: terms.rounding,
    sections: sections.filter((section) => section !== undefined),
    notes: [
      'National policy has no tariff and no method for a Year of Care (Q19). The method is this library’s: what is settled here is settled only between the parties who agreed to it.',
    ],
  });
}

function bandLine(payment: BandPayment, terms: YearOfCareTerms): Draft {
  const { band } = payment;
  const aside = shareAside(band, terms);
  return {
    id: `band-${band.id}`,
    label: signOf(aside) === 0 ? band.label : `${band.label}, less what is set aside for outliers`,
    ...shareLine(payment, minus(one, aside), terms),
  };
}

/** The part set aside leaves the line of its band and is a line of its own: neither lost nor paid twice. */
function poolSection(payments: readonly BandPayment[], terms: YearOfCareTerms): DraftSection | undefined {
  const { outlierPool } = terms;
  if (outlierPool === 'none') return undefined;
  const own = payments.filter(({ band }) => band.id === outlierPool.band);
  const drafts = own.map((payment) => ({
    id: 'outlier-pool',
    label: `Set aside for outliers of: ${payment.band.label}`,
    ...shareLine(payment, shareAside(payment.band, terms), terms),
  }));
  return { id: 'outliers', title: 'Outlier pool', drafts };
}

function shareAside({ id }: CareBand, { outlierPool }: YearOfCareTerms): Fraction {
  return outlierPool === 'none' || outlierPool.band !== id ? nothing : fraction(outlierPool.share);
}

function shareLine(payment: BandPayment, share: Fraction, terms: YearOfCareTerms): Omit<Draft, 'id' | 'label'> {
  const { pricePounds } = payment.band;
  const isWhole = signOf(minus(one, share)) === 0;
  return {
    quantity: { amount: workingText(payment.personYears), unit: 'people for a year' },
    ...(pricePounds !== 'not-published' && {
      rate: workingText(times(fraction(pricePounds), upliftFactor(terms.uplift))),
    }),
    ...(!isWhole && { weight: workingText(share) }),
    working: isWhole ? payment.text : `${payment.text} × ${workingText(share)}`,
    grounds: groundsOf(terms),
    exact: exactBetween(timesBetween(payment.pounds, known(share)), 'Q19'),
  };
}

function outcomeSection(
  payments: readonly BandPayment[],
  terms: YearOfCareTerms,
  { achievement }: YearOfCareFacts,
): DraftSection | undefined {
  if (terms.outcome === 'none' || achievement === undefined) return undefined;
  const drafts = outcomeLines(terms.outcome, achievement, wholeOf(payments), groundsOf(terms));
  return { id: 'outcomes', title: 'Outcomes', drafts };
}

function groundsOf({ grounds }: YearOfCareTerms): readonly Grounds[] {
  return [
    {
      kind: 'library-method',
      method:
        'People in each band of need at its price, by twelfths of a year, with parts for outliers and for outcomes.',
    },
    grounds,
  ];
}
