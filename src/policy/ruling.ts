import type { Day } from '../time/index.ts';

/** Somebody's decision, with authority, that closes an open question or a part of one. */
export interface Ruling {
  /** The {@link PolicyInput} it supplies, `Q31/mnp-figure-basis`. */
  readonly settles: string;
  readonly answer: string;
  /** Who decided. */
  readonly issuer: string;
  /** Whether they had authority over that question. A ruling without it settles nothing: it counts as an assumption. */
  readonly authority: boolean;
  readonly madeOn: Day;
  /** Where the decision can be read. */
  readonly document: string;
  /** The contracts, organisations or footprints it covers, by identifier; without it, it covers them all. */
  readonly covers?: readonly string[];
}

/** What is taken to be so for a what-if. Every answer that rests on one is conditional and repeats it. */
export interface Assumption {
  readonly settles: string;
  readonly answer: string;
  /** Why it is reasonable, or what it is for. */
  readonly because: string;
  /** What it covers, by identifier; without it, everything. */
  readonly covers?: readonly string[];
}
