import { cite, frozen, type Citation } from '../../policy/index.ts';
import type { CodeMeaning } from '../measure/dataset.ts';
import type { SourceConflict } from '../measure/measure.ts';

/** What is published of four hours in emergency departments, and what is left open. */
export interface FourHourReturn {
  /** National codes of the attendance category. */
  readonly attendanceCategories: readonly CodeMeaning[];
  /** Those of attendances that nobody planned. */
  readonly unplanned: readonly string[];
  /** National codes of the type of department. */
  readonly departmentTypes: readonly CodeMeaning[];
  readonly citations: readonly Citation[];
  readonly conflicts: readonly SourceConflict[];
}

/** Stands among the categories that count for attendances of which none is recorded: no code of a record. */
export const categoryNotRecorded = 'not-recorded';

const dictionary = 'nhs-data-dictionary-2026';

/**
 * The monthly return of attendances at emergency departments, as data: the codes that it is counted by, and where its
 * sources leave a choice, which `fourHourPerformance` takes as terms.
 */
export const fourHourReturn: FourHourReturn = frozen({
  attendanceCategories: [
    { code: '1', meaning: 'unplanned first attendance' },
    { code: '2', meaning: 'unplanned follow-up at this department' },
    { code: '3', meaning: 'unplanned follow-up of a first attendance at another department' },
    { code: '4', meaning: 'planned follow-up at this department' },
  ],
  unplanned: ['1', '2', '3'],
  departmentTypes: [
    { code: '01', meaning: 'type 1: consultant-led emergency department, open round the clock' },
    { code: '02', meaning: 'type 2: consultant-led department of one specialty' },
    {
      code: '03',
      meaning: 'type 3: other department for minor injuries and illnesses, urgent treatment centres among them',
    },
    { code: '04', meaning: 'type 4: NHS walk-in centre' },
    { code: '05', meaning: 'type 5: same day emergency care' },
  ],
  citations: [
    cite(
      'nhs-digital-msitae-notice-2022',
      'Overview',
      'The monthly return has the attendances of all types, and of these the number discharged, admitted or transferred within four hours of arrival.',
      'in-force',
    ),
    cite(
      dictionary,
      'EMERGENCY CARE ATTENDANCE CATEGORY; EMERGENCY CARE DEPARTMENT TYPE',
      'Codes 1 to 4 of the category and 01 to 05 of the department.',
      'in-force',
    ),
    cite(
      dictionary,
      'Timestamps of the Emergency Care Data Set',
      'A time has its offset from Greenwich mean time, restricted to +01:00, +00:00 and -00:00, or the letter Z; times in August stand there as examples of each.',
      'in-force',
    ),
    cite(
      'written-question-105322',
      'Notes to the answer, 1',
      'Unplanned attendances are first attendances, unplanned follow-ups and those of which it is not known, by the codes of that time.',
      'precedent',
    ),
    cite(
      'summer-time-order-2002',
      'Article 2(2)',
      'Summer time is from one o’clock, Greenwich mean time, on the last Sunday in March until the same on the last Sunday in October.',
      'in-force',
    ),
  ],
  conflicts: [
    {
      what: 'whether hours are those that passed or those on the clock, in the nights in which the clocks are changed',
      where: 'The monthly return: no rule was found.',
      readings: ['the time that passed', 'the difference of the times on the clock'],
      here: 'A term, `elapsed`. The time that passed is what four hours are; the clock is there for those who copy it.',
    },
    {
      what: 'which attendances count',
      where: 'The definitions of the monthly return were not read whole.',
      readings: ['unplanned first attendances and unplanned follow-ups', 'others that are named'],
      here: 'A term, `categories`. Planned follow-ups are not in what was published of unplanned attendances.',
    },
    {
      what: 'attendances of which no category is recorded',
      where:
        'Notes to the answer to written question 105322, and the Emergency Care Data Set, which has no code for it',
      readings: [
        'they count as unplanned: those of which it is not known were among the unplanned that were published',
        'they do not count: what is not recorded is wrong, and is mended by whoever recorded it',
      ],
      here: 'A term, `categories`: with `not-recorded` among them they count, and without it they are wrong, and counted so.',
    },
    {
      what: 'which departments are pooled',
      where: 'The return has type 1, type 2 and others; same day emergency care has had a type of its own since.',
      readings: ['types 01 to 04', 'type 05 with them'],
      here: 'A term, `departmentTypes`.',
    },
    {
      what: 'when the time of somebody who comes by ambulance begins',
      where: 'The text of the rule was not read.',
      readings: ['on arrival', 'on handover, or fifteen minutes after arrival if that is earlier'],
      here: 'The arrival is taken as the extract has it.',
    },
  ],
});
