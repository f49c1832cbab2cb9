import { checkExact, fraction, over, signOf, type ExactNumber, type Fraction } from '../../exact/index.ts';
import { checkObject, type FieldChecks, type Problem } from '../../problems/index.ts';

/** An achievement as one number over another, so that a third is a third: `{ numerator: 1, denominator: 3 }`. */
export interface AchievedRatio {
  readonly numerator: ExactNumber;
  /** 0 or more. Where it is 0 nobody was counted, and nothing is paid. */
  readonly denominator: ExactNumber;
}

/** Problems of a ratio. Whole numbers may be long, for a score of many weights is one over another. */
export function checkAchievedRatio(value: unknown, path: string): Problem[] {
  return checkObject(value, path, ratioChecks);
}

const ratioChecks: FieldChecks = { numerator: checkLong, denominator: checkDenominator };
const longWhole = /^-?\d{1,120}$/;

function checkLong(value: unknown, path: string): Problem[] {
  return typeof value === 'string' && longWhole.test(value) ? [] : checkExact(value, path);
}

function checkDenominator(value: unknown, path: string): Problem[] {
  const problems = checkLong(value, path);
  if (problems.length > 0 || signOf(fraction(value as ExactNumber)) >= 0) return problems;
  const message = `A denominator cannot be ${String(value).slice(0, 40)}.`;
  return [{ path, code: 'out-of-range', message, help: 'Give a number of 0 or more.' }];
}

/** What a ratio comes to; nothing where its denominator is 0. */
export function ratioOf({ numerator, denominator }: AchievedRatio): Fraction | undefined {
  const under = fraction(denominator);
  return signOf(under) === 0 ? undefined : over(fraction(numerator), under);
}
