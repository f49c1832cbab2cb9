import { bedDaysOf } from 'neighbourhood-contracts/outcomes';
import type { Day } from 'neighbourhood-contracts/time';
import type { Answerers } from './answer.ts';

/** The bed days of a stay by three ways of counting, by the names of the cases. */
export const bedDaysAnswers: Answerers = {
  bed_days({ admission_date, discharge_date }) {
    const stay = bedDaysOf({ admission: admission_date as Day, discharge: discharge_date as Day });
    const { lengthOfStay, byDischarge, byNight, withHalfDays } = stay;
    return {
      los_days: lengthOfStay,
      los_zero: lengthOfStay === 0,
      discharge_month_attribution: { [byDischarge.month]: byDischarge.bedDays },
      occupied_bed_days_by_month: Object.fromEntries(byNight.map(({ month, bedDays }) => [month, bedDays])),
      half_day_convention: withHalfDays,
    };
  },
};
