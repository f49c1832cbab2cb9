import { dischargeDelays, type DelayBand } from 'neighbourhood-contracts/outcomes';
import type { Answerers } from './answer.ts';

const bands: readonly DelayBand[] = ['0', '1', '2-3', '4-6', '7-13', '14-20', '21+'];

/** The Discharge Ready Date measures of a trust and month, by the names of the cases. */
export const dischargeReadyDateAnswers: Answerers = {
  drd_provider: ({ band_volumes, bed_days_lost }) => {
    const volumes = band_volumes as readonly number[];
    const discharges = Object.fromEntries(bands.map((band, place) => [band, volumes[place]])) as Record<
      DelayBand,
      number
    >;
    const month = dischargeDelays({ discharges, bedDays: bed_days_lost as number });
    if (month.kind === 'no-discharges') {
      return { discharges: 0, proportion_on_drd: null, mean_days_inc_zero: null, mean_days_exc_zero: null };
    }
    const { proportionOnTheDate, meanDaysOfAll, meanDaysOfDelayed } = month;
    return {
      discharges: month.discharges,
      proportion_on_drd: proportionOnTheDate,
      mean_days_inc_zero: meanDaysOfAll,
      mean_days_exc_zero: meanDaysOfDelayed === 'nobody-was-delayed' ? null : meanDaysOfDelayed,
    };
  },
};
