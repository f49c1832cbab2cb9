import { expect, test } from 'vitest';
import { countRows, fieldsOf, totalOf, type Counts, type Measure } from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../support/refusals.ts';
import { measureOf } from './support/spells.ts';

const measure = measureOf({});
const counts = countRows([measure], {
  records: [],
  lists: { sites: ['A'] },
  cohort: 'everyone',
  by: ['month'],
  whenWrong: 'fail',
});

test('a total of another measure, of an unknown name or of nothing is refused by what is wrong', () => {
  expect(totalOf(counts, measure.id).count).toBe(0);
  expect(refusalsOf(() => totalOf(counts, 'none'))).toEqual(['measure unknown-reference']);
  expect(refusalsOf(() => totalOf(counts, measure.id, { practice: 'A' }))).toEqual(['group unknown-reference']);
  for (const wrong of [null, undefined, [], {}, 'counts']) {
    expect(refusalsOf(() => totalOf(wrong as Counts, measure.id))).toEqual(['counts wrong-type']);
  }
  expect(refusalsOf(() => totalOf(counts, measure.id, null as never))).toEqual(['group wrong-type']);
});

test('what is no measure or no group of counts is refused, where it is read', () => {
  const [own] = counts.measures;
  const wrong: readonly unknown[] = [
    { by: [], measures: [null] },
    { by: [], measures: new Array(1) },
    { by: [], measures: [{ measure: 'x' }] },
    ...[null, {}, { group: {} }, { group: {}, exclusions: {} }].map((group) => ({
      ...counts,
      measures: [{ ...own, measure: 'x', groups: [group] }],
    })),
  ];
  for (const each of wrong) expect(refusalsOf(() => totalOf(each as Counts, 'x'))).toEqual(['counts wrong-type']);
});

test('the fields of what is no measure are refused', () => {
  expect(refusalsOf(() => fieldsOf(null as unknown as Measure))).toEqual(['measure missing']);
  expect(refusalsOf(() => fieldsOf({ ...measure, counts: { kind: 'some' } } as unknown as Measure))).toEqual([
    'measure.counts.kind unknown-value',
  ]);
});
