import { checkCode, checkObject, refuse } from '../../problems/index.ts';
import { checkClosedPeriod, type ClosedPeriod } from '../../time/index.ts';
import type { SameDayAccessFacts } from '../target/same-day-access-facts.ts';
import { appointmentWaits, askedChecks, type AppointmentWaitsAsked } from './appointment-waits.ts';

/** Appointments by their wait, of whom and when. */
export interface SameDayFactsAsked extends AppointmentWaitsAsked {
  readonly about: string;
  readonly period: ClosedPeriod;
}

/**
 * Appointments by their wait as `evaluateTarget` takes them. It tells the share on the same day, and that the aim of 90%
 * of clinically urgent requests cannot be answered from it.
 *
 * Throws when a band is missing, or a number is no whole number from 0.
 *
 * @example
 * ```ts
 * import { evaluateTarget, sameDayFacts } from 'neighbourhood-contracts/outcomes';
 *
 * const none = { '2 to 7 Days': 0, '8 to 14 Days': 0, '15 to 21 Days': 0, '22 to 28 Days': 0, 'More than 28 Days': 0 };
 * const appointments = { 'Same Day': 95, '1 Day': 5, ...none, 'Unknown / Data Quality': 0 };
 * const period = { from: '2027-03-01', until: '2027-04-01' } as const;
 * const facts = sameDayFacts({ appointments, unknown: 'among-all', about: 'A81001', period });
 * const { asManaged, measured } = evaluateTarget(facts, { asAt: '2027-05-01' }, { level: 0.95 });
 * [asManaged.kind, measured[0]?.value]; // => ['undetermined', 0.95]
 * ```
 */
export function sameDayFacts(asked: SameDayFactsAsked): SameDayAccessFacts {
  refuse(
    'appointments by their wait',
    checkObject(asked, '', { ...askedChecks, about: checkCode, period: checkClosedPeriod }),
  );
  const { appointments, unknown, about, period } = asked;
  const { outOf } = appointmentWaits({ appointments, unknown });
  return {
    kind: 'same-day-access',
    about,
    period: { from: period.from, until: period.until },
    counted: { kind: 'appointment-waits', appointments: outOf, sameDay: appointments['Same Day'] },
  };
}
