import { stringify } from 'csv-stringify/sync';
import type { Problem } from 'neighbourhood-contracts';
import { readCsv } from '../../examples/read-csv.ts';
import { cellAt, checkNumberCell, eachRow, refuseFile } from './cells.ts';
import { outcomeOf } from './mssp-outcome.ts';
import { inputColumns, type Cells } from './mssp-row.ts';
import { noticeUnused, type Suite } from './suite.ts';

const outputColumns = ['py', 'aco_id', 'gen_saveloss', 'earn_saveloss', 'status', 'reason'];

/** Where a problem of the library's own terms and facts stands in the file. */
const columnOf: Readonly<Record<string, string>> = {
  'terms.gains.rate.rate': 'final_share_rate',
  ...Object.fromEntries(
    ['', '.value', '.low', '.high'].flatMap((end) =>
      ['gains', 'losses'].map((side) => [`terms.${side}.gate.minimum.rate${end}`, 'msr_pct_published']),
    ),
  ),
  'facts.about': 'aco_id',
  'facts.people': 'n_assigned',
  'facts.saving': 'benchmark',
  'facts.saving.expectedPounds': 'benchmark',
  'facts.saving.actualPounds': 'expenditure',
  'facts.quality.score': 'quality_score',
  'facts.relief.pounds': 'disaster_adj',
};

/** Settlements of the US Medicare Shared Savings Program: what was saved or lost, and what of it was paid or owed. */
export const mssp: Suite = {
  about: `IN: ${inputColumns.join(',')}. OUT: ${outputColumns.join(',')}.`,
  run(input, notice) {
    const { rows, unusedColumns } = readCsv(input, inputColumns);
    noticeUnused(unusedColumns, notice);
    refuseFile(
      'the settlements',
      rows.flatMap(({ cells, line }) => checkCells(cells, line)),
    );
    const lines = eachRow(rows, 'the settlements', columnOf, ({ cells }) => {
      const { generated = '', earned = '', status, reason } = outcomeOf(cells);
      return [cells.py, cells.aco_id, String(generated), String(earned), status, reason];
    });
    return stringify([outputColumns, ...lines]);
  },
};

const numbers = [
  'n_assigned',
  'benchmark',
  'expenditure',
  'msr_pct_published',
  'quality_score',
  'final_share_rate',
  'disaster_adj',
] as const;
const flags = ['one_sided', 'met_qps', 'met_alt_qps', 'reduced_ss'] as const;

/** A cell may be empty, where nobody knows; what it holds must be a number, or yes or no. */
function checkCells(cells: Cells, line: number): Problem[] {
  const wrong = (column: string, message: string, help: string): Problem => {
    return { path: cellAt(line, column), code: 'unknown-value', message, help };
  };
  return [
    ...(/^\d{4}$/.test(cells.py) ? [] : [wrong('py', 'This is not a year.', 'Give a calendar year, as 2022.')]),
    ...numbers
      .filter((column) => cells[column] !== '')
      .flatMap((column) => checkNumberCell(cells[column], line, column)),
    ...flags
      .filter((column) => !['', '0', '1'].includes(cells[column]))
      .map((column) => wrong(column, 'This is neither yes nor no.', 'Give 1, 0, or nothing where it is not known.')),
  ];
}
