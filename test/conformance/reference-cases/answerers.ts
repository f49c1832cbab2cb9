import type { Answerers } from './answer.ts';
import { attributionAnswers } from './attribution.ts';
import { bedDaysAnswers } from './bed-days.ts';
import { avoidableAdmissionAnswers } from './avoidable-admissions.ts';
import { comparisonAnswers } from './comparison.ts';
import { controlChartAnswers } from './control-chart.ts';
import { dischargeReadyDateAnswers } from './discharge-ready-date.ts';
import { dischargeReadyRecordAnswers } from './discharge-ready-records.ts';
import { distributionAnswers } from './distributions.ts';
import { episodeAnswers } from './episodes.ts';
import { followUpAnswers } from './follow-ups.ts';
import { fourHourAnswers } from './four-hour.ts';
import { frailtyAnswers } from './frailty.ts';
import { funnelAnswers } from './funnel.ts';
import { inequalityAnswers } from './inequality.ts';
import { intervalAnswers } from './intervals.ts';
import { lifeTableAnswers } from './life-table.ts';
import { outcomePaymentAnswers } from './outcome-payment.ts';
import { overdispersionAnswers } from './overdispersion.ts';
import { standardisationAnswers } from './standardisation.ts';

/** Every function of a case that the library answers, by the name that cases call it. */
export const answerers: Answerers = {
  ...attributionAnswers,
  ...bedDaysAnswers,
  ...avoidableAdmissionAnswers,
  ...comparisonAnswers,
  ...controlChartAnswers,
  ...dischargeReadyDateAnswers,
  ...dischargeReadyRecordAnswers,
  ...distributionAnswers,
  ...episodeAnswers,
  ...followUpAnswers,
  ...fourHourAnswers,
  ...frailtyAnswers,
  ...funnelAnswers,
  ...inequalityAnswers,
  ...intervalAnswers,
  ...lifeTableAnswers,
  ...outcomePaymentAnswers,
  ...overdispersionAnswers,
  ...standardisationAnswers,
};
