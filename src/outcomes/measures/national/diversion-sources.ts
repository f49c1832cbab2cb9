import { cite, frozen, type Citation } from '../../../policy/index.ts';
import type { SourceConflict } from '../../measure/measure.ts';

/** What measures of specialist advice rest on. */
export const specialistAdviceCitations: readonly Citation[] = frozen([
  cite(
    'nhs-england-specialist-advice',
    'text',
    'The published measures are "total requests, processed requests, and diverted requests"; recent months change, for outcomes lag.',
    'reported-policy',
  ),
  cite(
    'nhs-england-outpatient-benchmarking',
    'SQL, combined metrics',
    'Processed: a status other than 2 (or 02) and an outcome other than 40; diverted: such a status and outcome 10 or 12. Submissions flagged Yes or n/a as the latest are kept.',
    'precedent',
  ),
]);

/** Where the sources of measures of specialist advice can be read in more than one way. */
export const specialistAdviceConflicts: readonly SourceConflict[] = frozen([
  {
    what: 'what diverted requests are a share of',
    where: 'the target of 25% and the published measures',
    readings: [
      'Diverted of all requests, as one region computes it',
      'Diverted of processed requests',
      'Diverted of referrals and diverted requests together',
    ],
    here: 'Counts alone: diversionRates gives each rate under its own name.',
  },
  {
    what: 'the codes of status and outcome',
    where: 'the published measures, which name no code',
    readings: [
      'Status 2 or 02 and outcomes 10, 12 and 40, as one region has them',
      'Those of a national dictionary, which was not found',
    ],
    here: 'The codes that whoever counts gives. A request without a status or an outcome is neither processed nor diverted, as that SQL has it.',
  },
  {
    what: 'statuses and outcomes that no source names',
    where: 'the same SQL, which says what is not processed, and takes every other code for processed',
    readings: [
      'Processed, whatever the code, a slip in writing it among them',
      'Wrong, where it is none of a closed list',
    ],
    here: 'An argument, otherCodes: processed, or the list.',
  },
]);
