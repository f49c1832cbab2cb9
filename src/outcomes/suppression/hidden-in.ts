import { addSum } from './attack/cell.ts';
import type { CountSum } from './count-table.ts';
import { findable, protect } from './secondary/protect.ts';
import type { GuardedCell } from './secondary/guarded-cell.ts';
import type { SuppressionRule } from './suppression-rule.ts';

/** A count, and what else there is to know of it. */
export interface CountToHide {
  readonly id: string;
  readonly count: number;
  /** It is hidden though it is not small: few people stand behind it. */
  readonly isOfFew?: boolean;
  /** It is never printed: those of a denominator who are not in its numerator. */
  readonly isComplement?: boolean;
}

/** What is hidden, by identifier, and what of it can be found all the same. */
export interface HiddenCounts {
  readonly hidden: ReadonlySet<string>;
  readonly recoverable: ReadonlySet<string>;
}

/** What a rule hides of some counts that add up. In whatever order they are given, it is the same. */
export function hiddenIn(
  counts: readonly CountToHide[],
  sums: readonly CountSum[],
  rule: SuppressionRule,
): HiddenCounts {
  const cells = guardedCells(counts, sums, rule);
  const recoverable = rule.secondary === 'on' ? protect(cells, rule) : findable(cells, rule, 'that-all-are-small');
  return {
    hidden: new Set(cells.filter(({ isHidden, isUnprinted }) => isHidden && !isUnprinted).map(({ id }) => id)),
    recoverable: new Set(recoverable.map(({ id }) => id)),
  };
}

/** Whether a rule hides a number for its own sake. */
export function isSmall(count: number, { below, zero }: Pick<SuppressionRule, 'below' | 'zero'>): boolean {
  return count < below && (count > 0 || zero === 'hidden');
}

function guardedCells(
  counts: readonly CountToHide[],
  sums: readonly CountSum[],
  rule: SuppressionRule,
): readonly GuardedCell[] {
  const totals = new Set(sums.map(({ total }) => total));
  const cells = [...counts]
    .sort((a, b) => inOrder(a.id, b.id))
    .map(({ id, count, isOfFew = false, isComplement: isUnprinted = false }): GuardedCell => {
      const isLittle = isOfFew || (isSmall(count, rule) && (!isUnprinted || rule.complement === 'counted'));
      const asIs = { id, count, value: count, low: count, high: count, sums: [] };
      return { ...asIs, isSmall: isLittle, isUnprinted, isTotal: totals.has(id), isHidden: isLittle && !isUnprinted };
    });
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  for (const { total, parts } of [...sums].map(sorted).sort(inSumOrder)) {
    addSum([total, ...parts].flatMap((id) => byId.get(id) ?? []));
  }
  return cells;
}

function sorted({ total, parts }: CountSum): CountSum {
  return { total, parts: [...parts].sort(inOrder) };
}

function inSumOrder(a: CountSum, b: CountSum): number {
  const different = a.parts.findIndex((part, at) => part !== b.parts[at]);
  const [one, other] = [a.parts[different] ?? '', b.parts[different] ?? ''];
  return inOrder(a.total, b.total) || inOrder(one, other) || a.parts.length - b.parts.length;
}

function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
