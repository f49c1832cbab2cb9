import { checkCount, checkObject, checkWord, refuse, type FieldChecks } from '../../problems/index.ts';
import { exactShare, type ExactShare } from '../exact-share.ts';
import { waitBands, type WaitBand } from '../measures/national/gp-appointments-dataset.ts';

/** Appointments by the band of their wait, all bands given. */
export type AppointmentsByWait = Readonly<Record<WaitBand, number>>;

/** Appointments by their wait, and what becomes of those of unknown wait. */
export interface AppointmentWaitsAsked {
  readonly appointments: AppointmentsByWait;
  /**
   * `among-all`: those of unknown wait are out of all, and never in time, as in ACC-08. `left-out`: they are neither above
   * nor below. No source but that one tells.
   */
  readonly unknown: UnknownWaits;
}

/** What becomes of appointments of unknown wait. */
export type UnknownWaits = 'among-all' | 'left-out';

/** The shares of appointments that waited no longer than so much, each with all shorter ones in it. */
export interface AppointmentWaitShares {
  readonly unknown: UnknownWaits;
  /** What the shares are out of. */
  readonly outOf: number;
  readonly ofUnknownWait: number;
  readonly sameDay: ExactShare;
  /** The same day or the next: Same Day and 1 Day. */
  readonly withinOneDay: ExactShare;
  /** Up to 14 days: the bands up to 8 to 14 Days. */
  readonly withinTwoWeeks: ExactShare;
}

/**
 * The shares of appointments in general practice that took place on the day they were booked, by the next day, and within
 * two weeks, exactly. A wait is the band that the data give, from booking to appointment: what is booked ahead on purpose
 * waits long, and nothing tells who was urgent, so that the aim of 90% on the same day cannot be answered from it.
 *
 * Throws when a band is missing, or a number is no whole number from 0.
 *
 * Source: NHS Digital, Investment and Impact Fund indicators (programme code), ACC-08, for the two weeks.
 *
 * @example
 * ```ts
 * import { appointmentWaits } from 'neighbourhood-contracts/outcomes';
 *
 * const appointments = {
 *   'Same Day': 450,
 *   '1 Day': 70,
 *   '2 to 7 Days': 180,
 *   '8 to 14 Days': 130,
 *   '15 to 21 Days': 80,
 *   '22 to 28 Days': 50,
 *   'More than 28 Days': 30,
 *   'Unknown / Data Quality': 10,
 * };
 * appointmentWaits({ appointments, unknown: 'among-all' }).withinTwoWeeks; // => { kind: 'known', count: 830, outOf: 1000, ratio: { numerator: '83', denominator: '100' }, value: 0.83 }
 * appointmentWaits({ appointments, unknown: 'left-out' }).sameDay; // => { kind: 'known', count: 450, outOf: 990, ratio: { numerator: '5', denominator: '11' }, value: 0.45454545454545453 }
 * ```
 */
export function appointmentWaits(asked: AppointmentWaitsAsked): AppointmentWaitShares {
  refuse('appointments by their wait', checkObject(asked, '', askedChecks));
  const { appointments, unknown } = asked;
  const all = bands.reduce((sum, band) => sum + appointments[band], 0);
  const ofUnknownWait = appointments['Unknown / Data Quality'];
  const outOf = unknown === 'among-all' ? all : all - ofUnknownWait;
  const within = (...own: readonly WaitBand[]): ExactShare => {
    const count = own.reduce((sum, band) => sum + appointments[band], 0);
    return exactShare(count, outOf, unknown === 'among-all' ? 'appointments' : 'appointments of known wait');
  };
  return {
    unknown,
    outOf,
    ofUnknownWait,
    sameDay: within('Same Day'),
    withinOneDay: within('Same Day', '1 Day'),
    withinTwoWeeks: within('Same Day', '1 Day', '2 to 7 Days', '8 to 14 Days'),
  };
}

const bands = Object.keys(waitBands) as readonly WaitBand[];

/** The checks of appointments by their wait, and of what becomes of those of unknown wait. */
export const askedChecks: FieldChecks = {
  appointments: (value, path) =>
    checkObject(
      value,
      path,
      Object.fromEntries(bands.map((band) => [band, (count, at) => checkCount(count, at, 'appointments')])),
    ),
  unknown: (value, path) => checkWord(value, path, ['among-all', 'left-out']),
};
