import { expect, test } from 'vitest';
import { validateRecords, type Dataset } from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../support/refusals.ts';
import { lists, spells } from './support/spells.ts';

const spell = {
  person_id: 'a',
  spell_id: '1',
  method: '21',
  admitted: '2026-04-01',
  discharged: '2026-04-02',
};

const validate = (...records: readonly object[]) =>
  validateRecords(spells, { records: records as never, whenWrong: 'exclude', lists });

const rulesOf = (...records: readonly object[]) =>
  validate(...records).quality.map(({ rule, field, records: count }) => `${rule} ${field ?? '-'} ${count}`);

test('records that are right come back as they were given, in their order', () => {
  const others = [
    { ...spell, spell_id: '3', specialty: null, extra: 'not read' },
    { ...spell, spell_id: '2' },
  ];
  expect(validate(spell, ...others)).toEqual({ records: [spell, ...others], wrong: 0, quality: [], problems: [] });
});

test('each slip is counted by its rule and field', () => {
  expect(rulesOf({ ...spell, method: '1' })).toEqual(['unknown-code method 1']);
  expect(rulesOf({ ...spell, site: 'RXX99' })).toEqual(['unknown-code site 1']);
  expect(rulesOf({ ...spell, method: 21 })).toEqual(['unreadable method 1']);
  expect(rulesOf({ ...spell, specialty: '300 ' })).toEqual(['unreadable specialty 1']);
  expect(rulesOf({ ...spell, method: '' })).toEqual(['missing method 1']);
  expect(rulesOf({ ...spell, admitted: '2026-02-31' })).toEqual(['unreadable admitted 1']);
  expect(rulesOf({ ...spell, admitted: '01/04/2026' })).toEqual(['unreadable admitted 1']);
  expect(rulesOf({ ...spell, diagnoses: 21 })).toEqual(['out-of-range diagnoses 1']);
  expect(rulesOf({ ...spell, diagnoses: '-1' })).toEqual(['out-of-range diagnoses 1']);
  expect(rulesOf({ ...spell, diagnoses: 1.5 })).toEqual(['unreadable diagnoses 1']);
  expect(rulesOf({ ...spell, diagnoses: Number.NaN })).toEqual(['unreadable diagnoses 1']);
  expect(rulesOf({ ...spell, diagnoses: '1e1' })).toEqual(['unreadable diagnoses 1']);
  expect(rulesOf({ ...spell, is_day_case: 'yes' })).toEqual(['unreadable is_day_case 1']);
  expect(rulesOf({ ...spell, person_id: 7 })).toEqual(['unreadable person_id 1']);
  expect(rulesOf({ ...spell, discharged: '2026-03-31' })).toEqual(['discharge-before-admission - 1']);
});

test('a whole number and a flag are read as an extract in text has them', () => {
  expect(rulesOf({ ...spell, diagnoses: '7', is_day_case: '1' }, { ...spell, spell_id: '2', is_day_case: 0 })).toEqual(
    [],
  );
});

test('of a spell that is given twice the first stands', () => {
  const again = { ...spell, method: '22' };
  const { records, quality, problems } = validate(spell, again);
  expect(records).toEqual([spell]);
  expect(quality).toEqual([{ rule: 'repeated', field: 'spell_id', records: 1 }]);
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(['records[1].spell_id duplicate']);
});

test('a record may break several rules, and is wrong once', () => {
  const { wrong, quality } = validate({ ...spell, method: 'x', admitted: '' });
  expect(wrong).toBe(1);
  expect(quality).toHaveLength(2);
});

test('a day that cannot be read says nothing of the other', () => {
  expect(rulesOf({ ...spell, admitted: '2026-04-31', discharged: '2026-03-01' })).toEqual(['unreadable admitted 1']);
});

test('the caller may have it fail instead, and is told every row and field', () => {
  const records = [
    spell,
    { ...spell, spell_id: '2', method: 'x' },
    { ...spell, spell_id: '3', discharged: '2026-01-01' },
  ];
  expect(refusalsOf(() => validateRecords(spells, { records, whenWrong: 'fail', lists }))).toEqual([
    'records[1].method unknown-value',
    'records[2] contradiction',
  ]);
});

test('of very many wrong records the first thousand are listed, and the rest are counted', () => {
  const records = Array.from({ length: 1_500 }, (_, row) => ({ ...spell, spell_id: String(row), method: 'x' }));
  const { problems, wrong } = validate(...records);
  expect(wrong).toBe(1_500);
  expect(problems).toHaveLength(1_001);
  expect(problems.at(-1)?.message).toBe('There are 500 more problems like these.');
});

test('what is asked wrongly is refused', () => {
  const ask = (asked: object, dataset: Dataset = spells) => refusalsOf(() => validateRecords(dataset, asked as never));
  expect(ask({ records: {}, whenWrong: 'mend' })).toEqual(['records wrong-type', 'whenWrong unknown-value']);
  expect(ask({ records: [], whenWrong: 'fail' })).toEqual(['lists.sites missing']);
  expect(ask({ records: [], whenWrong: 'fail', lists: { ...lists, wards: [] } })).toEqual(['lists.wards unknown-key']);
  expect(ask({ records: [, spell], whenWrong: 'fail', lists })).toEqual(['records[0] wrong-type']);
  expect(ask({ records: [], whenWrong: 'fail' }, { ...spells, id: '' })).toEqual(['dataset.id missing']);
});
