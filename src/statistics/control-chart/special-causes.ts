import { stepsOf } from './process-limits.ts';
import type { Standing } from './standing.ts';

/** A rule that tells variation of a special cause, as Making Data Count has it. */
export type SpecialCauseRule = 'outside-limits' | 'trend' | 'two-of-three' | 'shift';

/** A rule that a point breaks, and which way: a rising trend is one towards `high`, on either side of the centre. */
export interface BrokenRule {
  readonly rule: SpecialCauseRule;
  readonly towards: 'high' | 'low';
}

/** The way in which each point of a group breaks a rule: 1 for high, -1 for low, 0 if it does not. */
type Marks = readonly number[];

/** The points of a group with the rules that each breaks, first the one that NHSRplotthedots reports. */
export function withBrokenRules(
  standings: readonly Standing[],
  isAsInTool: boolean,
): (Standing & { readonly rules: readonly BrokenRule[] })[] {
  const rules: readonly (readonly [SpecialCauseRule, Marks])[] = [
    ['outside-limits', outsideLimits(standings)],
    ['trend', trend(standings, isAsInTool)],
    ['two-of-three', twoOfThree(standings, !isAsInTool)],
    ['shift', shift(standings)],
  ];
  return standings.map((standing, place) => {
    const broken = rules.flatMap(([rule, marks]): BrokenRule[] => {
      const mark = marks[place] ?? 0;
      return mark === 0 ? [] : [{ rule, towards: mark > 0 ? 'high' : 'low' }];
    });
    return { ...standing, rules: broken };
  });
}

/** A point outside the limits. */
function outsideLimits(standings: readonly Standing[]): Marks {
  return standings.map(({ side, zone }) => (zone === 'outside' ? side : 0));
}

/** Seven points or more, each above the last or each below it. Where two trends meet, the point is of the later. */
function trend(standings: readonly Standing[], isAsInTool: boolean): Marks {
  const steps = stepsOf(standings.map(({ value }) => value)).map(Math.sign);
  const marks = runs(steps, 6, 1);
  if (!isAsInTool) return marks;
  return marks.map((mark, place) => (mark === 0 || !marks[place + 1] ? mark : steps[place] === 1 ? 1 : -1));
}

/** Those near a limit of three points that follow each other on one side of the centre, where two or more are. */
function twoOfThree(standings: readonly Standing[], isOutsideNear: boolean): Marks {
  const near = standings.map(({ zone }) => zone === 'near' || (isOutsideNear && zone === 'outside'));
  const marks = standings.map(() => 0);
  standings.forEach(({ side }, first) => {
    const three = [first, first + 1, first + 2];
    const nearOnes = three.filter((place) => near[place]);
    if (nearOnes.length < 2 || three.some((place) => standings[place]?.side !== side)) return;
    for (const place of nearOnes) marks[place] = side;
  });
  return marks;
}

/** Seven points or more on one side of the centre. */
function shift(standings: readonly Standing[]): Marks {
  const sides = standings.map(({ side }) => side);
  return runs(sides, 7, 0);
}

/** Marks runs of so many equal signs or more; steps have one point more than there are of them. */
function runs(signs: readonly number[], fewest: number, more: number): Marks {
  const marks = new Array<number>(signs.length + more).fill(0);
  let first = 0;
  signs.forEach((sign, place) => {
    const next = place + 1;
    if (signs[next] === sign) return;
    if (next - first >= fewest) marks.fill(sign, first, next + more);
    first = next;
  });
  return marks;
}
