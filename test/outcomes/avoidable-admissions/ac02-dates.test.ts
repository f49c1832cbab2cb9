import { expect, test } from 'vitest';
import { ac02Dates } from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../support/refusals.ts';

test('April begins a year, and March ends the one before', () => {
  expect(ac02Dates('2022-04')).toEqual({
    period: { from: '2022-04-01', until: '2022-05-01' },
    baselinePeriod: { from: '2021-04-01', until: '2021-05-01' },
    listOn: '2022-04-01',
    baselineListOn: '2021-04-01',
    standardOn: '2022-04-01',
    mapOn: '2022-04-30',
  });
  expect(ac02Dates('2024-03').period).toEqual({ from: '2023-04-01', until: '2024-04-01' });
});

test('a baseline month keeps its own last day in a leap year', () => {
  expect(ac02Dates('2025-02').baselinePeriod.until).toBe('2024-03-01');
  expect(ac02Dates('2024-02').mapOn).toBe('2024-02-29');
});

test('what is no month is refused', () => {
  expect(refusalsOf(() => ac02Dates('2024-13'))).toEqual(['month not-a-month']);
});
