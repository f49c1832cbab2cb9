import { expect, test } from 'vitest';
import { knownPricesOf, settleMonthlySchedule } from 'neighbourhood-contracts/payment';
import {
  gmsGlobalSumPrice,
  pcnCapacityAndAccessImprovement,
  pcnCapacityAndAccessSupport,
  pcnCoreRegistered,
  pcnCoreTotal,
  pcnSupport,
} from 'neighbourhood-contracts/policy';
import { agreed, penceIn } from '../../support/payment.ts';

test('an uplift is a correction, with the day it became known and its own sources', () => {
  const prices = knownPricesOf(gmsGlobalSumPrice, '2024/25', 'contractor-weighted');
  if (prices.kind !== 'settled') throw new Error(prices.reason);
  expect(prices.value.map(({ pounds, grounds }) => [pounds, grounds.kind])).toEqual([
    ['107.57', 'published'],
    ['112.50', 'published'],
  ]);
  const terms = {
    year: '2024/25',
    basis: 'contractor-weighted',
    paidOn: 'last-day-of-month',
    mode: 'half-even',
  } as const;
  const list = { on: '2024-04-01', size: '1200', knownOn: '2024-04-01' } as const;
  const facts = { about: 'A1', lists: [list], prices: prices.value };
  expect(penceIn(settleMonthlySchedule({ ...terms, grounds: agreed }, facts))).toBe(1200 * 112_50);
});

test.each([
  ['a dispute', pcnCapacityAndAccessSupport, '2023/24', 'pcn-adjusted', 'is right'],
  ['a price that was replaced', pcnCoreRegistered, '2024/25', 'registered', 'what replaced'],
  ['two bases', pcnCapacityAndAccessImprovement, '2023/24', 'registered', 'is right'],
  ['a price for no one population', pcnCoreTotal, '2025/26', 'registered', 'heads not stated'],
  ['another basis', gmsGlobalSumPrice, '2025/26', 'registered', 'a price for registered heads'],
  ['a price by the month', pcnSupport, '2020/21', 'registered', 'is of a month'],
  ['a year without a price', gmsGlobalSumPrice, '2027/28', 'contractor-weighted', 'a price of 2027/28'],
] as const)('%s is no correction: undetermined, and says what is missing', (_, series, year, basis, words) => {
  const prices = knownPricesOf(series, year, basis);
  expect(prices.kind === 'undetermined' && prices.missingFacts.join()).toContain(words);
});
