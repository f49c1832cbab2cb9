import {
  fraction,
  negative,
  plus,
  sumOf,
  times,
  workingText,
  type ExactNumber,
  type Fraction,
} from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { periodOfFinancialYear } from '../../time/index.ts';
import { groundsOnce, poundsText, settle, type Draft, type Grounds, type Statement } from '../../statement/index.ts';
import {
  checkGlobalSumFacts,
  checkGlobalSumTerms,
  checkGlobalSumTogether,
  type GlobalSumFacts,
  type GlobalSumTerms,
} from './global-sum-terms.ts';

/**
 * The global sum of a GMS practice for a year: the average weighted list at the price, and temporary patients, less
 * the deductions, which add up and do not compound (Statement of Financial Entitlements, section 2).
 *
 * Throws when deductions come to more than 1, a list is not contractor-weighted or not of the year, or a number is
 * not exact.
 *
 * @example
 * ```ts
 * import { settleGlobalSum } from 'neighbourhood-contracts/payment';
 *
 * const terms = {
 *   year: '2019/20',
 *   pricePounds: '89.88',
 *   outOfHoursShare: '0.0482',
 *   rounding: { stage: 'total', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds: { kind: 'assumed', because: 'the figures that reproduce the published payments' },
 * } as const;
 * const facts = {
 *   practice: 'A81001',
 *   weightedPatients: { average: '4755.79' },
 *   temporaryPatientsPounds: '1336.79',
 *   providesOutOfHours: false,
 *   optOuts: [],
 *   grounds: { kind: 'agreed', by: 'the practice', document: 'List size', on: '2019-04-01' },
 * } as const;
 * const { total } = settleGlobalSum(terms, facts);
 * total.kind === 'conditional' && total.amountPence; // => 40811965
 * ```
 */
export function settleGlobalSum(terms: GlobalSumTerms, facts: GlobalSumFacts): Statement {
  refuse('a global sum', [...checkGlobalSumTerms(terms, 'terms'), ...checkGlobalSumFacts(facts, 'facts')]);
  refuse('a global sum', checkGlobalSumTogether(terms, facts, 'facts'));
  const outOfHours = {
    id: 'out-of-hours',
    label: 'Out of hours',
    share: terms.outOfHoursShare,
    grounds: terms.grounds,
  };
  const deductions: readonly Deduction[] = [
    ...(facts.providesOutOfHours ? [] : [outOfHours]),
    ...facts.optOuts.map(({ service, share, grounds }) => {
      return { id: `opt-out-${service}`, label: `Opt-out: ${service}`, share, grounds };
    }),
  ];
  return settle({
    mechanism: 'gms-global-sum',
    title: `GMS global sum ${terms.year}`,
    about: facts.practice,
    period: periodOfFinancialYear(terms.year),
    rounding: terms.rounding,
    sections: [
      { id: 'list', title: 'The weighted list', drafts: listLines(terms, facts) },
      {
        id: 'deductions',
        title: 'Services not provided',
        drafts: deductions.map((deduction) => deductionLine(deduction, terms, facts)),
      },
    ],
  });
}

function listLines(terms: GlobalSumTerms, facts: GlobalSumFacts): readonly Draft[] {
  const patients = averageList(facts);
  const temporary = fraction(facts.temporaryPatientsPounds);
  return [
    {
      id: 'weighted-patients',
      label: 'Weighted patients, average of the four quarters',
      quantity: { amount: workingText(patients), unit: 'contractor-weighted patients' },
      rate: workingText(fraction(terms.pricePounds)),
      working: weightedWorking(terms, facts),
      grounds: groundsOnce(terms.grounds, facts.grounds),
      exact: { pounds: times(patients, fraction(terms.pricePounds)) },
    },
    {
      id: 'temporary-patients',
      label: 'Temporary patients adjustment',
      working: poundsText(temporary),
      grounds: [facts.grounds],
      exact: { pounds: temporary },
    },
  ];
}

/** A share taken off the gross payment, and on whose word it stands. */
interface Deduction {
  readonly id: string;
  readonly label: string;
  readonly share: ExactNumber;
  readonly grounds: Grounds;
}

function deductionLine({ id, label, share, grounds }: Deduction, terms: GlobalSumTerms, facts: GlobalSumFacts): Draft {
  const temporary = fraction(facts.temporaryPatientsPounds);
  const gross = plus(times(averageList(facts), fraction(terms.pricePounds)), temporary);
  return {
    id,
    label,
    weight: workingText(fraction(share)),
    working: `−${workingText(fraction(share))} × (${weightedWorking(terms, facts)} + ${poundsText(temporary)})`,
    grounds: groundsOnce(grounds, terms.grounds, facts.grounds),
    exact: { pounds: negative(times(gross, fraction(share))) },
  };
}

function weightedWorking(terms: GlobalSumTerms, facts: GlobalSumFacts): string {
  return `${workingText(averageList(facts))} × ${poundsText(fraction(terms.pricePounds))}`;
}

function averageList({ weightedPatients }: GlobalSumFacts): Fraction {
  if ('average' in weightedPatients) return fraction(weightedPatients.average);
  const sum = sumOf(weightedPatients.map(({ weightedPeople }) => fraction(weightedPeople)));
  return times(sum, { top: 1, under: weightedPatients.length });
}
