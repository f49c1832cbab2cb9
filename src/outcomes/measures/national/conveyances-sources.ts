import { cite, frozen, type Citation } from '../../../policy/index.ts';
import type { SourceConflict } from '../../measure/measure.ts';

/** What measures of conveyances rest on. */
export const conveyanceCitations: readonly Citation[] = frozen([
  cite(
    'napc-providers-2026',
    'The new contracting architecture and national targets',
    '"a reduction in category 3 and 4 ambulance conveyances for high-priority cohorts", without a number or a date',
    'reported-policy',
  ),
  cite(
    'nhs-digital-ambulance-systems-indicators',
    'text',
    'Incidents are counted by transport to an emergency department, transport elsewhere, resolved on the scene and resolved on the telephone.',
    'in-force',
  ),
]);

/** Where the sources of measures of conveyances can be read in more than one way. */
export const conveyanceConflicts: readonly SourceConflict[] = frozen([
  {
    what: 'what a category is',
    where: 'the aim, and indicator O4 of the NNHIP measurement guide',
    readings: [
      'The category of the 999 call',
      'The acuity that the emergency department recorded on arrival, which the guide calls a category',
    ],
    here: 'The category of the call. The two are not the same, and neither stands in for the other.',
  },
  {
    what: 'what a conveyance is',
    where: 'the aim, and the Ambulance Systems Indicators',
    readings: ['Taken to an emergency department', 'Taken anywhere'],
    here: 'An argument.',
  },
  {
    what: 'whose calls count',
    where: 'the aim',
    readings: ['999 calls with a category of their own', 'Requests of health care professionals and transfers as well'],
    here: 'Calls of category 3 and 4 alone.',
  },
]);
