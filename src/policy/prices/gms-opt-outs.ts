import type { Period } from '../../time/index.ts';
import { cite } from '../citation.ts';
import type { ValueSeries } from '../dated-value.ts';
import { frozen } from '../freeze.ts';
import { asPublished } from './as-published.ts';
import type { ShareOfWhole } from './unit-price.ts';

/** The years whose payments the shares were inferred from. */
const inferredFor: Period = { from: '2018-04-01', until: '2021-04-01' };

/** The share of the global sum deducted for opting out of minor surgery, as inferred from what practices were paid. */
export const gmsOptOutMinorSurgery: ValueSeries<ShareOfWhole> = frozen({
  id: 'gms-opt-out-minor-surgery',
  title: 'The deduction from the global sum for opting out of minor surgery',
  values: [
    asPublished('gms-opt-out-minor-surgery-2018', '2021-11-25', { share: '0.006' }, inferredFor, [
      cite(
        'nhs-payments-gp-2020-21',
        'Annex 1, with those of 2018/19 and 2019/20',
        '0.6% leaves 74 practices one constant adjustment for temporary patients in all three years.',
        'library-method',
      ),
    ]),
  ],
});

/** The share of the global sum deducted for opting out of child health surveillance, as inferred from what practices were paid. */
export const gmsOptOutChildHealthSurveillance: ValueSeries<ShareOfWhole> = frozen({
  id: 'gms-opt-out-child-health-surveillance',
  title: 'The deduction from the global sum for opting out of child health surveillance',
  values: [
    asPublished('gms-opt-out-child-health-surveillance-2018', '2021-11-25', { share: '0.007' }, inferredFor, [
      cite(
        'nhs-payments-gp-2020-21',
        'Annex 1, with those of 2018/19 and 2019/20',
        '0.7% leaves 6 practices, and 1.3% with minor surgery 5 more, one constant adjustment in all three years.',
        'library-method',
      ),
    ]),
  ],
});
