import { cite } from '../citation.ts';
import type { ValueSeries } from '../dated-value.ts';
import { frozen } from '../freeze.ts';
import { reportedTarget, type DiversionTarget, type ReductionTarget } from './target.ts';

/** The share of outpatient referrals to be diverted. What counts as diverted, and out of what, is open (Q20). */
export const outpatientDiversionTarget: ValueSeries<DiversionTarget> = frozen({
  id: 'outpatient-diversion-target',
  title: 'The target for outpatient diversion',
  question: 'Q20',
  values: [
    reportedTarget(
      'outpatient-diversion-2027',
      { share: '0.25', specialties: 10, by: '2027-03' },
      '"25% outpatient diversion rate … for at least 10 high-volume specialties by March 2027"',
      cite(
        'management-in-practice-planning-2025',
        'text',
        'All referrals are to move to advice and guidance "for the 10 specialties at provider level which have the most potential", urgent suspected cancer excluded.',
        'reported-policy',
      ),
      cite(
        'nhs-england-specialist-advice',
        'text',
        'The published measures are "total requests, processed requests, and diverted requests"; recent months change, for outcomes lag.',
        'reported-policy',
      ),
      cite(
        'nhs-england-outpatient-benchmarking',
        'SQL, combined metrics',
        'One region computes diverted requests over all requests.',
        'precedent',
      ),
    ),
  ],
});

/** By how much outpatient follow-ups are to fall. The baseline, and what counts, is open (Q20). */
export const followUpReductionTarget: ValueSeries<ReductionTarget> = frozen({
  id: 'follow-up-reduction-target',
  title: 'The target for outpatient follow-ups',
  question: 'Q20',
  values: [
    reportedTarget(
      'follow-up-reduction-2027',
      { share: '0.1', by: '2027-03' },
      '"10% reduction in follow-up outpatient appointments … by March 2027"',
      cite(
        'nhs-england-follow-ups-2023',
        'the measure',
        'An earlier aim, a quarter less than in 2019/20, was measured per working day of the month.',
        'precedent',
      ),
    ),
  ],
});
