import { checkBetween, times, type Fraction } from '../../exact/index.ts';
import { checkCount, type Problem } from '../../problems/index.ts';

/** Years that a statement may run for: longer than any taper or lag on record. */
export const mostYears = 50;

/** Problems of a whole number of years, or of steps of a year each, from 1 to 50. */
export function checkYears(value: unknown, path: string, what: string): Problem[] {
  const problems = checkCount(value, path, 'years');
  const help = `Give a whole number of years, 1 to ${mostYears}.`;
  const wrong = problems.length > 0 ? problems : checkBetween(value, path, what, 1, mostYears);
  return wrong.map((problem) => ({ ...problem, help }));
}

/** The share of the whole that is left after so many of some equal steps: a fraction from one to nothing. */
export function shareLeft(step: number, steps: number): Fraction {
  return { top: steps - step, under: steps };
}

/** The amounts of a step and of those after it, from the amount of that step, which must not be the last. */
export function glidePathFrom(amount: Fraction, step: number, steps: number): readonly Fraction[] {
  const left = steps - step;
  return Array.from({ length: left + 1 }, (_, later) => times(amount, shareLeft(later, left)));
}
