import type { Answerers } from './answer.ts';
import { comparisonAnswers } from './comparison.ts';
import { controlChartAnswers } from './control-chart.ts';
import { dischargeReadyDateAnswers } from './discharge-ready-date.ts';
import { distributionAnswers } from './distributions.ts';
import { followUpAnswers } from './follow-ups.ts';
import { funnelAnswers } from './funnel.ts';
import { inequalityAnswers } from './inequality.ts';
import { intervalAnswers } from './intervals.ts';
import { lifeTableAnswers } from './life-table.ts';
import { outcomePaymentAnswers } from './outcome-payment.ts';
import { overdispersionAnswers } from './overdispersion.ts';
import { standardisationAnswers } from './standardisation.ts';

/** Every function of a case that the library answers, by the name that cases call it. */
export const answerers: Answerers = {
  ...comparisonAnswers,
  ...controlChartAnswers,
  ...dischargeReadyDateAnswers,
  ...distributionAnswers,
  ...followUpAnswers,
  ...funnelAnswers,
  ...inequalityAnswers,
  ...intervalAnswers,
  ...lifeTableAnswers,
  ...outcomePaymentAnswers,
  ...overdispersionAnswers,
  ...standardisationAnswers,
};
