import { clockFaults } from '../../time/index.ts';
import { fieldRules } from '../measure/check-dataset.ts';

/**
 * What a record can break where no dataset says it, by the rule that a data-quality table names: what stands there, in
 * words that end a sentence.
 */
export const recordRules = {
  ...fieldRules,
  ...clockFaults,
  'repeated-hour':
    'a time in the hour that comes twice in October, and its fold (arrival_fold or departure_fold: 0 is the first, 1 the second) does not say which',
  'cut-off': 'a row with fewer cells than the header, as where a file ends in the middle of a row',
  'too-many-cells': 'a row with more cells than the header',
  'blank-row': 'a row without anything, and others after it',
  'end-before-start': 'an end before the start',
  'departure-before-arrival': 'a departure before the arrival',
  'discharge-before-admission': 'a discharge before the admission',
  'entry-after-death': 'a code that puts somebody in who had died',
  'ready-after-discharge': 'a Discharge Ready Date after the discharge',
  'ready-before-admission': 'a Discharge Ready Date before the admission',
  'not-a-code': 'no code of ICD-10 or OPCS-4 by its form: a letter, two digits, what follows, and no white space',
  'not-an-nhs-number': 'no NHS number: ten digits, of which the last checks the others',
} as const;

/** A rule that a record can break: a key of {@link recordRules}. */
export type RecordRule = keyof typeof recordRules;
