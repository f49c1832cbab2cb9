import { fraction, times, workingText } from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { financialYearsBetween, addFinancialYears, periodOfFinancialYear } from '../../time/index.ts';
import { poundsText, settle, type Draft, type Statement } from '../../statement/index.ts';
import { shareLeft } from './glide-path-shares.ts';
import { releaseMethod, releaseNote, strandedShare } from './stranded-cost-release.ts';
import { checkTransitionalSupportTerms, type TransitionalSupportTerms } from './stranded-cost-support-terms.ts';
import { checkMovedActivity, type MovedActivity } from './stranded-cost-terms.ts';

/**
 * Transitional support for the cost that stays behind when activity moves: each year's stranded cost at the taper of
 * that year, from the year of the move until nothing is paid. A method of this library: no source gives one (Q17).
 *
 * Throws when the three shares do not sum to 1 exactly, the taper begins before the move, or a number is not exact.
 *
 * @example
 * ```ts
 * import { linesOf, settleTransitionalSupport } from 'neighbourhood-contracts/payment';
 *
 * const release = {
 *   firstYear: '2027/28',
 *   unit: 'bed days',
 *   pricePounds: '400',
 *   variableShare: '0.3',
 *   semiFixedShare: '0.4',
 *   fixedShare: '0.3',
 *   semiFixedYears: 2,
 *   fixedLagYears: 2,
 *   fixedYears: 4,
 * } as const;
 * const terms = {
 *   release,
 *   taper: { wholeYear: '2026/27', steps: 4 },
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds: { kind: 'assumed', because: 'a planning case' },
 * } as const;
 * const statement = settleTransitionalSupport(terms, { about: 'RXX', units: 25000 });
 * linesOf(statement)[0]?.working; // => '25000 × £400 × 0.7 × 3/4'
 * statement.total.kind === 'conditional' && statement.total.amountPence; // => 850000000
 * ```
 */
export function settleTransitionalSupport(terms: TransitionalSupportTerms, facts: MovedActivity): Statement {
  refuse('a transitional support', [
    ...checkTransitionalSupportTerms(terms, 'terms'),
    ...checkMovedActivity(facts, 'facts'),
  ]);
  const { release, taper } = terms;
  const last = addFinancialYears(taper.wholeYear, taper.steps);
  const years = financialYearsBetween(release.firstYear, last) + 1;
  return settle({
    mechanism: 'transitional-support',
    title: `Transitional support, ${release.firstYear} to ${last}`,
    about: facts.about,
    period: { from: periodOfFinancialYear(release.firstYear).from, until: periodOfFinancialYear(last).until },
    rounding: terms.rounding,
    sections: [
      {
        id: 'support',
        title: 'Support for stranded cost',
        drafts: Array.from({ length: years }, (_, year) => supportLine(terms, facts, year)),
      },
    ],
    notes: [releaseNote],
  });
}

function supportLine({ release, taper, grounds }: TransitionalSupportTerms, facts: MovedActivity, year: number): Draft {
  const name = addFinancialYears(release.firstYear, year);
  const step = Math.max(0, financialYearsBetween(taper.wholeYear, name));
  const [units, price] = [fraction(facts.units), fraction(release.pricePounds)];
  const stranded = strandedShare(release, year);
  const supported = times(stranded, shareLeft(step, taper.steps));
  return {
    id: name,
    label: `Support ${name}: ${taper.steps - step} of ${taper.steps} parts of the stranded cost`,
    quantity: { amount: workingText(units), unit: release.unit },
    rate: workingText(price),
    weight: workingText(supported),
    working: `${workingText(units)} × ${poundsText(price)} × ${workingText(stranded)} × ${taper.steps - step}/${taper.steps}`,
    grounds: [releaseMethod, grounds],
    exact: { pounds: times(times(units, price), supported) },
  };
}
