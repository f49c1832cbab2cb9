import { placeIn, shown, type Problem } from '../../problems/index.ts';
import type { ClosedPeriod } from '../../time/index.ts';
import type { QualityCount } from '../measure/evaluate/counts.ts';
import { orderOfQuality } from '../measure/evaluate/order.ts';
import { addedSafely } from '../measure/evaluate/result.ts';

/** Counts by name. */
export type NamedCounts = Readonly<Record<string, number>>;

/** Counts by name, added up: every name of each of them. */
export function mergeNamedCounts(parts: readonly NamedCounts[]): NamedCounts {
  const names = [...new Set(parts.flatMap((part) => Object.keys(part)))];
  return Object.fromEntries(names.map((name) => [name, parts.map((part) => part[name] ?? 0).reduce(addedSafely)]));
}

/** How many records break each rule, in all parts together. */
export function mergeQuality(parts: readonly (readonly QualityCount[])[]): readonly QualityCount[] {
  const merged = new Map<string, QualityCount>();
  for (const each of parts.flat()) {
    const key = JSON.stringify([each.rule, each.field]);
    merged.set(key, { ...each, records: addedSafely(merged.get(key)?.records ?? 0, each.records) });
  }
  return [...merged.values()].sort(orderOfQuality);
}

/** The periods of all parts, each once, in order. */
export function mergePeriods(parts: readonly (readonly ClosedPeriod[])[]): readonly ClosedPeriod[] {
  const periods = new Map(parts.flat().map(({ from, until }) => [`${from} ${until}`, { from, until }]));
  return [...periods].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, period]) => period);
}

/** Problems of parts that were not counted on the terms of the first. */
export function checkSameTerms(parts: readonly { readonly terms: object }[], path: string): Problem[] {
  const [first, ...others] = parts.map(({ terms }) => terms as Readonly<Record<string, unknown>>);
  return others.flatMap((terms, place) => {
    const names = [...new Set([...Object.keys(first ?? {}), ...Object.keys(terms)])];
    return names.flatMap((name) => {
      if (JSON.stringify(terms[name]) === JSON.stringify(first?.[name])) return [];
      const message = `This part and the first were counted on other terms: ${shown(name)}.`;
      const help = 'Put together what was counted on the same terms.';
      return [{ path: placeIn(path, place + 1, 'terms', name), code: 'contradiction' as const, message, help }];
    });
  });
}
