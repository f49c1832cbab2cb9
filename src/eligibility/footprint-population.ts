import { practicesOf, type Footprint, type HeadCount, type PortfolioIndex } from '../model/index.ts';
import type { Day } from '../time/index.ts';

/** The registered population of a footprint, or what is missing to count it. */
export type FootprintPopulation =
  | { readonly population: HeadCount }
  /** `atLeast` counts the lists that are known, of one day. */
  | { readonly missing: string; readonly atLeast: number };

/**
 * Adds up the registered lists of a footprint's practices: for each the latest list on or before the day, or the
 * part of it that belongs where a list is split. Lists of different days do not add up.
 */
export function populationOf(footprint: Footprint, on: Day, index: PortfolioIndex): FootprintPopulation {
  const { complete, practices } = practicesOf(footprint, on, index);
  const counts = practices.map(({ practice, part }) => ({ practice, count: part ?? latestList(practice, on, index) }));
  const lists = counts.flatMap(({ count }) => (count?.basis === 'registered' ? [count] : []));
  const byDay = new Map<Day, number>();
  for (const list of lists) byDay.set(list.on, (byDay.get(list.on) ?? 0) + list.people);
  const missing = (what: string) => ({ missing: what, atLeast: Math.max(0, ...byDay.values()) });
  if (!complete) return missing('the whole list of its practices');
  if (practices.length === 0) return missing('any practice in its footprint on the day');
  const without = counts.filter(({ count }) => count === undefined).map(({ practice }) => practice);
  if (without.length > 0) return missing(`the registered lists of ${without.join(', ')}`);
  if (lists.length < counts.length) return missing('registered counts for the parts of its split lists');
  const [[day, people] = [undefined, 0], ...others] = byDay;
  if (day === undefined || others.length > 0) return missing('registered lists of one day');
  return { population: { basis: 'registered', on: day, people } };
}

function latestList(practice: string, on: Day, index: PortfolioIndex): HeadCount | undefined {
  const lists = (index.practices.get(practice)?.lists ?? []).flatMap((list): HeadCount[] => {
    return list.basis === 'registered' && list.on <= on ? [list] : [];
  });
  return lists.reduce<HeadCount | undefined>((latest, list) => {
    return latest === undefined || list.on > latest.on ? list : latest;
  }, undefined);
}
