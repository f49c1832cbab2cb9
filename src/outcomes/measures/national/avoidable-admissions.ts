import { frozen } from '../../../policy/index.ts';
import { checkObject, refuse } from '../../../problems/index.ts';
import { checkAvoidableDefinition, type AvoidableDefinition } from '../../avoidable-admissions/avoidable-definition.ts';
import type { Dataset } from '../../measure/dataset.ts';
import type { Expression } from '../../measure/expression.ts';
import type { Measure, SetAside } from '../../measure/measure.ts';
import { admissionMethodCodes } from '../../clinical-codes/admission-method-codes.ts';
import { episodeStatusCodes, episodeTypeCodes, sexCodes } from './episode-codes.ts';
import { methodsChecks } from './non-elective.ts';
import type { AdmissionMethods } from './non-elective-methods.ts';

/** First episodes of admissions as Hospital Episode Statistics have them, with the flag that `flagAvoidable` adds. */
export const admittedEpisodes: Dataset = frozen({
  id: 'admitted-episodes',
  title: 'episodes of admitted care (HES)',
  fields: [
    { kind: 'identifier', identifies: 'record', name: 'episode_id', label: 'episode', mayBeAbsent: false },
    { kind: 'identifier', identifies: 'person', name: 'person_id', label: 'person', mayBeAbsent: true },
    { kind: 'code', name: 'practice', label: 'practice', mayBeAbsent: true },
    { kind: 'day', name: 'admission_date', label: 'admission date', mayBeAbsent: true },
    {
      kind: 'code',
      name: 'admission_method',
      label: 'admission method',
      mayBeAbsent: true,
      codes: admissionMethodCodes,
    },
    {
      kind: 'code',
      name: 'episode_status',
      label: 'status of the episode',
      mayBeAbsent: true,
      codes: episodeStatusCodes,
    },
    {
      kind: 'code',
      name: 'episode_type',
      label: 'type of the episode',
      mayBeAbsent: true,
      codes: episodeTypeCodes,
    },
    { kind: 'number', name: 'episode_order', label: 'order of the episode', mayBeAbsent: true },
    { kind: 'number', name: 'age', label: 'age at the start', mayBeAbsent: true },
    { kind: 'code', name: 'sex', label: 'sex', mayBeAbsent: true, codes: sexCodes },
    { kind: 'code', name: 'birth_month', label: 'month of birth (MMYYYY)', mayBeAbsent: true },
    { kind: 'code', name: 'main_specialty', label: 'main specialty', mayBeAbsent: true },
    {
      kind: 'number',
      name: 'emergency_admissions',
      label: 'finished emergency admissions',
      mayBeAbsent: true,
      least: 0,
    },
    { kind: 'code', name: 'age_sex_cell', label: 'cell of sex and age', mayBeAbsent: true },
    { kind: 'code', name: 'avoidable_condition', label: 'condition', mayBeAbsent: true },
    { kind: 'flag', name: 'avoidable', label: 'avoidable by the definition', mayBeAbsent: true },
  ],
  rules: [],
});

/** What is chosen for a count of avoidable admissions. */
export interface AvoidableAdmissionsChoices {
  /** By which admissions were flagged: `flagAvoidable`. */
  readonly definition: AvoidableDefinition;
  readonly methods: AdmissionMethods;
}

const oneOf = (field: string, ...codes: readonly string[]): Expression => ({ kind: 'one-of', field, codes });
const number = (is: 'at-least' | 'at-most' | 'equal-to', field: string, than: number): Expression => ({
  kind: 'compare',
  field,
  is,
  than,
});
/** What is not recorded drops out of the source as well as what is on its list. */
const absentOr = (field: string, ...codes: readonly string[]): Expression => ({
  kind: 'any',
  of: [{ kind: 'is-absent', field }, oneOf(field, ...codes)],
});

/** Admissions that count, or not, by a code that could not be read: they do not count, and are told. */
export const avoidableNotKnown: SetAside = {
  id: 'avoidable-not-known',
  reason: 'Whether it is avoidable turns on a code that is missing or cannot be read.',
  when: { kind: 'is-absent', field: 'avoidable' },
};

