import { checkExact, fraction, numberText, over, signOf, type ExactNumber, type Fraction } from '../../exact/index.ts';
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
const longWhole = /^-?\d{1,2000}$/;

function isLongWhole(value: unknown): value is string {
  return typeof value === 'string' && longWhole.test(value);
}

function checkLong(value: unknown, path: string): Problem[] {
  return isLongWhole(value) ? [] : checkExact(value, path);
}

/** Past a hundred digits a number is no decimal that anybody wrote, and {@link fraction} would not read the rest of it. */
function longFraction(value: ExactNumber): Fraction {
  return isLongWhole(value) ? { top: BigInt(value), under: 1 } : fraction(value);
}

function checkDenominator(value: unknown, path: string): Problem[] {
  const problems = checkLong(value, path);
  if (problems.length > 0 || signOf(longFraction(value as ExactNumber)) >= 0) return problems;
  const message = `A denominator cannot be ${String(value).slice(0, 40)}.`;
  return [{ path, code: 'out-of-range', message, help: 'Give a number of 0 or more.' }];
}

/** What a ratio comes to; nothing where its denominator is 0. */
export function ratioOf({ numerator, denominator }: AchievedRatio): Fraction | undefined {
  const under = longFraction(denominator);
  return signOf(under) === 0 ? undefined : over(longFraction(numerator), under);
}

const longestShown = 20;

/** A ratio as it stands in a working: nearly what it comes to, where it is too long to be read. */
export function ratioText(ratio: AchievedRatio, value: Fraction): string {
  const [numerator, denominator] = [ratio.numerator, ratio.denominator].map((number) =>
    numberText(longFraction(number)),
  );
  const text = `${numerator} ÷ ${denominator}`;
  return text.length > 2 * longestShown ? numberText(value) : text;
}
