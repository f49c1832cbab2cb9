import { fraction, nothing, over, plus, sumOf, times, type Fraction } from '../../exact/index.ts';
import { known, nothingOrMore, poundsText, timesBetween, type Between } from '../../statement/index.ts';
import type { CareBand } from './care-bands.ts';
import type { WholePayment } from './outcome-lines.ts';
import { upliftFactor, upliftText } from './price-uplift.ts';
import type { YearOfCareFacts } from './year-of-care-facts.ts';
import type { YearOfCareTerms } from './year-of-care-terms.ts';

/** What is paid for a band before anything is set aside or withheld. */
export interface BandPayment {
  readonly band: CareBand;
  /** The months of every person in the band, added up, in years. */
  readonly personYears: Fraction;
  readonly pounds: Between;
  readonly text: string;
}

/** What is paid for the people in a band: open without a most where its price is not published. */
export function paymentFor(band: CareBand, { uplift }: YearOfCareTerms, { cohorts }: YearOfCareFacts): BandPayment {
  const own = cohorts.filter((cohort) => cohort.band === band.id);
  const personMonths = own.reduce((sum, { people, months }) => sum + people * months, 0);
  const personYears = over(fraction(personMonths), fraction(12));
  const people = `${personMonths} ÷ 12`;
  if (band.pricePounds === 'not-published') {
    const pounds = timesBetween(known(personYears), nothingOrMore);
    return { band, personYears, pounds, text: `${people} × the price of band ${band.id}${upliftText(uplift)}` };
  }
  const price = fraction(band.pricePounds);
  const amount = times(times(personYears, price), upliftFactor(uplift));
  const text = `${people} × ${poundsText(price)}${upliftText(uplift)}`;
  return { band, personYears, pounds: known(amount), text };
}

/** The payment for every band together, of which outcomes are a share. */
export function wholeOf(payments: readonly BandPayment[]): WholePayment {
  const low = sumOf(payments.map(({ pounds }) => pounds.low));
  const high = payments.reduce<Fraction | undefined>(
    (sum, { pounds }) => sum && pounds.high && plus(sum, pounds.high),
    nothing,
  );
  return { pounds: { low, high }, text: high === undefined ? 'the payment for all bands' : poundsText(low) };
}