/** Those that are avoidable, and those of which it is not known, which are then excluded. */
export const mayBeAvoidable: Expression = {
  kind: 'any',
  of: [{ kind: 'equals', field: 'avoidable', value: true }, avoidableNotKnown.when],
};

const exclusions: readonly SetAside[] = [
  {
    id: 'birth-month-not-real',
    reason: 'The month of birth is not recorded, or is one that stands for not known.',
    when: absentOr('birth_month', '011900', '011901', '011800'),
  },
  {
    id: 'main-specialty',
    reason: 'The main specialty is not recorded, or is midwifery or maternity (501, 560, 610).',
    when: absentOr('main_specialty', '501', '560', '610'),
  },
];

/**
 * Emergency admissions that a definition calls avoidable, as the indicator AC-02 counts them: first finished episodes of
 * ordinary admissions, by the day of admission, of people of a known sex from 0 to 120 years. What is added up is the field
 * of finished emergency admissions, 1 or 0. The count is of everybody on the lists; `standardisedAdmissions` makes it
 * comparable, by `age_sex_cell`. Give it the year so far: the indicator is cumulative from 1 April.
 *
 * The baseline is restated: today’s map of practices and networks is applied to both years, and practices without a network
 * drop out. The source maps the practice on the episode, so group by `{ field: 'practice' }` and add up by today’s map; with
 * a cohort, its people are those of today’s map.
 *
 * Throws when the definition cannot be right, or the list of methods is empty or has one that there is not.
 *
 * Source: NHS Digital, iif_indicators, 02_create_numerator.py.
 *
 * @example
 * ```ts
 * import { acscIifAc02, admissionMethods, avoidableAdmissions } from 'neighbourhood-contracts/outcomes';
 *
 * const measure = avoidableAdmissions({ definition: acscIifAc02, methods: admissionMethods.ac02 });
 * measure.id; // => 'avoidable-admissions-acsc-iif-ac02'
 * measure.person; // => 'restated'
 * ```
 */
export function avoidableAdmissions(choices: AvoidableAdmissionsChoices): Measure {
  refuse(
    'avoidable admissions',
    checkObject(choices, '', {
      definition: checkAvoidableDefinition,
      methods: (value, at) => checkObject(value, at, methodsChecks),
    }),
  );
  const { definition, methods } = choices;
  return {
    id: `avoidable-admissions-${definition.id}`,
    version: definition.version,
    title: `Avoidable admissions by ${definition.id}: ${definition.title}`,
    dataset: admittedEpisodes,
    counts: {
      kind: 'all',
      of: [
        mayBeAvoidable,
        oneOf('episode_status', '3'),
        oneOf('episode_type', '1'),
        number('equal-to', 'episode_order', 1),
        oneOf('admission_method', ...methods.codes),
        oneOf('sex', '1', '2'),
        number('at-least', 'age', 0),
        number('at-most', 'age', 120),
      ],
    },
    sums: { kind: 'field', field: 'emergency_admissions' },
    attributedTo: { kind: 'day', field: 'admission_date' },
    person: 'restated',
    denominator: { kind: 'cohort' },
    exclusions: [...exclusions, avoidableNotKnown],
    exceptions: [],
    per: 1000,
    direction: 'lower-is-better',
    citations: [...definition.citations, ...methods.citations],
    conflicts: [
      {
        what: 'admissions that a GP asked for (22), and 25',
        where: 'NHS Digital, iif_indicators, src/constants/parameters.py',
        readings: [
          'they are left out on purpose',
          'they were forgotten: both are emergencies by the NHS Data Dictionary',
        ],
        here: `the methods that are given: ${methods.title}`,
      },
      {
        what: 'children under one year',
        where: 'NHS Digital, iif_indicators, src/constants/parameters.py',
        readings: [
          'they are in the first band, 0 to 4',
          'they drop out: HES codes ages under one year as 7001 to 7007, beyond 120',
        ],
        here: 'by the number that is recorded: write 0 for those codes to count them',
      },
      ...definition.conflicts,
    ],
  };
}
