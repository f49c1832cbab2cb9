import { expect, test } from 'vitest';
import {
  checkDataset,
  checkMeasure,
  fieldsOf,
  type Dataset,
  type Expression,
  type Measure,
} from 'neighbourhood-contracts/outcomes';
import { measureOf, spells } from './support/spells.ts';

const problemsOf = (parts: object) =>
  checkMeasure({ ...measureOf({}), ...parts }, 'measure').map(({ path, code }) => `${path} ${code}`);
const problemsOfCounts = (counts: unknown) => problemsOf({ counts });
const problemsOfDataset = (parts: object) =>
  checkDataset({ ...spells, ...parts }, 'dataset').map(({ path, code }) => `${path} ${code}`);

test('the plainest measure has no problem', () => {
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({ suppression: 'nnhip-below-6' })).toEqual([]);
});

test('what is missing, misspelt or of another kind is named', () => {
  expect(checkMeasure(undefined, 'measure').map(({ code }) => code)).toEqual(['missing']);
  expect(problemsOf({ exclusion: [] })).toEqual(['measure.exclusion unknown-key']);
  expect(problemsOf({ per: 0 })).toEqual(['measure.per out-of-range']);
  expect(problemsOf({ per: 0.5 })).toEqual(['measure.per out-of-range']);
  expect(problemsOf({ per: 1.5 })).toEqual(['measure.per not-whole']);
  expect(problemsOf({ per: Number.NaN })).toEqual(['measure.per out-of-range']);
  expect(problemsOf({ direction: 'up' })).toEqual(['measure.direction unknown-value']);
  expect(problemsOf({ person: 'today' })).toEqual(['measure.person unknown-value']);
  expect(problemsOf({ denominator: { kind: 'people' } })).toEqual(['measure.denominator.kind unknown-value']);
  expect(problemsOf({ sums: { kind: 'field', field: 'method' } })).toEqual([
    'measure.sums.field wrong-kind-of-reference',
  ]);
  expect(problemsOf({ attributedTo: { kind: 'day', field: 'left' } })).toEqual([
    'measure.attributedTo.field unknown-reference',
  ]);
  expect(problemsOf({ citations: [{ source: 's', where: 'w', says: 's', status: 'true' }] })).toEqual([
    'measure.citations[0].status unknown-value',
  ]);
  expect(problemsOf({ conflicts: [{ what: 'w', where: 'w', readings: [], here: '' }] })).toEqual([
    'measure.conflicts[0].here missing',
  ]);
});

test('an expression is held to the fields of its dataset and their kinds', () => {
  expect(problemsOfCounts({ kind: 'equals', field: 'methd', value: '21' })).toEqual([
    'measure.counts.field unknown-reference',
  ]);
  expect(problemsOfCounts({ kind: 'equals', field: 'diagnoses', value: '2' })).toEqual([
    'measure.counts.field wrong-kind-of-reference',
  ]);
  expect(problemsOfCounts({ kind: 'equals', field: 'method', value: true })).toEqual([
    'measure.counts.field wrong-kind-of-reference',
  ]);
  expect(problemsOfCounts({ kind: 'compare', field: 'admitted', is: 'above', than: 3 })).toEqual([
    'measure.counts.than not-a-day',
  ]);
  expect(problemsOfCounts({ kind: 'compare', field: 'diagnoses', is: 'above', than: '2026-04-01' })).toEqual([
    'measure.counts.than wrong-type',
  ]);
  expect(problemsOfCounts({ kind: 'compare', field: 'diagnoses', is: '>', than: 3 })).toEqual([
    'measure.counts.is unknown-value',
  ]);
  expect(problemsOfCounts({ kind: 'is-absent', field: 'person_id' })).toEqual([
    'measure.counts.field wrong-kind-of-reference',
  ]);
  expect(problemsOfCounts({ kind: 'one-of', field: 'method', codes: [] })).toEqual(['measure.counts.codes missing']);
  expect(problemsOfCounts({ kind: 'any', of: [] })).toEqual(['measure.counts.of missing']);
  expect(
    problemsOfCounts({ kind: 'not', of: { kind: 'all', of: [{ kind: 'on-list', field: 'site', list: '' }] } }),
  ).toEqual(['measure.counts.of.of[0].list missing']);
  expect(problemsOfCounts({ kind: 'none' })).toEqual(['measure.counts.kind unknown-value']);
  expect(problemsOfCounts(null)).toEqual(['measure.counts missing']);
});

