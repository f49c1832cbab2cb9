import { checkCount, checkObject, refuse, type FieldChecks } from '../../problems/index.ts';
import { exactShare, noShare, type ExactShare } from '../exact-share.ts';

/** Published totals of the same providers, specialties and months. */
export interface PatientInitiatedTotals {
  /** Patients moved or discharged to patient-initiated follow-up, as the Provider EROC return has them. */
  readonly movedOrDischarged: number;
  /** Outpatient attendances that took place, first and follow-up. */
  readonly attended: number;
}

/**
 * The share of outpatient attendances moved or discharged to patient-initiated follow-up, of published totals. The two
 * come from different collections, so that in a small specialty more can have been moved than attended: then there is no
 * share, and it says why.
 *
 * NHS England’s ambition was 5% by March 2023. It is told, and nothing is tested against it.
 *
 * Throws when a total is no whole number from 0.
 *
 * Source: NHS England South East, Outpatient benchmarking, SQL.
 *
 * @example
 * ```ts
 * import { patientInitiatedShare } from 'neighbourhood-contracts/outcomes';
 *
 * patientInitiatedShare({ movedOrDischarged: 120, attended: 4_000 }); // => { kind: 'known', count: 120, outOf: 4000, ratio: { numerator: '3', denominator: '100' }, value: 0.03 }
 * patientInitiatedShare({ movedOrDischarged: 3, attended: 2 }).kind; // => 'none'
 * ```
 */
export function patientInitiatedShare(totals: PatientInitiatedTotals): ExactShare {
  refuse('patient-initiated follow-up', checkObject(totals, '', totalChecks));
  const { movedOrDischarged, attended } = totals;
  if (movedOrDischarged > attended && attended > 0) {
    return noShare(
      `${movedOrDischarged} were moved or discharged, and ${attended} attended: the totals are not of the same.`,
    );
  }
  return exactShare(movedOrDischarged, attended, 'attendances');
}

const totalChecks: FieldChecks = {
  movedOrDischarged: (value, path) => checkCount(value, path, 'patients'),
  attended: (value, path) => checkCount(value, path, 'attendances'),
};
