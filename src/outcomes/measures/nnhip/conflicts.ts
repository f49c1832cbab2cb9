import { frozen } from '../../../policy/index.ts';
import type { SourceConflict } from '../../measure/measure.ts';

/**
 * Where the guide and the template of the National Neighbourhood Health Implementation Programme disagree with each other
 * or with themselves on more than one measure, or are silent. What is about one measure stands in its own `conflicts`.
 */
export const nnhipConflicts: readonly SourceConflict[] = frozen([
  {
    what: 'whether figures are broken down by gender',
    where: 'Guide, section 3, page 6; template, SubmissionTemplate, row 4',
    readings: [
      'places are required to report by gender, age, ethnic group and deprivation',
      'the template has no column for gender',
    ],
    here: 'by age, ethnic group and deprivation',
  },
  {
    what: 'the day on which a person has an age',
    where: 'Template, Instructions, cells B36 to B38',
    readings: [
      'at the time of intervention, which for somebody counted and not treated never was',
      'one age for the month, as a column has one number of patients for all of its rows',
    ],
    here: 'one age for the month: that of its first day, which the caller gives; likewise one ethnic group and one quintile',
  },
  {
    what: 'the day on which the cohort is counted',
    where: 'Guide, Table 1, pages 8 and 9',
    readings: ['on a day of the month, of which none is named', 'everyone who was in it at any time of the month'],
    here: 'those who are in it on the first day of the month',
  },
  {
    what: 'whether a comparator is required',
    where: 'Guide, section 2, page 5, and section 4.6, page 19; template, Instructions, cell B12',
    readings: [
      'it is optional, and no requirement of the programme (section 2, and the first paragraph of 4.6)',
      'one matched at the level of the population is required, and its data are submitted (the list of 4.6)',
      'the template has no place for one',
    ],
    here: 'one submission is of one group of people: that of a comparator is another',
  },
  {
    what: 'how long a submission may be mended',
    where: 'Guide, section 4.8, page 20, Figure 4 and Appendix 1; template, SubmissionTimetable, column F',
    readings: ['three weeks from the initial submission (the text)', 'one week (the figure and both timetables)'],
    here: 'nnhipTimetable gives both days',
  },
  {
    what: 'when the report on the quality of the data comes',
    where: 'Guide, Figure 4, page 20, and Appendix 1, page 23',
    readings: [
      'a week after the window closes, for places to mend what it shows',
      'on the day on which the second window closes too',
    ],
    here: 'nnhipTimetable gives the two dates, which are one',
  },
  {
    what: 'dates that fall on bank holidays',
    where: 'Guide, Appendix 1, page 23; template, SubmissionTimetable, cell D2',
    readings: [
      'a Saturday or Sunday goes back to the Friday before',
      'nothing is said of bank holidays, so that data are due on 25 December 2026, 1 January 2027 and the Good Fridays of both years',
    ],
    here: 'the dates as they are published; nnhipTimetable names those on a bank holiday',
  },
  {
    what: 'how long the submissions go on',
    where: 'Guide, Appendix 1, page 23; template, Lookups, column C, and SubmissionTimetable',
    readings: ['to March 2027, where both timetables end', 'to March 2028, where the months to choose from end'],
    here: 'nnhipTimetable goes on by the formula, and says which months are printed',
  },
  {
    what: 'whom the submission is about',
    where: 'Guide, section 3.1, page 7, and section 4.8, page 20',
    readings: [
      'the caseload is not the whole cohort (3.1)',
      'the data are on "the chosen target NNHIP caseload", and the measures are "for this cohort" (4.8)',
    ],
    here: 'the measures are of the cohort, and the caseload is the last row',
  },
  {
    what: 'which cells a place fills in',
    where: 'Template, SubmissionTemplate, rows 7, 10 and 13, and the formulas under them',
    readings: [
      'the patients of the cohort once: most later rows take them from row 7',
      'three times: rows 19 and 28 take them from row 10, and nothing fills row 10 or row 13',
    ],
    here: 'the table has the patients in every row of the template that is for them',
  },
  {
    what: 'the rate of what is suppressed',
    where: 'Guide, section 4.8, page 20; template, SubmissionTemplate, row 8 and every third row after it',
    readings: [
      'numbers below 6 become *, of which a rate of 3.2 would be one',
      'the formulas give 0 where a count is *, and nothing is said of rates',
    ],
    here: 'a rate is hidden where its count or its patients are, and otherwise shown however low: a method of this library',
  },
  {
    what: 'which indices of deprivation the quintiles are of',
    where: 'Template, Instructions, cell B38',
    readings: ['the latest', 'those of 2019, where the link leads'],
    here: 'the quintile that the caller gives',
  },
  {
    what: 'which ethnic categories make the five groups',
    where: 'Template, Instructions, cell B37',
    readings: [
      'broad groups as the census has had them since 2011, where Chinese is Asian',
      'broad groups of the codes that the NHS records, after the census of 2001, where Chinese is of another group',
    ],
    here: 'the group that the caller gives',
  },
  {
    what: 'where somebody under 18 belongs',
    where: 'Guide, section 4.1, page 14; template, SubmissionTemplate, cells E5 to N5',
    readings: [
      'the programme is for adults',
      'a place decides who is in its cohort, and the youngest age group begins at 18',
    ],
    here: 'somebody of a cohort who is under 18 counts in its total with an age that is not known, and is reported',
  },
]);
