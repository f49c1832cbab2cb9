import { readFileSync } from 'node:fs';
import { controlChart, type ControlChart, type SeriesPoint } from 'neighbourhood-contracts/statistics';
import { readCsv } from './read-csv.ts';

/** A month of a trust's accident and emergency departments, all types together. */
export interface EmergencyMonth {
  readonly trust: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly attendances: number;
  /** Those that lasted more than four hours; missing where the trust tested other standards in their place. */
  readonly overFourHours: number | 'missing';
}

/** The published months of 110 trusts. */
export function readEmergencyMonths(): readonly EmergencyMonth[] {
  const file = new URL('data/accident-and-emergency-by-month.csv', import.meta.url);
  const { rows } = readCsv(readFileSync(file), ['trust', 'month', 'attendances', 'over_four_hours']);
  return rows.map(({ cells: { trust, month, attendances, over_four_hours: over } }) => {
    return { trust, month, attendances: Number(attendances), overFourHours: over === '' ? 'missing' : Number(over) };
  });
}

/** Months by trust. */
export type TrustMonths = ReadonlyMap<string, readonly EmergencyMonth[]>;

/** The months of each trust from one to another, both counted in. */
export function byTrust(months: readonly EmergencyMonth[], from: string, to: string): TrustMonths {
  const trusts = new Map<string, EmergencyMonth[]>();
  for (const each of months) {
    if (each.month < from || each.month > to) continue;
    const own = trusts.get(each.trust) ?? [];
    trusts.set(each.trust, own);
    own.push(each);
  }
  return trusts;
}

/** The trusts that told every month, so that each month adds up the same ones. */
export function wholly(trusts: TrustMonths): TrustMonths {
  return new Map([...trusts].filter(([, own]) => own.every(({ overFourHours }) => overFourHours !== 'missing')));
}

/** The months of several trusts, added up. */
export function together(trusts: TrustMonths): readonly EmergencyMonth[] {
  const sums = new Map<string, EmergencyMonth>();
  for (const each of [...trusts.values()].flat()) {
    const sum = sums.get(each.month);
    const attendances = (sum?.attendances ?? 0) + each.attendances;
    const overFourHours = plus(sum?.overFourHours ?? 0, each.overFourHours);
    sums.set(each.month, { trust: 'together', month: each.month, attendances, overFourHours });
  }
  return [...sums.values()];
}

function plus(one: number | 'missing', other: number | 'missing'): number | 'missing' {
  return one === 'missing' || other === 'missing' ? 'missing' : one + other;
}

/**
 * The percentage of attendances that lasted four hours at most, month by month, charted without screening as in the Making
 * Data Count tools for Excel.
 */
export function chartFourHours(months: readonly EmergencyMonth[], target: number): ControlChart {
  const series = months.map(({ month, attendances, overFourHours: over }): SeriesPoint => {
    return { date: `${month}-01`, value: over === 'missing' ? over : 100 * (1 - over / attendances) };
  });
  return controlChart(series, { improvement: 'increase', screen: 'none', target });
}
