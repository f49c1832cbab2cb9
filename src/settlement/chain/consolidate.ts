import { formatPounds } from '../../money/index.ts';
import type { Line, Statement, Total } from '../../payment/index.ts';
import { composeStatement, totalOf } from '../../statement/index.ts';
import { periodOfFinancialYear, type Day } from '../../time/index.ts';
import { notDistributed } from '../year/receivers.ts';
import { amountOf, groundsOfLines } from '../year/whole-amount.ts';
import { claimNotes } from './claim-notes.ts';
import type { ContractChain } from './contract-chain.ts';
import { groupedBy, positionsOf, type Movements } from './flows.ts';

/** The chain from outside. What is paid within it takes itself away, and the two sides agree to the penny. */
export function consolidate(chain: ContractChain, asAt: Day, movements: Movements): Statement {
  const outside = new Set(chain.outside);
  return composeStatement({
    mechanism: 'contract-chain',
    title: chain.title,
    about: chain.id,
    // Every level is of one year.
    period: chain.levels.map(({ year }) => periodOfFinancialYear(year.year)).reduce((first) => first),
    sections: [{ id: 'paid-in', title: 'Paid from outside the chain', lines: paidIn(chain, movements, outside) }],
    paidTo: { id: 'kept', title: 'What each body keeps', lines: kept(movements, outside) },
    notes: [`As known on ${asAt}. What bodies of the chain pay one another is not in the total.`, ...claimNotes(chain)],
  });
}

function paidIn({ levels }: ContractChain, { payments }: Movements, outside: ReadonlySet<string>): readonly Line[] {
  const byContract = groupedBy(payments, ({ contract }) => contract.id);
  return levels.flatMap(({ contract: { id, payer, title } }) => {
    if (!outside.has(payer)) return [];
    const lines = (byContract.get(id) ?? []).map(({ line }) => line);
    const total = totalOf(lines);
    return [lineOf(id, `${payer} pays under ${title}`, inWords(total), lines, total)];
  });
}

function kept(movements: Movements, outside: ReadonlySet<string>): readonly Line[] {
  const byReceiver = groupedBy(movements.receipts, ({ to }) => to);
  const byPayer = groupedBy(movements.payments, ({ contract }) => contract.payer);
  return positionsOf(movements).flatMap(({ organisation, received, paid, keeps }) => {
    const lines = (byReceiver.get(organisation) ?? []).map(({ line }) => line);
    if (outside.has(organisation) || organisation === notDistributed) {
      if (lines.length === 0) return [];
      const label = organisation === notDistributed ? 'Not shared out yet' : `${organisation} receives`;
      return [lineOf(organisation, label, inWords(received), lines, received)];
    }
    const working = `${inWords(received)} − ${inWords(paid)} paid on under contracts of the chain`;
    const paidOn = (byPayer.get(organisation) ?? []).map(({ line }) => line);
    return [lineOf(organisation, `${organisation} keeps`, working, [...lines, ...paidOn], keeps)];
  });
}

function lineOf(id: string, label: string, working: string, lines: readonly Line[], total: Total): Line {
  return { id, label, working, grounds: groundsOfLines(lines), ...amountOf(total) };
}

function inWords(total: Total): string {
  if (total.kind !== 'open') return formatPounds(total.amountPence);
  const { lowPence, highPence } = total;
  const [low, high] = [lowPence, highPence].map((end) => (end === undefined ? undefined : formatPounds(end)));
  if (low !== undefined && high !== undefined) return `(${low} to ${high})`;
  if (low !== undefined) return `(${low} or more)`;
  return high === undefined ? 'an open amount' : `(at most ${high})`;
}
