import type { ValueSeries } from '../dated-value.ts';
import { frozen } from '../freeze.ts';
import { reportedTarget, type ReductionTarget } from './target.ts';

const says =
  '"10% reduction in non-elective admissions and bed days … for frailty, care home residents, housebound patients and end of life cohorts by March 2029"';

/** By how much non-elective admissions of the priority cohorts are to fall. The baseline, and number or rate, is open (Q20). */
export const nonElectiveAdmissionsTarget: ValueSeries<ReductionTarget> = frozen({
  id: 'non-elective-admissions-target',
  title: 'The target for non-elective admissions',
  question: 'Q20',
  values: [reportedTarget('non-elective-admissions-2029', { share: '0.1', by: '2029-03' }, says)],
});

/** By how much bed days after those admissions are to fall. Whether the two are tested together or apart is open (Q20). */
export const nonElectiveBedDaysTarget: ValueSeries<ReductionTarget> = frozen({
  id: 'non-elective-bed-days-target',
  title: 'The target for non-elective bed days',
  question: 'Q20',
  values: [reportedTarget('non-elective-bed-days-2029', { share: '0.1', by: '2029-03' }, says)],
});
