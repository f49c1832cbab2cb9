import type { Day } from '../time/index.ts';
import type { Assumption, Ruling } from './ruling.ts';

/** Where a question is asked from: the day, and the rulings and assumptions it is asked under. */
export interface Standpoint {
  /** Only what was published or ruled by this day is known. */
  readonly asAt: Day;
  readonly rulings?: readonly Ruling[];
  readonly assumptions?: readonly Assumption[];
}

/** What closes a policy input: a ruling, or else an assumption. */
export type Resolution =
  | { readonly by: 'ruling'; readonly answer: string; readonly ruling: Ruling }
  | { readonly by: 'assumption'; readonly answer: string; readonly assumption: Assumption };

/**
 * What was given to close a policy input for one thing, as known on a day: the latest ruling made by then with authority, or
 * else the assumption, or else the latest ruling made without authority, as an assumption; or else nothing.
 *
 * @example
 * ```ts
 * import { resolutionOf } from 'neighbourhood-contracts/policy';
 *
 * const assumption = { settles: 'Q31/mnp-figure-basis', answer: 'registered', because: 'a what-if' };
 * resolutionOf('Q31/mnp-figure-basis', { asAt: '2026-11-21', assumptions: [assumption] }, 'U89141')?.by; // => 'assumption'
 * resolutionOf('Q31/mnp-figure-basis', { asAt: '2026-11-21' }, 'U89141'); // => undefined
 * ```
 */
export function resolutionOf(input: string, standpoint: Standpoint, about: string): Resolution | undefined {
  const { asAt, rulings = [], assumptions = [] } = standpoint;
  const made = rulings.filter(({ settles, madeOn, covers }) => {
    return settles === input && madeOn <= asAt && (covers?.includes(about) ?? true);
  });
  const latest = (authority: boolean) => {
    return made.filter((ruling) => ruling.authority === authority).sort((a, b) => (a.madeOn < b.madeOn ? 1 : -1))[0];
  };
  const ruling = latest(true);
  if (ruling !== undefined) return { by: 'ruling', answer: ruling.answer, ruling };
  const assumption =
    assumptions.find(({ settles, covers }) => settles === input && (covers?.includes(about) ?? true)) ??
    asAssumption(latest(false));
  return assumption && { by: 'assumption', answer: assumption.answer, assumption };
}

function asAssumption(ruling: Ruling | undefined): Assumption | undefined {
  if (ruling === undefined) return undefined;
  const { settles, answer, issuer, document } = ruling;
  return { settles, answer, because: `${issuer} says so, without authority over the question (${document})` };
}
