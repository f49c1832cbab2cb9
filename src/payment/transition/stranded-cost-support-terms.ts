import { checkObject, placeIn, type Problem } from '../../problems/index.ts';
import { financialYearsBetween, addFinancialYears, checkFinancialYear, type FinancialYear } from '../../time/index.ts';
import { checkYears, mostYears } from './glide-path-shares.ts';
import { checkGrounds, checkRoundingTerm, type Grounds, type RoundingTerm } from '../../statement/index.ts';
import { checkCostRelease, type CostRelease } from './stranded-cost-release.ts';

/** Support for a cost that is stranded, on a glide path. */
export interface TransitionalSupportTerms {
  readonly release: CostRelease;
  readonly taper: SupportTaper;
  readonly rounding: RoundingTerm;
  readonly grounds: Grounds;
}

/** The share of a stranded cost that is supported: the whole, and then less by equal steps of a year, to nothing. */
export interface SupportTaper {
  /**
   * The last year in which the whole of the stranded cost is supported: the year of the move or later; or the year
   * before the move, where support begins one step down.
   */
  readonly wholeYear: FinancialYear;
  /** Years from the whole to nothing, 1 to 50. */
  readonly steps: number;
}

/** Problems of the terms of transitional support. */
export function checkTransitionalSupportTerms(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, {
    release: checkCostRelease,
    taper: checkTaper,
    rounding: checkRoundingTerm,
    grounds: checkGrounds,
  });
  return problems.length > 0 ? problems : checkStart(value as TransitionalSupportTerms, path);
}

function checkTaper(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    wholeYear: checkFinancialYear,
    steps: (steps, at) => checkYears(steps, at, 'The number of steps'),
  });
}

function checkStart({ release, taper }: TransitionalSupportTerms, path: string): Problem[] {
  const first = release.firstYear;
  const offset = financialYearsBetween(first, taper.wholeYear);
  if (offset >= -1 && offset <= mostYears) return [];
  const message =
    offset < 0
      ? `The taper begins before the activity moves, in ${first}.`
      : `The taper begins more than ${mostYears} years after the activity moves, in ${first}.`;
  const help = `Give ${addFinancialYears(first, -1)}, ${first} or a year at most ${mostYears} years later.`;
  return [{ path: placeIn(path, 'taper', 'wholeYear'), code: 'out-of-range', message, help }];
}
