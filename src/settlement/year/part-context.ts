import {
  exactly,
  fraction,
  hundredths,
  minusInterval,
  negativeInterval,
  one,
  over,
  pointOf,
  signOf,
  timesInterval,
  type Interval,
} from '../../exact/index.ts';
import { pence } from '../../money/index.ts';
import type { Grounds, Line, PassedOnFacts, Total } from '../../payment/index.ts';

/** What a chain of contracts knows of a part, beyond the facts of its own year. */
export interface PartContext {
  /** What the payer received under the contract that the part passes on from. */
  readonly received?: PassedOnFacts;
  /** Which of the units that the part pays for it may be paid for. */
  readonly claim?: PaidClaim;
}

/** A claim on a saving, and what of it is payable once others are paid for theirs. */
export interface PaidClaim {
  readonly id: string;
  readonly claimedUnits: string;
  readonly lowUnits: string;
  readonly highUnits: string;
  readonly questions: readonly string[];
  readonly assumptions: readonly string[];
  readonly reason: string;
  readonly grounds: readonly Grounds[];
}

const method: Grounds = {
  kind: 'library-method',
  method:
    'A gain is lowered in proportion to the units that another scheme is paid for: one avoided admission is paid for once.',
};

/** A line that takes off a gain what is paid for elsewhere; none where every unit is payable, or there is no gain. */
export function paidElsewhere(claim: PaidClaim, total: Total, id: string): Line | undefined {
  const claimed = fraction(claim.claimedUnits);
  const gain = gainIn(total);
  if (gain === undefined || signOf(claimed) === 0) return undefined;
  const payable: Interval = {
    low: over(fraction(claim.lowUnits), claimed),
    high: over(fraction(claim.highUnits), claimed),
  };
  const off = negativeInterval(timesInterval(gain, minusInterval(exactly(one), payable)));
  const low = inPence(off.low, 'down');
  const high = inPence(off.high, 'up');
  const known = pointOf(off);
  if (known !== undefined && signOf(known) === 0) return undefined;
  const facts = {
    id,
    label: `Less what is paid for elsewhere (claim ${claim.id})`,
    working: `${claim.lowUnits === claim.highUnits ? claim.lowUnits : `${claim.lowUnits} to ${claim.highUnits}`} of ${claim.claimedUnits} units are payable here. ${claim.reason}`,
    grounds: [method, ...claim.grounds],
  };
  const assumptions = [...new Set([...claim.assumptions, ...(total.kind === 'settled' ? [] : total.assumptions)])];
  if (known === undefined) {
    const questions = [...claim.questions, ...(total.kind === 'open' ? total.questions : [])];
    const bounds = {
      ...(low !== undefined && { lowPence: pence(low) }),
      ...(high !== undefined && { highPence: pence(high) }),
    };
    return { ...facts, kind: 'open', ...bounds, question: [...new Set(questions)].join('; '), assumptions };
  }
  const amountPence = pence(hundredths(known, 'half-away-from-zero'));
  return assumptions.length > 0
    ? { ...facts, kind: 'conditional', amountPence, assumptions }
    : { ...facts, kind: 'settled', amountPence };
}

/** The gain that a part comes to in pounds, which may be open; nothing where it is surely no gain. */
function gainIn(total: Total): Interval | undefined {
  const bound = (amount: number | undefined) =>
    amount === undefined ? undefined : { top: Math.max(0, amount), under: 100 };
  if (total.kind !== 'open') return total.amountPence > 0 ? exactly({ top: total.amountPence, under: 100 }) : undefined;
  if (total.highPence !== undefined && total.highPence <= 0) return undefined;
  return { low: bound(total.lowPence ?? 0), high: bound(total.highPence) };
}

function inPence(pounds: Interval['low'], mode: 'up' | 'down'): number | undefined {
  return pounds && hundredths(pounds, mode);
}
