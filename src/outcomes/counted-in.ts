import { checkObject, checkText, placeIn, shown, type Check, type Problem } from '../problems/index.ts';
import { checkClosedPeriod, monthOf, periodOfMonth, type ClosedPeriod, type Day } from '../time/index.ts';
import { checkCounts } from './measure/evaluate/check-counts.ts';
import type { Counts, GroupCounts } from './measure/evaluate/counts.ts';
import { totalOf } from './measure/evaluate/total-of.ts';

/** What is read of counts: these measures, by these names at least. */
export interface ReadOfCounts {
  readonly measures: readonly string[];
  readonly by: readonly string[];
}

/** Problems of counts of which these measures are to be read. */
export function checkCounted(counts: unknown, path: string, read: ReadOfCounts): Problem[] {
  const problems = checkCounts(counts, path);
  if (problems.length > 0) return problems;
  const { by, measures } = counts as Counts;
  return [
    ...lackingOf(
      read.measures,
      measures.map(({ measure }) => measure),
      'measure',
      placeIn(path, 'measures'),
    ),
    ...lackingOf(read.by, by, 'group', placeIn(path, 'by')),
  ];
}

function lackingOf(needed: readonly string[], has: readonly string[], what: string, path: string): Problem[] {
  return needed
    .filter((name) => !has.includes(name))
    .map((name) => {
      const message = `The counts have no ${what} ${shown(name)}.`;
      const help = what === 'group' ? `Count by { field: '${name}' }.` : `They have: ${has.join(', ')}.`;
      return { path, code: 'unknown-reference', message, help };
    });
}

/**
 * Problems of a period that counts are to be read over: whole months within what was counted, where they are by month, or
 * all that was counted.
 */
export function checkPeriodOfCounts(counts: Counts, period: unknown, path: string): Problem[] {
  const problems = checkClosedPeriod(period, path);
  if (problems.length > 0) return problems;
  const { by, periods } = counts;
  const asked = period as ClosedPeriod;
  if (!by.includes('month')) return checkCovered(periods, asked, true, path);
  return [
    ...checkWholeMonths(asked, path),
    ...(periods.length === 0 ? [periodNotTold(path)] : checkCovered(periods, asked, false, path)),
  ];
}

/** Of a month without records nobody could tell whether it was counted: it would be a nought that nobody counted. */
function periodNotTold(path: string): Problem {
  const message =
    'The counts do not say which period was counted, so that a month without records may be one that no record was extracted for.';
  return { path, code: 'contradiction', message, help: 'Count with the period that the extract is of.' };
}

/**
 * Problems of the groups that are to be read of counts: by names that the counts have, none of which is the month or one
 * that is read anyhow.
 */
export function checkGroupOf(counts: Counts, group: unknown, path: string, read: readonly string[]): Problem[] {
  const names = counts.by.filter((name) => name !== 'month' && !read.includes(name));
  const checks = names.map((name) => [name, checkValue] as const);
  return checkObject(group, path, {}, Object.fromEntries(checks));
}

const checkValue: Check = (value, path) => (value === null ? [] : checkText(value, path));

/**
 * What a measure counted over a period in the groups that have these values, of counts and a period that nothing is wrong
 * with.
 */
export function countedIn(
  counts: Counts,
  measure: string,
  period: ClosedPeriod,
  group: GroupCounts['group'] = {},
): GroupCounts {
  if (!counts.by.includes('month')) return totalOf(counts, measure, group);
  const [first, after] = [monthOf(period.from), monthOf(period.until)];
  const measures = counts.measures.map((each) => ({
    ...each,
    groups: each.groups.filter(({ group: { month } }) => typeof month === 'string' && first <= month && month < after),
  }));
  return totalOf({ ...counts, measures }, measure, group);
}

function checkWholeMonths(period: ClosedPeriod, path: string): Problem[] {
  return (['from', 'until'] as const).flatMap((name) => {
    const day = period[name];
    if (day === periodOfMonth(monthOf(day)).from) return [];
    const message = `${day} is not the first day of a month, and the counts are by month.`;
    const help = 'Give a period of whole months, or count over the period without months.';
    return [{ path: placeIn(path, name), code: 'contradiction' as const, message, help }];
  });
}

/** Whether what was counted, in periods that may overlap, has every day asked for in it, and where `isAll` no other. */
function checkCovered(periods: readonly ClosedPeriod[], asked: ClosedPeriod, isAll: boolean, path: string): Problem[] {
  let reached: Day = asked.from;
  for (const { from, until } of [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from <= reached && until > reached) reached = until;
  }
  const goesBeyond = periods.some(({ from, until }) => from < asked.from || until > asked.until);
  if (reached >= asked.until && !(isAll && goesBeyond)) return [];
  const counted = periods.map(({ from, until }) => `from ${from} until ${until}`).join(', ');
  const message = `What is asked for is from ${asked.from} until ${asked.until}; what was counted is ${counted === '' ? 'every day, and not by month' : counted}.`;
  return [{ path, code: 'contradiction', message, help: 'Give the period that was counted, or count by month.' }];
}
