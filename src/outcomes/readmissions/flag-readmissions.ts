import {
  checkCode,
  checkEach,
  checkObject,
  checkWord,
  refuse,
  type Check,
  type FieldChecks,
} from '../../problems/index.ts';
import { checkClosedPeriod, dayNumberOf, type ClosedPeriod } from '../../time/index.ts';
import type { RecordRow, WhenWrong } from '../measure/evaluate/asked.ts';
import { checkRecordList, checkWhenWrong } from '../measure/evaluate/check-asked.ts';
import type { QualityCount } from '../measure/evaluate/counts.ts';
import { checkWholeNumber } from '../measure/whole-number.ts';
import { faultLog } from '../records/fault-log.ts';
import { byPerson, readStays, stayFieldChecks, type ReadStay, type StayFields } from '../stays/read-stays.ts';

/** Stays among which readmissions are looked for. */
export interface ReadmissionsAsked {
  /** Every stay of each person at every provider: where a file is split, it is split by person. */
  readonly records: readonly RecordRow[];
  readonly fields: StayFields & { readonly admissionMethod: string; readonly dischargeMethod: string };
  /** The most days from a discharge to a readmission: 28 in the source. */
  readonly withinDays: number;
  /** Methods of admission that can be a readmission: those of emergencies. */
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
   * its discharge. Null where it is not known, as the days before or after are outside what was observed, and of the second
   * where nobody is asked for.
   */
  readonly records: readonly RecordRow[];
  readonly wrong: number;
  readonly quality: readonly QualityCount[];
}

/**
 * Says of each stay whether it is a readmission: an emergency that begins from 0 to `withinDays` days after any earlier
 * discharge of the same person, from whichever provider. A newborn who is well is for the caller to leave out.
 *
 * Flags of parts merge only where all stays of a person are in one part: split a file by person, never by month or provider.
 *
 * Throws when what is asked cannot be right, or a stay is wrong and `whenWrong` is `fail`. No error says who a stay is of.
 *
 * Source: the code of the New Hospital Programme, which says itself that it misses same-day stays.
 *
 * @example
 * ```ts
 * import { admissionMethods, flagReadmissions } from 'neighbourhood-contracts/outcomes';
 *
 * const stay = (admission_date: string, discharge_date: string) => ({ person_id: 'a', admission_date, discharge_date, admission_method: '21' });
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
  const { records, fields, withinDays, methods, noIndexAfter, observed, whenWrong } = asked;
  const log = faultLog();
  const stays = readStays(records, fields, log);
  if (whenWrong === 'fail') refuse('the stays', log.problems());
  const [from, until] = [dayNumberOf(observed.from), dayNumberOf(observed.until)];
  const flagged: RecordRow[] = records.map((record) => ({
    ...record,
    readmission: null,
    followed_by_readmission: null,
  }));
  const isOf = (codes: readonly string[], value: unknown) => codes.some((code) => code === value);
  for (const own of byPerson(stays).values()) {
    const emergencies = new Set(own.filter(({ record }) => isOf(methods, record[fields.admissionMethod])));
    const indexes = new Set(own.filter((stay) => !isOf(noIndexAfter, stay.record[fields.dischargeMethod])));
    const follows = (later: ReadStay, prior: ReadStay) => later !== prior && isAfter(later, prior, asked);
    for (const stay of own) {
      const isReadmission = emergencies.has(stay) && [...indexes].some((prior) => follows(stay, prior));
      const isFollowed = [...emergencies].some((later) => follows(later, stay));
      const couldBe = emergencies.has(stay) && stay.admitted - withinDays < from;
      const couldFollow = stay.discharged === undefined || stay.discharged + withinDays >= until;
      flagged[stay.row] = {
        ...records[stay.row],
        readmission: !isReadmission && couldBe ? null : isReadmission,
        followed_by_readmission: !indexes.has(stay) || (!isFollowed && couldFollow) ? null : isFollowed,
      };
    }
  }
  return { records: flagged, wrong: records.length - stays.length, quality: log.quality() };
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

const checkCodes: Check = (value, path) => checkEach(value, path, checkCode);
const askedChecks: FieldChecks = {
  records: checkRecordList,
  fields: (value, at) =>
    checkObject(value, at, { ...stayFieldChecks, admissionMethod: checkCode, dischargeMethod: checkCode }),
  withinDays: (value, at) => checkWholeNumber(value, at, 0),
  methods: checkCodes,
  onOneDay: (value, at) => checkWord(value, at, ['ordered', 'each', 'both-days-later']),
  noIndexAfter: checkCodes,
  observed: checkClosedPeriod,
  whenWrong: checkWhenWrong,
};