test('an expression that never ends, or is larger than any definition, is refused', () => {
  const round: { kind: 'not'; of: unknown } = { kind: 'not', of: undefined };
  round.of = round;
  expect(problemsOfCounts(round).map((problem) => problem.split(' ')[1])).toEqual(['too-many']);
  const many = { kind: 'all', of: Array.from({ length: 1_000 }, () => ({ kind: 'is-absent', field: 'site' })) };
  expect(problemsOfCounts(many).map((problem) => problem.split(' ')[1])).toEqual(['too-many']);
});

test('exclusions and exceptions have names of their own, which no object has already', () => {
  const aside = (id: string) => ({ id, reason: 'A reason.', when: { kind: 'all', of: [] } });
  expect(problemsOf({ exclusions: [aside('a')], exceptions: [aside('a')] })).toEqual([
    'measure.exceptions[0].id duplicate',
  ]);
  expect(problemsOf({ exclusions: [aside('__proto__')] })).toEqual(['measure.exclusions[0].id unknown-value']);
});

test('a measure of nights adds up those nights, over people', () => {
  const attributedTo = { kind: 'occupied-nights', from: 'admitted', until: 'discharged' };
  expect(problemsOf({ attributedTo })).toEqual(['measure.sums contradiction']);
  const sums = { kind: 'days-between', from: 'admitted', to: 'discharged' };
  expect(problemsOf({ attributedTo, sums })).toEqual([]);
  expect(problemsOf({ attributedTo, sums, denominator: { kind: 'records', of: { kind: 'all', of: [] } } })).toEqual([
    'measure.denominator contradiction',
  ]);
});

test('a dataset has each field once, one person, one record, and rules of its own names', () => {
  const person = { kind: 'identifier', identifies: 'person', name: 'nhs', label: 'person', mayBeAbsent: false };
  expect(problemsOfDataset({ fields: [...spells.fields, person] })).toEqual(['dataset.fields[9].identifies duplicate']);
  expect(
    problemsOfDataset({ fields: [...spells.fields, { ...person, identifies: 'record', name: 'method' }] }),
  ).toEqual(['dataset.fields[9].name duplicate', 'dataset.fields[9].identifies duplicate']);
  const code = { kind: 'code', name: 'ward', label: 'ward', mayBeAbsent: true };
  const field = (parts: object) => problemsOfDataset({ fields: [...spells.fields, { ...code, ...parts }] });
  expect(field({ codes: [], list: 'wards' })).toEqual(['dataset.fields[9].list contradiction']);
  expect(field({ name: 'constructor' })).toEqual(['dataset.fields[9].name unknown-value']);
  expect(
    field({
      codes: [
        { code: '1', meaning: 'One' },
        { code: '1', meaning: 'Two' },
      ],
    }),
  ).toEqual(['dataset.fields[9].codes[1].code duplicate']);
  expect(field({ kind: 'number', least: 3, most: 2 })).toEqual(['dataset.fields[9].most contradiction']);
  const [rule] = spells.rules;
  expect(problemsOfDataset({ rules: [{ ...rule, id: 'missing' }] })).toEqual(['dataset.rules[0].id duplicate']);
  expect(problemsOfDataset({ rules: [rule, rule] })).toEqual(['dataset.rules[1].id duplicate']);
  expect(problemsOfDataset({ rules: [{ ...rule, wrongWhen: { kind: 'is-absent', field: 'left' } }] })).toEqual([
    'dataset.rules[0].wrongWhen.field unknown-reference',
  ]);
});

test('a measure needs the fields that it asks about, adds up and is attributed by, and that of the person', () => {
  const day: Expression = { kind: 'days-between', from: 'admitted', to: 'discharged', is: 'at-least', than: 1 };
  const needed = (parts: Partial<Measure>) => fieldsOf(measureOf(parts)).join(' ');
  expect(needed({})).toBe('person_id admitted');
  expect(needed({ counts: { kind: 'not', of: day } })).toBe('person_id admitted discharged');
  expect(needed({ sums: { kind: 'field', field: 'diagnoses' } })).toBe('person_id admitted diagnoses');
  expect(needed({ denominator: { kind: 'records', of: { kind: 'is-absent', field: 'site' } } })).toBe(
    'person_id site admitted',
  );
  const aside = [{ id: 'x', reason: 'X.', when: { kind: 'equals', field: 'is_day_case', value: true } as const }];
  expect(needed({ exclusions: aside })).toBe('person_id admitted is_day_case');
  expect(needed({ exceptions: aside })).toBe('person_id admitted is_day_case');
  const without: Dataset = { ...spells, fields: spells.fields.filter(({ kind }) => kind !== 'identifier') };
  expect(needed({ dataset: without })).toBe('admitted');
});
