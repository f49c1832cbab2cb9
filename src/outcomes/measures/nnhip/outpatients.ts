import type { Dataset } from '../../measure/dataset.ts';
import type { Expression } from '../../measure/expression.ts';
import type { Measure, SourceConflict } from '../../measure/measure.ts';
import { defined } from './define.ts';
import { all, codeField, dayField, meanings, oneOf, personField } from './fields.ts';

/** Outpatient appointments, as an extract of the Secondary Uses Service has them. */
export const nnhipOutpatients: Dataset = {
  id: 'outpatients',
  title: 'outpatient appointments (SUS)',
  fields: [
    personField,
    dayField('appointment_date', 'appointment date'),
    codeField('main_specialty_code', 'main specialty'),
    codeField(
      'first_attendance',
      'first attendance',
      meanings([
        ['1', 'first, face to face'],
        ['2', 'follow-up, face to face'],
        ['3', 'first, by telephone or telemedicine'],
        ['4', 'follow-up, by telephone or telemedicine'],
        ['5', 'administrative event that stops a waiting-time clock'],
      ]),
    ),
    codeField(
      'attended_or_dna',
      'attended or did not attend',
      meanings([
        ['0', 'in the future'],
        ['2', 'cancelled by or for the patient'],
        ['3', 'did not attend, without notice'],
        ['4', 'cancelled or postponed by the provider'],
        ['5', 'attended on time, or late and seen'],
        ['6', 'came late and was seen'],
        ['7', 'came late and could not be seen'],
      ]),
    ),
    { ...codeField('primary_procedure', 'primary procedure'), mayBeAbsent: true },
  ],
  rules: [],
};

/** The list that says which main specialties are those of consultants. */
const specialties = 'consultant-specialties';

const seenByConsultant: readonly Expression[] = [
  { kind: 'on-list', field: 'main_specialty_code', list: specialties },
  oneOf('attended_or_dna', '5', '6'),
];
const withoutProcedure: Expression = { kind: 'is-absent', field: 'primary_procedure' };

const conflicts: readonly SourceConflict[] = [
  {
    what: 'whether outpatients are one measure or three',
    where: 'Guide, Table 1, page 8; template, rows 6 to 14',
    readings: [
      'one measure of new, follow-up and procedure appointments together (Table 1)',
      'three with a count and a rate each, all of them called O1 (Table 6 and the template)',
    ],
    here: 'three, as the template asks for them',
  },
  {
    what: 'what makes an appointment consultant-led',
    where: 'Guide, Table 3, page 17, and Table 6, page 36',
    readings: [
      'the main specialty (Table 6), of which no list of codes is given',
      'the treatment function, which alone Table 3 has places collect',
    ],
    here: 'the main specialty, and the caller supplies the codes of consultants',
  },
  {
    what: 'what no procedure looks like',
    where: 'Guide, Table 6, page 36',
    readings: ['the field is null', 'extracts that write a dash or another sign for none are not spoken of'],
    here: 'nothing is recorded in the field; a dash would be a procedure, and has to be made blank first',
  },
];

/** Consultant-led outpatient appointments that were attended: new, follow-up, and with a procedure. */
export const outpatientMeasures: readonly Measure[] = [
  defined({
    id: 'new-outpatient',
    title: 'New consultant-led outpatient appointments',
    dataset: nnhipOutpatients,
    counts: all(...seenByConsultant, oneOf('first_attendance', '1', '3'), withoutProcedure),
    on: 'appointment_date',
    direction: 'lower-is-better',
    defined: {
      page: 36,
      row: 2,
      says: 'Main specialty of a consultant, first attendance 1 or 3, attended 5 or 6, no primary procedure.',
    },
    conflicts,
  }),
  defined({
    id: 'follow-up-outpatient',
    title: 'Follow-up consultant-led outpatient appointments',
    dataset: nnhipOutpatients,
    counts: all(...seenByConsultant, oneOf('first_attendance', '2', '4'), withoutProcedure),
    on: 'appointment_date',
    direction: 'lower-is-better',
    defined: {
      page: 36,
      row: 3,
      says: 'Main specialty of a consultant, first attendance 2 or 4, attended 5 or 6, no primary procedure.',
    },
    conflicts,
  }),
  defined({
    id: 'outpatient-procedure',
    title: 'Consultant-led outpatient appointments with a procedure',
    dataset: nnhipOutpatients,
    counts: all(...seenByConsultant, { kind: 'not', of: withoutProcedure }),
    on: 'appointment_date',
    direction: 'lower-is-better',
    defined: {
      page: 36,
      row: 4,
      says: 'Main specialty of a consultant, attended 5 or 6, with a primary procedure: new or follow-up.',
    },
    conflicts,
  }),
];
