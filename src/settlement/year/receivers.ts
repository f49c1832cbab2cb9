import { linesOf, type Line, type Total } from '../../payment/index.ts';
import { groundsOnce } from '../../statement/index.ts';
import { settleDistribution, type DistributionTerms } from '../../sharing/index.ts';
import type { ClosedPeriod, Day } from '../../time/index.ts';
import type { KnownFacts } from './contract-year.ts';
import { cameAfter } from './came-after.ts';
import type { PayingContract } from './paying-contract.ts';
import type { PaymentPart } from './payment-part.ts';
import { amountOf, groundsOf, groundsOfLines, toldOf } from './whole-amount.ts';

/** What one body receives of a part, or below zero pays into it. */
export interface Receipt {
  /** Who receives it: an organisation; or "not-distributed", where it is not known who has it. */
  readonly to: string;
  /**
   * As what: as the one that is paid, or as a partner; as the one that holds what is set aside, or what a cap leaves; or
   * as nobody yet, because it is not shared out.
   */
  readonly as: 'paid' | 'holding' | 'nobody-yet';
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
  settled: PartLines,
  contract: PayingContract,
  known: KnownFacts | undefined,
  { period, asAt }: { readonly period: ClosedPeriod; readonly asAt: Day },
): readonly Receipt[] {
  const { part, lines, total } = settled;
  const { paidTo } = part;
  if (lines.length === 0) return [];
  if (paidTo.kind !== 'partners') {
    const to = paidTo.kind === 'holder' ? contract.holder : paidTo.body;
    return [{ to, as: 'paid', line: whole(to, `${to}: ${part.title}`, 'the whole of it', settled) }];
  }
  if (paidTo.terms === 'not-agreed') return [notShared('how it is shared is not agreed', settled)];
  const later = cameAfter(asAt, paidTo.terms);
  if (later !== undefined) {
    return [notShared(`how it is shared was ${later.how} on ${later.on}, after ${asAt}`, settled)];
  }
  if (known?.partners === undefined) return [notShared('its partners are not known', settled)];
  const all = groundsOfLines(lines);
  const grounds = all[0] ?? paidTo.terms.grounds;
  const statement = settleDistribution(paidTo.terms, {
    about: contract.id,
    period,
    pool: { amount: toldOf(total), grounds: groundsOf(total, grounds) },
    partners: known.partners,
  });
  // What is assumed is in the grounds of the pool already, as one.
  const stated = all.filter(({ kind }) => kind !== 'assumed');
  const partners = new Set(known.partners.map(({ id }) => id));
  const held = heldBy(paidTo.terms, total);
  return linesOf(statement).map((line): Receipt => {
    const isPartner = partners.has(line.id);
    return {
      to: isPartner ? line.id : (held[line.id] ?? notDistributed),
      as: isPartner ? 'paid' : 'holding',
      line: {
        ...line,
        id: `${part.id}/${line.id}`,
        label: `${line.label}: ${part.title}`,
        grounds: groundsOnce(...line.grounds, ...stated),
      },
    };
  });
}

/** Who receives what is not shared out yet. */
export const notDistributed = 'not-distributed';

function notShared(working: string, settled: PartLines): Receipt {
  const line = whole(notDistributed, `Not shared out: ${settled.part.title}`, working, settled);
  return { to: notDistributed, as: 'nobody-yet', line };
}

function whole(to: string, label: string, working: string, { part, lines, total }: PartLines): Line {
  return { id: `${part.id}/${to}`, label, working, grounds: groundsOfLines(lines), ...amountOf(total) };
}

/** Who holds what no partner takes, by the line that says so; of what may be a gain or a loss, where it is one body. */
function heldBy({ gains, losses }: DistributionTerms, total: Total): Readonly<Record<string, string>> {
  const { lowPence: low, highPence: high } =
    total.kind === 'open' ? total : { lowPence: total.amountPence, highPence: total.amountPence };
  const mayGain = high === undefined || high > 0;
  const mayLose = low === undefined || low < 0;
  const sides = [...(mayGain ? [gains] : []), ...(mayLose ? [losses] : [])];
  const holders = new Set(
    sides.flatMap((side) => (side === 'not-agreed' || side.caps === 'none' ? [] : [side.caps.heldBy])),
  );
  const [holder, other] = [...holders];
  const first = gains === 'not-agreed' ? 'nothing' : gains.reinvestFirst;
  return {
    ...(first !== 'nothing' && { reinvested: first.heldBy }),
    ...(holder !== undefined && other === undefined && { 'not-distributed': holder }),
  };
}
