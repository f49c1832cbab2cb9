import { settleDistribution, linesOf, type DistributionTerms, type Line, type Total } from '../../payment/index.ts';
import type { ClosedPeriod } from '../../time/index.ts';
import type { KnownFacts } from './contract-year.ts';
import type { PayingContract } from './paying-contract.ts';
import type { PaymentPart } from './payment-part.ts';
import { amountOf, groundsOf, groundsOfLines, toldOf } from './whole-amount.ts';

/** What one body receives of a part, or below zero pays into it. */
export interface Receipt {
  /** Who receives it: an organisation; or who holds what no partner takes. */
  readonly to: string;
  readonly line: Line;
}

/** A part that is settled, before it is known who has it. */
export interface PartLines {
  readonly part: PaymentPart;
  readonly lines: readonly Line[];
  readonly total: Total;
}

/** Who receives a part: the same money as its lines, to the penny. */
export function receiptsOf(
  { part, lines, total }: PartLines,
  contract: PayingContract,
  known: KnownFacts | undefined,
  period: ClosedPeriod,
): readonly Receipt[] {
  const { paidTo } = part;
  if (lines.length === 0) return [];
  if (paidTo.kind !== 'partners') {
    const to = paidTo.kind === 'holder' ? contract.holder : paidTo.body;
    return [whole(to, `${to}: ${part.title}`, 'the whole of it', { part, lines, total })];
  }
  const terms = part.terms === 'not-agreed' ? undefined : part.terms;
  if (paidTo.terms === 'not-agreed' || terms === undefined || known?.partners === undefined) {
    const missing = paidTo.terms === 'not-agreed' ? 'how it is shared is not agreed' : 'its partners are not known';
    return [whole('not-distributed', `Not shared out: ${part.title}`, missing, { part, lines, total })];
  }
  const statement = settleDistribution(paidTo.terms, {
    about: contract.id,
    period,
    pool: { amount: toldOf(total), grounds: groundsOf(total, terms.grounds) },
    partners: known.partners,
  });
  const partners = new Set(known.partners.map(({ id }) => id));
  const held = heldBy(paidTo.terms, total);
  return linesOf(statement).map((line) => ({
    to: partners.has(line.id) ? line.id : (held[line.id] ?? 'not-distributed'),
    line: { ...line, id: `${part.id}/${line.id}`, label: `${line.label}: ${part.title}` },
  }));
}

function whole(to: string, label: string, working: string, { part, lines, total }: PartLines): Receipt {
  const grounds = groundsOfLines(lines);
  return { to, line: { id: `${part.id}/${to}`, label, working, grounds, ...amountOf(total) } };
}

/** Who holds what no partner takes, by the line that says so. */
function heldBy({ gains, losses }: DistributionTerms, total: Total): Readonly<Record<string, string>> {
  const isLoss = (total.kind === 'open' ? (total.highPence ?? 0) : total.amountPence) < 0;
  const side = isLoss ? losses : gains;
  if (side === 'not-agreed') return {};
  return {
    ...('reinvestFirst' in side && side.reinvestFirst !== 'nothing' && { reinvested: side.reinvestFirst.heldBy }),
    ...(side.caps !== 'none' && { 'not-distributed': side.caps.heldBy }),
  };
}
