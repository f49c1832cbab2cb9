import { checkCode, checkObject, checkWord, refuse, type FieldChecks } from '../../problems/index.ts';
import { checkClosedPeriod, dayNumberOf, type ClosedPeriod } from '../../time/index.ts';
import type { RecordRow, WhenWrong } from '../measure/evaluate/asked.ts';
import { checkRecordList, checkWhenWrong } from '../measure/evaluate/check-asked.ts';
import type { QualityCount } from '../measure/evaluate/counts.ts';
import { checkWholeNumber } from '../measure/whole-number.ts';
import { admissionMethodCodes } from '../clinical-codes/admission-method-codes.ts';
import { checkAnyOf, checkChosenOf } from '../measures/national/chosen-codes.ts';
import { faultLog } from '../records/fault-log.ts';
import { refuseFieldsNotHad } from '../records/fields-had.ts';
import { byPerson, readStays, stayFieldChecks, type ReadStay, type StayFields } from '../stays/read-stays.ts';
import { dischargeMethodCodes } from './discharge-method-codes.ts';
import { stayWithMethods, type StayWithMethods } from './methods-of-stay.ts';

/** Stays among which readmissions are looked for. */
export interface ReadmissionsAsked {
  /** Every stay of each person at every provider: where a file is split, it is split by person. */
  readonly records: readonly RecordRow[];
  readonly fields: StayFields & { readonly admissionMethod: string; readonly dischargeMethod: string };
  /** The most days from a discharge to a readmission: 28 in the source. */
  readonly withinDays: number;
  /** Methods of admission that can be a readmission: those of emergencies, of the 22 of the NHS Data Dictionary. */
  readonly methods: readonly string[];
  /**
   * What counts where days do not tell which stay came first. `ordered`: of two stays the one that was admitted or
   * discharged later; of two that begin and end on one day, neither. `each`: of two such stays, each. `both-days-later`: only
   * a stay that was both admitted and discharged later, as in the source, which so leaves out most stays without a night.
   */
  readonly onOneDay: 'ordered' | 'each' | 'both-days-later';
  /** Discharge methods after which nobody is asked for, such as `4`, died: no discharge of them is before a readmission. */
  readonly noIndexAfter: readonly string[];
  /** The days from which the extract is whole: beyond them it is not known whether somebody came back. */
  readonly observed: ClosedPeriod;
  readonly whenWrong: WhenWrong;
}

/** Stays with what is known of readmission. */
export interface FlaggedStays {
  /**
   * The records given, with two flags: `readmission`, that the stay is one, and `followed_by_readmission`, that one came after
   * its discharge. Null where it is not known, as the days before or after are outside what was observed, or a method on
   * which it turns is not recorded or cannot be read; and of the second where nobody is asked for.
   */
  readonly records: readonly RecordRow[];
  /** How many records have a flag that is not known, those that are wrong among them, and none of which it is not asked. */
  readonly notKnown: { readonly readmission: number; readonly followedByReadmission: number };
  /** Records of which the person or the days are wrong: they have no flag, and are before or after no other stay. */
  readonly wrong: number;
  /** With the methods that are missing, unreadable or unknown, of stays that are not wrong as well. */
  readonly quality: readonly QualityCount[];
}

/**
 * Says of each stay whether it is a readmission: an emergency that begins from 0 to `withinDays` days after any earlier
 * discharge of the same person, from whichever provider. A newborn who is well is for the caller to leave out.
 *
 * Flags of parts merge only where all stays of a person are in one part: split a file by person, never by month or provider.
 *
 * Of a stay whose method of admission or discharge is not recorded, or is no code of the NHS Data Dictionary, nothing is
 * guessed: where the answer turns on it, it is null, and `quality` counts the method.
 *
 * Throws when what is asked cannot be right, no record has one of the fields, or a person, a day or a method is wrong and
 * `whenWrong` is `fail`. No error says who a stay is of.
 *
 * Source: the code of the New Hospital Programme, which says itself that it misses same-day stays.
 *
 * @example
 * ```ts
 * import { admissionMethods, flagReadmissions } from 'neighbourhood-contracts/outcomes';
 *
 * const of = { person_id: 'a', admission_method: '21', discharge_method: '1' };
 * const stay = (admission_date: string, discharge_date: string) => ({ ...of, admission_date, discharge_date });
 * const { records } = flagReadmissions({
 *   records: [stay('2026-05-01', '2026-05-04'), stay('2026-06-01', '2026-06-02'), stay('2026-07-01', '2026-07-02')],
 *   fields: {
 *     person: 'person_id',
 *     admitted: 'admission_date',
 *     discharged: 'discharge_date',
 *     admissionMethod: 'admission_method',
 *     dischargeMethod: 'discharge_method',
 *   },
 *   withinDays: 28,
 *   methods: admissionMethods.startingWith2.codes,
 *   onOneDay: 'ordered',
 *   noIndexAfter: ['4'],
 *   observed: { from: '2026-04-01', until: '2026-10-01' },
 *   whenWrong: 'fail',
 * });
 * records.map(({ readmission }) => readmission); // => [false, true, false]
 * records.map(({ followed_by_readmission }) => followed_by_readmission); // => [true, false, false]
 * ```
 */
