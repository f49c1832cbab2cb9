import { cite, frozen, type Citation } from '../../../policy/index.ts';
import type { SourceConflict } from '../../measure/measure.ts';

const deck = 'nhs-england-follow-ups-2023';
const code = 'nhs-england-follow-up-code';

/** What a measure of follow-ups rests on. */
export const followUpCitations: readonly Citation[] = frozen([
  cite(
    deck,
    'the scope',
    'Attended (5, 6), follow-up (2, 4), grouped to a WF HRG without an outpatient procedure price; private patients and 19 treatment functions are out.',
    'precedent',
  ),
  cite(
    code,
    'SQL, actuals of three years',
    'The same attendances and treatment functions, HRGs beginning with WF, and administrative category 01 alone; prices are not looked at.',
    'precedent',
  ),
  cite(
    'nhs-data-dictionary-2026',
    'Attended or did not attend code; first attendance and administrative category as earlier releases have them',
    'First attendance 2 and 4 are follow-ups, face to face and by telephone or telemedicine; 5 and 6 are attended; category 02 is private.',
    'in-force',
  ),
]);

/** Where the sources of a measure of follow-ups can be read in more than one way. */
export const followUpConflicts: readonly SourceConflict[] = frozen([
  {
    what: 'the sign of the change',
    where: 'the slides: formula and example',
    readings: [
      '1 − actual ÷ baseline, as the formula is printed',
      'Below 0 is a reduction, as its example has it: −12% is less',
    ],
    here: 'A count alone: workingDayChange follows the example.',
  },
  {
    what: 'the baseline',
    where: 'the slides, and the aim for March 2027',
    readings: [
      '2019/20, its March replaced by February and March of 2017 to 2019 adjusted for working days (the earlier aim)',
      'Not told (the aim for March 2027)',
    ],
    here: 'None: whoever compares gives it, and no month is replaced.',
  },
  {
    what: 'who pays',
    where: 'the slides and the code',
    readings: [
      'Private patients are out',
      'Administrative category 01 alone is in, so that 03, 04 and what is not recorded are out too',
    ],
    here: 'An argument.',
  },
  {
    what: 'procedures',
    where: 'the slides and the code',
    readings: ['WF without an outpatient procedure price', 'WF, whatever the price'],
    here: 'Set aside where the extract says that there is a price.',
  },
]);
