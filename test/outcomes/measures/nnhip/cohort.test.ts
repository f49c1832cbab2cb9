import { countPeople, nnhipCohort, type RecordRow } from 'neighbourhood-contracts/outcomes';
import { isContractDataError } from 'neighbourhood-contracts';
import { expect, test } from 'vitest';
import { refusalsOf } from '../../../support/refusals.ts';

const usual = { person_id: 'p', age: '84', ethnic_group: 'White', imd_quintile: '1', on_caseload: '1' };
const groupsOf = (row: RecordRow) => {
  const { cohort, quality } = nnhipCohort({ people: [{ ...usual, ...row }], whenWrong: 'exclude' });
  return [cohort, quality.map(({ field = 'row', rule }) => `${field} ${rule}`)];
};
const known = { person: 'p', 'age-band': '80-89', 'ethnic-group': 'White', 'imd-quintile': '1', 'on-caseload': 'yes' };

test.each<[string, RecordRow, object, readonly string[]]>([
  ['everything known', {}, {}, []],
  [
    'everything that may be blank',
    { age: '', ethnic_group: '', imd_quintile: '' },
    { 'age-band': null, 'ethnic-group': null, 'imd-quintile': null },
    [],
  ],
  ['numbers as numbers', { age: 84, on_caseload: true }, {}, []],
  ['not on the caseload', { on_caseload: '0' }, { 'on-caseload': 'no' }, []],
  ['whether on the caseload is not recorded', { on_caseload: '' }, { 'on-caseload': null }, ['on_caseload missing']],
  ['a word for it', { on_caseload: 'Y' }, { 'on-caseload': null }, ['on_caseload unreadable']],
  [
    'an ethnic group in small letters',
    { ethnic_group: 'white' },
    { 'ethnic-group': null },
    ['ethnic_group unknown-code'],
  ],
  ['a quintile as a number', { imd_quintile: 1 }, {}, []],
  ['a quintile of 6', { imd_quintile: 6 }, { 'imd-quintile': null }, ['imd_quintile unknown-code']],
  ['half a quintile', { imd_quintile: 1.5 }, { 'imd-quintile': null }, ['imd_quintile unreadable']],
  ['a quintile 6', { imd_quintile: '6' }, { 'imd-quintile': null }, ['imd_quintile unknown-code']],
  ['an age in letters', { age: 'abc' }, { 'age-band': null }, ['age unreadable']],
  ['an age with a decimal', { age: '84.5' }, { 'age-band': null }, ['age unreadable']],
  ['an age of 17', { age: '17' }, { 'age-band': null }, ['row under-18']],
  ['an age of 18', { age: '18' }, { 'age-band': '18-19' }, []],
  ['an age of 120', { age: '120' }, { 'age-band': '90+' }, []],
  ['an age of 121', { age: '121' }, { 'age-band': null }, ['age out-of-range']],
  ['an age below nought', { age: '-1' }, { 'age-band': null }, ['age out-of-range']],
])('a row of a cohort with %s', (_, row, groups, broken) => {
  expect(groupsOf(row)).toEqual([[{ ...known, ...groups }], broken]);
});

test('of somebody listed twice the first row stands, and nobody is taken from a row without an identifier', () => {
  const people = [usual, { ...usual, age: '30' }, { ...usual, person_id: '' }, { ...usual, person_id: ' q' }];
  const { cohort, listed, leftOut, quality } = nnhipCohort({ people, whenWrong: 'exclude' });
  expect([listed, leftOut, cohort.map((row) => row['age-band'])]).toEqual([4, 3, ['80-89']]);
  expect(quality.map(({ rule, field, records }) => [rule, field, records])).toEqual([
    ['missing', 'person_id', 1],
    ['repeated', 'person_id', 1],
    ['unreadable', 'person_id', 1],
  ]);
  expect(countPeople(cohort, { by: [], on: '2026-04-01' }).groups).toEqual([{ group: {}, people: 1 }]);
});

test('a list with slips fails where it is asked to, by row and field, and names nobody', () => {
  const secret = '9990000018';
  const people = [
    { ...usual, person_id: secret },
    { ...usual, person_id: secret, ethnic_group: secret, age: 17 },
  ];
  const run = () => nnhipCohort({ people, whenWrong: 'fail' });
  expect(refusalsOf(run)).toEqual([
    'records[1].ethnic_group unknown-value',
    'records[1] contradiction',
    'records[1].person_id duplicate',
  ]);
  try {
    run();
  } catch (error) {
    const words = isContractDataError(error) ? JSON.stringify([error, error.message, error.stack, error.problems]) : '';
    expect(words).not.toContain(secret);
    expect(words).not.toBe('');
  }
});

test('what is no list is refused', () => {
  expect(refusalsOf(() => nnhipCohort({ people: 'a' as never, whenWrong: 'exclude' }))).toEqual(['people wrong-type']);
  expect(refusalsOf(() => nnhipCohort({ people: [], whenWrong: 'never' as never }))).toEqual([
    'whenWrong unknown-value',
  ]);
  expect(refusalsOf(() => nnhipCohort({ people: [null as never], whenWrong: 'exclude' }))).toEqual([
    'records[0] wrong-type',
  ]);
});