export function flagReadmissions(asked: ReadmissionsAsked): FlaggedStays {
  refuse('stays to look for readmissions in', checkObject(asked, '', askedChecks));
  const { records, fields, withinDays, observed, whenWrong } = asked;
  refuseFieldsNotHad(records, [
    { name: fields.admissionMethod, path: 'fields.admissionMethod' },
    { name: fields.dischargeMethod, path: 'fields.dischargeMethod' },
  ]);
  const log = faultLog();
  const stays = readStays(records, fields, log).map((stay) => stayWithMethods(stay, asked, log));
  if (whenWrong === 'fail') refuse('the stays', log.problems());
  const [from, until] = [dayNumberOf(observed.from), dayNumberOf(observed.until)];
  const flagged: RecordRow[] = records.map((record) => ({
    ...record,
    readmission: null,
    followed_by_readmission: null,
  }));
  const notKnown = { readmission: records.length - stays.length, followedByReadmission: records.length - stays.length };
  for (const own of byPerson(stays).values()) {
    const follows = (later: ReadStay, prior: ReadStay) => later !== prior && isAfter(later, prior, asked);
    for (const stay of own) {
      const isUnseenBefore = stay.admitted - withinDays < from;
      const isUnseenAfter = stay.discharged === undefined || stay.discharged + withinDays >= until;
      const before = own.filter((prior) => prior.isIndex !== false && follows(stay, prior));
      const after = own.filter((later) => later.isEmergency !== false && follows(later, stay));
      const readmission = answerOf(stay.isEmergency, isOneOf(before, 'isIndex', isUnseenBefore), false);
      const followed = answerOf(stay.isIndex, isOneOf(after, 'isEmergency', isUnseenAfter), null);
      if (readmission === null) notKnown.readmission += 1;
      if (followed === null && stay.isIndex !== false) notKnown.followedByReadmission += 1;
      flagged[stay.row] = { ...records[stay.row], readmission, followed_by_readmission: followed };
    }
  }
  return { records: flagged, notKnown, wrong: records.length - stays.length, quality: log.quality() };
}

/** Whether one of these stays is such a one: not known where it may be, or where there may be others that were not seen. */
function isOneOf(
  stays: readonly StayWithMethods[],
  such: 'isIndex' | 'isEmergency',
  isUnseen: boolean,
): boolean | undefined {
  if (stays.some((stay) => stay[such] === true)) return true;
  return isUnseen || stays.length > 0 ? undefined : false;
}

/** What is said of a stay: `otherwise`, where it is not asked of it, and null where it is not known. */
function answerOf(isAsked: boolean | undefined, is: boolean | undefined, otherwise: false | null): boolean | null {
  if (isAsked === false) return otherwise;
  if (isAsked === undefined) return is === false ? otherwise : null;
  return is ?? null;
}

function isAfter(later: ReadStay, prior: ReadStay, { withinDays, onOneDay }: ReadmissionsAsked): boolean {
  if (prior.discharged === undefined) return false;
  const days = later.admitted - prior.discharged;
  if (days < 0 || days > withinDays) return false;
  const left = later.discharged ?? Infinity;
  const [isLaterIn, isLaterOut] = [later.admitted > prior.admitted, left > prior.discharged];
  switch (onOneDay) {
    case 'both-days-later':
      return isLaterIn && isLaterOut;
    case 'ordered':
      return isLaterIn || isLaterOut;
    case 'each':
      return true;
  }
}

const askedChecks: FieldChecks = {
  records: checkRecordList,
  fields: (value, at) =>
    checkObject(value, at, { ...stayFieldChecks, admissionMethod: checkCode, dischargeMethod: checkCode }),
  withinDays: (value, at) => checkWholeNumber(value, at, 0),
  methods: checkChosenOf(admissionMethodCodes),
  onOneDay: (value, at) => checkWord(value, at, ['ordered', 'each', 'both-days-later']),
  noIndexAfter: checkAnyOf(dischargeMethodCodes),
  observed: checkClosedPeriod,
  whenWrong: checkWhenWrong,
};
