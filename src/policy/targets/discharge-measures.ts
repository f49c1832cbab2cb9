import { cite } from '../citation.ts';
import type { ValueSeries } from '../dated-value.ts';
import { frozen } from '../freeze.ts';
import { reportedTarget, type MeasureWithoutTarget } from './target.ts';

/** What is to be measured of discharges: no number that it should reach was published. */
export const dischargeReadyDateMeasures: ValueSeries<MeasureWithoutTarget> = frozen({
  id: 'discharge-ready-date-measures',
  title: 'The Discharge Ready Date measures',
  question: 'Q20',
  values: [
    reportedTarget(
      'discharge-ready-date-2026',
      {
        measures: [
          'proportion of adult patients discharged on their Discharge Ready Date',
          'mean days from it to discharge for those who are not',
        ],
        direction: 'not-published',
      },
      '"the proportion of adult patients discharged on their DRD and the mean days from DRD to discharge for those who are not"',
      cite(
        'nhs-england-discharge-ready-date-2023',
        'text',
        'The time "between a patient no longer meeting the Criteria to Reside … and their actual date of discharge"',
        'in-force',
      ),
    ),
  ],
});
