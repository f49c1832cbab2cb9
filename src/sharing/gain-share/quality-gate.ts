import {
  checkShare,
  compare,
  exactly,
  fraction,
  hull,
  isBelow,
  nothing,
  one,
  type ExactNumber,
  type Interval,
} from '../../exact/index.ts';
import { checkKind, checkObject, checkWord, placeIn, type Problem } from '../../problems/index.ts';
import { checkTold, readTold, type Told } from '../../statement/index.ts';

/**
 * What quality does to a gain. A gain passes in full, is scaled by the quality score, or fails and is nothing: by
 * thresholds of the score, or as somebody with the right to it has judged.
 */
export type QualityGate =
  | { readonly kind: 'none' }
  | { readonly kind: 'as-judged' }
  | { readonly kind: 'thresholds'; readonly passFrom: ExactNumber; readonly scaledFrom: ExactNumber };

/** How a gain stands at the quality gate. */
export type QualityStanding = 'pass' | 'scaled' | 'fail';

/** The quality of a year. */
export interface QualityFacts {
  /** From 0 to 1. */
  readonly score: Told;
  /** How it was judged, where the terms leave that to somebody. */
  readonly judged?: QualityStanding | 'not-known';
}

const score = { least: 0, most: 1 };
const threshold = (value: unknown, at: string) => checkShare(value, at, 'A quality score');
const kinds = { none: {}, 'as-judged': {}, thresholds: { passFrom: threshold, scaledFrom: threshold } };

/** Problems of a quality gate. */
export function checkQualityGate(value: unknown, path: string): Problem[] {
  const problems = checkKind(value, path, kinds);
  if (problems.length > 0) return problems;
  const gate = value as QualityGate;
  if (gate.kind !== 'thresholds' || compare(fraction(gate.scaledFrom), fraction(gate.passFrom)) <= 0) return [];
  const message = 'A score would pass before it is scaled.';
  const help = 'Give "scaledFrom" at or below "passFrom".';
  return [{ path: placeIn(path, 'scaledFrom'), code: 'contradiction', message, help }];
}

/** Problems of the quality of a year. */
export function checkQuality(value: unknown, path: string): Problem[] {
  return checkObject(
    value,
    path,
    { score: (told, at) => checkTold(told, at, 'A quality score', score) },
    { judged: (word, at) => checkWord(word, at, ['pass', 'scaled', 'fail', 'not-known']) },
  );
}

/** The quality score, anywhere from 0 to 1 where it was not told. */
export function scoreOf(quality: QualityFacts | undefined): Interval {
  return readTold(quality?.score ?? 'not-known', score);
}

/** Every standing that a year may have at the gate: one where it is known. */
export function standingsAt(gate: QualityGate, quality: QualityFacts | undefined): readonly QualityStanding[] {
  if (gate.kind === 'none') return ['pass'];
  if (gate.kind === 'as-judged') {
    const judged = quality?.judged ?? 'not-known';
    return judged === 'not-known' ? ['pass', 'scaled', 'fail'] : [judged];
  }
  const belowPass = isBelow(scoreOf(quality), exactly(fraction(gate.passFrom)));
  const belowScaled = isBelow(scoreOf(quality), exactly(fraction(gate.scaledFrom)));
  const scales = compare(fraction(gate.scaledFrom), fraction(gate.passFrom)) < 0;
  return [
    ...(belowPass === 'yes' ? [] : ['pass' as const]),
    ...(!scales || belowPass === 'no' || belowScaled === 'yes' ? [] : ['scaled' as const]),
    ...(belowScaled === 'no' ? [] : ['fail' as const]),
  ];
}

/** What a standing multiplies a gain by. */
export function factorAt(standings: readonly QualityStanding[], quality: QualityFacts | undefined): Interval {
  const factors = { pass: exactly(one), scaled: scoreOf(quality), fail: exactly(nothing) };
  return standings.map((standing) => factors[standing]).reduce(hull);
}
