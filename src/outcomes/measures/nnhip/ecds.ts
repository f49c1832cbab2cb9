import type { Dataset } from '../../measure/dataset.ts';
import type { Expression } from '../../measure/expression.ts';
import type { Measure, SourceConflict } from '../../measure/measure.ts';
import { defined } from './define.ts';
import { all, codeField, dayField, equals, meanings, oneOf, personField } from './fields.ts';

/** The acuity of triage, the most urgent first: those that the guide calls category 1 to 4. The fifth has no category. */
const acuities = [
  ['1064891000000107', 'immediate resuscitation'],
  ['1064911000000105', 'very urgent'],
  ['1064901000000108', 'urgent'],
  ['1077241000000103', 'standard'],
  ['1077251000000100', 'not urgent'],
] as const;

/** Emergency attendances, as the Emergency Care Data Set has them. */
export const nnhipEmergencyAttendances: Dataset = {
  id: 'ecds',
  title: 'emergency attendances (ECDS)',
  fields: [
    personField,
    dayField('arrival_date', 'arrival date'),
    {
      ...codeField(
        'arrival_mode',
        'arrival mode',
        meanings([
          ['1048031000000100', 'emergency road ambulance'],
          ['1048041000000109', 'emergency road ambulance with medical escort'],
          ['1048051000000107', 'helicopter air ambulance'],
          ['1048021000000102', 'road ambulance, no emergency'],
          ['1048081000000101', 'medical repatriation by air'],
          ['1048061000000105', 'public transport'],
          ['1048071000000103', 'own transport'],
          ['1048001000000106', 'police'],
          ['1047991000000102', 'prison'],
        ]),
      ),
      mayBeAbsent: true,
    },
    { ...codeField('acuity', 'acuity at triage', meanings(acuities)), mayBeAbsent: true },
    codeField(
      'department_type',
      'department type',
      meanings([
        ['01', 'emergency department'],
        ['02', 'single specialty'],
        ['03', 'minor injuries or urgent treatment'],
        ['04', 'walk-in centre'],
        ['05', 'same-day emergency care'],
      ]),
    ),
  ],
  rules: [],
};

const byAmbulance = oneOf('arrival_mode', '1048051000000107', '1048031000000100', '1048041000000109');

const categories: readonly SourceConflict[] = [
  {
    what: 'what a category is',
    where: 'Guide, Table 1, page 9, and Table 6, pages 37 and 38',
    readings: [
      'the category of the 999 call, as “ambulance conveyances by category” reads',
      'the acuity that the emergency department found at triage, which is what the codes are',
    ],
    here: 'the acuity at triage, and it is called so; no record of the emergency department holds the category of the call',
  },
  {
    what: 'what becomes of conveyances of other acuities',
    where: 'Guide, Table 6, pages 37 and 38',
    readings: ['four acuities have a category', 'a fifth, not urgent, and arrivals without one have none'],
    here: 'they count in none of the four, so that the four do not add up to all conveyances',
  },
];

const conveyances = acuities.slice(0, 4).map(([code, meaning], place): Measure => {
  const number = place + 1;
  return defined({
    id: `conveyance-acuity-${number}`,
    title: `Conveyances by ambulance to an emergency department with a triage acuity of ${number}, ${meaning}`,
    dataset: nnhipEmergencyAttendances,
    counts: all(byAmbulance, equals('acuity', code)),
    on: 'arrival_date',
    direction: 'lower-is-better',
    defined: {
      page: number <= 2 ? 37 : 38,
      row: 7 + number,
      says: `Attendances by one of three modes of arrival with an acuity of ${code}: "category ${number}".`,
    },
    conflicts: categories,
  });
});

const type1: Expression = equals('department_type', '01');

const otherTypes: readonly SourceConflict[] = [
  {
    what: 'which departments are of another type',
    where: 'Guide, Table 6, page 38; template, AcuteNonElectiveDefs, cell A10',
    readings: [
      'all that are not 01, which takes in same-day emergency care as type 5',
      'the sheet of acute definitions takes attendances of type 5 for spells of zero days under another name',
    ],
    here: 'all known types but 01, same-day emergency care among them',
  },
  {
    what: 'an attendance whose department type is not recorded',
    where: 'Guide, Table 6, page 38',
    readings: [
      'it is not 01, and counts',
      'of what is null SQL does not say that it is other than 01, so that it does not',
    ],
    here: 'it does not count, and is reported as missing',
  },
];

/** Conveyances by acuity at triage, and attendances by type of department. */
export const emergencyMeasures: readonly Measure[] = [
  ...conveyances,
  defined({
    id: 'ae-type-1',
    title: 'Attendances at a type 1 emergency department',
    dataset: nnhipEmergencyAttendances,
    counts: type1,
    on: 'arrival_date',
    direction: 'lower-is-better',
    defined: { page: 38, row: 12, says: 'Attendances with a department type of 01.' },
    conflicts: [],
  }),
  defined({
    id: 'ae-other',
    title: 'Attendances at an emergency department of another type',
    dataset: nnhipEmergencyAttendances,
    counts: { kind: 'not', of: type1 },
    on: 'arrival_date',
    direction: 'lower-is-better',
    defined: { page: 38, row: 13, says: 'Attendances with a department type other than 01.' },
    conflicts: otherTypes,
  }),
];
