import { cite, frozen, type Citation } from '../../../policy/index.ts';
import type { SourceConflict } from '../../measure/measure.ts';

/** What measures of appointments in general practice rest on. */
export const gpAppointmentCitations: readonly Citation[] = frozen([
  cite(
    'nhs-digital-iif-indicators-code',
    'acc_08_ehch_04_main.py',
    'ACC-08: of appointments in eight national categories, those with a wait of Same Day, 1 Day, 2 to 7 Days or 8 to 14 Days.',
    'precedent',
  ),
  cite(
    'nhs-digital-gp-appointments',
    'text',
    'The time from when an appointment was booked until when it was scheduled to happen; nothing is said of demand, or of how many tried to book.',
    'in-force',
  ),
]);

/** A wait is not what a patient takes for one. */
export const waitConflict: SourceConflict = frozen({
  what: 'what a wait is',
  where: 'the GP Appointments Data',
  readings: [
    'From booking to appointment: a review that is planned months ahead waits long',
    'From asking for help: not in the data',
  ],
  here: 'The band of the data, from booking to appointment.',
});

/** Where the heading of ACC-08, its code and the published files differ. */
export const acc08Conflicts: readonly SourceConflict[] = frozen([
  {
    what: 'which statuses count',
    where: 'acc_08_ehch_04_main.py and 00_ingest.py',
    readings: [
      'Booked, Attended, Seen and DNA, by its heading',
      'Unknown, Attended, Seen and DNA, by its filter',
      'All, for the result of the filter is not kept',
    ],
    here: 'An argument.',
  },
  {
    what: 'the context of the appointment',
    where: '00_ingest.py',
    readings: ['Care Related Encounter alone, by its filter', 'Any, for the result of the filter is not kept'],
    here: 'Any: the national categories are of such encounters.',
  },
  {
    what: 'the name of the last category',
    where: 'the heading and the list in acc_08_ehch_04_main.py',
    readings: ['… does not fit into any category', '… does not fit into any other category'],
    here: 'The second, by which the code counts.',
  },
  {
    what: 'how a band is written',
    where: 'the code, and the published files',
    readings: ['8 to 14 Days', '8  to 14 Days, with two spaces, which a list with one leaves out'],
    here: 'Both.',
  },
]);
