import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  linesOf,
  settleLowVolumeBlock,
  type LowVolumeBlockFacts,
  type LowVolumeBlockTerms,
  type YearValue,
} from 'neighbourhood-contracts/payment';
import { agreed, penceIn, toThePenny } from '../../support/payment.ts';
import { problemsOf } from './refusal.ts';

const terms: LowVolumeBlockTerms = { year: '2025/26', mostPounds: '1500000', rounding: toThePenny, grounds: agreed };

const values: readonly [YearValue, YearValue, YearValue] = [
  { year: '2021/22', pounds: '300000' },
  { year: '2022/23', pounds: '330000.50' },
  { year: '2023/24', pounds: '360000' },
];

const paid = (own: readonly YearValue[], year: LowVolumeBlockTerms['year'] = '2025/26') =>
  settleLowVolumeBlock({ ...terms, year }, { provider: 'RXX', commissioner: 'QXX', values: own });

const each = (pounds: string) => values.map(({ year }) => ({ year, pounds }));

test('pays the average of three years', () => {
  const statement = paid(values);
  expect(statement.total).toEqual({ kind: 'settled', amountPence: 330_000_17 });
  expect(linesOf(statement)[0]).toMatchObject({
    label: 'Average of 2021/22 to 2023/24',
    working: '(£300000 + £330000.5 + £360000) ÷ 3',
  });
});

test('the years may end just before the one paid for, or earlier', () => {
  expect(penceIn(paid(values, '2024/25'))).toBe(penceIn(paid(values, '2030/31')));
});

test('at the threshold it is paid; above, it is open without bounds, because another contract is expected', () => {
  expect(penceIn(paid(each('1500000')))).toBe(1_500_000_00);
  expect(paid(each('1500000.01')).total).toEqual({
    kind: 'open',
    questions: [
      'What does another contract pay? At £1500000.01 a year the relationship is above £1500000, and expected to be contracted in another way.',
    ],
    assumptions: [],
  });
});

test('one high year does not pass the threshold that the average keeps', () => {
  const uneven = values.map((value, place) => ({ ...value, pounds: place === 0 ? '4000000' : '0' }));
  expect(penceIn(paid(uneven))).toBe(1_333_333_33);
});

test('says what it is not: the published value, or anything within the year', () => {
  expect(paid(values).notes).toEqual([
    'The value is set nationally: this is the plain average of the three years given, with no uplift for prices since, and the published value goes before it.',
    'Nothing is paid or taken back within the year, whatever the activity.',
  ]);
});

test('the order of the years changes nothing, and the average lies between the least and the most', () => {
  fc.assert(
    fc.property(fc.tuple(fc.nat(1e8), fc.nat(1e8), fc.nat(1e8)), ([a, b, c]) => {
      const pounds = [a, b, c].map((pence) => (pence / 100).toFixed(2));
      const own = values.map((value, place) => ({ ...value, pounds: pounds[place] ?? '0' }));
      const pence = penceIn(paid(own));
      expect(paid([...own].reverse())).toEqual(paid(own));
      expect(pence).toBeGreaterThanOrEqual(Math.min(a, b, c));
      expect(pence).toBeLessThanOrEqual(Math.max(a, b, c));
    }),
  );
});

const [first, second, third] = values;

test.each<[string, Partial<LowVolumeBlockTerms>, Partial<LowVolumeBlockFacts>, string]>([
  [
    'a gap between the years',
    {},
    { values: [{ ...first, year: '2020/21' }, second, third] },
    'facts.values: These are not three years in a row: 2020/21, 2022/23, 2023/24. Give the values of three financial years that follow each other: 2020/21, 2021/22, 2022/23.',
  ],
  [
    'a year given twice',
    {},
    { values: [first, second, { ...third, year: '2022/23' }] },
    'facts.values[2].year: "2022/23" was given already, at facts.values[1].year. Give each one once',
  ],
  [
    'two years',
    {},
    { values: [first, second] },
    'facts.values: These are not three years in a row: 2021/22, 2022/23. Give the values of three financial years that follow each other: 2021/22, 2022/23, 2023/24.',
  ],
  [
    'four years',
    {},
    { values: [...values, { year: '2024/25', pounds: 1 }] },
    'facts.values: These are not three years in a row: 2021/22, 2022/23, 2023/24, 2024/25. Give the values of three',
  ],
  [
    'no year',
    {},
    { values: [] },
    'facts.values: No year is given. Give the values of three financial years that follow each other.',
  ],
  [
    'the year paid for among the three',
    { year: '2023/24' },
    {},
    'facts.values[2].year: 2023/24 is not over before 2023/24, the year paid for. Give three years that end before 2023/24: the last may be 2022/23.',
  ],
  [
    'a value below zero',
    {},
    { values: [first, second, { ...third, pounds: '-1' }] },
    'facts.values[2].pounds: The value of a year cannot be "-1". Give a number of 0 or more.',
  ],
  [
    'a threshold below zero',
    { mostPounds: -1 },
    {},
    'terms.mostPounds: The threshold cannot be -1. Give a number of 0 or more.',
  ],
])('refuses %s', (_, wrongTerms, wrongFacts, problem) => {
  const facts = { provider: 'RXX', commissioner: 'QXX', values, ...wrongFacts };
  expect(problemsOf(() => settleLowVolumeBlock({ ...terms, ...wrongTerms }, facts))).toEqual([
    expect.stringContaining(problem),
  ]);
});
