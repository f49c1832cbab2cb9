import type { ControlChartAsked } from './check-series.ts';
import type { ChartLines } from './process-limits.ts';

/** Whether a process can be relied on to reach its target, or why that is not told. Branch on `kind`. */
export type Assurance =
  | { readonly kind: 'assured'; readonly verdict: 'consistent-pass' | 'consistent-fail' | 'inconsistent' }
  | { readonly kind: 'not-assured'; readonly reason: string };

/** Assurance by each of the two rules in use, which need not agree. */
export interface Assurances {
  /** By whether both limits of the last group are on one side of the target. A limit equal to it is on neither. */
  readonly NHSRplotthedots: Assurance;
  /** By whether the last six values all reach the target, or none does. A value equal to it reaches it. */
  readonly 'making-data-count-excel': Assurance;
}

/** How the lines of the last group, and the recorded values of all, stand to the target. */
export function assurancesOf(
  lines: ChartLines | undefined,
  values: readonly number[],
  { target, improvement, asIn }: ControlChartAsked,
): Assurances {
  if (target === undefined) return bothSay('There is no target.');
  if (improvement === 'neutral') return bothSay('Neither way is better.');
  const pastTarget = (figure: number) => (improvement === 'increase' ? figure - target : target - figure);
  // Limits that the tool does not have are not on one side of anything.
  const ends = lines?.kind === 'limits' ? [lines.lower, lines.upper].map(pastTarget) : asIn ? [0] : [];
  const lastSix = values.slice(-6).map(pastTarget);
  return {
    NHSRplotthedots: ends.length > 0 ? assured(ends, (by) => by > 0) : notAssured('The last group has no limits.'),
    'making-data-count-excel':
      lastSix.length === 6 ? assured(lastSix, (by) => by >= 0) : notAssured('There are fewer than six values.'),
  };
}

function bothSay(reason: string): Assurances {
  return { NHSRplotthedots: notAssured(reason), 'making-data-count-excel': notAssured(reason) };
}

/** The verdict on figures by how far each is past the target. */
function assured(past: readonly number[], isReached: (by: number) => boolean): Assurance {
  if (past.every(isReached)) return { kind: 'assured', verdict: 'consistent-pass' };
  return { kind: 'assured', verdict: past.every((by) => by < 0) ? 'consistent-fail' : 'inconsistent' };
}

function notAssured(reason: string): Assurance {
  return { kind: 'not-assured', reason };
}
