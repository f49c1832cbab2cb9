import { checkKind, checkObject, checkText, refuse, type FieldChecks } from '../../problems/index.ts';
import { checkDay, type Day } from '../../time/index.ts';
import { checkWholeNumber } from '../measure/whole-number.ts';
import type { CohortBasis } from './cohort-basis.ts';

/** Whether the people of a cohort can be the denominator of a gain share, and why. */
export interface GainShareDenominator {
  /** `undetermined`: it turns on when events were written, which is not given. */
  readonly kind: 'accepted' | 'refused' | 'undetermined';
  readonly reason: string;
}

/**
 * Whether a cohort chosen so can be the denominator of a gain share over a period that begins on a day. Only one that was
 * fixed by then can: a score from the admission itself, a death in hospital, or an entry during the period depends on the very
 * use that is paid for. That so chosen cohorts are refused is a rule of this library: no national rule says how they are made.
 * So it is with events that do not say when they were written: a score worked out after an admission can bear an earlier day.
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
    ...checkKind(basis, 'basis', basisChecks),
    ...checkObject(period, 'period', { from: checkDay }),
  ]);
  switch (basis.kind) {
    case 'retrospective-proxy':
      return { kind: 'refused', reason: `A retrospective proxy is no denominator of a gain share. ${basis.because}` };
    case 'open':
      return { kind: 'refused', reason: 'People enter during the period, and may do so because of an admission.' };
    case 'fixed':
    case 'undetermined':
      if (basis.on > period.from) {
        return { kind: 'refused', reason: `Its people were fixed on ${basis.on}, after the period began.` };
      }
      if (basis.kind === 'undetermined')
        return { kind: 'undetermined', reason: notTold(basis.eventsWithoutRecordedDay) };
      return { kind: 'accepted', reason: `Its people were fixed on ${basis.on}, no later than the first day.` };
  }
}

function notTold(events: number): string {
  const some =
    events === 1 ? '1 event does not say when it was written' : `${events} events do not say when they were written`;
  return `${some}: it may have been after the day on which the cohort was fixed, by the very use that is paid for.`;
}

const basisChecks: Readonly<Record<CohortBasis['kind'], FieldChecks>> = {
  fixed: { on: checkDay },
  open: {},
  undetermined: { on: checkDay, eventsWithoutRecordedDay: (value, at) => checkWholeNumber(value, at, 1) },
  'retrospective-proxy': { because: checkText },
};
