import type { GroupCounts, QualityCount } from './counts.ts';

/** Values in order, and what is not known last. */
export function orderOfValues(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

/** Groups in the order of their values, dimension by dimension. */
export function orderOfGroups(by: readonly string[], a: GroupCounts['group'], b: GroupCounts['group']): number {
  for (const name of by) {
    const order = orderOfValues(a[name] ?? null, b[name] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

/** Rules in the order of their names, those about no field first. */
export function orderOfQuality(a: QualityCount, b: QualityCount): number {
  return orderOfValues(a.rule, b.rule) || orderOfValues(a.field ?? '', b.field ?? '');
}
