import { admissionMethodCodes } from '../../clinical-codes/admission-method-codes.ts';
import type { Dataset } from '../../measure/dataset.ts';
import type { Expression } from '../../measure/expression.ts';
import type { Measure, SourceConflict } from '../../measure/measure.ts';
import { admissionMethods } from '../national/non-elective-methods.ts';
import { defined, template } from './define.ts';
import { all, codeField, dayField, notBefore, oneOf, personField } from './fields.ts';

/** How an admission begins that nobody planned: as the sheet AcuteNonElectiveDefs of the template lists it. */
const nonElectiveMethods = admissionMethods.nnhip.codes;

/** The methods that nobody planned, and the three that somebody did: an extract has no others. */
const methods = admissionMethodCodes.filter(({ code }) => ['11', '12', '13', ...nonElectiveMethods].includes(code));

/** Spells in hospital, as an extract of the Secondary Uses Service has them: one provider, one person, whole. */
export const nnhipInpatients: Dataset = {
  id: 'inpatients',
  title: 'inpatient spells (SUS)',
  fields: [
    personField,
    // A spell without one counts; whether it was given already cannot be seen.
    { kind: 'identifier', identifies: 'record', name: 'spell_id', label: 'spell', mayBeAbsent: true },
    dayField('admission_date', 'admission date'),
    { ...dayField('discharge_date', 'discharge date'), mayBeAbsent: true },
    codeField('admission_method', 'admission method', methods),
    codeField('last_episode_treatment_function', 'treatment function of the last episode'),
  ],
  rules: [
    notBefore(
      'discharge-before-admission',
      'The discharge is before the admission.',
      'admission_date',
      'discharge_date',
    ),
  ],
};

/** The list that says which treatment functions are specific acute care. */
const functions = 'specific-acute-functions';

const stay = { from: 'admission_date', to: 'discharge_date' } as const;
const nonElective: readonly Expression[] = [
  oneOf('admission_method', ...nonElectiveMethods),
  { kind: 'on-list', field: 'last_episode_treatment_function', list: functions },
];

const ofEverySpell: readonly SourceConflict[] = [
  {
    what: 'whether a spell of zero days counts',
    where: 'Guide, Table 6, page 37; template, AcuteNonElectiveDefs, cell A10',
    readings: [
      'it does, in a measure of its own (Table 6)',
      'it was deliberately left out, since same-day emergency care is being recorded as a type 5 attendance (the sheet that Table 6 names as the national definition)',
    ],
    here: 'it counts in nel-zero-day and adds no bed days; where same-day care moves from one record to the other, nel-zero-day falls and ae-other rises though nothing changed',
  },
  {
    what: 'whether these are emergencies',
    where: 'Template, Instructions, cells A18 and A19, and AcuteNonElectiveDefs, cells A4 and A5',
    readings: [
      'they are called emergency admissions (Instructions)',
      'maternity, births, transfers that are no emergency, and two methods that ended in 2006 are among the methods (the sheet)',
    ],
    here: 'all the methods of the sheet; what is not specific acute care goes by the treatment function',
  },
  {
    what: 'which treatment functions are specific acute care',
    where: 'Template, AcuteNonElectiveDefs, cells A7 and A8',
    readings: [
      'Table 6 says that the sheet sets them out',
      'the sheet has no list, and names the operational guidance of 2023/24',
    ],
    here: 'the caller supplies the codes',
  },
];

const bedDayLabel: SourceConflict = {
  what: 'whether the first row of O3 is a count or a rate',
  where: 'Template, SubmissionTemplate, cells C21 and C23',
  readings: ['a rate: it bears the words "per 1,000", as the third row does', 'a count: the third row divides it'],
  here: 'the sum of the bed days; the rate stands in the third row',
};

const wholeStay: SourceConflict = {
  what: 'where a stay over the end of a month belongs',
  where: 'Guide, Table 6, page 37; template, AcuteNonElectiveDefs, cell A2',
  readings: [
    'all of it to the month of the discharge: completed spells count where they ended',
    'each night to its own month, as beds are counted otherwise',
  ],
  here: 'all of it to the month of the discharge, so that a long stay adds more bed days than the month has',
};

const spellsOf = template(
  'AcuteNonElectiveDefs',
  'Methods of admission; spells count where they ended, by the last episode.',
);

/** Specific acute non-elective spells that are over, and their bed days. */
export const inpatientMeasures: readonly Measure[] = [
  defined({
    id: 'nel-zero-day',
    title: 'Specific acute non-elective spells of zero days',
    dataset: nnhipInpatients,
    counts: all(...nonElective, { kind: 'days-between', ...stay, is: 'equal-to', than: 0 }),
    on: 'discharge_date',
    direction: 'lower-is-better',
    defined: { page: 37, row: 5, says: 'Completed spells with the discharge on the day of admission.' },
    besides: [spellsOf],
    conflicts: ofEverySpell,
  }),
  defined({
    id: 'nel-one-day-plus',
    title: 'Specific acute non-elective spells of one or more days',
    dataset: nnhipInpatients,
    counts: all(...nonElective, { kind: 'days-between', ...stay, is: 'at-least', than: 1 }),
    on: 'discharge_date',
    direction: 'lower-is-better',
    defined: { page: 37, row: 6, says: 'Completed spells with the discharge one or more days after admission.' },
    besides: [spellsOf],
    conflicts: ofEverySpell,
  }),
  defined({
    id: 'bed-days',
    title: 'Bed days of specific acute non-elective spells',
    dataset: nnhipInpatients,
    counts: all(...nonElective),
    sums: { kind: 'days-between', ...stay },
    on: 'discharge_date',
    direction: 'lower-is-better',
    defined: { page: 37, row: 7, says: 'The sum of the bed days of completed spells.' },
    besides: [spellsOf],
    conflicts: [bedDayLabel, wholeStay, ...ofEverySpell],
  }),
];
