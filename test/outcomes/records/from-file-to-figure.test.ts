import { expect, test } from 'vitest';
import {
  fourHourPerformance,
  fourHourReturn,
  mergeEpisodes,
  mergeFourHourPerformance,
  qualityTable,
  recordsFromTable,
  type FourHourTerms,
  type RecordRow,
} from 'neighbourhood-contracts/outcomes';
import { csvLines } from '../../synthetic/csv.ts';
import { syntheticExtract } from '../../synthetic/extract.ts';
import { rowsOf } from '../../synthetic/table.ts';

/** Made-up extracts, with slips as real ones have them. **Synthetic.** */
const extract = syntheticExtract({ seed: 7, people: 3_000, from: '2025-11-01', months: 12 });
const attendances = [...rowsOf(extract.ecds)];
const names = ['arrived_at', 'departed_at', 'department_type'] as const;

/** The file, cut off in the middle of its last line, as cells. */
const cells = [...csvLines(names, attendances)]
  .join('')
  .slice(0, -30)
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

/** By the names that are read here, whatever the file calls them. */
const { records, quality } = recordsFromTable({
  header: ['arrival', 'departure', 'department_type'],
  rows: cells,
  whenWrong: 'exclude',
});
const unplanned = records.map((record): RecordRow => ({ ...record, attendance_category: '1' }));

const terms: FourHourTerms = {
  times: 'with-offset',
  elapsed: 'true',
  categories: fourHourReturn.unplanned,
  departmentTypes: ['01', '02', '03', '04'],
  missingDeparture: 'fail',
  whenWrong: 'exclude',
};

test('a file that is cut off comes to a figure without its last row, and to a table of what was wrong', () => {
  expect(records).toHaveLength(attendances.length - 1);
  const performance = fourHourPerformance(unplanned, terms);
  const isPooled = ({ department_type: type }: RecordRow) => terms.departmentTypes.includes(String(type));
  const minutes = attendances
    .slice(0, -1)
    .filter(isPooled)
    .map(({ arrived_at: from, departed_at: to }) => (Date.parse(String(to)) - Date.parse(String(from))) / 60_000);
  expect(performance.all).toMatchObject({
    attendances: minutes.length,
    withinFourHours: minutes.filter((each) => each <= 240).length,
    overTwelveHours: minutes.filter((each) => each > 720).length,
  });
  const mistyped = attendances.slice(0, -1).filter(({ department_type: type }) => type === '1' || type === '99').length;
  const table = qualityTable([{ of: 'ecds.csv', quality: [...quality, ...performance.quality] }]);
  expect(table.slice(1).map((row) => row.slice(0, 4))).toEqual([
    ['ecds.csv', 'cut-off', '', 1],
    ['ecds.csv', 'unknown-code', 'department_type', mistyped],
  ]);
});

test('by the clock only stays over a change of the clocks are otherwise', () => {
  const whole = fourHourPerformance(unplanned, terms);
  const byClock = fourHourPerformance(unplanned, { ...terms, elapsed: 'wall-clock' });
  const isOverChange = ({ arrival, departure }: RecordRow) => String(arrival).slice(19) !== String(departure).slice(19);
  const rest = unplanned.filter((record) => !isOverChange(record));
  expect(unplanned.length - rest.length).toBeGreaterThan(10);
  expect(byClock.all).not.toEqual(whole.all);
  expect(fourHourPerformance(rest, { ...terms, elapsed: 'wall-clock' }).all).toEqual(
    fourHourPerformance(rest, terms).all,
  );
});

test('months counted apart come to the same as the year', () => {
  const months = new Map<string, RecordRow[]>();
  for (const record of unplanned) {
    const month = String(record['arrival']).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), record]);
  }
  const parts = [...months.values()].map((own) => fourHourPerformance(own, terms));
  expect(parts.length).toBeGreaterThan(11);
  expect(mergeFourHourPerformance(parts)).toEqual(fourHourPerformance(unplanned, terms));
});

test('a transfer makes one stay of two, and no night is counted twice', () => {
  const spells = [...rowsOf(extract.inpatients)];
  const fields = { person: 'person_id', start: 'admission_date', end: 'discharge_date' };
  const { merged, mergedOf, nights } = mergeEpisodes({ records: spells, fields, whenWrong: 'exclude' });
  const transfers = spells.filter(({ admission_method: method }) => method === '81').length;
  expect(merged.length).toBeLessThan(mergedOf.filter((place) => place !== null).length - transfers / 2);
  const separate = mergeEpisodes({
    records: spells.map((spell, row) => ({ ...spell, person_id: String(row) })),
    fields,
    whenWrong: 'exclude',
  });
  expect(nights).toBeLessThan(separate.nights);
});
