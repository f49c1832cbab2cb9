import type { Answerers } from './answer.ts';
import { controlChartAnswers } from './control-chart.ts';
import { dischargeReadyDateAnswers } from './discharge-ready-date.ts';
import { distributionAnswers } from './distributions.ts';
import { followUpAnswers } from './follow-ups.ts';
import { inequalityAnswers } from './inequality.ts';
import { intervalAnswers } from './intervals.ts';
import { lifeTableAnswers } from './life-table.ts';
import { outcomePaymentAnswers } from './outcome-payment.ts';
import { standardisationAnswers } from './standardisation.ts';

/** Every function of a case that the library answers, by the name that cases call it. */
export const answerers: Answerers = {
  ...controlChartAnswers,
  ...dischargeReadyDateAnswers,
  ...distributionAnswers,
  ...followUpAnswers,
  ...inequalityAnswers,
  ...intervalAnswers,
  ...lifeTableAnswers,
  ...outcomePaymentAnswers,
  ...standardisationAnswers,
};
