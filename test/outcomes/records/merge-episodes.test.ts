import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeEpisodes, type MergedEpisodes } from 'neighbourhood-contracts/outcomes';
import { addDays, daysBetween } from 'neighbourhood-contracts/time';
import { casesOf, comparisonOf } from '../../conformance/reference-cases/cases-of.ts';
import { episodeAnswers } from '../../conformance/reference-cases/episodes.ts';
import { refusalsOf } from '../../support/refusals.ts';

const fields = { person: 'person', start: 'start', end: 'end' };
const merge = (...records: readonly object[]) =>
  mergeEpisodes({ records: records as never, fields, whenWrong: 'exclude' });
const episode = (person: string, start: number, end: number | null) => ({
  person,
  start: addDays('2026-01-01', start),
  end: end === null ? '' : addDays('2026-01-01', end),
});

test('every case of NHSRepisodes is merged as it merges it', () => {
  const { meta, cases } = casesOf('merge_episodes', 'merge_episodes');
  for (const each of cases) {
    expect([each.id, comparisonOf(episodeAnswers, each, meta).isSame]).toEqual([each.id, true]);
  }
});

const shapeOf = ({ merged }: MergedEpisodes) => merged.map(({ rows, nights }) => [rows, nights]);

test('episodes that overlap or touch are one, and one that starts on the next day is another', () => {
  expect(shapeOf(merge(episode('a', 0, 4), episode('a', 3, 8)))).toEqual([[[0, 1], 8]]);
  expect(shapeOf(merge(episode('a', 0, 4), episode('a', 4, 8)))).toEqual([[[0, 1], 8]]);
  expect(shapeOf(merge(episode('a', 0, 4), episode('a', 5, 8)))).toEqual([
    [[0], 4],
    [[1], 3],
  ]);
});

test('an episode within another makes it no shorter', () => {
  const inside = merge(episode('a', 0, 30), episode('a', 1, 2), episode('a', 20, 31));
  expect(shapeOf(inside)).toEqual([[[0, 1, 2], 31]]);
});

test('two people are never one', () => {
  const two = merge(episode('a', 0, 4), episode('b', 0, 4));
  expect(two).toMatchObject({ mergedOf: [0, 1], nights: 8 });
  expect(two.merged.map(({ number }) => number)).toEqual([1, 1]);
});

test('one that has not ended goes on, and takes in all that come after it', () => {
  const { merged, nights, mergedOf } = merge(episode('a', 9, 12), episode('a', 5, null), episode('a', 0, 4));
  expect(merged).toEqual([
    { rows: [2], number: 1, start: '2026-01-01', end: '2026-01-05', nights: 4 },
    { rows: [0, 1], number: 2, start: '2026-01-06' },
  ]);
  expect(mergedOf).toEqual([1, 1, 0]);
  expect(nights).toBe(4);
});

test('rows that are wrong are left out and counted, or refused, and their places stay', () => {
  const wrong = [
    episode('a', 4, 0),
    { ...episode('a', 0, 4), person: '' },
    { ...episode('a', 0, 4), person: 7 },
    { ...episode('a', 0, 4), start: null },
    { ...episode('a', 0, 4), end: '31/01/2026' },
    episode('a', 0, 4),
  ];
  const { wrong: left, mergedOf, quality } = merge(...wrong);
  expect(left).toBe(5);
  expect(mergedOf).toEqual([null, null, null, null, null, 0]);
  expect(quality.map(({ rule, field }) => `${rule} ${field ?? '-'}`)).toEqual([
    'end-before-start -',
    'missing person',
    'missing start',
    'unreadable end',
    'unreadable person',
  ]);
  expect(refusalsOf(() => mergeEpisodes({ records: wrong, fields, whenWrong: 'fail' }))).toEqual([
    'records[0] contradiction',
    'records[1].person missing',
    'records[2].person wrong-type',
    'records[3].start missing',
    'records[4].end wrong-type',
  ]);
});

const anyEpisode = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(60), fc.nat(9))
  .map(([person, start, nights]) => episode(person, start, start + nights));

test('each night that anybody was in counts once, and the order of the rows makes no difference', () => {
  const shuffled = fc
    .array(anyEpisode)
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  fc.assert(
    fc.property(shuffled, ([rows, others]) => {
      const nights = new Set(
        rows.flatMap(({ person, start, end }) => {
          const days = daysBetween(start, end as typeof start);
          return Array.from({ length: days }, (_, night) => `${person} ${addDays(start, night)}`);
        }),
      );
      const merged = merge(...rows);
      expect(merged.nights).toBe(nights.size);
      const spansOf = (result: MergedEpisodes, given: typeof rows) =>
        result.merged.map(
          ({ rows: [row = 0], start, end, number }) => `${given[row]?.person} ${number} ${start} ${end}`,
        );
      expect(spansOf(merge(...others), others).sort()).toEqual(spansOf(merged, rows).sort());
      rows.forEach((_, row) => {
        expect(merged.merged[merged.mergedOf[row] ?? -1]?.rows).toContain(row);
      });
    }),
  );
});

test('merging what was merged changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyEpisode), (rows) => {
      const once = merge(...rows);
      const again = merge(...once.merged.map(({ rows: [row = 0], start, end }) => ({ ...rows[row], start, end })));
      expect(again.merged.map(({ start, end }) => [start, end])).toEqual(
        once.merged.map(({ start, end }) => [start, end]),
      );
    }),
  );
});

test('what is asked is looked at first', () => {
  expect(refusalsOf(() => mergeEpisodes({} as never))).toEqual([
    'records missing',
    'fields missing',
    'whenWrong missing',
  ]);
  expect(refusalsOf(() => merge(episode('a', 0, 1), [] as never))).toEqual(['records[1] wrong-type']);
});
