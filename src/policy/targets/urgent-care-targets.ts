import type { ValueSeries } from '../dated-value.ts';
import { frozen } from '../freeze.ts';
import { reportedTarget, type ContributionTarget, type MeasureWithoutTarget } from './target.ts';

/** The four-hour standard that neighbourhoods are to contribute to. How much is a neighbourhood’s part is open (Q21). */
export const fourHourTarget: ValueSeries<ContributionTarget> = frozen({
  id: 'four-hour-target',
  title: 'The target for four hours in emergency departments',
  question: 'Q21',
  values: [
    reportedTarget(
      'four-hour-2027-and-2029',
      {
        steps: [
          { share: '0.82', by: '2027-03' },
          { share: '0.85', by: '2029-03' },
        ],
      },
      '"a contribution to 82% four-hour ED performance by March 2027 rising to 85% by March 2029"',
    ),
  ],
});

/** Ambulance conveyances that are to fall: by how much, and by when, was not published. */
export const conveyanceTarget: ValueSeries<MeasureWithoutTarget> = frozen({
  id: 'conveyance-target',
  title: 'The aim for ambulance conveyances of categories 3 and 4',
  question: 'Q20',
  values: [
    reportedTarget(
      'conveyances-of-categories-3-and-4',
      { measures: ['conveyances of categories 3 and 4'], direction: 'lower' },
      '"a reduction in category 3 and 4 ambulance conveyances for high-priority cohorts", without a number or a date',
    ),
  ],
});
