import { checkKind, checkObject, checkText, refuse } from '../../problems/index.ts';
import { checkDay, type Day } from '../../time/index.ts';
import type { CohortBasis } from './cohort-basis.ts';

/** Whether the people of a cohort can be the denominator of a gain share, and why. */
export interface GainShareDenominator {
  readonly kind: 'accepted' | 'refused';
  readonly reason: string;
}

/**
 * Whether a cohort chosen so can be the denominator of a gain share over a period that begins on a day. Only one that was
 * fixed by then can: a score from the admission itself, a death in hospital, or an entry during the period depends on the very
 * use that is paid for. That so chosen cohorts are refused is a rule of this library: no national rule says how they are made.
 * A cohort that was fixed by past use still falls by itself: `beforeAndAfter` and `regressionToTheMean` say by how much.
 *
 * Throws when a day or the basis cannot be right.
 *
 * @example
 * ```ts
 * import { gainShareDenominator } from 'neighbourhood-contracts/outcomes';
 *
 * gainShareDenominator({ kind: 'fixed', on: '2027-03-31' }, { from: '2027-04-01' }).kind; // => 'accepted'
 * gainShareDenominator({ kind: 'open' }, { from: '2027-04-01' }).kind; // => 'refused'
 * ```
 */
export function gainShareDenominator(basis: CohortBasis, period: { readonly from: Day }): GainShareDenominator {
  refuse('the basis of a cohort', [
    ...checkKind(basis, 'basis', { fixed: { on: checkDay }, open: {}, 'retrospective-proxy': { because: checkText } }),
    ...checkObject(period, 'period', { from: checkDay }),
  ]);
  switch (basis.kind) {
    case 'retrospective-proxy':
      return { kind: 'refused', reason: `A retrospective proxy is no denominator of a gain share. ${basis.because}` };
    case 'open':
      return { kind: 'refused', reason: 'People enter during the period, and may do so because of an admission.' };
    case 'fixed':
      if (basis.on <= period.from) {
        return { kind: 'accepted', reason: `Its people were fixed on ${basis.on}, no later than the first day.` };
      }
      return { kind: 'refused', reason: `Its people were fixed on ${basis.on}, after the period began.` };
  }
}
