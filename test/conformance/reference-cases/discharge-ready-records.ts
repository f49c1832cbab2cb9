import { dischargeReadyDelays, type DischargeReadyTerms } from 'neighbourhood-contracts/outcomes';
import type { Answerers } from './answer.ts';

interface CaseRecord {
  readonly admission: string;
  readonly discharge: string | null;
  readonly drd: string | null;
  readonly age: number;
  readonly died: boolean;
}

/** Delays counted from records on the terms of the cases, which are choices, and by their names. */
export const dischargeReadyRecordAnswers: Answerers = {
  drd({ records }) {
    const given = records as readonly CaseRecord[];
    return { missing_as_no_delay: answerOn('no-delay', given), missing_excluded: answerOn('exclude', given) };
  },
};

function answerOn(missingDrd: DischargeReadyTerms['missingDrd'], records: readonly CaseRecord[]) {
  const rows = records.map(({ admission, discharge, drd, age, died }) => {
    return { admission_date: admission, discharge_date: discharge, discharge_ready_date: drd, age, died };
  });
  const exclusions = [{ kind: 'under-age', age: 18 }, { kind: 'died' }, { kind: 'same-day-stay' }] as const;
  const counted = dischargeReadyDelays(rows, { missingDrd, exclusions, whenWrong: 'exclude' });
  const { facts, delays, bedDaysByBand, excluded, quality } = counted;
  const broken = (rule: string) => quality.find((each) => each.rule === rule)?.records ?? 0;
  const measured = delays.kind === 'measured' ? delays : undefined;
  const meanOfDelayed = measured?.meanDaysOfDelayed;
  return {
    discharges: measured?.discharges ?? 0,
    on_drd: measured?.onTheDate ?? 0,
    delayed: measured?.delayed ?? 0,
    bed_days_lost: facts.bedDays,
    proportion_on_drd: measured?.proportionOnTheDate ?? null,
    mean_days_inc_zero: measured?.meanDaysOfAll ?? null,
    mean_days_exc_zero: typeof meanOfDelayed === 'number' ? meanOfDelayed : null,
    bands: bandsOf(facts.discharges),
    band_bed_days: bandsOf(bedDaysByBand),
    excluded: {
      same_day_stay: excluded['same-day-stay'] ?? 0,
      died: excluded.died ?? 0,
      under18: excluded['under-age'] ?? 0,
      missing_drd: missingDrd === 'exclude' ? counted.dateEmpty : 0,
      no_discharge: counted.stillIn,
      drd_after_discharge: broken('ready-after-discharge'),
      drd_before_admission: broken('ready-before-admission'),
    },
  };
}

/** The cases call the band of the date itself by another name. */
function bandsOf({ '0': none, ...others }: Readonly<Record<string, number>>) {
  return { no_delay: none, ...others };
}
