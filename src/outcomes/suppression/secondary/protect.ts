import { connected, isOpen, membersOf } from '../attack/cell.ts';
import { networkOf, openIn, type Network } from '../attack/network.ts';
import { settledAmong, type Exchange } from '../attack/settled.ts';
import { cheapestCircle } from './cheapest-circle.ts';
import { boundAsShown, type BoundsRule, type GuardedCell } from './guarded-cell.ts';

/**
 * Hides further cells, until none of the hidden ones can be found, and gives back those that still can be, where nothing is
 * left to hide.
 */
export function protect(cells: readonly GuardedCell[], rule: BoundsRule): readonly GuardedCell[] {
  for (const cell of cells) boundAsShown(cell, rule);
  return connected(cells.filter((cell) => isOpen(cell) || canBeHidden(cell, rule)))
    .filter((block) => block.some(isGuarded))
    .flatMap((block) => protectBlock(block, rule));
}

/**
 * The hidden cells that can be found, all being as shown, by somebody who knows the rule: a hidden number may be of any
 * size, but where all that go together are small, he may see that too.
 */
export function findable(
  cells: readonly GuardedCell[],
  rule: BoundsRule,
  seeing: 'nothing' | 'that-all-are-small',
  network?: Network,
  known?: Exchange[],
): readonly GuardedCell[] {
  for (const cell of cells) boundAsShown(cell, rule);
  const groups = connected(cells.filter(isOpen));
  for (const group of seeing === 'that-all-are-small' ? groups : []) {
    const hidden = group.filter(({ isHidden }) => isHidden);
    if (hidden.some(({ count }) => count >= rule.below)) continue;
    for (const cell of hidden) cell.high = rule.below - 1;
  }
  return (network === undefined ? groups : [groups.flat()]).flatMap((group) => {
    const { settled, unsure } = settledAmong(group, network, 'nearby', known);
    return ([...settled, ...unsure] as GuardedCell[]).filter(isGuarded);
  });
}

/** Whether a cell must not be found. */
function isGuarded({ isHidden, isUnprinted, isSmall }: GuardedCell): boolean {
  return isUnprinted ? isSmall : isHidden;
}

function canBeHidden({ isHidden, isUnprinted, count }: GuardedCell, { below }: BoundsRule): boolean {
  return !isHidden && !isUnprinted && count >= below;
}

function protectBlock(block: readonly GuardedCell[], rule: BoundsRule): readonly GuardedCell[] {
  const known: Exchange[] = [];
  if (findable(block.filter(isOpen), rule, 'that-all-are-small', undefined, known).length === 0) return [];
  const lost = new Set<GuardedCell>();
  const added: GuardedCell[] = [];
  const canHide = (cell: GuardedCell) => canBeHidden(cell, rule);
  const left = (found: readonly GuardedCell[]) => found.filter((cell) => !lost.has(cell));
  let network = networkOf(block);
  for (const seeing of ['nothing', 'that-all-are-small'] as const) {
    const hidesOne = seeing === 'that-all-are-small';
    for (;;) {
      const stuck = left(findable(block, rule, seeing, network, known));
      if (stuck.length === 0) break;
      for (const cell of block) boundAsShown(cell, rule);
      // By what has been hidden for the one, the next may be safe already: but that all are small is looked at anew.
      for (const cell of hidesOne ? stuck.slice(0, 1) : stuck) {
        const circle = network === undefined ? undefined : cheapestCircle(network, cell, { canHide, hidesOne });
        const more = circle ?? nearest(cell, block, canHide);
        if (circle === undefined && more.length === 0) lost.add(cell);
        for (const each of more) {
          each.isHidden = true;
          boundAsShown(each, rule);
          if (network !== undefined) openIn(network, each);
        }
        added.push(...more);
        if (circle !== undefined) continue;
        network = networkOf(block);
        break;
      }
    }
  }
  showNeedless(added, block, rule, lost, known);
  return [...lost];
}

/** Shows those again that need not be hidden after all, the totals and the largest first. */
function showNeedless(
  added: readonly GuardedCell[],
  block: readonly GuardedCell[],
  rule: BoundsRule,
  lost: ReadonlySet<GuardedCell>,
  known: Exchange[],
): void {
  const open = block.filter(isOpen);
  const network = networkOf(open);
  for (const cell of [...added].sort((a, b) => Number(b.isTotal) - Number(a.isTotal) || b.count - a.count)) {
    cell.isHidden = false;
    cell.isHidden = findable(open, rule, 'that-all-are-small', network, known).some((found) => !lost.has(found));
  }
}

/** The cell that costs least to hide, of those in a sum with one that can be found, or else of them all. */
function nearest(
  stuck: GuardedCell,
  block: readonly GuardedCell[],
  canHide: (cell: GuardedCell) => boolean,
): readonly GuardedCell[] {
  const beside = new Set<unknown>(stuck.sums.flatMap(membersOf));
  const far = (cell: GuardedCell) => (beside.has(cell) ? 0 : 1);
  const order = (a: GuardedCell, b: GuardedCell) =>
    far(a) - far(b) || Number(a.isTotal) - Number(b.isTotal) || a.count - b.count;
  return block.filter(canHide).sort(order).slice(0, 1);
}
