import type { MadeWith } from '../../policy/index.ts';
import type { ExactRatio } from '../exact-ratio.ts';

/** A composite score, or what leaves it undetermined. Branch on `kind`; `multiplier` is what a payment takes. */
export type CompositeScore = ScoredComposite | UndeterminedComposite;

/** A score that is known. */
export interface ScoredComposite {
  readonly kind: 'scored';
  /** From 0 to 1, exactly. */
  readonly score: ExactRatio;
  /** The share of the payment that it earns: the score between the floor and the cap, or 0 where a gate is failed. */
  readonly multiplier: ExactRatio;
  readonly working: string;
  /** The gates that are not passed, by id. */
  readonly failedGates: readonly string[];
  /** The measures that could not be scored, and were left out or scored 0, by id. */
  readonly notScored: readonly string[];
  /** No source gives a formula: the method is the library's own. */
  readonly method: string;
  readonly madeWith: MadeWith;
}

/** No score: a fact is missing, or a measure could not be scored and the terms then give none. */
export interface UndeterminedComposite {
  readonly kind: 'undetermined';
  readonly reason: string;
  /** What would have to be known, in words: empty where nothing that could be known would help. */
  readonly missingFacts: readonly string[];
  /** Not known, unless the floor or the cap holds whatever the score is. */
  readonly multiplier: ExactRatio | 'not-known';
  /** The least and the most that the multiplier can be, where the terms bound it. */
  readonly lowest?: ExactRatio;
  readonly highest?: ExactRatio;
  readonly method: string;
  readonly madeWith: MadeWith;
}
