import { checkObject, refuse, type FieldChecks } from '../../problems/index.ts';
import { frozen } from '../../policy/index.ts';
import { checkDiagnosisFields, diagnosesIn, noCode, placedNames } from '../clinical-codes/codes-in.ts';
import { checkWholeNumber } from '../measure/whole-number.ts';
import type { RecordRow, WhenWrong } from '../measure/evaluate/asked.ts';
import { checkRecordList, checkWhenWrong } from '../measure/evaluate/check-asked.ts';
import type { QualityCount } from '../measure/evaluate/counts.ts';
import type { CohortBasis } from '../priority-cohorts/cohort-basis.ts';
import { faultLog, type FaultLog } from '../records/fault-log.ts';
import { refuseFieldsNotHad } from '../records/fields-had.ts';
import { byPerson, readStays, stayFieldChecks, type ReadStay, type StayFields } from '../stays/read-stays.ts';
import { scoreOf, type FrailtyBand, type FrailtyScore } from './frailty-score.ts';

/** What the extract calls the parts of a stay, and all of its fields of diagnoses: one at least. */
export interface FrailtyFields extends StayFields {
  readonly diagnoses: readonly string[];
}

/** Stays whose frailty is asked for. */
export interface FrailtyAsked {
  /** All stays of each person, those of the look-back among them. */
  readonly records: readonly RecordRow[];
  readonly fields: FrailtyFields;
  /** How many days before an admission a stay may have ended whose diagnoses are read: 730 in the source. */
  readonly lookBackDays: number;
  readonly whenWrong: WhenWrong;
}

/** The frailty of each stay, by the number of its row. */
export interface FrailtyOfAdmissions {
  /** The score; null where it is not known, as a diagnosis that could not be read may add to it. */
  readonly tenths: readonly (number | null)[];
  /** The score of the diagnoses that were read: it is that, or more. Null where the stay itself is wrong. */
  readonly atLeastTenths: readonly (number | null)[];
  /** The band; null where it is not known. What reaches `high` without what could not be read is high. */
  readonly bands: readonly (FrailtyBand | null)[];
  /** Stays without a band. */
  readonly notKnown: number;
  /** Known only when the stay is over: never the denominator of a gain share. */
  readonly basis: CohortBasis;
  /** Stays that are wrong, or of which a diagnosis is missing or cannot be read. */
  readonly wrong: number;
  readonly quality: readonly QualityCount[];
}

/** Why a score that takes in the admission itself is no cohort. */
const retrospective: CohortBasis = frozen({
  kind: 'retrospective-proxy',
  because: 'The score takes in the diagnoses of the admission itself, which are known when it is over.',
});

/**
 * The Hospital Frailty Risk Score of each stay: of its own diagnoses and those of the person’s stays that ended before its
 * first day, by up to `lookBackDays`. Each three-character code counts once. The source scores emergency admissions of
 * people of 75 and over: which of the scored stays are counted is for a measure to say.
 *
 * It is a retrospective proxy: coding that improves makes people look frailer, and an admission that is avoided has no
 * score. `frailtyOnDay` fixes who is frail beforehand. A diagnosis that is no code by its form, a stay without any, or one of
 * the person that cannot be read at all may add to a score: it is then at least so much, its own and that of each later stay
 * that it may count for. All stays of a person must be in one call: parts are split by person.
 *
 * Throws when what is asked cannot be right, no record has one of the fields, or a stay is wrong and `whenWrong` is `fail`. No error says who a stay is of.
 *
 * Source: {@link hospitalFrailtyRiskScore}.
 *
 * @example
 * ```ts
 * import { frailtyOfAdmissions } from 'neighbourhood-contracts/outcomes';
 *
 * const { bands, basis } = frailtyOfAdmissions({
 *   records: [
 *     { person_id: 'a', admission_date: '2025-03-01', discharge_date: '2025-03-09', diag_01: 'F001' },
 *     { person_id: 'a', admission_date: '2026-05-02', discharge_date: '2026-05-04', diag_01: 'J181', diag_02: 'W190' },
 *     { person_id: 'b', admission_date: '2026-05-02', discharge_date: '2026-05-04', diag_01: 'J181' },
 *   ],
 *   fields: {
 *     person: 'person_id',
 *     admitted: 'admission_date',
 *     discharged: 'discharge_date',
 *     diagnoses: ['diag_01', 'diag_02'],
 *   },
 *   lookBackDays: 730,
 *   whenWrong: 'fail',
 * });
 * bands; // => ['intermediate', 'intermediate', 'low']
 * basis.kind; // => 'retrospective-proxy'
 * ```
 */
