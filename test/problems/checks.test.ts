import { expect, test } from 'vitest';
import {
  checkCode,
  checkFields,
  checkList,
  checkPeople,
  checkText,
  nearest,
  placeIn,
  shown,
} from '../../src/problems/index.ts';

test.each([-1, 12.5, Number.NaN, Infinity, 1e400, 1_000_000_001, '', '12', null, undefined, true, [], {}])(
  'refuses %j as a number of people',
  (value) => {
    const problems = checkPeople(value, 'people');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.help).toBe('Give a whole number of people, 0 or more.');
  },
);

test.each([0, 1, 1_000_000_000])('takes %j as a number of people', (value) => {
  expect(checkPeople(value, 'people')).toEqual([]);
});

test.each([
  ['', 'missing'],
  [null, 'missing'],
  [7, 'wrong-type'],
  ['x'.repeat(1001), 'too-long'],
  [' x', 'unknown-value'],
])('refuses %j as a text', (value, code) => {
  expect(checkText(value, 'name').map((problem) => problem.code)).toEqual([code]);
});

test('limits a text and a code to their stated lengths', () => {
  expect(checkText('x'.repeat(1000), '')).toEqual([]);
  expect(checkCode('x'.repeat(100), '')).toEqual([]);
  expect(checkCode('x'.repeat(101), '')[0]?.code).toBe('too-long');
});

test('never repeats a large input in a message', () => {
  const problems = checkText('x'.repeat(10_000_000), 'name');
  expect(problems[0]?.message).toBe(`The text "${'x'.repeat(40)}"… (10000000 characters) is too long.`);
});

test('refuses a list that is not one, or is longer than the limit', () => {
  expect(checkList('abc', '')[0]?.code).toBe('wrong-type');
  expect(checkList(undefined, '')[0]?.code).toBe('missing');
  expect(checkList(new Array(100_000).fill(0), '')).toEqual([]);
  expect(checkList(new Array(100_001), '')[0]?.code).toBe('too-many');
});

test('suggests the field that was probably meant', () => {
  const input = JSON.parse('{"__proto__": 1, "hodler": 2}') as unknown;
  const problems = checkFields(input, 'contracts[0]', ['holder', 'commissioner']);
  expect(problems.map(({ path, help }) => [path, help])).toEqual([
    ['contracts[0].__proto__', 'Known here: holder, commissioner.'],
    ['contracts[0].hodler', 'Did you mean "holder"?'],
  ]);
});

test.each([
  ['hodler', 'holder'],
  ['spn', 'snp'],
  ['PCN_code', 'pcnCode'],
  ['holders', 'holder'],
  ['price', undefined],
  ['x', undefined],
  ['h'.repeat(5000), undefined],
])('takes %j for %j', (word, meant) => {
  expect(nearest(word, ['holder', 'snp', 'pcnCode'])).toBe(meant);
});

test('writes places as they would be written in code', () => {
  expect(placeIn('contracts', 2, 'holder')).toBe('contracts[2].holder');
  expect(placeIn('in', 'sub-icb')).toBe('in.sub-icb');
  expect(placeIn('', 'two words')).toBe('["two words"]');
});

test('shows any value shortly', () => {
  expect([1.5, 'a', null, undefined, [1, 2], {}, true, 3n, shown].map(shown)).toEqual([
    '1.5',
    '"a"',
    'nothing',
    'nothing',
    'a list of 2',
    'an object',
    'true',
    '3',
    'a function',
  ]);
});
