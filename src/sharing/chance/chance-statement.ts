import type { MadeWith } from '../../policy/index.ts';
import type { Grounds } from '../../statement/index.ts';
import type { ChanceModel } from './chance-model.ts';

/** What chance alone does to a gain share: figures to stand beside it, and no part of any payment. */
export interface ChanceStatement {
  readonly model: ChanceModel;
  readonly facts: ChanceFacts;
  /** What makes the figures rough, in sentences. */
  readonly cautions: readonly string[];
  /** On whose word the variation stands. */
  readonly grounds: readonly Grounds[];
  readonly madeWith: MadeWith;
}

/** The figures, in the order in which they are read. */
export interface ChanceFacts {
  /** How far the measured saving rate strays from the true one: one standard error, as a share of expected spend. */
  readonly standardError: ChanceFact;
  /** The chance of paying out though nothing truly changed. */
  readonly payingOnNoChange: ChanceFact;
  /** The people or events at which that chance falls to what the caller will bear: there the gate is worth having. */
  readonly sizeNeeded: ChanceFact;
  /** The chance that the true fall passes the gate. */
  readonly passingOnTrueFall: ChanceFact;
  /** The smallest measured fall that counts as seen. */
  readonly leastFallSeen: ChanceFact;
  /** The chance that the true fall counts as seen. */
  readonly seeingTrueFall: ChanceFact;
  /** What is paid on average on no true change, in pounds for each pound of expected spend; where sharing is told. */
  readonly paymentOnNoChange?: ChanceFact;
}

/** One figure. */
export interface ChanceFact {
  readonly id: string;
  readonly label: string;
  readonly unit: 'share' | 'people' | 'events' | 'pounds-per-pound';
  /**
   * To four significant digits, so that a chance of 0.99996 is 1; people and events rounded up to a whole. Left out where
   * there is none, and the working says why.
   */
  readonly value?: number;
  /** What came in, in words and figures. */
  readonly input: string;
  readonly rule: string;
  /** As typed into a calculator; Φ is the chance that a standard normal number is at most so much, φ its density. */
  readonly working: string;
}