export function frailtyOfAdmissions(asked: FrailtyAsked): FrailtyOfAdmissions {
  refuse('stays to score', checkObject(asked, '', frailtyChecks));
  const { records, lookBackDays, whenWrong } = asked;
  const log = faultLog();
  const none = () => new Array<number | null>(records.length).fill(null);
  const [tenths, atLeastTenths] = [none(), none()];
  const bands = new Array<FrailtyBand | null>(records.length).fill(null);
  const { stays, wrong } = codedStays(asked, log);
  if (whenWrong === 'fail') refuse('the stays', log.problems());
  for (const own of stays.values()) {
    for (const stay of own.stays) {
      const score = scoreBefore(own, stay.admitted, lookBackDays, stay);
      atLeastTenths[stay.row] = score.tenths;
      bands[stay.row] = score.isWhole || score.band === 'high' ? score.band : null;
      if (score.isWhole) tenths[stay.row] = score.tenths;
    }
  }
  const notKnown = bands.filter((band) => band === null).length;
  return { tenths, atLeastTenths, bands, notKnown, basis: retrospective, wrong, quality: log.quality() };
}

/** A stay, those of its diagnoses that were read, and whether they are all. */
export interface CodedStay extends ReadStay {
  readonly codes: readonly string[];
  readonly isWhole: boolean;
}

/** The stays of a person, and whether there are others that could not be read: nobody knows when those were. */
export interface StaysOfPerson {
  readonly stays: readonly CodedStay[];
  readonly hasOthers: boolean;
}

/** The stays of an extract with their diagnoses, by person; what is wrong is told to the log. */
export function codedStays({ records, fields }: FrailtyAsked, log: FaultLog) {
  refuseFieldsNotHad(records, placedNames(fields.diagnoses, 'fields.diagnoses'));
  const coded = readStays(records, fields, log).map((stay): CodedStay => {
    const places = diagnosesIn(stay.record, stay.row, fields.diagnoses, log);
    const codes = places.filter((code): code is string => code !== null && code !== noCode);
    const isBlank = places.every((code) => code === noCode);
    if (isBlank) log.tell(stay.row, 'missing', fields.diagnoses[0]);
    return { ...stay, codes, isWhole: !isBlank && !places.includes(null) };
  });
  const rows = new Set(coded.map(({ row }) => row));
  const withOthers = new Set(records.filter((_, row) => !rows.has(row)).map((record) => record[fields.person]));
  const stays = new Map<string, StaysOfPerson>();
  for (const [person, own] of byPerson(coded)) {
    stays.set(person, { stays: own, hasOthers: withOthers.has(person) });
  }
  const whole = coded.filter(({ isWhole }) => isWhole).length;
  return { stays, wrong: records.length - whole };
}

/** A frailty score, and whether it is of all diagnoses: it is at least so much where some could not be read. */
export interface ScoreBefore extends FrailtyScore {
  readonly isWhole: boolean;
}

/** The score of a person’s stays that ended before a day by so many days at most, and of one stay besides. */
export function scoreBefore(
  { stays, hasOthers }: StaysOfPerson,
  day: number,
  lookBackDays: number,
  besides?: CodedStay,
): ScoreBefore {
  const read = stays.filter((stay) => stay === besides || isBefore(stay, day, lookBackDays));
  const isWhole = !hasOthers && read.every((stay) => stay.isWhole);
  return { ...scoreOf(read.flatMap(({ codes }) => codes)), isWhole };
}

/** Whether a stay ended before a day, by so many days at most. */
export function isBefore({ discharged = Infinity }: ReadStay, day: number, lookBackDays: number): boolean {
  return discharged < day && day - discharged <= lookBackDays;
}

/** What is asked of stays to score, by field. */
export const frailtyChecks: FieldChecks = {
  records: checkRecordList,
  fields: (value, at) => checkObject(value, at, { ...stayFieldChecks, diagnoses: checkDiagnosisFields }),
  lookBackDays: (value, at) => checkWholeNumber(value, at, 0),
  whenWrong: checkWhenWrong,
};
