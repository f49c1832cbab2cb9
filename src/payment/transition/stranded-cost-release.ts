import {
  checkBetween,
  checkShare,
  compare,
  fraction,
  minus,
  one,
  over,
  plus,
  signOf,
  smaller,
  sumOf,
  times,
  workingText,
  type ExactNumber,
  type Fraction,
} from '../../exact/index.ts';
import { checkObject, checkText, type Problem } from '../../problems/index.ts';
import { checkFinancialYear, type FinancialYear } from '../../time/index.ts';
import { mostYears } from './glide-path-shares.ts';
import type { Grounds } from '../../statement/index.ts';

/** What activity that moves was paid at, and how fast its cost goes after it. No part of this is set by policy (Q17). */
export interface CostRelease {
  /** The year in which the activity moves, whole: year 0 of the lags below. */
  readonly firstYear: FinancialYear;
  /** What one unit is: `bed days`. */
  readonly unit: string;
  /** Pounds for one unit. */
  readonly pricePounds: ExactNumber;
  /** The share of the cost that goes with the activity: drugs, consumables. The three shares sum to 1. */
  readonly variableShare: ExactNumber;
  /** The share that goes evenly over some years: staff, wards. */
  readonly semiFixedShare: ExactNumber;
  /** The share that goes last: buildings, overheads. */
  readonly fixedShare: ExactNumber;
  /** Years over which the semi-fixed share goes, 0 to 50; with 0, at once. */
  readonly semiFixedYears: ExactNumber;
  /** Years before the fixed share begins to go, 0 to 50. */
  readonly fixedLagYears: ExactNumber;
  /** Years over which the fixed share goes after that, 0 to 50; with 0, at once when the lag is over. */
  readonly fixedYears: ExactNumber;
}

/** The grounds of every line that rests on the release of a cost: no source gives a method. */
export const releaseMethod: Grounds = {
  kind: 'library-method',
  method:
    'A cost goes in three parts: the variable with the activity, the semi-fixed evenly over its years, the fixed evenly over its years after a lag.',
};

/** What every statement on stranded cost says. */
export const releaseNote =
  'National policy has no method for how much of a cost stays behind when care moves, or who bears it (Q17). The method is this library’s: what is settled here is settled only between the parties who agreed to it.';

/** Problems of how a cost is released. */
export function checkCostRelease(value: unknown, path: string): Problem[] {
  const years = (what: string) => (number: unknown, at: string) => checkBetween(number, at, what, 0, mostYears);
  const share = (what: string) => (number: unknown, at: string) => checkShare(number, at, what);
  const problems = checkObject(value, path, {
    firstYear: checkFinancialYear,
    unit: checkText,
    pricePounds: (price, at) => checkBetween(price, at, 'The price', 0),
    variableShare: share('The variable share'),
    semiFixedShare: share('The semi-fixed share'),
    fixedShare: share('The fixed share'),
    semiFixedYears: years('The time of the semi-fixed share'),
    fixedLagYears: years('The lag'),
    fixedYears: years('The time of the fixed share'),
  });
  return problems.length > 0 ? problems : checkWhole(value as CostRelease, path);
}

function checkWhole({ variableShare, semiFixedShare, fixedShare }: CostRelease, path: string): Problem[] {
  const sum = sumOf([variableShare, semiFixedShare, fixedShare].map(fraction));
  if (compare(sum, one) === 0) return [];
  const message = `The variable, semi-fixed and fixed shares sum to ${workingText(sum)}.`;
  return [{ path, code: 'contradiction', message, help: 'Give three shares that sum to 1 exactly.' }];
}

/** The part of the semi-fixed cost that is still there so many years after the move: 1 is all of it. */
export function semiFixedLeft({ semiFixedYears }: CostRelease, year: number): Fraction {
  return minus(one, partGone(fraction(year), fraction(semiFixedYears)));
}

/** The part of the fixed cost that is still there so many years after the move. */
export function fixedLeft({ fixedLagYears, fixedYears }: CostRelease, year: number): Fraction {
  const sinceLag = minus(fraction(year), fraction(fixedLagYears));
  return signOf(sinceLag) < 0 ? one : minus(one, partGone(sinceLag, fraction(fixedYears)));
}

/** The share of the whole cost that is still there so many years after the move. */
export function strandedShare(release: CostRelease, year: number): Fraction {
  return plus(
    times(fraction(release.semiFixedShare), semiFixedLeft(release, year)),
    times(fraction(release.fixedShare), fixedLeft(release, year)),
  );
}

function partGone(years: Fraction, spread: Fraction): Fraction {
  return signOf(spread) === 0 ? one : smaller(one, over(years, spread));
}
