import { fraction, one, over } from '../../exact/index.ts';
import type { LackingPart, OutOf, Part } from './part.ts';
import { countText, percentText } from './words.ts';

/** A share to be tested against a target. */
export interface Share {
  readonly of: string;
  /** What is counted, in the plural: `requests diverted`. */
  readonly things: string;
  /** What it is a share of: `all requests`. */
  readonly outOf: string;
  readonly now: OutOf;
  /** The same before, where it was told. */
  readonly before?: OutOf;
  /** The share to be reached, as decimal text. */
  readonly target: string;
}

/** A share as a part of its target: nothing out of nothing is none. */
export function sharePart({ of, things, outOf, now, before, target }: Share): Part | LackingPart {
  if (now.of === 0) return { of, missing: `a figure out of more than no ${outOf} (${of})` };
  const current = over(fraction(now.count), fraction(now.of));
  return {
    of,
    unit: `share of ${outOf}`,
    current,
    target: fraction(target),
    better: 'higher',
    count: now.count,
    things,
    each: over(one, fraction(now.of)),
    says: `${of}: ${percentText(current)} (${countText(now.count)} ${things} of ${countText(now.of)} ${outOf})`,
    evidence: { kind: 'share', now, ...(before && before.of > 0 && { before }) },
  };
}
