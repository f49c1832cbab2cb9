import { readFileSync } from 'node:fs';
import {
  dischargeDelays,
  evaluateTarget,
  type DelayBand,
  type DischargeDelayFacts,
  type MeasuredDischargeDelays,
} from 'neighbourhood-contracts/outcomes';
import { addMonths, type Day } from 'neighbourhood-contracts/time';
import { readCsv } from './read-csv.ts';

/** A trust’s month as it was published. */
export interface TrustMonth {
  readonly trust: string;
  readonly month: Day;
  readonly delays: DischargeDelayFacts;
  /** The mean days that were printed: of everybody, and of those who were delayed; nothing where no discharge was recorded. */
  readonly printed: { readonly ofAll: number; readonly ofDelayed: number } | undefined;
}

const volumes: readonly (readonly [DelayBand, Column])[] = [
  ['0', 'no_delay_volume'],
  ['1', '1_day_delay_volume'],
  ['2-3', '2_3_day_delay_volume'],
  ['4-6', '4_6_day_delay_volume'],
  ['7-13', '7_13_day_delay_volume'],
  ['14-20', '14_20_day_delay_volume'],
  ['21+', '21plus_day_delay_volume'],
];
const columns = [
  'month',
  'org_code',
  'dd_bed_days',
  'average_delay_los_inc_0_day_delay',
  'average_delay_los_minus_0_day_delay',
  'no_delay_volume',
  '1_day_delay_volume',
  '2_3_day_delay_volume',
  '4_6_day_delay_volume',
  '7_13_day_delay_volume',
  '14_20_day_delay_volume',
  '21plus_day_delay_volume',
] as const;
type Column = (typeof columns)[number];

/** The published months of seven trusts, April 2024 to September 2025. */
export function readTrustMonths(): readonly TrustMonth[] {
  const file = new URL('data/discharge-ready-date-2024-2025.csv', import.meta.url);
  return readCsv(readFileSync(file), columns).rows.map(({ cells }) => {
    const [ofAll, ofDelayed] = [cells.average_delay_los_inc_0_day_delay, cells.average_delay_los_minus_0_day_delay];
    const discharges = Object.fromEntries(volumes.map(([band, column]) => [band, Number(cells[column])]));
    return {
      trust: cells.org_code,
      month: cells.month as Day,
      delays: { discharges: discharges as Record<DelayBand, number>, bedDays: Number(cells.dd_bed_days) },
      printed: ofAll === '' ? undefined : { ofAll: Number(ofAll), ofDelayed: Number(ofDelayed) },
    };
  });
}

/** The identities of the measures on real trust-months, the latest figures, and that nothing is met or not met. */
export function showDischargeReadyDates(): readonly string[] {
  const months = readTrustMonths();
  const measured = months.flatMap((month) => {
    const delays = dischargeDelays(month.delays);
    return delays.kind === 'measured' ? [{ ...month, delays, facts: month.delays }] : [];
  });
  const agrees = measured.filter(({ delays, printed }) => isAsPrinted(delays, printed)).length;
  const holds = measured.filter(({ delays }) => identityHolds(delays)).length;
  const latest = [...new Map(measured.map((month) => [month.trust, month])).values()];
  const [first] = latest;
  return [
    '6. WHETHER PEOPLE LEAVE WHEN THEY ARE READY: THE DISCHARGE READY DATE',
    '',
    `${months.length} months of seven trusts, April 2024 to September 2025; in ${months.length - measured.length} nobody was recorded, so that there is no mean.`,
    `Mean delay with and without those on the date: as NHS England printed both in ${agrees} of ${measured.length}.`,
    `Mean of all = (1 − share on the date) × mean of the delayed: in ${holds} of ${measured.length}.`,
    '',
    ...latest.map(({ trust, month, delays }) => lineOf(trust, month, delays)),
    '',
    ...(first === undefined ? [] : verdictOn(first.trust, first.month, first.facts)),
  ];
}

function isAsPrinted({ meanDaysOfAll, meanDaysOfDelayed }: MeasuredDischargeDelays, printed: TrustMonth['printed']) {
  return (
    printed !== undefined &&
    isNear(meanDaysOfAll, printed.ofAll) &&
    isNear(Number(meanDaysOfDelayed), printed.ofDelayed)
  );
}

function identityHolds({ proportionOnTheDate, meanDaysOfAll, meanDaysOfDelayed }: MeasuredDischargeDelays): boolean {
  const delayed = meanDaysOfDelayed === 'nobody-was-delayed' ? 0 : meanDaysOfDelayed;
  return isNear((1 - proportionOnTheDate) * delayed, meanDaysOfAll);
}

/** To nine digits: the file prints fifteen. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

function lineOf(
  trust: string,
  month: Day,
  { proportionOnTheDate, meanDaysOfDelayed, discharges }: MeasuredDischargeDelays,
) {
  const share = `${(proportionOnTheDate * 100).toFixed(1)}%`;
  const days = meanDaysOfDelayed === 'nobody-was-delayed' ? 'none' : meanDaysOfDelayed.toFixed(1);
  return `  ${trust}  ${month.slice(0, 7)}  ${share.padStart(6)} of ${String(discharges).padStart(5)} on the date, the others ${days.padStart(4)} days later`;
}

function verdictOn(trust: string, month: Day, delays: DischargeDelayFacts): readonly string[] {
  const period = { from: month, until: addMonths(month, 1) };
  const facts = { kind: 'discharge-ready-date', about: trust, period, delays } as const;
  const { asManaged, statistically } = evaluateTarget(facts, { asAt: '2026-11-21' }, { level: 0.95 });
  return [
    `No number was published that either should reach: for ${trust}, and for every other, both verdicts are`,
    `  as managed ${asManaged.kind}, statistically ${statistically.kind}. A date left empty may mean no delay or not recorded.`,
  ];
}
