import { cite } from '../citation.ts';
import type { ValueSeries } from '../dated-value.ts';
import { frozen } from '../freeze.ts';
import { frameworkPublishedOn, type ShareTarget } from './target.ts';

/** The share of clinically urgent patients to be dealt with by general practice on the same day. The practice says who is urgent. */
export const sameDayAccessTarget: ValueSeries<ShareTarget> = frozen({
  id: 'same-day-access-target',
  title: 'The target for same-day access to general practice',
  question: 'Q32',
  values: [
    {
      id: 'same-day-access-2027',
      value: { share: '0.9', by: '2027-03' },
      effective: { from: frameworkPublishedOn },
      publishedOn: '2026-03-17',
      status: 'reported-policy',
      citations: [
        cite(
          'mypracticemanager-same-day-2026',
          'text',
          '"90% of clinically urgent patients seen same-day by March 2027"',
          'reported-policy',
        ),
        cite(
          'management-in-practice-same-day-2026',
          'text',
          '"90% of clinically urgent patients on the same day by March 2027"',
          'reported-policy',
        ),
        cite(
          'written-question-119475',
          'answer',
          '"It is for practices to use their clinical judgement to determine which requests are clinically urgent."',
          'stated-policy',
        ),
        cite(
          'mypracticemanager-readiness-2026',
          'text',
          'Dealt with: face to face, by telephone or video, or by a clinical triage decision with a definitive outcome.',
          'reported-policy',
        ),
      ],
    },
  ],
});
