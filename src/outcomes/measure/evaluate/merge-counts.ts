import { madeWith } from '../../../policy/index.ts';
import { placeIn, refuse, shown, type Problem } from '../../../problems/index.ts';
import type { ClosedPeriod } from '../../../time/index.ts';
import { checkCounts } from './check-counts.ts';
import type { Counts, GroupCounts, MeasureCounts, QualityCount } from './counts.ts';
import { orderOfGroups, orderOfQuality } from './order.ts';
import { addedSafely, refuseTooMany } from './result.ts';

/**
 * Puts together counts of different records by the same definitions: those of several files, months, practices or
 * machines. The order in which they are put together, and whether some are before others, makes no difference.
 *
 * Counts do not say which records they are of: records in two of the parts are counted twice, and a record that is
 * repeated in another part is not found.
 *
 * Throws when nothing is given, the counts are of different measures, definitions, lists of codes or groups, or a sum is
 * beyond what a number holds.
 */
export function mergeCounts(parts: readonly Counts[]): Counts {
  refuse('the counts', checkParts(parts));
  const [first] = parts as readonly [Counts];
  const quality = new Map<string, QualityCount>();
  for (const part of parts) for (const each of part.quality) addQuality(quality, each);
  return {
    dataset: first.dataset,
    by: [...first.by],
    whenWrong: first.whenWrong,
    repeats: first.repeats,
    periods: periodsOf(parts),
    ...(first.mapOn === undefined ? {} : { mapOn: first.mapOn }),
    lists: { ...first.lists },
    records: parts.map(({ records }) => records).reduce(addedSafely),
    quality: [...quality.values()].sort(orderOfQuality),
    measures: first.measures.map((_, place) => {
      return mergeMeasure(
        parts.flatMap(({ measures }) => measures[place] ?? []),
        first.by,
      );
    }),
    madeWith: madeWith(),
  };
}

function checkParts(parts: unknown): Problem[] {
  if (!Array.isArray(parts) || parts.length === 0) {
    const help = 'Give one or more.';
    return [{ path: 'counts', code: 'missing', message: 'There is no list of counts.', help }];
  }
  const problems = Array.from(parts, (part: unknown, place) => checkCounts(part, placeIn('counts', place))).flat();
  if (problems.length > 0) return problems;
  const [first, ...others] = parts as unknown as readonly [Counts, ...Counts[]];
  return others.flatMap((other, place) => checkAlike(first, other, placeIn('counts', place + 1)));
}

/** What has to be the same in all parts. */
const alike = {
  dataset: ({ dataset }: Counts) => dataset,
  by: ({ by }: Counts) => by,
  whenWrong: ({ whenWrong }: Counts) => whenWrong,
  repeats: ({ repeats }: Counts) => repeats,
  mapOn: ({ mapOn }: Counts) => mapOn,
  lists: ({ lists }: Counts) => Object.entries(lists).sort(([a], [b]) => (a < b ? -1 : 1)),
  measures: ({ measures }: Counts) => measures.map(({ measure, version, mark }) => [measure, version, mark]),
};

function checkAlike(first: Counts, other: Counts, path: string): Problem[] {
  return Object.entries(alike).flatMap(([name, partOf]) => {
    if (JSON.stringify(partOf(first)) === JSON.stringify(partOf(other))) return [];
    const message = `These counts and the first differ in ${shown(name)}.`;
    const help = 'Put together counts of the same measures, defined and asked for alike.';
    return [{ path: placeIn(path, name), code: 'contradiction' as const, message, help }];
  });
}

function addQuality(quality: Map<string, QualityCount>, each: QualityCount): void {
  const key = JSON.stringify([each.rule, each.field]);
  const known = quality.get(key);
  quality.set(key, { ...each, records: addedSafely(known?.records ?? 0, each.records) });
}

function periodsOf(parts: readonly Counts[]): readonly ClosedPeriod[] {
  const periods = new Map(
    parts.flatMap((part) => part.periods).map(({ from, until }) => [`${from} ${until}`, { from, until }]),
  );
  return [...periods].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, period]) => period);
}

function mergeMeasure(parts: readonly MeasureCounts[], by: readonly string[]): MeasureCounts {
  const [first] = parts as readonly [MeasureCounts];
  const groups = new Map<string, GroupCounts>();
  for (const part of parts) {
    for (const each of part.groups) {
      const key = JSON.stringify(by.map((name) => each.group[name]));
      const known = groups.get(key);
      groups.set(key, known === undefined ? each : mergeGroups(known, each));
    }
  }
  refuseTooMany(groups.size);
  const sum = (of: (part: MeasureCounts) => number) => parts.map(of).reduce(addedSafely);
  return {
    measure: first.measure,
    version: first.version,
    mark: first.mark,
    wrong: sum(({ wrong }) => wrong),
    notOfThisKind: sum(({ notOfThisKind }) => notOfThisKind),
    withoutDay: sum(({ withoutDay }) => withoutDay),
    outsidePeriod: sum(({ outsidePeriod }) => outsidePeriod),
    outsideCohort: sum(({ outsideCohort }) => outsideCohort),
    withoutAmount: sum(({ withoutAmount }) => withoutAmount),
    groups: [...groups.values()].sort((a, b) => orderOfGroups(by, a.group, b.group)),
  };
}

/** Two counts of one group together. */
export function mergeGroups(a: GroupCounts, b: GroupCounts): GroupCounts {
  return {
    group: a.group,
    count: addedSafely(a.count, b.count),
    records: addedSafely(a.records, b.records),
    ...(a.among === undefined && b.among === undefined ? {} : { among: addedSafely(a.among ?? 0, b.among ?? 0) }),
    exclusions: mergeNamed(a.exclusions, b.exclusions),
    exceptions: mergeNamed(a.exceptions, b.exceptions),
  };
}

type Named = Readonly<Record<string, number>>;

function mergeNamed(a: Named, b: Named): Named {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(names.map((name) => [name, addedSafely(a[name] ?? 0, b[name] ?? 0)]));
}
