import { grouped } from '../exact/index.ts';
import type { Estimated } from '../statistics/index.ts';

/** A figure in the unit that it is told in: a share as a percentage, anything else to two places at most. */
export function figureIn(unit: string, figure: number): string {
  return isShare(unit) ? percentIn(figure) : rounded(figure, 2);
}

/** A share as a percentage, to one place at most. */
export function percentIn(share: number): string {
  return `${rounded(share * 100, 1)}%`;
}

/** A difference of figures with its sign: `+3.1 points` of shares, `−12` of anything else. */
export function differenceIn(unit: string, difference: number): string {
  const text = isShare(unit) ? `${rounded(difference * 100, 1)} points` : rounded(difference, 2);
  return difference > 0 ? `+${text}` : text.replace('-', '\u2212');
}

/** The limits of an estimate, their level and what they were worked out by. */
export function limitsIn(unit: string, { lower, upper, level, method }: Estimated): string {
  return `${figureIn(unit, lower)} to ${figureIn(unit, upper)} (${method}, ${percentIn(level)})`;
}

/** A number to so many places at most, its thousands separated; what is nearly nothing keeps two digits, for it is not nothing. */
export function rounded(figure: number, places: number): string {
  const text = trimmed(figure.toFixed(places));
  if (figure !== 0 && !/[1-9]/.test(text)) return trimmed(figure.toFixed(Math.min(20, places + 6)));
  return grouped(text);
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function isShare(unit: string): boolean {
  return unit.startsWith('share');
}
