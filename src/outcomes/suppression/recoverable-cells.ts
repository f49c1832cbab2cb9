import {
  checkCode,
  checkCount,
  checkEach,
  checkObject,
  placeIn,
  refuse,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { addSum, connected, isOpen, membersOf, type Cell, type Sum } from './attack/cell.ts';
import { fill } from './attack/fill.ts';
import { mostTangled, networkOf } from './attack/network.ts';
import { search } from './attack/search.ts';
import { settledAmong, type Settled } from './attack/settled.ts';
import { checkSums, checkSumsTogether } from './count-table.ts';
import { isSmall } from './hidden-in.ts';
import type { PublishedCell, PublishedCounts } from './published-counts.ts';
import { asShown, lowestHidden, rangeOfShown } from './secondary/guarded-cell.ts';
import { checkPublishedRule } from './suppression-rule.ts';

/** What can be found of the cells that are suppressed. */
export interface RecoverableCells {
  /** Those that can be found, with what they are. */
  readonly found: readonly { readonly id: string; readonly count: number }[];
  /**
   * Those of which a search of limited length could not say, by identifier: in large tables of three dimensions or more. For
   * all other tables there are none, and the answer is exact.
   */
  readonly notRuledOut: readonly string[];
}

/**
 * Which suppressed cells anybody can find who sees what is published and knows the rule: those that are the same in all
 * tables of whole numbers that agree with the numbers shown, the sums and the rule. It works from what is published alone. A
 * rule that hides no others says that whatever is hidden is small; otherwise a hidden number may be of any size.
 *
 * Throws when a rule or an identifier is not right, or no counts agree with what is published.
 *
 * @example
 * ```ts
 * import { recoverableCells } from 'neighbourhood-contracts/outcomes';
 *
 * const cells = [
 *   { id: 'all', count: 40 },
 *   { id: 'under-65', count: 'suppressed' },
 *   { id: '65-and-over', count: 36 },
 * ] as const;
 * const sums = [{ total: 'all', parts: ['under-65', '65-and-over'] }];
 * const rule = { below: 6, zero: 'hidden', rounding: 'none', secondary: 'off', mark: '*' } as const;
 * recoverableCells({ cells, sums, rule }).found; // => [{ id: 'under-65', count: 4 }]
 * ```
 */
export function recoverableCells(published: PublishedCounts): RecoverableCells {
  refuse('published counts', checkPublished(published, 'published'));
  const cells = cellsOf(published);
  const sums = new Set(cells.flatMap((cell) => cell.sums));
  const groups = connected(cells.filter(isOpen)).map(settledIn);
  const isWrong = (sum: Sum) => membersOf(sum).every((cell) => !isOpen(cell)) && !isRight(sum);
  if (groups.includes('nothing-agrees') || [...sums].some(isWrong)) refuse('published counts', [nothingAgrees]);

  const decided = groups.filter((group) => group !== 'nothing-agrees');
  const found = new Set(decided.flatMap(({ settled }) => settled));
  const unsure = new Set(decided.flatMap((group) => group.unsure));
  const suppressed = cells.filter((_, at) => published.cells[at]?.count === 'suppressed');
  return {
    found: suppressed.filter((cell) => found.has(cell)).map(({ id, value }) => ({ id, count: value })),
    notRuledOut: suppressed.filter((cell) => unsure.has(cell)).map(({ id }) => id),
  };
}

/** What is settled in one group of open cells, which are given values that agree. */
function settledIn(group: readonly Cell[]): Settled | 'nothing-agrees' {
  const network = networkOf(group);
  if (network !== undefined) return fill(network) ? settledAmong(group, network) : 'nothing-agrees';
  const values = group.length > mostTangled ? 'broken-off' : search(group);
  if (values === 'none') return 'nothing-agrees';
  if (values === 'broken-off') return { settled: [], unsure: group };
  for (const [cell, value] of values) cell.value = value;
  return settledAmong(group, undefined, 'anywhere');
}

function isRight({ total, parts }: Sum): boolean {
  return total.value === parts.reduce((sum, { value }) => sum + value, 0);
}

const nothingAgrees: Problem = {
  path: 'published',
  code: 'contradiction',
  message: 'No whole numbers agree with all that is shown, with the sums and the rule.',
  help: 'Give the counts, the sums and the rule as they were published.',
};

function cellsOf({ cells, sums, rule }: PublishedCounts): readonly Cell[] {
  const made = cells.map(({ id, count }): Cell => ({ id, ...rangeOf(count, rule), sums: [] }));
  const byId = new Map(made.map((cell) => [cell.id, cell]));
  for (const { total, parts } of sums) addSum([total, ...parts].flatMap((id) => byId.get(id) ?? []));
  return made;
}

/** What a cell can be by itself, and its least value to begin with. */
function rangeOf(count: number | 'suppressed', rule: PublishedCounts['rule']): Pick<Cell, 'value' | 'low' | 'high'> {
  if (rule === 'not-suppressed') return { value: Number(count), low: Number(count), high: Number(count) };
  if (count !== 'suppressed') {
    const range = rangeOfShown(count, rule);
    return { value: range.low, ...range };
  }
  const low = lowestHidden(rule);
  return { value: low, low, high: rule.secondary === 'off' ? rule.below - 1 : Infinity };
}

const cellChecks: FieldChecks = {
  id: checkCode,
  count: (count, at) => (count === 'suppressed' ? [] : checkCount(count, at, 'people or events').map(orSuppressed)),
};

function orSuppressed(problem: Problem): Problem {
  return { ...problem, help: 'Give a whole number, 0 or more, or "suppressed".' };
}

function checkPublished(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, {
    cells: (cells, at) => checkEach(cells, at, (cell, place) => checkObject(cell, place, cellChecks)),
    sums: checkSums,
    rule: (rule, at) => (rule === 'not-suppressed' ? [] : checkPublishedRule(rule, at)),
  });
  if (problems.length > 0) return problems;
  const { cells, sums, rule } = value as PublishedCounts;
  const isOdd = ({ count }: PublishedCell) => isImpossible(count, rule);
  return [
    ...checkSumsTogether(
      cells.map(({ id }) => id),
      sums,
      path,
    ),
    ...cells.flatMap((cell, at) => (isOdd(cell) ? [notByRule(placeIn(path, 'cells', at, 'count'))] : [])),
  ];
}

/** Whether a rule shows no such number. */
function isImpossible(count: PublishedCell['count'], rule: PublishedCounts['rule']): boolean {
  if (rule === 'not-suppressed' || count === 'suppressed') return rule === 'not-suppressed' && count === 'suppressed';
  if (rule.rounding === 'none' || count === 0) return isSmall(count, rule);
  const { low, high } = rangeOfShown(count, rule);
  return low > high || asShown(count, rule) !== count;
}

function notByRule(path: string): Problem {
  const message = 'By the rule given this would not be published so.';
  return { path, code: 'contradiction', message, help: 'Give the rule that the counts were published by.' };
}
