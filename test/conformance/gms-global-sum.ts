import { stringify } from 'csv-stringify/sync';
import {
  settleGlobalSum,
  type FinancialYear,
  type GlobalSumFacts,
  type GlobalSumTerms,
  type Grounds,
} from 'neighbourhood-contracts';
import { readCsv } from '../../examples/read-csv.ts';
import { eachRow, poundsCell } from './cells.ts';
import { noticeUnused, type Suite } from './suite.ts';

const columns = [
  'practice_code',
  'year',
  'price_per_weighted_patient',
  'ooh_deduction',
  'additional_service_optout_fraction',
  'optouts',
  'weighted_avg',
  'temporary_patients_adjustment_implied',
] as const;

/** Where a problem of the library's own terms and facts stands in the file. */
const columnOf: Readonly<Record<string, string>> = {
  'terms.year': 'year',
  'terms.pricePounds': 'price_per_weighted_patient',
  'terms.outOfHoursShare': 'ooh_deduction',
  'facts.practice': 'practice_code',
  'facts.weightedPatients.average': 'weighted_avg',
  'facts.temporaryPatientsPounds': 'temporary_patients_adjustment_implied',
  'facts.optOuts': 'additional_service_optout_fraction',
  'facts.optOuts[0].service': 'optouts',
  'facts.optOuts[0].share': 'additional_service_optout_fraction',
};

/**
 * The global sums of practices, from the price, list and deductions of a year. What this proves is the arithmetic: the
 * temporary patients adjustment in the published rows was itself solved from three published years.
 */
export const gmsGlobalSum: Suite = {
  about: `IN: ${columns.join(',')}. OUT: practice_code,year,global_sum.`,
  run(input, notice) {
    const { rows, unusedColumns } = readCsv(input, columns);
    noticeUnused(
      unusedColumns.filter((name) => name !== 'registered_avg'),
      notice,
    );
    const lines = eachRow(rows, 'the practice years', columnOf, ({ cells }) => {
      const { total } = settleGlobalSum(termsOf(cells), factsOf(cells));
      return [cells.practice_code, cells.year, total.kind === 'settled' ? poundsCell(total.amountPence) : ''];
    });
    return stringify([['practice_code', 'year', 'global_sum'], ...lines]);
  },
};

type Cells = Readonly<Record<(typeof columns)[number], string>>;

const grounds: Grounds = {
  kind: 'agreed',
  by: 'the maker of the file',
  document: 'the input file',
  on: '2026-11-21',
};

function termsOf(cells: Cells): GlobalSumTerms {
  return {
    year: cells.year as FinancialYear,
    pricePounds: cells.price_per_weighted_patient,
    outOfHoursShare: cells.ooh_deduction,
    rounding: { stage: 'total', unit: 'penny', mode: 'half-away-from-zero' },
    grounds,
  };
}

function factsOf(cells: Cells): GlobalSumFacts {
  const share = cells.additional_service_optout_fraction;
  const isNone = /^0*(\.0*)?$/.test(share) && share !== '' && cells.optouts.trim() === '';
  return {
    practice: cells.practice_code,
    weightedPatients: { average: cells.weighted_avg },
    temporaryPatientsPounds: cells.temporary_patients_adjustment_implied,
    providesOutOfHours: false,
    optOuts: isNone ? [] : [{ service: cells.optouts === '' ? 'not-named' : cells.optouts, share, grounds }],
    grounds,
  };
}
