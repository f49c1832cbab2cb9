import { workingDaysIn, type Citation } from '../../../policy/index.ts';
import { refuse } from '../../../problems/index.ts';
import { addDays, checkMonth, daysBetween, periodOfMonth, type Day, type Month } from '../../../time/index.ts';
import { guide, template } from './define.ts';

/** A date by which something is due. */
export type NnhipDue = 'initialSubmission' | 'initialReport' | 'secondSubmission' | 'finalReport';

/** When the data of a month are due, and when the programme reports on them. */
export interface NnhipTimetable {
  readonly month: Month;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Eight weeks after the last day of the month; where that is a Saturday or Sunday, the Friday before. */
  readonly initialSubmission: Day;
  /** A week later: the report on the quality of the data. */
  readonly initialReport: Day;
  /** The same day: the last on which data may be mended. */
  readonly secondSubmission: Day;
  /** A week after that. */
  readonly finalReport: Day;
  /** The last day for mended data by the text of the guide, which has three weeks where its timetable has one. */
  readonly secondSubmissionByText: Day;
  /** Whether the guide prints the month, January 2026 to March 2027, or it follows from the formula of the template. */
  readonly basis: 'printed' | 'by-the-formula';
  /** Which dates are bank holidays in England: they are not moved. After 2029 it is not known. */
  readonly onBankHoliday: readonly NnhipDue[] | 'not-known';
  readonly citations: readonly Citation[];
}

const first: Month = '2026-01';
const lastPrinted: Month = '2027-03';
const lastOfAll: Month = '2998-12';

/**
 * The dates of a submission to the National Neighbourhood Health Implementation Programme: those that its guide prints for
 * January 2026 to March 2027, and after that those of the formula in its template. Dates on bank holidays are named and
 * not moved, for nothing says that they move.
 *
 * Throws when the month is before January 2026.
 *
 * Source: guide, Appendix 1; template, sheet SubmissionTimetable.
 *
 * @example
 * ```ts
 * import { nnhipTimetable } from 'neighbourhood-contracts/outcomes';
 *
 * const { initialSubmission, secondSubmission, onBankHoliday } = nnhipTimetable('2026-10');
 * initialSubmission; // => '2026-12-25'
 * secondSubmission; // => '2027-01-01'
 * onBankHoliday; // => ['initialSubmission', 'initialReport', 'secondSubmission']
 * ```
 */
export function nnhipTimetable(month: Month): NnhipTimetable {
  refuse('a month', checkMonth(month, 'month'));
  if (month < first || month > lastOfAll) {
    const message = 'The programme has no submission for that month.';
    const help = `Give a month from ${first} on.`;
    refuse('a month', [{ path: 'month', code: 'out-of-range', message, help }]);
  }
  const { from, until } = periodOfMonth(month);
  const lastDay = addDays(until, -1);
  const initialSubmission = onWeekday(addDays(lastDay, 8 * 7));
  const initialReport = addDays(initialSubmission, 7);
  const due = {
    initialSubmission,
    initialReport,
    secondSubmission: initialReport,
    finalReport: addDays(initialReport, 7),
  };
  return {
    month,
    firstDay: from,
    lastDay,
    ...due,
    secondSubmissionByText: addDays(initialSubmission, 21),
    basis: month <= lastPrinted ? 'printed' : 'by-the-formula',
    onBankHoliday: due.finalReport < '2030-01-01' ? bankHolidaysAmong(due) : 'not-known',
    citations: [
      guide(
        'Appendix 1, page 23',
        'Eight weeks, one week, the same day and one week more, for January 2026 to March 2027.',
      ),
      guide('Section 4.8, page 20', 'Re-submissions are allowed within three weeks of the initial submission period.'),
      template(
        'SubmissionTimetable, cells D2 to G2',
        'The last day of the month and 56 days, back to Friday from a weekend; then 7, 0 and 7 more.',
      ),
    ],
  };
}

const aSaturday: Day = '2000-01-01';

/** The day itself, or the Friday before where it is a Saturday or Sunday. */
function onWeekday(day: Day): Day {
  const afterSaturday = daysBetween(aSaturday, day) % 7;
  return afterSaturday > 1 ? day : addDays(day, -1 - afterSaturday);
}

/** All of them are days from Monday to Friday, so that one without a working day is a bank holiday. */
function bankHolidaysAmong(due: Readonly<Record<NnhipDue, Day>>): readonly NnhipDue[] {
  const names = Object.keys(due) as NnhipDue[];
  return names.filter((name) => workingDaysIn({ from: due[name], until: addDays(due[name], 1) }) === 0);
}
