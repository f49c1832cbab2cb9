import {
  fraction,
  nothing,
  workedImprovement,
  workedStep,
  workedWay,
  type Fraction,
  type WorkedShare,
} from '../../exact/index.ts';
import type { OutcomeMethod } from './outcome-method.ts';

/** The methods by which one number earns a share of a pot. */
export type ShareMethod = Exclude<OutcomeMethod, { kind: 'proportional-in-stages' | 'verified-saving' }>;

/** The share of a pot, from 0 to 1, that an achievement earns. `text` is the achievement as it stands in a working. */
export function shareEarned(method: ShareMethod, achieved: Fraction, text: string): WorkedShare {
  switch (method.kind) {
    case 'thresholds':
      return workedWay(achieved, text, fraction(method.lowerThreshold), fraction(method.upperThreshold));
    case 'step':
      return workedStep(achieved, method.threshold, method);
    case 'proportional':
      return workedWay(achieved, text, nothing, fraction(method.planned));
    case 'attainment-or-improvement':
      return workedImprovement(achieved, text, method);
    case 'multiplier':
      return { share: achieved, working: text };
  }
}
