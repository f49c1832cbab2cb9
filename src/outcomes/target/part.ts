import type { Fraction } from '../../exact/index.ts';

/** One figure of those that a target is tested on: exact, so that exactly at the target is known to be. */
export interface Part {
  readonly of: string;
  readonly unit: string;
  /** The figure, and what it is to reach, in the unit. */
  readonly current: Fraction;
  readonly target: Fraction;
  readonly better: 'higher' | 'lower';
  /** The figure before, where the target is a reduction. */
  readonly baseline?: Fraction;
  /** How many of what are counted, and by how much one of them moves the figure. */
  readonly count: number;
  readonly things: string;
  readonly each: Fraction;
  /** The figure in words. */
  readonly says: string;
  readonly evidence: Evidence;
}

/** What an interval is worked out from. */
export type Evidence = ShareEvidence | RatioEvidence | NoEvidence;

/** A number out of another, now and, where it was told, before. */
export interface ShareEvidence {
  readonly kind: 'share';
  readonly now: OutOf;
  readonly before?: OutOf;
}

/** So many out of so many. */
export interface OutOf {
  readonly count: number;
  readonly of: number;
}

/** Events over something, now and before. */
export interface RatioEvidence {
  readonly kind: 'ratio';
  readonly now: EventsOver;
  readonly before: EventsOver;
}

/** So many events over so much, and how far they come in clusters, where that was told. */
export interface EventsOver {
  readonly count: number;
  readonly over: number;
  readonly sumOfSquares?: number;
}

/** Figures whose chance nothing that was told lets anybody work out. */
export interface NoEvidence {
  readonly kind: 'none';
  readonly missing: string;
}

/** A figure that cannot be set against the target, for what it lacks. */
export interface LackingPart {
  readonly of: string;
  readonly missing: string;
}

/** Whether a figure lacks something. */
export function isLacking(part: Part | LackingPart): part is LackingPart {
  return 'missing' in part;
}
