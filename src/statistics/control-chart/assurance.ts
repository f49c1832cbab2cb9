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
  const ends = lines?.kind === 'limits' ? [lines.lower, lines.upper].map(pastTarget) : [];
  const lastSix = values.slice(-6).map(pastTarget);
  const [isAbove, isBelow] = [(by: number) => by > 0, (by: number) => by < 0];
  return {
    NHSRplotthedots:
      ends.length > 0
        ? assured(ends.every(isAbove), ends.every(isBelow))
        : asIn
          ? assured(false, false)
          : notAssured('The last group has no limits.'),
    'making-data-count-excel':
      lastSix.length === 6
        ? assured(!lastSix.some(isBelow), lastSix.every(isBelow))
        : notAssured('There are fewer than six values.'),
  };
}

function bothSay(reason: string): Assurances {
  return { NHSRplotthedots: notAssured(reason), 'making-data-count-excel': notAssured(reason) };
}

function assured(isPass: boolean, isFail: boolean): Assurance {
  return { kind: 'assured', verdict: isPass ? 'consistent-pass' : isFail ? 'consistent-fail' : 'inconsistent' };
}

function notAssured(reason: string): Assurance {
  return { kind: 'not-assured', reason };
}
