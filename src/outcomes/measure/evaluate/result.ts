import { madeWith, markOf } from '../../../policy/index.ts';
import { refuse } from '../../../problems/index.ts';
import type { Measure, SetAside } from '../measure.ts';
import { qualityOf } from './broken-rules.ts';
import { countingLimits, nameOf } from './check-asked.ts';
import type { Counts, GroupCounts, MeasureCounts } from './counts.ts';
import { orderOfGroups } from './order.ts';
import type { Plan } from './plan.ts';
import type { Cell, GroupPlace, MeasureTally, Tally } from './tally.ts';

/** What was added up, as counts: in an order that does not depend on how it was done. */
export function resultOf(plan: Plan, tally: Tally, groups: readonly GroupPlace[]): Counts {
  const { dataset, asked, repeats } = plan;
  const by = asked.by.map(nameOf);
  refuseTooMany(groups.length);
  const named = groups.map((place) => groupOf(plan, place));
  return {
    dataset: dataset.id,
    by,
    whenWrong: asked.whenWrong,
    repeats,
    periods: asked.period === undefined ? [] : [{ from: asked.period.from, until: asked.period.until }],
    ...(asked.mapOn === undefined ? {} : { mapOn: asked.mapOn }),
    lists: Object.fromEntries(
      Object.entries(asked.lists ?? {})
        .map(([name, codes]) => [name, markOf([...new Set(codes)].sort())] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    records: tally.records,
    quality: qualityOf(tally.broken),
    measures: tally.measures.map((own) => measureCounts(own, named, by)),
    madeWith: madeWith(),
  };
}

/** Refuses more groups than are ever looked at: counts by person, or by day, are no counts. */
export function refuseTooMany(groups: number): void {
  if (groups <= countingLimits.groups) return;
  const message = `There are ${groups} groups.`;
  const help = `Group by less: at most ${countingLimits.groups} groups are counted at a time.`;
  refuse('what is asked', [{ path: 'by', code: 'too-many', message, help }]);
}

type Group = GroupCounts['group'];

function groupOf({ asked, attributes, groupFields, cohort }: Plan, { set, month, fields }: GroupPlace): Group {
  const values = cohort?.values[set] ?? [];
  return Object.fromEntries(
    asked.by.map((dimension) => {
      if (typeof dimension !== 'string') return [dimension.field, fields[groupFields.indexOf(dimension.field)] ?? null];
      if (dimension === 'month') return [dimension, month ?? null];
      return [dimension, values[attributes.indexOf(dimension)] ?? null];
    }),
  );
}

function measureCounts(tally: MeasureTally, groups: readonly Group[], by: readonly string[]): MeasureCounts {
  const { measure, wrong, notOfThisKind, withoutDay, outsidePeriod, outsideCohort, withoutAmount, cells } = tally;
  const counted = [...cells].map(([group, cell]) => groupCounts(measure, groups[group] ?? {}, cell));
  return {
    measure: measure.id,
    version: measure.version,
    mark: markOf(measure),
    wrong,
    notOfThisKind,
    withoutDay,
    outsidePeriod,
    outsideCohort,
    withoutAmount,
    groups: counted.sort((a, b) => orderOfGroups(by, a.group, b.group)),
  };
}

function groupCounts({ denominator, exclusions, exceptions }: Measure, group: Group, cell: Cell): GroupCounts {
  return {
    group,
    count: addedSafely(cell.count, 0),
    records: cell.records,
    ...(denominator.kind === 'records' ? { among: cell.among } : {}),
    exclusions: setAside(exclusions, cell.exclusions),
    exceptions: setAside(exceptions, cell.exceptions),
  };
}

/** A sum of whole numbers. Throws where a number no longer holds it exactly. */
export function addedSafely(a: number, b: number): number {
  const sum = a + b;
  if (Number.isSafeInteger(sum)) return sum;
  const message = `A sum is beyond ${Number.MAX_SAFE_INTEGER} either way.`;
  refuse('the counts', [
    { path: 'count', code: 'out-of-range', message, help: 'Count fewer records, or smaller numbers.' },
  ]);
  return 0;
}

function setAside(each: readonly SetAside[], records: readonly number[]): Record<string, number> {
  return Object.fromEntries(
    each
      .map(({ id }, place) => [id, records[place] ?? 0] as const)
      .filter(([, n]) => n > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
