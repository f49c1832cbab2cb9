import { checkObject, refuse } from '../../../problems/index.ts';
import { checkAvoidableDefinition } from '../../avoidable-admissions/avoidable-definition.ts';
import type { Measure } from '../../measure/measure.ts';
import {
  admittedEpisodes,
  avoidableNotKnown,
  mayBeAvoidable,
  type AvoidableAdmissionsChoices,
} from './avoidable-admissions.ts';
import { methodsChecks } from './non-elective.ts';

/**
 * Admissions that a list of the caller’s calls mitigatable, as a measure: first episodes that `flagAvoidable` flagged by that
 * list, counted on the day of admission. `mitigatableRate` sets the count against a weighted population.
 *
 * Throws as `avoidableAdmissions` does.
 *
 * Source: none has a list of codes for it. What is reported is that up to 34% of emergency admissions can be called so.
 *
 * @example
 * ```ts
 * import { acscIifAc02, admissionMethods, mitigatableAdmissions } from 'neighbourhood-contracts/outcomes';
 *
 * const choices = { definition: acscIifAc02, methods: admissionMethods.startingWith2 };
 * mitigatableAdmissions(choices).id; // => 'mitigatable-admissions-acsc-iif-ac02'
 * ```
 */
export function mitigatableAdmissions(choices: AvoidableAdmissionsChoices): Measure {
  refuse(
    'mitigatable admissions',
    checkObject(choices, '', {
      definition: checkAvoidableDefinition,
      methods: (value, at) => checkObject(value, at, methodsChecks),
    }),
  );
  const { definition, methods } = choices;
  return {
    id: `mitigatable-admissions-${definition.id}`,
    version: definition.version,
    title: `Mitigatable admissions by ${definition.id}`,
    dataset: admittedEpisodes,
    counts: {
      kind: 'all',
      of: [
        mayBeAvoidable,
        { kind: 'compare', field: 'episode_order', is: 'equal-to', than: 1 },
        { kind: 'one-of', field: 'admission_method', codes: methods.codes },
      ],
    },
    sums: { kind: 'records' },
    attributedTo: { kind: 'day', field: 'admission_date' },
    person: 'on-the-day',
    denominator: { kind: 'cohort' },
    exclusions: [avoidableNotKnown],
    exceptions: [],
    per: 1000,
    direction: 'lower-is-better',
    citations: [...definition.citations, ...methods.citations],
    conflicts: definition.conflicts,
  };
}
