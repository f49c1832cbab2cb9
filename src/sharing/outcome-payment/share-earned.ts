import {
  compare,
  fraction,
  larger,
  negative,
  nothing,
  one,
  signOf,
  smaller,
  wayBetween,
  workingText,
  type Fraction,
} from '../../exact/index.ts';
import type { ImprovementMethod, OutcomeMethod } from './outcome-method.ts';

/** The methods by which one number earns a share of a pot. */
export type ShareMethod = Exclude<OutcomeMethod, { kind: 'proportional-in-stages' | 'verified-saving' }>;

/** A share of a pot from 0 to 1, and how it is worked out. */
export interface EarnedShare {
  readonly share: Fraction;
  readonly working: string;
}

/** The share that an achievement earns. `text` is the achievement as it stands in a working. */
export function shareEarned(method: ShareMethod, achieved: Fraction, text: string): EarnedShare {
  switch (method.kind) {
    case 'thresholds':
      return between(achieved, text, fraction(method.lowerThreshold), fraction(method.upperThreshold));
    case 'step':
      return allOrNothing(reaches(achieved, fraction(method.threshold), method));
    case 'proportional':
      return between(achieved, text, nothing, fraction(method.planned));
    case 'attainment-or-improvement':
      return better(method, achieved, text);
    case 'multiplier':
      return { share: achieved, working: text };
  }
}

function better(method: ImprovementMethod, achieved: Fraction, text: string): EarnedShare {
  if (reaches(achieved, fraction(method.attainment), method)) return allOrNothing(true);
  const [baseline, target] = [fraction(method.baseline), fraction(method.target)];
  // From a baseline past its target, the way to it would pay in full for getting worse.
  if (reaches(baseline, target, method)) return allOrNothing(reaches(achieved, target, method));
  return between(achieved, text, baseline, target);
}

function reaches(value: Fraction, level: Fraction, { direction }: Pick<ImprovementMethod, 'direction'>): boolean {
  const order = compare(value, level);
  return direction === 'higher-is-better' ? order >= 0 : order <= 0;
}

function allOrNothing(isAll: boolean): EarnedShare {
  return isAll ? { share: one, working: '1' } : { share: nothing, working: '0' };
}

function between(achieved: Fraction, text: string, from: Fraction, to: Fraction): EarnedShare {
  const share = wayBetween(achieved, from, to);
  if (share === nothing || share === one) return allOrNothing(share === one);
  if (from === nothing) return { share, working: `${text} ÷ ${workingText(to)}` };
  const [low, high] = [numberText(from), numberText(to)];
  return { share, working: `(${text} − ${low}) ÷ (${high} − ${low})` };
}

/** A share within a collar; the working is that of the bound where it holds. */
export function withinCollar(earned: EarnedShare, floor: Fraction, cap: Fraction): EarnedShare {
  const share = larger(floor, smaller(earned.share, cap));
  return compare(share, earned.share) === 0 ? earned : { share, working: workingText(share) };
}

/** A number in a working, with the minus sign, which is not a hyphen. */
export function numberText(value: Fraction): string {
  return signOf(value) < 0 ? `−${workingText(negative(value))}` : workingText(value);
}
