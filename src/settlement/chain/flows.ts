import { totalOf, type Line, type Total } from '../../payment/index.ts';
import { pence } from '../../money/index.ts';
import type { PayingContract } from '../year/paying-contract.ts';
import type { SettledPart } from '../year/settle-part.ts';

/** Money that one body pays another under a contract; below zero where it is paid back. */
export interface ChainFlow {
  readonly contract: string;
  readonly from: string;
  readonly to: string;
  readonly amount: Total;
}

/** What a body of the chain receives, pays on and keeps. */
export interface ChainPosition {
  readonly organisation: string;
  readonly received: Total;
  readonly paid: Total;
  /** What is received less what is paid. */
  readonly keeps: Total;
}

/** A line of a contract, and who receives it. */
export interface Receipt {
  readonly contract: PayingContract;
  readonly to: string;
  readonly line: Line;
}

/** Every line of the settled parts of a contract, with who receives it. */
export function receiptsUnder(contract: PayingContract, parts: readonly SettledPart[]): readonly Receipt[] {
  return parts.flatMap((part) => part.receipts.map(({ to, line }) => ({ contract, to, line })));
}

/** What each body receives under each contract. */
export function flowsOf(receipts: readonly Receipt[]): readonly ChainFlow[] {
  return [...groupedBy(receipts, ({ contract, to }) => JSON.stringify([contract.id, to])).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { contract, to } = first;
    return [{ contract: contract.id, from: contract.payer, to, amount: totalOf(group.map(({ line }) => line)) }];
  });
}

/** What each body receives, pays and keeps, in the order in which they come up. */
export function positionsOf(receipts: readonly Receipt[]): readonly ChainPosition[] {
  const bodies = new Set(receipts.flatMap(({ contract, to }) => [contract.payer, to]));
  return [...bodies].map((organisation) => {
    const received = receipts.filter(({ to }) => to === organisation).map(({ line }) => line);
    const paid = receipts.filter(({ contract }) => contract.payer === organisation).map(({ line }) => line);
    const keeps = totalOf([...received, ...paid.map(negated)]);
    return { organisation, received: totalOf(received), paid: totalOf(paid), keeps };
  });
}

/** A line as its payer sees it. */
export function negated(line: Line): Line {
  if (line.kind !== 'open') return { ...line, amountPence: pence(0 - line.amountPence) };
  const { lowPence, highPence, ...rest } = line;
  return {
    ...rest,
    ...(highPence !== undefined && { lowPence: pence(0 - highPence) }),
    ...(lowPence !== undefined && { highPence: pence(0 - lowPence) }),
  };
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
