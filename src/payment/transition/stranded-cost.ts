import { fraction, negative, times, workingText, type ExactNumber, type Fraction } from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { addFinancialYears, periodOfFinancialYear, type FinancialYear } from '../../time/index.ts';
import { poundsText, settle, type Draft, type DraftSection, type Statement } from '../../statement/index.ts';
import { fixedLeft, releaseMethod, releaseNote, semiFixedLeft } from './stranded-cost-release.ts';
import {
  checkMovedActivity,
  checkStrandedCostTerms,
  type MovedActivity,
  type StrandedCostTerms,
} from './stranded-cost-terms.ts';

/**
 * What the gross saving of activity that moves comes to in cash, a section for each year: activity at its price, less
 * the semi-fixed and fixed cost that is still there. A method of this library: no source gives one (Q17).
 *
 * Throws when the three shares do not sum to 1 exactly, or a number is not exact.
 *
 * @example
 * ```ts
 * import { settleStrandedCost } from 'neighbourhood-contracts/payment';
 *
 * const release = {
 *   firstYear: '2027/28',
 *   unit: 'bed days',
 *   pricePounds: '400',
 *   variableShare: '0.3',
 *   semiFixedShare: '0.4',
 *   fixedShare: '0.3',
 *   semiFixedYears: 3,
 *   fixedLagYears: 3,
 *   fixedYears: 4,
 * } as const;
 * const terms = {
 *   release,
 *   years: 6,
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds: { kind: 'assumed', because: 'a planning case' },
 * } as const;
 * const { sections } = settleStrandedCost(terms, { about: 'RXX', units: 25000 });
 * sections.map(({ total }) => total.kind === 'conditional' && total.amountPence); // => [300000000, 433333333, 566666667, 700000000, 775000000, 850000000]
 * ```
 */
export function settleStrandedCost(terms: StrandedCostTerms, facts: MovedActivity): Statement {
  refuse('a stranded cost', [...checkStrandedCostTerms(terms, 'terms'), ...checkMovedActivity(facts, 'facts')]);
  const first = terms.release.firstYear;
  const last = addFinancialYears(first, terms.years - 1);
  return settle({
    mechanism: 'stranded-cost',
    title: `Cashable saving, ${first} to ${last}`,
    about: facts.about,
    period: { from: periodOfFinancialYear(first).from, until: periodOfFinancialYear(last).until },
    rounding: terms.rounding,
    sections: Array.from({ length: terms.years }, (_, year) => yearSection(terms, facts, year)),
    notes: [
      'A gross saving is the price of what moved. Only the cashable part can be spent; the total is of all the years shown.',
      releaseNote,
    ],
  });
}

function yearSection(terms: StrandedCostTerms, facts: MovedActivity, year: number): DraftSection {
  const { release } = terms;
  const name = addFinancialYears(release.firstYear, year);
  return {
    id: name,
    title: `Cashable saving ${name}`,
    drafts: [
      grossLine(terms, facts, name),
      leftLine(terms, facts, name, 'semi-fixed', release.semiFixedShare, semiFixedLeft(release, year)),
      leftLine(terms, facts, name, 'fixed', release.fixedShare, fixedLeft(release, year)),
    ],
  };
}

function grossLine({ release, grounds }: StrandedCostTerms, { units }: MovedActivity, name: FinancialYear): Draft {
  const [moved, price] = [fraction(units), fraction(release.pricePounds)];
  return {
    id: `gross-saving-${name}`,
    label: `Gross saving ${name}`,
    quantity: { amount: workingText(moved), unit: release.unit },
    rate: workingText(price),
    working: `${workingText(moved)} × ${poundsText(price)}`,
    grounds: [releaseMethod, grounds],
    exact: { pounds: times(moved, price) },
  };
}

function leftLine(
  { release, grounds }: StrandedCostTerms,
  { units }: MovedActivity,
  name: FinancialYear,
  kind: 'semi-fixed' | 'fixed',
  share: ExactNumber,
  left: Fraction,
): Draft {
  const gross = times(fraction(units), fraction(release.pricePounds));
  const part = times(fraction(share), left);
  return {
    id: `${kind}-not-yet-released-${name}`,
    label: `${kind === 'fixed' ? 'Fixed' : 'Semi-fixed'} cost still there in ${name}`,
    weight: workingText(part),
    working: `−${poundsText(gross)} × ${workingText(fraction(share))} × ${workingText(left)}`,
    grounds: [releaseMethod, grounds],
    exact: { pounds: negative(times(gross, part)) },
  };
}
