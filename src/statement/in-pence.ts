import { hundredths, roundToWhole, type Fraction } from '../exact/index.ts';
import { pence, type Pence } from '../money/index.ts';
import { ContractDataError, shown } from '../problems/index.ts';
import type { RoundingRule, RoundingTerm } from './rounding-rule.ts';

/** The least that an exact amount comes to in pence, where no rounding to the penny is stated; otherwise what the rule gives. */
export function lowest(pounds: Fraction, rounding: RoundingTerm, id: string): Pence {
  return held(rounding === 'not-stated' ? hundredths(pounds, 'down') : rounded(pounds, rounding), id);
}

/** The most that it comes to. */
export function highest(pounds: Fraction, rounding: RoundingTerm, id: string): Pence {
  return held(rounding === 'not-stated' ? hundredths(pounds, 'up') : rounded(pounds, rounding), id);
}

function rounded(pounds: Fraction, rule: RoundingRule): number {
  // Where only the total is rounded, its lines are still shown to the penny.
  return rule.stage === 'total' ? hundredths(pounds, 'half-away-from-zero') : inUnits(pounds, rule);
}

/** Rounds to the unit of a rule, in pence. */
export function inUnits(pounds: Fraction, { unit, mode }: RoundingRule): number {
  return unit === 'penny' ? hundredths(pounds, mode) : Number(roundToWhole(pounds, mode)) * 100;
}

/** An amount, or an error that names the line where it is beyond what pence can hold. */
function held(amount: number, id: string): Pence {
  if (Number.isSafeInteger(amount)) return pence(amount);
  const message = `The line ${shown(id)} comes to more than pence can hold exactly.`;
  const help = 'Give people, prices and amounts that come to less than £90 million million.';
  throw new ContractDataError('a statement', [{ path: 'lines', code: 'out-of-range', message, help }]);
}
