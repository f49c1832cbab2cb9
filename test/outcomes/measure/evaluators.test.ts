import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsFrom, countColumns, countRows, countStream, type Counts } from 'neighbourhood-contracts/outcomes';
import { asked, measures, records } from './support/arbitraries.ts';
import { plainCounts } from './support/oracle.ts';
import { spells } from './support/spells.ts';

/** What the plain counts say of a result. */
function plainPartsOf({ records: count, quality, measures: all }: Counts) {
  return {
    records: count,
    quality,
    measures: all.map((each) => ({ ...each, version: undefined, mark: undefined })),
  };
}

test('rows are counted as they would be counted by hand, whatever the measures, the records and the cohort', () => {
  fc.assert(
    fc.property(measures, records, asked, (definitions, rows, options) => {
      const counts = countRows(definitions, { records: rows, ...options });
      expect(plainPartsOf(counts)).toEqual(plainCounts(definitions, rows, options));
    }),
  );
});

test('columns and streams give the counts of rows, whatever the measures, the records and the cohort', async () => {
  await fc.assert(
    fc.asyncProperty(measures, records, asked, async (definitions, rows, options) => {
      const counts = countRows(definitions, { records: rows, ...options });
      expect(countColumns(definitions, { columns: columnsFrom(spells, rows), ...options })).toEqual(counts);
      expect(await countStream(definitions, { records: rows, ...options })).toEqual(counts);
    }),
  );
});
