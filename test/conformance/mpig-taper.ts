import { stringify } from 'csv-stringify/sync';
import { linesOf, settleGlidePath, type GlidePathTerms } from 'neighbourhood-contracts';
import { readCsv } from '../../examples/read-csv.ts';
import { eachRow, poundsCell } from './cells.ts';
import { noticeUnused, type Suite } from './suite.ts';

const columns = ['practice_code', 'cf_2014_15'] as const;
const years = ['cf_2014_15', 'cf_2015_16', 'cf_2016_17', 'cf_2017_18', 'cf_2018_19', 'cf_2019_20'];

/** A seventh of the correction factor of 2013/14 came off in each year from 2014/15, so that nothing was left in 2020/21. */
const terms: GlidePathTerms = {
  what: 'MPIG correction factor',
  wholeYear: '2013/14',
  steps: 7,
  instalments: { count: 12, mode: 'half-away-from-zero' },
  rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
  grounds: { kind: 'agreed', by: 'the maker of the file', document: 'the input file', on: '2026-11-21' },
};

/** The years that follow from the first tapered correction factor of each practice. */
export const mpigTaper: Suite = {
  about: `IN: ${columns.join(',')}. OUT: practice_code,${years.join(',')}.`,
  run(input, notice) {
    const { rows, unusedColumns } = readCsv(input, columns);
    noticeUnused(unusedColumns, notice);
    const columnOf = { 'facts.about': 'practice_code', 'facts.knownPounds': 'cf_2014_15' };
    const lines = eachRow(rows, 'the correction factors', columnOf, ({ cells }) => {
      const facts = { about: cells.practice_code, knownYear: '2014/15', knownPounds: cells.cf_2014_15 } as const;
      const amounts = linesOf(settleGlidePath(terms, facts)).slice(0, years.length);
      return [
        cells.practice_code,
        ...amounts.map((line) => (line.kind === 'settled' ? poundsCell(line.amountPence) : '')),
      ];
    });
    return stringify([['practice_code', ...years], ...lines]);
  },
};
