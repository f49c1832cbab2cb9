import { checkObject, refuse, type FieldChecks } from '../../problems/index.ts';
import { frozen } from '../../policy/index.ts';
import { checkDiagnosisFields, diagnosesIn, placedNames } from '../clinical-codes/codes-in.ts';
import { checkWholeNumber } from '../measure/whole-number.ts';
import type { RecordRow, WhenWrong } from '../measure/evaluate/asked.ts';
import { checkRecordList, checkWhenWrong } from '../measure/evaluate/check-asked.ts';
import type { QualityCount } from '../measure/evaluate/counts.ts';
import type { CohortBasis } from '../priority-cohorts/cohort-basis.ts';
import { faultLog, type FaultLog } from '../records/fault-log.ts';
import { refuseFieldsNotHad } from '../records/fields-had.ts';
import { byPerson, readStays, stayFieldChecks, type ReadStay, type StayFields } from '../stays/read-stays.ts';
import { scoreOf, type FrailtyBand } from './frailty-score.ts';

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

/** The frailty of each stay, by the number of its row: null where the row is wrong. */
export interface FrailtyOfAdmissions {
  readonly tenths: readonly (number | null)[];
  readonly bands: readonly (FrailtyBand | null)[];
  /** Known only when the stay is over: never the denominator of a gain share. */
  readonly basis: CohortBasis;
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
 * score. `frailtyOnDay` fixes who is frail beforehand. A stay without any diagnosis, or with a text that is no code by its
 * form, is wrong: it has no score, and is not read for another. All stays of a person must be in one call: parts are split by person.
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
  const tenths = new Array<number | null>(records.length).fill(null);
  const bands = new Array<FrailtyBand | null>(records.length).fill(null);
  for (const own of byPerson(codedStays(asked, log)).values()) {
    for (const stay of own as readonly CodedStay[]) {
      const score = scoreOf(codesBefore(own as readonly CodedStay[], stay.admitted, lookBackDays, stay));
      tenths[stay.row] = score.tenths;
      bands[stay.row] = score.band;
    }
  }
  if (whenWrong === 'fail') refuse('the stays', log.problems());
  const wrong = bands.filter((band) => band === null).length;
  return { tenths, bands, basis: retrospective, wrong, quality: log.quality() };
}

/** A stay and its diagnoses. */
export interface CodedStay extends ReadStay {
  readonly codes: readonly string[];
}

/** The stays of an extract with their diagnoses; those that are wrong are told to the log. */
export function codedStays({ records, fields }: FrailtyAsked, log: FaultLog): readonly CodedStay[] {
  refuseFieldsNotHad(records, placedNames(fields.diagnoses, 'fields.diagnoses'));
  return readStays(records, fields, log).flatMap((stay) => {
    const codes = diagnosesIn(stay.record, stay.row, fields.diagnoses, log);
    if (codes?.length === 0) log.tell(stay.row, 'missing', fields.diagnoses[0]);
    return codes === undefined || codes.length === 0 ? [] : [{ ...stay, codes }];
  });
}

/** The diagnoses of a person’s stays that ended before a day by so many days at most, and of one stay besides. */
export function codesBefore(
  stays: readonly CodedStay[],
  day: number,
  lookBackDays: number,
  besides?: CodedStay,
): readonly string[] {
  return stays.flatMap((stay) => {
    if (stay === besides) return stay.codes;
    const ended = stay.discharged ?? Infinity;
    return ended < day && day - ended <= lookBackDays ? stay.codes : [];
  });
}

/** What is asked of stays to score, by field. */
export const frailtyChecks: FieldChecks = {
  records: checkRecordList,
  fields: (value, at) => checkObject(value, at, { ...stayFieldChecks, diagnoses: checkDiagnosisFields }),
  lookBackDays: (value, at) => checkWholeNumber(value, at, 0),
  whenWrong: checkWhenWrong,
};
