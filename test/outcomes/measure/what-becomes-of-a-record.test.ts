import { expect, test } from 'vitest';
import { countRows, totalOf, type CountingAsked, type Measure, type RecordRow } from 'neighbourhood-contracts/outcomes';
import { lists, measureOf } from './support/spells.ts';

const cohort = [
  { person: 'a', practice: 'A81001', until: '2026-05-01' },
  { person: 'a', practice: 'A81002', from: '2026-05-01' },
  { person: 'b', practice: 'A81002' },
] as const;

const spell = (spell_id: string, fields: RecordRow): RecordRow => ({
  person_id: 'a',
  spell_id,
  method: '21',
  admitted: '2026-04-29',
  discharged: '2026-05-02',
  ...fields,
});

function countsOf(measure: Partial<Measure>, records: readonly RecordRow[], asked: Partial<CountingAsked> = {}) {
  const options = { cohort, by: [], whenWrong: 'exclude', lists, ...asked } as const;
  return countRows([measureOf(measure)], { records, ...options });
}

test('a stay over the end of a month counts in the month of its discharge, with all of its days', () => {
  const measure = {
    attributedTo: { kind: 'day', field: 'discharged' },
    sums: { kind: 'days-between', from: 'admitted', to: 'discharged' },
  } as const;
  const counts = countsOf(measure, [spell('1', {})], { by: ['month'] });
  expect(counts.measures[0]?.groups).toMatchObject([{ group: { month: '2026-05' }, count: 3, records: 1 }]);
});

test('by occupied nights it counts in both months, each night where its person was then', () => {
  const measure = {
    attributedTo: { kind: 'occupied-nights', from: 'admitted', until: 'discharged' },
    sums: { kind: 'days-between', from: 'admitted', to: 'discharged' },
  } as const;
  const counts = countsOf(measure, [spell('1', {}), spell('2', { discharged: '2026-04-29' })], {
    by: ['month', 'practice'],
  });
  expect(counts.measures[0]).toMatchObject({
    notOfThisKind: 1,
    groups: [
      { group: { month: '2026-04', practice: 'A81001' }, count: 2, records: 1 },
      { group: { month: '2026-05', practice: 'A81002' }, count: 1, records: 1 },
    ],
  });
});

test('a person who moves counts where they were on the day, or, restated, where today’s map has them', () => {
  const records = [spell('1', {}), spell('2', { admitted: '2026-05-01' })];
  const by = ['practice'] as const;
  const onTheDay = countsOf({}, records, { by });
  expect(totalOf(onTheDay, 'spells', { practice: 'A81001' }).count).toBe(1);
  const restated = countsOf({ person: 'restated' }, records, { by, mapOn: '2026-06-01' });
  expect(totalOf(restated, 'spells', { practice: 'A81002' }).count).toBe(2);
  expect(totalOf(restated, 'spells', { practice: 'A81001' }).count).toBe(0);
});

test('every record is in exactly one place, and the places add up', () => {
  const measure: Partial<Measure> = {
    counts: { kind: 'one-of', field: 'method', codes: ['21', '22'] },
    attributedTo: { kind: 'day', field: 'discharged' },
    sums: { kind: 'field', field: 'diagnoses' },
    exclusions: [
      { id: 'day-cases', reason: 'Day cases.', when: { kind: 'equals', field: 'is_day_case', value: true } },
    ],
    exceptions: [{ id: 'site', reason: 'A site.', when: { kind: 'equals', field: 'site', value: 'RXX01' } }],
  };
  const counts = countsOf(
    measure,
    [
      spell('1', { diagnoses: 4 }),
      spell('2', { method: '1' }),
      spell('3', { method: '11' }),
      spell('4', { discharged: '' }),
      spell('5', { discharged: '2026-06-01' }),
      spell('6', { person_id: 'stranger', diagnoses: 1 }),
      spell('7', {}),
      spell('8', { is_day_case: true, site: 'RXX01' }),
      spell('9', { site: 'RXX01' }),
      spell('1', { diagnoses: 4 }),
    ],
    { period: { from: '2026-05-01', until: '2026-06-01' } },
  );
  expect(counts.measures[0]).toMatchObject({
    wrong: 2,
    notOfThisKind: 1,
    withoutDay: 1,
    outsidePeriod: 1,
    outsideCohort: 1,
    withoutAmount: 1,
    groups: [{ count: 4, records: 1, exclusions: { 'day-cases': 1 }, exceptions: { site: 1 } }],
  });
  expect(counts.quality).toEqual([
    { rule: 'repeated', field: 'spell_id', records: 1 },
    { rule: 'unknown-code', field: 'method', records: 1 },
  ]);
});

test('among records, one that counts above the line is excepted from nothing', () => {
  const measure: Partial<Measure> = {
    counts: { kind: 'equals', field: 'method', value: '21' },
    denominator: { kind: 'records', of: { kind: 'all', of: [] } },
    exceptions: [
      { id: 'long', reason: 'Long.', when: { kind: 'compare', field: 'diagnoses', is: 'at-least', than: 5 } },
    ],
  };
  const counts = countsOf(measure, [
    spell('1', { diagnoses: 9 }),
    spell('2', { method: '11', diagnoses: 9 }),
    spell('3', { method: '11', diagnoses: 1 }),
  ]);
  expect(counts.measures[0]?.groups).toEqual([
    { group: {}, count: 1, records: 1, among: 2, exclusions: {}, exceptions: { long: 1 } },
  ]);
});

test('a record is left out only of the measures that read what is wrong with it', () => {
  const byMethod = measureOf({ id: 'by-method', counts: { kind: 'equals', field: 'method', value: '21' } });
  const all = measureOf({ id: 'all' });
  const counts = countRows([all, byMethod], {
    records: [spell('1', { method: 'A&E' })],
    cohort,
    by: [],
    whenWrong: 'exclude',
    lists,
  });
  expect([totalOf(counts, 'all').count, totalOf(counts, 'by-method').count]).toEqual([1, 0]);
  expect(counts.measures.map(({ wrong }) => wrong)).toEqual([0, 1]);
});

test('a measure counts the same whatever it is counted together with', () => {
  const records = [spell('1', { discharged: '2026-04-01' }), spell('2', {}), spell('3', { method: '' })];
  const measures = [
    measureOf({ id: 'admitted' }),
    measureOf({ id: 'discharged', attributedTo: { kind: 'day', field: 'discharged' } }),
    measureOf({ id: 'method', counts: { kind: 'equals', field: 'method', value: '21' } }),
  ];
  const options = { records, cohort, by: ['month'], whenWrong: 'exclude', lists } as const;
  const together = countRows(measures, options).measures;
  const alone = measures.map((measure) => countRows([measure], options).measures[0]);
  expect(together).toEqual(alone);
});
