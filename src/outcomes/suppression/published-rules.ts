import { cite, frozen } from '../../policy/index.ts';
import type { SuppressionRule } from './suppression-rule.ts';

/**
 * The rule for what places submit to the National Neighbourhood Health Implementation Programme: every number below 6
 * becomes `*`, 0 with the others, for the guide makes no exception of it. Nothing is rounded. That other numbers are hidden
 * too, so that none can be found by subtraction, is a method of this library: the guide says nothing of it.
 */
export const nnhipSmallNumbers: SuppressionRule = frozen({
  kind: 'rule',
  label: 'Small numbers of the National Neighbourhood Health Implementation Programme',
  below: 6,
  zero: 'hidden',
  rounding: 'none',
  complement: 'not-counted',
  secondary: 'on',
  mark: '*',
  grounds: {
    kind: 'published',
    citations: [
      cite(
        'nhs-england-nnhip-measurement-2025',
        'Section 4.8, page 20',
        '"Numbers below 6 should be replaced with * to identify they have been suppressed."',
        'stated-policy',
      ),
      cite(
        'nhs-england-nnhip-template-2025',
        'Instructions, cell A29',
        '"Any numbers below 6 should be suppressed from the submission and replaced with * to show they are suppressed."',
        'stated-policy',
      ),
    ],
  },
});

/**
 * The rule for counts from Hospital Episode Statistics below the national level: 1 to 7 become `*`, 0 is shown, and larger
 * numbers go to the nearest 5. National counts need none. The numbers are those of a programme of NHS Digital that says it
 * follows the guidance; of the guidance itself only the opening was read.
 */
export const hesSmallNumbers: SuppressionRule = frozen({
  kind: 'rule',
  label: 'Small numbers of Hospital Episode Statistics below the national level',
  below: 8,
  zero: 'shown',
  rounding: { nearest: 5 },
  complement: 'not-counted',
  secondary: 'on',
  mark: '*',
  grounds: {
    kind: 'published',
    citations: [
      cite(
        'nhs-digital-child-measurement-code',
        'ncmp_code/utilities/processing_steps.py, suppress_count_column',
        '"Follows HES disclosure control guidance": sub-national counts of 1 to 7 become *, and larger ones go to the nearest 5.',
        'reported-policy',
      ),
      cite(
        'nhs-digital-hes-disclosure-control-2018',
        'Timing and scope of change; reason for change',
        'From September 2018 a method that needs no secondary suppression by hand replaces * for 1 to 5.',
        'reported-policy',
      ),
    ],
  },
});
