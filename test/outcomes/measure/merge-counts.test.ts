import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countRows, mergeCounts, totalOf, type Counts } from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../support/refusals.ts';
import { asked, measures, records } from './support/arbitraries.ts';
import { lists, measureOf } from './support/spells.ts';

/** Records in parts, none of which is repeated in another: which is what merging cannot find. */
const parts = fc
  .tuple(measures, records, asked, fc.integer({ min: 1, max: 5 }))
  .map(([definitions, rows, options, size]) => {
    const distinct = { ...options, repeats: 'not-looked-for' as const };
    const split = Array.from({ length: size }, (_, part) => rows.filter((__, row) => row % size === part));
    return { whole: countRows(definitions, { records: rows, ...distinct }), split, definitions, distinct };
  });

test('the counts of parts are together those of the whole, in any order and grouping', () => {
  fc.assert(
    fc.property(parts, ({ whole, split, definitions, distinct }) => {
      const each = split.map((rows) => countRows(definitions, { records: rows, ...distinct }));
      expect(mergeCounts(each)).toEqual(whole);
      expect(JSON.stringify(mergeCounts([...each].reverse()))).toBe(JSON.stringify(mergeCounts(each)));
      const oneByOne = each.reduce((sum, next) => mergeCounts([sum, next]));
      expect(JSON.stringify(oneByOne)).toBe(JSON.stringify(mergeCounts(each)));
    }),
  );
});

test('counts are plain JSON', () => {
  fc.assert(
    fc.property(parts, ({ whole }) => {
      expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
      expect(structuredClone(whole)).toEqual(whole);
      expect(mergeCounts([JSON.parse(JSON.stringify(whole)) as Counts])).toEqual(whole);
    }),
  );
});

const spell = { person_id: 'a', spell_id: '1', method: '21', admitted: '2026-04-01' };
const options = { records: [spell], cohort: 'everyone', by: ['month'], whenWrong: 'exclude', lists } as const;
const counts = countRows([measureOf({})], options);

test('months that were counted apart are put together, each with its period', () => {
  const during = (from: '2026-04-01' | '2026-05-01', until: '2026-05-01' | '2026-06-01') =>
    countRows([measureOf({})], { ...options, period: { from, until } });
  const both = mergeCounts([during('2026-05-01', '2026-06-01'), during('2026-04-01', '2026-05-01')]);
  expect(both.periods).toEqual([
    { from: '2026-04-01', until: '2026-05-01' },
    { from: '2026-05-01', until: '2026-06-01' },
  ]);
  expect(totalOf(both, 'spells').count).toBe(1);
});

test('counts by other definitions, lists, groups or rules are not added up', () => {
  const others = {
    measures: countRows([measureOf({ title: 'Others' })], options),
    lists: countRows([measureOf({})], { ...options, lists: { sites: ['RXX09'] } }),
    by: countRows([measureOf({})], { ...options, by: [] }),
    whenWrong: countRows([measureOf({})], { ...options, whenWrong: 'fail' }),
    repeats: countRows([measureOf({})], { ...options, repeats: 'not-looked-for' }),
    mapOn: countRows([measureOf({})], { ...options, mapOn: '2026-05-01' }),
  };
  for (const [name, other] of Object.entries(others)) {
    expect(refusalsOf(() => mergeCounts([counts, other]))).toEqual([`counts[1].${name} contradiction`]);
  }
});

test('lists of codes are the same in any order', () => {
  const reversed = countRows([measureOf({})], { ...options, lists: { sites: [...lists.sites].reverse() } });
  expect(mergeCounts([counts, reversed]).records).toBe(2);
});

test('what is no list of counts is refused, and what is wrong in them is named', () => {
  expect(refusalsOf(() => mergeCounts([]))).toEqual(['counts missing']);
  expect(refusalsOf(() => mergeCounts({} as never))).toEqual(['counts missing']);
  const [measure] = counts.measures;
  const broken = {
    ...counts,
    records: -1,
    measures: [
      { ...measure, wrong: 0.5, groups: [{ ...measure?.groups[0], count: Number.NaN, group: { week: '1' } }] },
    ],
  };
  expect(refusalsOf(() => mergeCounts([broken as never]))).toEqual([
    'counts[0].records out-of-range',
    'counts[0].measures[0].wrong not-whole',
    'counts[0].measures[0].groups[0].count not-whole',
  ]);
  const otherGroup = {
    ...counts,
    measures: [{ ...measure, groups: [{ ...measure?.groups[0], group: { week: '1' } }] }],
  };
  expect(refusalsOf(() => mergeCounts([otherGroup as never]))).toEqual([
    'counts[0].measures[0].groups[0].group.week unknown-key',
    'counts[0].measures[0].groups[0].group.month missing',
  ]);
});

test('a sum beyond what a number holds exactly is refused', () => {
  const [measure] = counts.measures;
  const large = {
    ...counts,
    measures: [{ ...measure, groups: [{ ...measure?.groups[0], count: Number.MAX_SAFE_INTEGER }] }],
  };
  expect(refusalsOf(() => mergeCounts([large as Counts, counts]))).toEqual(['count out-of-range']);
});

test('a total is of the groups that have the values asked for', () => {
  const result = countRows([measureOf({})], {
    ...options,
    by: ['month', { field: 'method' }, { field: 'specialty' }],
    records: [
      spell,
      { ...spell, spell_id: '2', method: '11' },
      { ...spell, spell_id: '3', admitted: '2026-05-01', specialty: '300' },
    ],
  });
  expect(totalOf(result, 'spells').count).toBe(3);
  expect(totalOf(result, 'spells', { method: '21' }).count).toBe(2);
  expect(totalOf(result, 'spells', { method: '21', month: '2026-05' }).count).toBe(1);
  expect(totalOf(result, 'spells', { specialty: null }).count).toBe(2);
  expect(totalOf(result, 'spells', { month: '2027-01' })).toMatchObject({ count: 0, group: { month: '2027-01' } });
  expect(refusalsOf(() => totalOf(result, 'bed-days'))).toEqual(['measure unknown-reference']);
  expect(refusalsOf(() => totalOf(result, 'spells', { practice: 'A81001' }))).toEqual(['group unknown-reference']);
});
