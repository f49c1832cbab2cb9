import { checkBetween, checkExact, checkShare, type ExactNumber } from '../../exact/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  helpFor,
  placeIn,
  shown,
  type Problem,
} from '../../problems/index.ts';
import { checkFinancialYear, type FinancialYear } from '../../time/index.ts';
import {
  checkAsKnown,
  checkGrounds,
  checkRoundingTerm,
  type AsKnown,
  type Grounds,
  type RoundingTerm,
} from '../../statement/index.ts';

/** An aligned payment and incentive agreement for a year: what is fixed, and the prices of what varies with activity. */
export interface AlignedPaymentTerms {
  readonly year: FinancialYear;
  /** The parts of the fixed element; an empty list where nothing is fixed, and there is a price. */
  readonly fixed: readonly FixedAmount[];
  /** What is paid by activity, for almost everything elective; an empty list where nothing is, and something is fixed. */
  readonly prices: readonly ActivityPrice[];
  /** The payable market forces factor, an index near 1: `"1.0826"`. It multiplies prices, and no part of the fixed element. */
  readonly marketForcesFactor: ExactNumber;
  readonly rounding: RoundingTerm;
  readonly grounds: Grounds;
}

/** A part of the fixed element. */
export interface FixedAmount {
  readonly id: string;
  readonly label: string;
  /** Pounds for the year, after any market forces factor; below zero where something is taken off. */
  readonly pounds: ExactNumber;
}

/** The price of one kind of activity. */
export interface ActivityPrice {
  readonly id: string;
  readonly label: string;
  /** What one unit is: `elective spells`. */
  readonly unit: string;
  /** Pounds for one unit, before the market forces factor. */
  readonly unitPricePounds: ExactNumber;
  /** The share of the price that is paid: 1 for almost everything elective. */
  readonly sharePaid: ExactNumber;
}

/** What a provider did in the year. */
export interface AlignedPaymentFacts {
  /** The provider's code. */
  readonly provider: string;
  /** The units of every kind of activity that has a price, 0 included. */
  readonly activity: readonly ActivityCount[];
}

/** The units of one kind of activity. */
export interface ActivityCount {
  /** The id of its price. */
  readonly price: string;
  readonly units: AsKnown;
}

/** Problems of the terms of an aligned payment. */
export function checkAlignedPaymentTerms(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, {
    year: checkFinancialYear,
    fixed: (fixed, at) => checkEach(fixed, at, checkFixed),
    prices: (prices, at) => checkEach(prices, at, checkPrice),
    marketForcesFactor: checkMarketForcesFactor,
    rounding: checkRoundingTerm,
    grounds: checkGrounds,
  });
  if (problems.length > 0) return problems;
  const { fixed, prices } = value as AlignedPaymentTerms;
  if (fixed.length === 0 && prices.length === 0) return [nothingToPay(path)];
  return [...checkIds(fixed, placeIn(path, 'fixed')), ...checkIds(prices, placeIn(path, 'prices'))];
}

function nothingToPay(path: string): Problem {
  const message = 'There is neither a fixed amount nor a price.';
  const help =
    'Give at least one fixed amount: { id, label, pounds }, or one price: { id, label, unit, unitPricePounds, sharePaid }.';
  return { path, code: 'missing', message, help };
}

function checkIds(items: readonly { readonly id: string }[], path: string): Problem[] {
  return checkDistinct(items.map(({ id }, place) => ({ key: id, path: placeIn(path, place, 'id') })));
}

/** A factor given as a percentage, or as what it adds, would multiply every price a hundredfold or by next to nothing. */
function checkMarketForcesFactor(value: unknown, path: string): Problem[] {
  return checkBetween(value, path, 'A market forces factor', '0.5', 2).map((problem) =>
    problem.code === 'out-of-range' ? { ...problem, help: 'Give an index near 1, from 0.5 to 2: "1.0826".' } : problem,
  );
}

function checkFixed(value: unknown, path: string): Problem[] {
  return checkObject(value, path, { id: checkCode, label: checkText, pounds: checkExact });
}

function checkPrice(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    id: checkCode,
    label: checkText,
    unit: checkText,
    unitPricePounds: (price, at) => checkBetween(price, at, 'A price', 0),
    sharePaid: (share, at) => checkShare(share, at, 'The share paid'),
  });
}

/** Problems of a provider's activity. */
export function checkAlignedPaymentFacts(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    provider: checkCode,
    activity: (activity, at) => checkEach(activity, at, checkActivity),
  });
}

function checkActivity(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    price: checkCode,
    units: (units, at) => checkAsKnown(units, at, 'The activity'),
  });
}

/** Problems of terms and facts together: activity without a price, twice, or not told. */
export function checkAlignedPaymentTogether(
  { prices }: AlignedPaymentTerms,
  { activity }: AlignedPaymentFacts,
  path: string,
): Problem[] {
  const at = placeIn(path, 'activity');
  const known = prices.map(({ id }) => id);
  const told = activity.map(({ price }, place) => ({ key: price, path: placeIn(at, place, 'price') }));
  const [priced, counted] = [new Set(known), new Set(told.map(({ key }) => key))];
  const without = told.filter(({ key }) => !priced.has(key));
  const untold = known.filter((id) => !counted.has(id));
  return [
    ...checkDistinct(told),
    ...without.map(({ key, path }): Problem => {
      const message = `There is no price with the id ${shown(key)}.`;
      return { path, code: 'unknown-reference', message, help: helpFor(key, known) };
    }),
    ...untold.map((id): Problem => {
      const help = `Give { price: ${shown(id)}, units }: 0 where there was none, or "not-known".`;
      return { path: at, code: 'missing', message: `No activity is given for the price ${shown(id)}.`, help };
    }),
  ];
}
