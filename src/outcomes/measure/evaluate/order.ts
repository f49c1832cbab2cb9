import type { GroupCounts, QualityCount } from './counts.ts';

/** Groups in the order of their values, dimension by dimension, and what is not known last. */
export function orderOfGroups(by: readonly string[], a: GroupCounts['group'], b: GroupCounts['group']): number {
  for (const name of by) {
    const [one, other] = [a[name] ?? null, b[name] ?? null];
    if (one === other) continue;
    if (one === null || other === null) return one === null ? 1 : -1;
    return one < other ? -1 : 1;
  }
  return 0;
}

/** Rules in the order of their names, those about no field first. */
export function orderOfQuality(a: QualityCount, b: QualityCount): number {
  if (a.rule !== b.rule) return a.rule < b.rule ? -1 : 1;
  const [one, other] = [a.field ?? '', b.field ?? ''];
  return one === other ? 0 : one < other ? -1 : 1;
}
