import { refuse } from '../../../problems/index.ts';
import { nnhipColumns, nnhipGroups, type NnhipBreakdown } from './groups.ts';

/** A number of one group of people. */
export interface NumberOfGroup {
  readonly group: Readonly<Record<string, string | null>>;
  readonly number: number;
}

const placeOf: ReadonlyMap<string, number> = new Map(
  nnhipColumns.map(({ of }, place) => [of === 'everyone' ? '' : keyOf(of.breakdown, of.value), place]),
);
const breakdowns = Object.keys(nnhipGroups) as readonly NnhipBreakdown[];

function keyOf(breakdown: NnhipBreakdown, value: string | null): string {
  return JSON.stringify([breakdown, value]);
}

/**
 * Numbers by group, added up for each column of the template. Throws when a group is none of the template’s: the error
 * names the breakdown and not the group, which may be anything.
 */
export function marginsOf(groups: readonly NumberOfGroup[], path: string): readonly number[] {
  const sums = nnhipColumns.map(() => 0);
  for (const { group, number } of groups) {
    sums[0] = (sums[0] ?? 0) + number;
    for (const breakdown of breakdowns) {
      const place = placeOf.get(keyOf(breakdown, group[breakdown] ?? null));
      if (place === undefined) refuseGroup(breakdown, path);
      else sums[place] = (sums[place] ?? 0) + number;
    }
  }
  return sums;
}

function refuseGroup(breakdown: NnhipBreakdown, path: string): void {
  const message = `Somebody is in a group of ${breakdown} that the template does not have.`;
  const help = `It has ${nnhipGroups[breakdown].join(', ')}, and null where it is not known.`;
  refuse('a submission', [{ path, code: 'unknown-value', message, help }]);
}
