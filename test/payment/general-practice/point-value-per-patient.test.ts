import { expect, test } from 'vitest';
import { pointValuePerPatient } from 'neighbourhood-contracts/payment';
import { problemsOf } from './problems.ts';

test.each([
  ['2020/21', '194.83', 8799, '0.0221423'],
  ['2022/23', '207.56', 9374, '0.0221421'],
  ['2023/24', '213.43', 9639, '0.0221423'],
  ['2024/25', '220.62', 9964, '0.0221417'],
  ['2026/27', '227.95', 10_295, '0.0221418'],
])('in %s a point of QOF pays £0.022142 a patient', (_, pointPounds, averageList, perPatient) => {
  expect(pointValuePerPatient(pointPounds, averageList)).toBe(perPatient);
  expect(Number(perPatient).toFixed(6)).toBe('0.022142');
});

test('in 2021/22 one of the two figures printed is wrong: 9,085 patients fit, and 9,103 do not', () => {
  expect(pointValuePerPatient('201.16', 9103)).toBe('0.0220982');
  expect(Number(pointValuePerPatient('201.16', 9085)).toFixed(6)).toBe('0.022142');
});

test('before 2013 a point was paid in blocks of 5,891 patients, at another value', () => {
  expect(pointValuePerPatient('124.60', 5891)).toBe('0.0211509');
});

test('refuses a list of nobody and a value below zero, at once', () => {
  expect(problemsOf(() => pointValuePerPatient('-1', 0))).toEqual([
    'pointPounds: The value of a point cannot be "-1". Give a number of 0 or more.',
    'averageList: The average list cannot be 0. Give a number of 1 or more.',
  ]);
});
