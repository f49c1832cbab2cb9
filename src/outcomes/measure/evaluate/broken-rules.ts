import type { QualityCount } from './counts.ts';
import { orderOfQuality } from './order.ts';

/** How many records broke each rule, by the rule and the field. */
export type BrokenRules = Map<string, QualityCount>;

/** Counts records that broke a rule. */
export function addBroken(broken: BrokenRules, rule: string, field: string | undefined, records: number): void {
  const key = JSON.stringify([rule, field]);
  const before = broken.get(key)?.records ?? 0;
  broken.set(key, { rule, ...(field === undefined ? {} : { field }), records: before + records });
}

/** The rules that were broken, in order. */
export function qualityOf(broken: BrokenRules): readonly QualityCount[] {
  return [...broken.values()].sort(orderOfQuality);
}
