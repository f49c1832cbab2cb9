import { checkExact, roundings, type ExactNumber, type Rounding } from '../../exact/index.ts';
import { checkCode, checkObject, checkText, checkWord, placeIn, type Problem } from '../../problems/index.ts';
import { financialYearsBetween, addFinancialYears, checkFinancialYear, type FinancialYear } from '../../time/index.ts';
import { checkYears } from './glide-path-shares.ts';
import { checkGrounds, checkRoundingTerm, type Grounds, type RoundingTerm } from '../../statement/index.ts';

/** A path down from the whole of an amount to nothing, in equal steps of a year each. */
export interface GlidePathTerms {
  /** What goes down: `MPIG correction factor`. */
  readonly what: string;
  /** The last year in which the whole is paid. The first part is taken off in the year after. */
  readonly wholeYear: FinancialYear;
  /** Years from the whole to nothing, 1 to 50: MPIG took seven. */
  readonly steps: number;
  /** How a year's amount is paid, where each instalment is rounded to the penny: twelve times a year for MPIG. */
  readonly instalments: GlidePathInstalments | 'none';
  readonly rounding: RoundingTerm;
  readonly grounds: Grounds;
}

/**
 * Equal payments within a year, each rounded to the penny by itself. Of 965 published MPIG chains that keep to the path,
 * twelve payments rounded to the nearest penny reproduce 952 to the penny from 2015/16 to 2019/20; rounding a year as one
 * amount reproduces 193. The year before those is published in whole pounds.
 */
export interface GlidePathInstalments {
  readonly count: 4 | 12;
  readonly mode: Rounding;
}

/** An amount that goes down. */
export interface GlidePathFacts {
  /** Whom or what it is paid to: the code of a practice, say. */
  readonly about: string;
  /** A year of the path whose amount is known: the year of the whole, or a later one before nothing is left. */
  readonly knownYear: FinancialYear;
  /** Pounds in that year. Below zero in some real accounts; the sign is kept. */
  readonly knownPounds: ExactNumber;
}

/** Problems of the terms of a glide path. */
export function checkGlidePathTerms(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    what: checkText,
    wholeYear: checkFinancialYear,
    steps: (steps, at) => checkYears(steps, at, 'The number of steps'),
    instalments: checkInstalments,
    rounding: checkRoundingTerm,
    grounds: checkGrounds,
  });
}

function checkInstalments(value: unknown, path: string): Problem[] {
  if (typeof value !== 'object' || value === null) {
    const problems = checkWord(value, path, ['none']);
    const help = 'Give { count, mode } where each instalment is rounded, or "none".';
    return problems.map((problem) => ({ ...problem, help }));
  }
  return checkObject(value, path, { count: checkInstalmentCount, mode: (mode, at) => checkWord(mode, at, roundings) });
}

function checkInstalmentCount(value: unknown, path: string): Problem[] {
  if (value === 4 || value === 12) return [];
  const code = value === undefined || value === null ? 'missing' : 'unknown-value';
  return [{ path, code, message: 'This is no number of instalments.', help: 'Give 12 (a month) or 4 (a quarter).' }];
}

/** Problems of an amount that goes down. */
export function checkGlidePathFacts(value: unknown, path: string): Problem[] {
  return checkObject(value, path, { about: checkCode, knownYear: checkFinancialYear, knownPounds: checkExact });
}

/** Problems of terms and facts together: a year that is not on the path, or in which nothing is left. */
export function checkGlidePathTogether(
  { wholeYear, steps }: GlidePathTerms,
  { knownYear }: GlidePathFacts,
  path: string,
): Problem[] {
  const step = financialYearsBetween(wholeYear, knownYear);
  if (step >= 0 && step < steps) return [];
  const message =
    step < 0
      ? `${knownYear} is before the path begins.`
      : `Nothing is left in ${knownYear}, so nothing follows from it.`;
  const help = `Give the amount of a year from ${wholeYear} to ${addFinancialYears(wholeYear, steps - 1)}.`;
  return [{ path: placeIn(path, 'knownYear'), code: 'out-of-range', message, help }];
}
