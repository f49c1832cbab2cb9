import type { Citation } from './citation.ts';
import type { Assumption, Ruling } from './ruling.ts';
import type { Resolution } from './standpoint.ts';

/** An answer that published facts and rulings settle. */
export interface SettledAnswer<T> {
  readonly kind: 'settled';
  readonly value: T;
  /** Why, in a sentence. */
  readonly reason: string;
  readonly citations: readonly Citation[];
  /** The rulings it rests on, often none. */
  readonly rulings: readonly Ruling[];
}

/** An answer that holds only if an assumption does. It never reads as settled. */
export interface ConditionalAnswer<T> {
  readonly kind: 'conditional';
  readonly value: T;
  readonly reason: string;
  readonly citations: readonly Citation[];
  readonly rulings: readonly Ruling[];
  /** What was assumed: never empty. */
  readonly assumptions: readonly Assumption[];
}

/** No answer: policy is silent or a fact is missing. It names at least one question or missing fact. */
export interface UndeterminedAnswer {
  readonly kind: 'undetermined';
  readonly reason: string;
  readonly citations: readonly Citation[];
  /** Codes of the open questions it turns on. */
  readonly questions: readonly string[];
  /** Facts that would have been needed, in words. */
  readonly missingFacts: readonly string[];
  /** Rulings and assumptions that were read and did not settle it. */
  readonly rulings: readonly Ruling[];
  readonly assumptions: readonly Assumption[];
}

/** What the library says to a question: never a bare value. Branch on `kind`. */
export type Answer<T> = SettledAnswer<T> | ConditionalAnswer<T> | UndeterminedAnswer;

/** An answer with a value: settled, or conditional where anything that it rests on was assumed. */
export function answered<T>(
  value: T,
  reason: string,
  citations: readonly Citation[],
  restsOn: readonly Resolution[] = [],
): SettledAnswer<T> | ConditionalAnswer<T> {
  const { rulings, assumptions } = given(restsOn);
  if (assumptions.length === 0) return { kind: 'settled', value, reason, citations, rulings };
  return { kind: 'conditional', value, reason, citations, rulings, assumptions };
}

/** An undetermined answer: the compiler asks for a question or a missing fact. */
export function undetermined(
  open: Pick<UndeterminedAnswer, 'reason' | 'citations'> &
    (
      | { questions: readonly [string, ...string[]]; missingFacts?: readonly [string, ...string[]] }
      | { missingFacts: readonly [string, ...string[]] }
    ),
  read: readonly Resolution[] = [],
): UndeterminedAnswer {
  return { kind: 'undetermined', questions: [], missingFacts: [], ...given(read), ...open };
}

/** Copies, so that an answer does not change when what was given is changed afterwards. */
function given(resolutions: readonly Resolution[]): { rulings: readonly Ruling[]; assumptions: readonly Assumption[] } {
  return {
    rulings: resolutions.flatMap((resolution) => (resolution.by === 'ruling' ? [{ ...resolution.ruling }] : [])),
    assumptions: resolutions.flatMap((resolution) =>
      resolution.by === 'assumption' ? [{ ...resolution.assumption }] : [],
    ),
  };
}
