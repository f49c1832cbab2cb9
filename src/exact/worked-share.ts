import { compare, fraction, larger, negative, nothing, one, signOf, smaller, type Fraction } from './fraction.ts';
import { workingText } from './decimal-text.ts';
import type { ExactNumber } from './check-number.ts';
import { wayBetween } from './way-between.ts';

/** A share of a whole, and how it is worked out. */
export interface WorkedShare {
  readonly share: Fraction;
  readonly working: string;
}

/** Which way is better. */
export interface Directed {
  readonly direction: 'higher-is-better' | 'lower-is-better';
}

/** The way from where a share begins to where it is whole. `text` is the achievement as it stands in the working. */
export function workedWay(achieved: Fraction, text: string, from: Fraction, to: Fraction): WorkedShare {
  const share = wayBetween(achieved, from, to);
  if (share === nothing || share === one) return allOrNothing(share === one);
  if (from === nothing) return { share, working: `${text} ÷ ${workingText(to)}` };
  const [low, high] = [numberText(from), numberText(to)];
  return { share, working: `(${text} − ${low}) ÷ (${high} − ${low})` };
}

/** All where a threshold is reached, and otherwise nothing. */
export function workedStep(achieved: Fraction, threshold: ExactNumber, directed: Directed): WorkedShare {
  return allOrNothing(reaches(achieved, fraction(threshold), directed));
}

/** All where a level is attained; otherwise the way from a baseline to a target of one's own. */
export interface Improvement extends Directed {
  readonly baseline: ExactNumber;
  readonly target: ExactNumber;
  readonly attainment: ExactNumber;
}

/** The better of attaining a level and coming nearer to a target. */
export function workedImprovement(achieved: Fraction, text: string, terms: Improvement): WorkedShare {
  if (reaches(achieved, fraction(terms.attainment), terms)) return allOrNothing(true);
  const [baseline, target] = [fraction(terms.baseline), fraction(terms.target)];
  // From a baseline past its target, the way to it would pay in full for getting worse.
  if (reaches(baseline, target, terms)) return allOrNothing(reaches(achieved, target, terms));
  return workedWay(achieved, text, baseline, target);
}

/** A share within a collar; the working is that of the bound where it holds. */
export function withinCollar(worked: WorkedShare, floor: Fraction, cap: Fraction): WorkedShare {
  const share = larger(floor, smaller(worked.share, cap));
  return compare(share, worked.share) === 0 ? worked : { share, working: workingText(share) };
}

/** A number in a working, with the minus sign, which is not a hyphen. */
export function numberText(value: Fraction): string {
  return signOf(value) < 0 ? `−${workingText(negative(value))}` : workingText(value);
}

function reaches(value: Fraction, level: Fraction, { direction }: Directed): boolean {
  const order = compare(value, level);
  return direction === 'higher-is-better' ? order >= 0 : order <= 0;
}

function allOrNothing(isAll: boolean): WorkedShare {
  return isAll ? { share: one, working: '1' } : { share: nothing, working: '0' };
}
