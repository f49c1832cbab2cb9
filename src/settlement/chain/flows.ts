import type { Line, Total } from '../../payment/index.ts';
import { totalOf } from '../../statement/index.ts';
import { pence } from '../../money/index.ts';
import type { PayingContract } from '../year/paying-contract.ts';
import type { Receipt } from '../year/receivers.ts';
import type { SettledPart } from '../year/settle-part.ts';
import { amountOf, groundsOfLines } from '../year/whole-amount.ts';

/** Money that one body pays another under a contract; below zero where it is paid back. */
export interface ChainFlow {
  readonly contract: string;
  readonly from: string;
  /** An organisation; or "not-distributed", where it is not known who has it. */
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
export interface ContractReceipt extends Receipt {
  readonly contract: PayingContract;
}

/** A part of a contract as one line, as its payer sees it: how it is shared may be open where the whole is not. */
export interface ContractPayment {
  readonly contract: PayingContract;
  readonly line: Line;
}

/** All that moves under the contracts of a chain, from both sides. */
export interface Movements {
  readonly receipts: readonly ContractReceipt[];
  readonly payments: readonly ContractPayment[];
}

/** What the payer of a contract pays, and who receives it. */
export function movementsUnder(contract: PayingContract, parts: readonly SettledPart[]): Movements {
  return {
    receipts: parts.flatMap((part) => part.receipts.map((receipt) => ({ ...receipt, contract }))),
    payments: parts.map(({ part: { id, title }, lines, total }) => {
      const facts = { id, label: title, working: 'the whole of it', grounds: groundsOfLines(lines) };
      return { contract, line: { ...facts, ...amountOf(total) } };
    }),
  };
}

/** What each body receives under each contract. */
export function flowsOf(receipts: readonly ContractReceipt[]): readonly ChainFlow[] {
  const groups = groupedBy(receipts, ({ contract, to }) => JSON.stringify([contract.id, to]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { contract, to } = first;
    return [{ contract: contract.id, from: contract.payer, to, amount: totalOf(group.map(({ line }) => line)) }];
  });
}

/** What each body receives, pays and keeps, in the order in which they come up. */
export function positionsOf({ receipts, payments }: Movements): readonly ChainPosition[] {
  const received = groupedBy(receipts, ({ to }) => to);
  const paid = groupedBy(payments, ({ contract }) => contract.payer);
  const bodies = new Set(receipts.flatMap(({ contract, to }) => [contract.payer, to]));
  return [...bodies].map((organisation) => {
    const [comes, goes] = [received, paid].map((groups) =>
      (groups.get(organisation) ?? []).map(({ line }: ContractPayment) => line),
    );
    const keeps = totalOf([...(comes ?? []), ...(goes ?? []).map(negated)]);
    return { organisation, received: totalOf(comes ?? []), paid: totalOf(goes ?? []), keeps };
  });
}

/** Items under each key, in the order in which the keys come up. */
export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** What is paid, as it is taken off what is received. */
function negated(line: Line): Line {
  if (line.kind !== 'open') return { ...line, amountPence: pence(0 - line.amountPence) };
  const { lowPence, highPence, ...rest } = line;
  return {
    ...rest,
    ...(highPence !== undefined && { lowPence: pence(0 - highPence) }),
    ...(lowPence !== undefined && { highPence: pence(0 - lowPence) }),
  };
}
