import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTold, questionOfTold, readTold, type Told, type ToldRange } from '../../src/statement/index.ts';
import { compare, exactText, fraction, holds } from '../../src/exact/index.ts';

const read = (told: Told, range?: ToldRange) => {
  const { low, high } = readTold(told, range);
  return [low, high].map((end) => end && exactText(end));
};
const share = { least: 0, most: 1 };

describe('what is known of a number', () => {
  test.each<[string, Told, ToldRange | undefined, readonly (string | undefined)[]]>([
    ['told exactly', '12.5', undefined, ['12.5', '12.5']],
    ['told exactly, as a JSON number', 12.5, undefined, ['12.5', '12.5']],
    ['rounded to a whole', { value: '52165596', roundedTo: '1' }, undefined, ['52165595.5', '52165596.5']],
    ['rounded to two decimal places', { value: '0.46', roundedTo: '0.01' }, share, ['0.455', '0.465']],
    ['rounded, to the end of its range', { value: 1, roundedTo: '0.01' }, share, ['0.995', '1']],
    ['rounded, to the beginning of its range', { value: 0, roundedTo: '0.01' }, share, ['0', '0.005']],
    ['rounded, without a range', { value: 0, roundedTo: 1 }, undefined, ['-0.5', '0.5']],
    ['between two', { low: 1, high: 2, question: 'x' }, undefined, ['1', '2']],
    ['at least something', { low: 1, question: 'x' }, undefined, ['1', undefined]],
    ['at most something, in a range', { high: '0.5', question: 'x' }, share, ['0', '0.5']],
    ['in its range, with a question', { question: 'x' }, share, ['0', '1']],
    ['not known', 'not-known', undefined, [undefined, undefined]],
    ['not known, in a range', 'not-known', { least: 0 }, ['0', undefined]],
  ])('%s', (_, told, range, ends) => {
    expect(checkTold(told, 'here', 'It', range)).toEqual([]);
    expect(read(told, range)).toEqual(ends);
  });

  test('told exactly, both ends are one object', () => {
    const { low, high } = readTold('7');
    expect(low).toBe(high);
  });

  test('a rounded number may be any that rounds to it, and none that does not', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.constantFrom(1, 10, 100, 1_000),
        fc.integer({ min: -60, max: 60 }),
        (count, unit, off) => {
          const value = count * unit;
          const near = fraction(value * 100 + off * unit);
          const interval = readTold({ value: value * 100, roundedTo: unit * 100 });
          expect(holds(interval, near)).toBe(Math.abs(off) <= 50);
        },
      ),
    );
  });
});

test('its question is its own where it has one', () => {
  expect(questionOfTold({ low: 1, question: 'the audit' }, 'the income')).toBe('the audit');
  for (const told of ['not-known', 3, '3', { value: 3, roundedTo: 1 }] as const) {
    expect(questionOfTold(told, 'the income')).toBe('the income');
  }
});

const plainHelp = 'Give a plain number, { value, roundedTo }, { low, high, question }, or "not-known".';

test.each<[string, unknown, string, string]>([
  ['nothing', undefined, 'here', `No number is given. ${plainHelp}`],
  ['null', null, 'here', `No number is given. ${plainHelp}`],
  ['NaN', NaN, 'here', `NaN cannot be read as an exact number. ${plainHelp}`],
  ['a word', 'unknown', 'here', `"unknown" cannot be read as an exact number. ${plainHelp}`],
  ['a switch', true, 'here', `This is true, not a number. ${plainHelp}`],
  ['a number below its range', '-1', 'here', 'The score cannot be "-1". Give a number from 0 to 1.'],
  [
    'a rounded number beyond its range',
    { value: 2, roundedTo: 1 },
    'here.value',
    'The score cannot be 2. Give a number from 0 to 1.',
  ],
  [
    'rounding to nothing',
    { value: '0.5', roundedTo: 0 },
    'here.roundedTo',
    'Nothing is rounded to a unit of 0 or less. Give the unit it was rounded to, above 0: "1" for whole pounds.',
  ],
  [
    'rounding to less than nothing',
    { value: '0.5', roundedTo: -1 },
    'here.roundedTo',
    'Nothing is rounded to a unit of 0 or less.',
  ],
  ['rounding without a number', { roundedTo: 1 }, 'here.value', 'No number is given.'],
  ['rounding with a word of its own', { value: '0.5', roundedTo: '0.1', question: 'x' }, 'here.question', ''],
  [
    'ends the wrong way round',
    { low: '0.6', high: '0.5', question: 'x' },
    'here',
    'The least is above the most. Give the least as "low" and the most as "high".',
  ],
  ['ends without a question', { low: '0.4', high: '0.5' }, 'here.question', ''],
  ['a most beyond the range', { high: 2, question: 'x' }, 'here.high', 'The score cannot be 2.'],
  ['a least that is none', { low: 'a', question: 'x' }, 'here.low', '"a" cannot be read as an exact number.'],
])('refuses %s', (_, told, path, words) => {
  const problems = checkTold(told, 'here', 'The score', share);
  expect(problems.map((problem) => problem.path)).toEqual([path]);
  expect(problems.map(({ message, help }) => `${message} ${help}`)[0]).toContain(words);
});

test('ends that are equal are allowed', () => {
  expect(checkTold({ low: '0.5', high: '0.50', question: 'x' }, 'here', 'It')).toEqual([]);
  const { low, high } = readTold({ low: '0.5', high: '0.50', question: 'x' });
  expect(low && high && compare(low, high)).toBe(0);
});
