import {
  checkCode,
  checkCount,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  checkWord,
  placeIn,
  shown,
  type Problem,
} from '../../problems/index.ts';
import { checkFinancialYear, type FinancialYear } from '../../time/index.ts';
import { checkGrounds, checkRoundingTerm, type Grounds, type RoundingTerm } from '../../statement/index.ts';
import { checkFigure, type Figure } from './figure.ts';

/** What the Network Contract DES pays a primary care network in a year: each line on a population of its own. */
export interface PcnDesTerms {
  readonly year: FinancialYear;
  readonly lines: readonly PcnDesLine[];
  readonly rounding: RoundingTerm;
}

/** One payment of the DES. */
export interface PcnDesLine {
  readonly id: string;
  readonly label: string;
  /** Pounds for one patient or bed: 0 or more. */
  readonly pricePounds: Figure;
  /** What the price is for one of: a patient counted on a basis, or a bed. `not-stated` where the source does not say. */
  readonly per: keyof typeof paidPer;
  /** Whether it is the price of a year or of a month. */
  readonly each: 'year' | 'month';
  /** For how many months of the year it is paid: 1 to 12. */
  readonly months: number;
  /** Whether the price is paid whatever was done, or is the most that can be earned. */
  readonly earned: 'in-full' | 'by-achievement';
  /** At least one, unless the price is not published. */
  readonly grounds: readonly Grounds[];
}

/** What a price of the DES may be for one of. */
export const paidPer = {
  registered: 'registered patients',
  'pcn-adjusted': 'pcn-adjusted patients',
  'contractor-weighted': 'contractor-weighted patients',
  bed: 'beds in care homes',
  'not-stated': 'patients, counted in a way that the source does not state',
} as const;

/** Problems of the terms of the DES. */
export function checkPcnDesTerms(value: unknown, path: string): Problem[] {
  return checkObject(value, path, { year: checkFinancialYear, lines: checkLines, rounding: checkRoundingTerm });
}

function checkLines(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, checkLine);
  if (problems.length > 0) return problems;
  const lines = value as readonly PcnDesLine[];
  if (lines.length > 0) return checkDistinct(lines.map(({ id }, at) => ({ key: id, path: placeIn(path, at, 'id') })));
  const help = 'Give a line for every payment: one without a published price too, so that the total is open.';
  return [{ path, code: 'missing', message: 'No payment is given.', help }];
}

function checkLine(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    id: checkCode,
    label: checkText,
    pricePounds: (price, at) => checkFigure(price, at, 'The price', 0),
    per: (per, at) => checkWord(per, at, Object.keys(paidPer)),
    each: (each, at) => checkWord(each, at, ['year', 'month']),
    months: checkMonths,
    earned: (earned, at) => checkWord(earned, at, ['in-full', 'by-achievement']),
    grounds: (grounds, at) => checkLineGrounds(grounds, at, (value as PcnDesLine).pricePounds),
  });
}

function checkMonths(value: unknown, path: string): Problem[] {
  const problems = checkCount(value, path, 'months');
  if (problems.length > 0 || (Number(value) >= 1 && Number(value) <= 12)) return problems;
  const message = `A payment of a year cannot be made for ${shown(value)} months.`;
  return [{ path, code: 'out-of-range', message, help: 'Give 1 to 12: the months of the year it is paid for.' }];
}

function checkLineGrounds(value: unknown, path: string, pricePounds: unknown): Problem[] {
  const problems = checkEach(value, path, checkGrounds);
  const priced = typeof pricePounds !== 'object' || Object.hasOwn(Object(pricePounds) as object, 'oneOf');
  if (problems.length > 0 || (value as readonly unknown[]).length > 0 || !priced) return problems;
  const help = 'Say on whose word the price stands, or that it is not published.';
  return [{ path, code: 'missing', message: 'A price is given without grounds.', help }];
}
