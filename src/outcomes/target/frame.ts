import type { Fraction } from '../../exact/index.ts';
import { undetermined, type Citation, type Resolution, type UndeterminedAnswer } from '../../policy/index.ts';
import type { Month } from '../../time/index.ts';
import type { Trajectory } from '../trajectory/index.ts';
import type { LackingPart, Part } from './part.ts';

/** A target and the figures to test it on, once everything that policy leaves open was told. */
export interface Frame {
  readonly kind: 'frame';
  readonly title: string;
  /** What is to be reached, in words: `25%`. */
  readonly asks: string;
  /** The same as a trajectory has it: a share, or what a reduction leaves of the baseline. */
  readonly reach: Fraction;
  readonly better: 'higher' | 'lower';
  readonly by: Month;
  /** The month that the figures end in. */
  readonly month: Month;
  readonly parts: readonly (Part | LackingPart)[];
  /** How many of the parts must reach the target. */
  readonly need: number;
  /** Why the target cannot be met as things stand, whatever the figures. */
  readonly cannotBeMet?: string;
  readonly trajectory?: Trajectory;
  readonly citations: readonly Citation[];
  readonly read: readonly Resolution[];
}

/** A target ready to be tested, or what leaves it undetermined. Branch on `kind`. */
export type Framed = Frame | UndeterminedAnswer;

/** What leaves a target undetermined where a fact is missing. */
export function lacking(
  title: string,
  missing: readonly [string, ...string[]],
  citations: readonly Citation[],
  read: readonly Resolution[],
): UndeterminedAnswer {
  const reason = `${title}: what is missing is ${missing.join('; ')}.`;
  return undetermined({ reason, missingFacts: missing, citations }, read);
}
