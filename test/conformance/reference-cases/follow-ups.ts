import { workingDayChange } from 'neighbourhood-contracts/outcomes';
import type { Answerers } from './answer.ts';

/** The change of outpatient follow-ups per working day, by the names of the cases. */
export const followUpAnswers: Answerers = {
  opfu_change: (input) => {
    const change = workingDayChange({
      baseline: { count: input['baseline'] as number, workingDays: input['baseline_working_days'] as number },
      current: { count: input['current'] as number, workingDays: input['current_working_days'] as number },
    });
    if (change.kind === 'no-baseline') {
      const none = { change: null, meets_10pct_reduction: null, meets_25pct_reduction: null };
      return {
        baseline_per_wd: 0,
        current_per_wd: change.perWorkingDay,
        baseline_restated_to_current_wd: 0,
        ...none,
      };
    }
    return {
      baseline_per_wd: change.baselinePerWorkingDay,
      current_per_wd: change.perWorkingDay,
      change: change.change,
      baseline_restated_to_current_wd: change.baselineRestated,
      meets_10pct_reduction: change.change <= -0.1,
      meets_25pct_reduction: change.change <= -0.25,
    };
  },
};
