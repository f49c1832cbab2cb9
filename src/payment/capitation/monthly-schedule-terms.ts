import { checkBetween, roundings, type ExactNumber, type Rounding } from '../../exact/index.ts';
import { checkPopulationBasis, type Population } from '../../model/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkWord,
  placeIn,
  type Problem,
} from '../../problems/index.ts';
import {
  checkDay,
  checkFinancialYear,
  checkPeriod,
  sharedPeriod,
  type Day,
  type FinancialYear,
  type Period,
} from '../../time/index.ts';
import { checkGrounds, type Grounds } from '../../statement/index.ts';

/** How a year's price per head is paid month by month. */
export interface MonthlyScheduleTerms {
  readonly year: FinancialYear;
  /** The one basis of every list. */
  readonly basis: Population['basis'];
  /** Whether a month is paid on what is known on its first day or by its last. */
  readonly paidOn: 'first-day-of-month' | 'last-day-of-month';
  /** How the sum paid to date is rounded to the penny; an instalment is what brings it there. */
  readonly mode: Rounding;
  readonly grounds: Grounds;
}

/** What was known when: every list and every price, first and corrected. */
export interface MonthlyScheduleFacts {
  readonly about: string;
  readonly lists: readonly KnownList[];
  readonly prices: readonly KnownPrice[];
}

/** A list counted on a day, as it was known from a day: a later one known of the same day corrects it. */
export interface KnownList {
  /** The day it counts from: months from then on are paid on it, until a later list. */
  readonly on: Day;
  /** People, or weighted people. */
  readonly size: ExactNumber;
  readonly knownOn: Day;
}

/** A price a year for one head, over a time, as it was known from a day: a later one known corrects those before. */
export interface KnownPrice {
  readonly pounds: ExactNumber;
  readonly effective: Period;
  readonly knownOn: Day;
  /** On whose word it stands. */
  readonly grounds: Grounds;
}

/** Problems of the terms of a monthly schedule. */
export function checkMonthlyScheduleTerms(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    year: checkFinancialYear,
    basis: checkPopulationBasis,
    paidOn: (word, at) => checkWord(word, at, ['first-day-of-month', 'last-day-of-month']),
    mode: (mode, at) => checkWord(mode, at, roundings),
    grounds: checkGrounds,
  });
}

/** Problems of lists and prices, each alone and beside the others. */
export function checkMonthlyScheduleFacts(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, {
    about: checkCode,
    lists: (lists, at) => checkEach(lists, at, checkList),
    prices: (prices, at) => checkEach(prices, at, checkPrice),
  });
  if (problems.length > 0) return problems;
  const { lists, prices } = value as MonthlyScheduleFacts;
  const listsAt = placeIn(path, 'lists');
  return [
    ...checkDistinct(
      lists.map(({ on, knownOn }, place) => ({ key: `${on}, known on ${knownOn}`, path: placeIn(listsAt, place) })),
    ),
    ...checkPricesApart(prices, placeIn(path, 'prices')),
  ];
}

function checkList(value: unknown, path: string): Problem[] {
  const isSize = (size: unknown, at: string) => checkBetween(size, at, 'A list', 0);
  return checkObject(value, path, { on: checkDay, size: isSize, knownOn: checkDay });
}

function checkPrice(value: unknown, path: string): Problem[] {
  const isPrice = (pounds: unknown, at: string) => checkBetween(pounds, at, 'A price', 0);
  return checkObject(value, path, {
    pounds: isPrice,
    effective: checkPeriod,
    knownOn: checkDay,
    grounds: checkGrounds,
  });
}

/** Two prices that became known on one day must not be for the same month: which one stands would not be decided. */
function checkPricesApart(prices: readonly KnownPrice[], path: string): Problem[] {
  return prices.flatMap((price, place): Problem[] => {
    const other = prices.findIndex(
      ({ knownOn, effective }, earlier) =>
        earlier < place && knownOn === price.knownOn && sharedPeriod(effective, price.effective) !== undefined,
    );
    if (other < 0) return [];
    const message = `This price and ${placeIn(path, other)} became known on one day, for days that both cover.`;
    const help = 'Let one end where the other begins, or say which became known later.';
    return [{ path: placeIn(path, place), code: 'contradiction', message, help }];
  });
}
