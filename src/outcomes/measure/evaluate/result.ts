import { madeWith, markOf } from '../../../policy/index.ts';
import { refuse } from '../../../problems/index.ts';
import type { Measure, SetAside } from '../measure.ts';
import { qualityOf } from './broken-rules.ts';
import { nameOf } from './check-asked.ts';
import { countingLimits } from './counting-limits.ts';
import type { Counts, GroupCounts, MeasureCounts } from './counts.ts';
import { groupsInOrder, type NumberedGroup } from './groups-in-order.ts';
import type { Plan } from './plan.ts';
import type { Cells, GroupPlace, MeasureTally, Tally } from './tally.ts';

/** What was added up, as counts: in an order that does not depend on how it was done. */
export function resultOf(plan: Plan, tally: Tally, groups: readonly GroupPlace[]): Counts {
  const { dataset, asked, repeats } = plan;
  const by = asked.by.map(nameOf);
  refuseTooMany(groups.length);
  const inOrder = groupsInOrder(plan, groups);
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
    measures: tally.measures.map((own) => measureCounts(own, inOrder)),
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

function measureCounts(tally: MeasureTally, groups: readonly NumberedGroup[]): MeasureCounts {
  const { measure, wrong, notOfThisKind, withoutDay, outsidePeriod, outsideCohort, withoutAmount, cells } = tally;
  const countsOf = groupCounter(measure, cells);
  const counted: GroupCounts[] = [];
  for (const { number, group } of groups) if (isTouched(cells, number)) counted.push(countsOf(number, group));
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
    groups: counted,
  };
}

function isTouched({ among, setAside }: Cells, number: number): boolean {
  if ((among[number] ?? 0) > 0) return true;
  return setAside.length > 0 && setAside.some((records) => (records[number] ?? 0) > 0);
}

type CountsOfGroup = (number: number, group: GroupCounts['group']) => GroupCounts;

function groupCounter({ denominator, exclusions, exceptions }: Measure, cells: Cells): CountsOfGroup {
  const { count, records, among, setAside } = cells;
  const [excluded, excepted] = [setAside.slice(0, exclusions.length), setAside.slice(exclusions.length)];
  return (number, group) => {
    const sum = addedSafely(count[number] ?? 0, 0);
    const rest = {
      exclusions: setAsideCounts(exclusions, excluded, number),
      exceptions: setAsideCounts(exceptions, excepted, number),
    };
    const own = records[number] ?? 0;
    if (denominator.kind !== 'records') return { group, count: sum, records: own, ...rest };
    return { group, count: sum, records: own, among: among[number] ?? 0, ...rest };
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

function setAsideCounts(
  each: readonly SetAside[],
  records: readonly Float64Array[],
  number: number,
): Readonly<Record<string, number>> {
  if (each.length === 0) return none;
  const counts = each.map(({ id }, place) => [id, records[place]?.[number] ?? 0] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const none: Readonly<Record<string, number>> = Object.freeze({});
