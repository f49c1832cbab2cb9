import { refuse, shown, type Problem } from '../../../problems/index.ts';
import type { Counts, GroupCounts } from './counts.ts';
import { mergeGroups } from './merge-counts.ts';

/**
 * What a measure counted in the groups that have these values: in all of them, where none is given. Null stands for what
 * is not known. Where there is no such group, nothing was counted.
 *
 * Throws when these are not counts, are not of that measure, or are not by a name that is given.
 *
 * @example
 * ```ts
 * import { totalOf, type Counts } from 'neighbourhood-contracts/outcomes';
 *
 * const counts: Counts = {
 *   dataset: 'ecds',
 *   by: ['age-band'],
 *   whenWrong: 'fail',
 *   repeats: 'no-identifier',
 *   periods: [],
 *   lists: {},
 *   records: 5,
 *   quality: [],
 *   measures: [
 *     {
 *       measure: 'attendances',
 *       version: '1',
 *       mark: '0',
 *       wrong: 0,
 *       notOfThisKind: 0,
 *       withoutDay: 0,
 *       outsidePeriod: 0,
 *       outsideCohort: 0,
 *       withoutAmount: 0,
 *       groups: [
 *         { group: { 'age-band': '70-79' }, count: 3, records: 3, exclusions: {}, exceptions: {} },
 *         { group: { 'age-band': null }, count: 2, records: 2, exclusions: {}, exceptions: {} },
 *       ],
 *     },
 *   ],
 *   madeWith: { library: '0', policy: '0' },
 * };
 * totalOf(counts, 'attendances').count; // => 5
 * totalOf(counts, 'attendances', { 'age-band': null }).count; // => 2
 * totalOf(counts, 'attendances', { 'age-band': '80-89' }).count; // => 0
 * ```
 */
export function totalOf(counts: Counts, measure: string, group: GroupCounts['group'] = {}): GroupCounts {
  refuse('a total', [...checkLooked(counts, measure), ...checkNames(group)]);
  const own = counts.measures.find((each) => each.measure === measure);
  const names = Object.keys(group);
  const unknown = names.filter((name) => !counts.by.includes(name));
  refuse('a total', [
    ...(own === undefined
      ? [
          problem(
            'measure',
            measure,
            counts.measures.map((each) => each.measure),
          ),
        ]
      : []),
    ...unknown.map((name) => problem('group', name, counts.by)),
  ]);
  const nothing: GroupCounts = { group: { ...group }, count: 0, records: 0, exclusions: {}, exceptions: {} };
  return (own?.groups ?? [])
    .filter((each) => names.every((name) => each.group[name] === group[name]))
    .reduce(mergeGroups, nothing);
}

/** That these are counts at all: a light look at what is read, as a total is asked for many times over. */
function checkLooked(counts: unknown, measure: string): Problem[] {
  const { by, measures } = isObject(counts) ? counts : {};
  if (Array.isArray(by) && Array.isArray(measures) && Array.from(measures).every((each) => isSound(each, measure))) {
    return [];
  }
  const help = 'Give what countRows, countColumns, countStream or mergeCounts gave.';
  return [{ path: 'counts', code: 'wrong-type', message: 'These are not counts.', help }];
}

function isSound(each: unknown, measure: string): boolean {
  if (!isObject(each) || !Array.isArray(each['groups'])) return false;
  return each['measure'] !== measure || each['groups'].every(isGroup);
}

function isGroup(value: unknown): boolean {
  return isObject(value) && isObject(value['group']) && isObject(value['exclusions']) && isObject(value['exceptions']);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function checkNames(group: unknown): Problem[] {
  if (typeof group === 'object' && group !== null && !Array.isArray(group)) return [];
  const help = 'Give the values of what is grouped by, by their names.';
  return [{ path: 'group', code: 'wrong-type', message: `This is ${shown(group)}, not a group.`, help }];
}

function problem(path: string, name: string, known: readonly string[]): Problem {
  const message = `The counts have no ${path} ${shown(name)}.`;
  return { path, code: 'unknown-reference', message, help: `They have: ${known.join(', ')}.` };
}
