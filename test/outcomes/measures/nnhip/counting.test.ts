import {
  columnsFrom,
  countColumns,
  countRows,
  nnhipCohort,
  nnhipCounting,
  prepareCohort,
} from 'neighbourhood-contracts/outcomes';
import { expect, test } from 'vitest';
import { refusalsOf } from '../../../support/refusals.ts';
import { alike, month } from './support/place.ts';

const lists = { 'consultant-specialties': ['300'], 'specific-acute-functions': ['300'] };
const { cohort } = nnhipCohort({ people: alike('p', 8, {}), whenWrong: 'fail' });
const asked = { month, cohort, whenWrong: 'exclude', lists } as const;

test('each dataset is asked for the lists that it needs, over the days of the month', () => {
  expect(
    nnhipCounting(asked).map(({ dataset, measures, asked: how }) => [dataset, measures.length, how.lists, how.period]),
  ).toEqual([
    ['outpatients', 3, { 'consultant-specialties': ['300'] }, { from: '2026-04-01', until: '2026-05-01' }],
    ['inpatients', 3, { 'specific-acute-functions': ['300'] }, { from: '2026-04-01', until: '2026-05-01' }],
    ['ecds', 6, undefined, { from: '2026-04-01', until: '2026-05-01' }],
    ['gp-appointments', 1, undefined, { from: '2026-04-01', until: '2026-05-01' }],
    ['community-contacts', 1, undefined, { from: '2026-04-01', until: '2026-05-01' }],
  ]);
});

test('rows and columns are counted alike by it, and so are people and people prepared', () => {
  const records = alike('p', 8, {}).map(({ person_id }) => ({ person_id, contact_date: '2026-04-09' }));
  const prepared = prepareCohort(cohort, { by: ['on-caseload', 'age-band', 'ethnic-group', 'imd-quintile'] });
  const [rows, columns] = [asked, { ...asked, cohort: prepared }].map((each) => nnhipCounting(each)[4]);
  if (rows === undefined || columns === undefined) throw new Error('no dataset');
  const { dataset } = columns.measures[0] ?? {};
  if (dataset === undefined) throw new Error('no measure');
  const counts = countRows(rows.measures, { records, ...rows.asked });
  expect(counts.measures[0]?.groups[0]?.count).toBe(8);
  expect(countColumns(columns.measures, { columns: columnsFrom(dataset, records), ...columns.asked })).toEqual(counts);
});

test('a list that is missing is refused by the count that needs it', () => {
  const [outpatients, inpatients] = nnhipCounting({ ...asked, lists: { 'specific-acute-functions': [] } });
  const run = (which: typeof outpatients) =>
    refusalsOf(() => which && countRows(which.measures, { records: [], ...which.asked }));
  expect(run(outpatients)).toEqual(['lists.consultant-specialties missing']);
  expect(run(inpatients)).toEqual([]);
});

test('what cannot be asked is refused', () => {
  const refusedFor = (change: object) => refusalsOf(() => nnhipCounting({ ...asked, ...change }));
  expect(refusedFor({ month: '2026-4' })).toEqual(['month not-a-month']);
  expect(refusedFor({ cohort: 'everyone' })).toEqual(['cohort wrong-type']);
  expect(refusedFor({ whenWrong: undefined })).toEqual(['whenWrong missing']);
  expect(refusedFor({ lists: { consultants: [] } })).toEqual(['lists.consultants unknown-key']);
  expect(refusedFor({ lists: { 'consultant-specialties': [300] } })).toEqual([
    'lists.consultant-specialties[0] wrong-type',
  ]);
});
