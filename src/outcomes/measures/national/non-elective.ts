import { frozen } from '../../../policy/index.ts';
import {
  checkCode,
  checkEach,
  checkObject,
  checkText,
  checkWord,
  refuse,
  type FieldChecks,
} from '../../../problems/index.ts';
import type { Dataset } from '../../measure/dataset.ts';
import type { Measure, SourceConflict } from '../../measure/measure.ts';
import { admissionMethodCodes } from '../../clinical-codes/admission-method-codes.ts';
import { checkChosenOf, checkPersonAttribution } from './chosen-codes.ts';
import type { AdmissionMethods } from './non-elective-methods.ts';

/** Spells in hospital of any method of admission: one provider, one person, whole. */
export const inpatientSpells: Dataset = frozen({
  id: 'inpatient-spells',
  title: 'inpatient spells',
  fields: [
    { kind: 'identifier', identifies: 'person', name: 'person_id', label: 'person', mayBeAbsent: false },
    { kind: 'identifier', identifies: 'record', name: 'spell_id', label: 'spell', mayBeAbsent: false },
    { kind: 'day', name: 'admission_date', label: 'admission date', mayBeAbsent: false },
    { kind: 'day', name: 'discharge_date', label: 'discharge date', mayBeAbsent: true },
    {
      kind: 'code',
      name: 'admission_method',
      label: 'admission method',
      mayBeAbsent: true,
      codes: admissionMethodCodes,
    },
  ],
  rules: [
    {
      id: 'discharge-before-admission',
      says: 'The discharge is before the admission.',
      wrongWhen: { kind: 'days-between', from: 'admission_date', to: 'discharge_date', is: 'below', than: 0 },
    },
  ],
});

/** What sources leave to whoever counts non-elective admissions. */
export interface NonElectiveChoices {
  /** Which methods count: `admissionMethods` has the published lists. */
  readonly methods: AdmissionMethods;
  /** The people of the cohort on a day, or the months they were in it: what deaths and late entries change. */
  readonly denominator: 'cohort' | 'person-months';
  readonly person: Measure['person'];
}

/** What sources leave to whoever counts admissions: also whether one counts when it begins, or when it is over. */
export interface NonElectiveAdmissionsChoices extends NonElectiveChoices {
  readonly attributedTo: 'admission' | 'discharge';
}

/** What sources leave to whoever counts bed days: the whole stay on the discharge, or each night on its own. */
export interface NonElectiveBedDaysChoices extends NonElectiveChoices {
  readonly attributedTo: 'discharge' | 'occupied-nights';
}

const cohorts: SourceConflict = {
  what: 'whose admissions the target is about',
  where: 'What is reported of the framework of 2026, and of the planning framework before it',
  readings: ['frailty, care home residents and end of life', 'these, and people who are housebound'],
  here: 'those of the cohort that is given: no national list of codes says who is in any of them (Q20)',
};
const methodsDiffer: SourceConflict = {
  what: 'which methods of admission are non-elective',
  where: 'The template of the programme, the code of AC-02, and the code of the New Hospital Programme',
  readings: ['17 methods, with maternity and births', 'eight, without 22 and 25', 'those that start with 2'],
  here: 'the list that is given',
};

/**
 * Non-elective admissions of the people of a cohort, as a measure. A transfer between providers is a spell of its own.
 *
 * Throws when a choice is missing or unknown, or the list of methods is empty or has one that there is not.
 *
 * Source: no national definition for the priority cohorts was found; the methods carry their own sources.
 *
 * @example
 * ```ts
 * import { admissionMethods, countRows, nonElectiveAdmissions, totalOf } from 'neighbourhood-contracts/outcomes';
 *
 * const choices = { denominator: 'cohort', person: 'on-the-day', attributedTo: 'admission' } as const;
 * const ofGp = { spell_id: '1', person_id: 'a', admission_date: '2026-05-01', admission_method: '22' };
 * const asked = { records: [ofGp], cohort: [{ person: 'a' }], by: [], whenWrong: 'fail' } as const;
 * const [nnhip, ac02] = [admissionMethods.nnhip, admissionMethods.ac02].map((methods) => {
 *   const measure = nonElectiveAdmissions({ ...choices, methods });
 *   return totalOf(countRows([measure], asked), measure.id).count;
 * });
 * nnhip; // => 1
 * ac02; // => 0
 * ```
 */
export function nonElectiveAdmissions(choices: NonElectiveAdmissionsChoices): Measure {
  refuse('non-elective admissions', checkChoices(choices, ['admission', 'discharge']));
  const { attributedTo, methods } = choices;
  return {
    ...common(choices),
    id: `non-elective-admissions-${methods.id}`,
    title: `Non-elective admissions: ${methods.title}`,
    sums: { kind: 'records' },
    attributedTo: { kind: 'day', field: attributedTo === 'admission' ? 'admission_date' : 'discharge_date' },
  };
}

/**
 * Bed days of non-elective stays of the people of a cohort, as a measure: all of a stay on its discharge, so that who is
 * still in has none, or each night on the day that it follows.
 *
 * Throws as `nonElectiveAdmissions` does.
 *
 * @example
 * ```ts
 * import { admissionMethods, nonElectiveBedDays } from 'neighbourhood-contracts/outcomes';
 *
 * const { attributedTo } = nonElectiveBedDays({
 *   methods: admissionMethods.startingWith2,
 *   attributedTo: 'occupied-nights',
 *   denominator: 'person-months',
 *   person: 'on-the-day',
 * });
 * attributedTo.kind; // => 'occupied-nights'
 * ```
 */
export function nonElectiveBedDays(choices: NonElectiveBedDaysChoices): Measure {
  refuse('non-elective bed days', checkChoices(choices, ['discharge', 'occupied-nights']));
  const { attributedTo, methods } = choices;
  return {
    ...common(choices),
    id: `non-elective-bed-days-${methods.id}`,
    title: `Bed days of non-elective stays: ${methods.title}`,
    sums: { kind: 'days-between', from: 'admission_date', to: 'discharge_date' },
    attributedTo:
      attributedTo === 'discharge'
        ? { kind: 'day', field: 'discharge_date' }
        : { kind: 'occupied-nights', from: 'admission_date', until: 'discharge_date' },
  };
}

function common({ methods, denominator, person }: NonElectiveChoices) {
  return {
    version: '1',
    dataset: inpatientSpells,
    counts: { kind: 'one-of', field: 'admission_method', codes: methods.codes },
    person,
    denominator: { kind: denominator },
    exclusions: [],
    exceptions: [],
    per: 1000,
    direction: 'lower-is-better',
    citations: methods.citations,
    conflicts: [cohorts, methodsDiffer],
  } as const;
}

/** What a list of methods must be. */
export const methodsChecks: FieldChecks = {
  id: checkCode,
  title: checkText,
  codes: checkChosenOf(admissionMethodCodes),
  citations: (value, at) => checkEach(value, at, () => []),
};

function checkChoices(choices: unknown, days: readonly string[]) {
  return checkObject(choices, '', {
    methods: (value, at) => checkObject(value, at, methodsChecks),
    denominator: (value, at) => checkWord(value, at, ['cohort', 'person-months']),
    person: checkPersonAttribution,
    attributedTo: (value, at) => checkWord(value, at, days),
  });
}
