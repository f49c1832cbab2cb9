import type { ValueSeries } from '../dated-value.ts';
import { dischargeReadyDateMeasures } from './discharge-measures.ts';
import { nonElectiveAdmissionsTarget, nonElectiveBedDaysTarget } from './non-elective-targets.ts';
import { followUpReductionTarget, outpatientDiversionTarget } from './outpatient-targets.ts';
import { priorityCohorts } from './priority-cohorts.ts';
import { sameDayAccessTarget } from './same-day-target.ts';
import { conveyanceTarget, fourHourTarget } from './urgent-care-targets.ts';

/** Every national target that the register holds, and the lists of people they speak of. */
export const targets: readonly ValueSeries<unknown>[] = [
  outpatientDiversionTarget,
  followUpReductionTarget,
  nonElectiveAdmissionsTarget,
  nonElectiveBedDaysTarget,
  priorityCohorts,
  fourHourTarget,
  conveyanceTarget,
  dischargeReadyDateMeasures,
  sameDayAccessTarget,
];
