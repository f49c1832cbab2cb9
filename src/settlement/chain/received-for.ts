import { pence, type Pence } from '../../money/index.ts';
import type { Line } from '../../payment/index.ts';
import { totalOf } from '../../statement/index.ts';
import type { PassedOnFacts, PassedOnTerms } from '../../sharing/index.ts';
import { mechanisms } from '../year/mechanisms.ts';
import type { PayingContract } from '../year/paying-contract.ts';
import { notDistributed, type Receipt } from '../year/receivers.ts';
import type { SettledPart } from '../year/settle-part.ts';
import { groundsOfLines, toldOf } from '../year/whole-amount.ts';

/**
 * What the payer of a contract received of the savings and losses that are shared under another. Of what is not shared out
 * there yet it may have anything from nothing to the whole.
 */
export function receivedFor(
  { id, payer }: PayingContract,
  { counts }: PassedOnTerms,
  source: readonly SettledPart[],
): PassedOnFacts {
  const shared = source.filter(({ part }) => mechanisms[part.mechanism].kind === 'sharing');
  const lines = shared.flatMap(({ part, receipts }) =>
    receipts.flatMap((receipt) => countedOf(receipt, payer, counts, part.title)),
  );
  return { about: id, receivedPounds: toldOf(totalOf(lines)), grounds: groundsOfLines(lines) };
}

function countedOf({ to, as, line }: Receipt, payer: string, counts: PassedOnTerms['counts'], part: string): Line[] {
  if (as === 'holding' && counts === 'own-share') return [];
  if (to === payer) return [line];
  return to === notDistributed ? [anyPartOf(line, `who has what of ${part}`)] : [];
}

function anyPartOf(line: Line, question: string): Line {
  const { id, label, working, grounds } = line;
  const facts = { id, label, working, grounds, kind: 'open', question } as const;
  if (line.kind !== 'open') {
    const { amountPence } = line;
    const assumptions = line.kind === 'settled' ? [] : line.assumptions;
    return { ...facts, lowPence: least(amountPence), highPence: most(amountPence), assumptions };
  }
  const { lowPence, highPence, assumptions } = line;
  return {
    ...facts,
    ...(lowPence !== undefined && { lowPence: least(lowPence) }),
    ...(highPence !== undefined && { highPence: most(highPence) }),
    question: `${question}; ${line.question}`,
    assumptions,
  };
}

function least(amount: Pence): Pence {
  return pence(Math.min(0, amount));
}

function most(amount: Pence): Pence {
  return pence(Math.max(0, amount));
}
