import { checkBetween, type ExactNumber } from '../../exact/index.ts';
import { checkCode, checkDistinct, checkEach, checkObject, placeIn, type Problem } from '../../problems/index.ts';
import { addFinancialYears, checkFinancialYear, type FinancialYear } from '../../time/index.ts';
import { checkGrounds, checkRoundingTerm, type Grounds, type RoundingTerm } from '../../statement/index.ts';

/** A block payment between an ICB and a provider that does little for it: nothing changes hands within the year. */
export interface LowVolumeBlockTerms {
  readonly year: FinancialYear;
  /** Pounds a year: a relationship worth more is expected to be contracted in another way. */
  readonly mostPounds: ExactNumber;
  readonly rounding: RoundingTerm;
  readonly grounds: Grounds;
}

/** What a provider did for an ICB in three years. */
export interface LowVolumeBlockFacts {
  /** The provider's code. */
  readonly provider: string;
  /** The code of the ICB that pays. */
  readonly commissioner: string;
  /** Three financial years that follow each other and end before the year paid for, in any order. */
  readonly values: readonly YearValue[];
}

/** What the activity of a year was worth. */
export interface YearValue {
  readonly year: FinancialYear;
  /** Pounds, 0 or more. */
  readonly pounds: ExactNumber;
}

/** Problems of the terms of a low volume block. */
export function checkLowVolumeBlockTerms(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    year: checkFinancialYear,
    mostPounds: (most, at) => checkBetween(most, at, 'The threshold', 0),
    rounding: checkRoundingTerm,
    grounds: checkGrounds,
  });
}

/** Problems of a provider's activity for an ICB. */
export function checkLowVolumeBlockFacts(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, {
    provider: checkCode,
    commissioner: checkCode,
    values: (values, at) => checkEach(values, at, checkYearValue),
  });
  if (problems.length > 0) return problems;
  const { values } = value as LowVolumeBlockFacts;
  const at = placeIn(path, 'values');
  const repeated = checkDistinct(values.map(({ year }, place) => ({ key: year, path: placeIn(at, place, 'year') })));
  return repeated.length > 0 ? repeated : checkRun(values, at);
}

function checkYearValue(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    year: checkFinancialYear,
    pounds: (pounds, at) => checkBetween(pounds, at, 'The value of a year', 0),
  });
}

/** Financial years of four digits sort as text. */
function checkRun(values: readonly YearValue[], path: string): Problem[] {
  const given = values.map(({ year }) => year).sort();
  const [first] = given;
  const run = first === undefined ? [] : [0, 1, 2].map((years) => addFinancialYears(first, years));
  if (given.length === 3 && given.every((year, place) => year === run[place])) return [];
  const message = given.length === 0 ? 'No year is given.' : `These are not three years in a row: ${given.join(', ')}.`;
  const help = `Give the values of three financial years that follow each other${run.length === 0 ? '' : `: ${run.join(', ')}`}.`;
  return [{ path, code: given.length < 3 ? 'missing' : 'out-of-range', message, help }];
}

/** Problems of terms and facts together: values that are not all of years before the one paid for. */
export function checkLowVolumeBlockTogether(
  { year }: LowVolumeBlockTerms,
  { values }: LowVolumeBlockFacts,
  path: string,
): Problem[] {
  return values.flatMap((value, place): Problem[] => {
    if (value.year < year) return [];
    const message = `${value.year} is not over before ${year}, the year paid for.`;
    const help = `Give three years that end before ${year}: the last may be ${addFinancialYears(year, -1)}.`;
    return [{ path: placeIn(path, 'values', place, 'year'), code: 'out-of-range', message, help }];
  });
}
