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
  times,
  timesInterval,
  type Fraction,
  type Interval,
} from '../../exact/index.ts';
import { formatPounds, pence, type Pence } from '../../money/index.ts';
import type { Amount, Grounds, Line, Total } from '../../payment/index.ts';
import type { PaidClaim } from './part-context.ts';
import type { PartLines } from './receivers.ts';
import { inOneText } from './whole-amount.ts';

const method: Grounds = {
  kind: 'library-method',
  method:
    'A gain is lowered in proportion to the units of its claim that another scheme is paid for, or that were not avoided: one avoided admission is paid for once.',
};

/**
 * A part less what is paid for elsewhere, as a line of its own. None where every unit is surely payable here, or where
 * there is no gain. What is left lies between the least and the most payable part of it, and is never below nothing.
 */
export function lessPaidElsewhere(settled: PartLines, claim: PaidClaim | undefined): PartLines {
  const gain = gainIn(settled.total);
  if (claim === undefined || gain === undefined) return settled;
  const claimed = fraction(claim.claimedUnits);
  const payable = { low: over(fraction(claim.lowUnits), claimed), high: over(fraction(claim.highUnits), claimed) };
  const off = negativeInterval(timesInterval(gain, minusInterval(exactly(one), payable)));
  const known = pointOf(off);
  if (known !== undefined && signOf(known) === 0 && claim.assumptions.length === 0) return settled;
  const line: Line = {
    id: `${settled.part.id}/paid-elsewhere`,
    label: `${labelOf(claim)} (claim ${claim.id})`,
    working: workingOf(claim, gain),
    grounds: [method, ...claim.grounds],
    ...amountOf(off, claim, settled.total),
  };
  const lines = [...settled.lines, line];
  return { ...settled, lines, total: totalAfter(settled.total, line, payable) };
}

function labelOf({ loweredBy }: PaidClaim): string {
  const [reason, other] = loweredBy;
  if (reason === undefined || other !== undefined) {
    return 'Less what is paid for elsewhere, or claimed beyond those avoided';
  }
  return reason === 'others' ? 'Less what is paid for elsewhere' : 'Less units claimed beyond those avoided';
}

/** The gain that a part comes to in pounds, which may be open; nothing where it is surely no gain. */
function gainIn(total: Total): Interval | undefined {
  if (total.kind !== 'open') return total.amountPence > 0 ? exactly({ top: total.amountPence, under: 100 }) : undefined;
  const { lowPence = 0, highPence } = total;
  if (highPence !== undefined && highPence <= 0) return undefined;
  return {
    low: { top: Math.max(0, lowPence), under: 100 },
    high: highPence === undefined ? undefined : { top: highPence, under: 100 },
  };
}

function workingOf({ claimedUnits, lowUnits, highUnits, reason }: PaidClaim, gain: Interval): string {
  const [least, most] = [gain.low, gain.high].map((end) => (end === undefined ? 'any gain' : typed(end)));
  const from = least === most ? String(most) : `(${String(least)} to ${String(most)})`;
  const units = lowUnits === highUnits ? lowUnits : `(${lowUnits} to ${highUnits})`;
  return `−${from} × (1 − ${units} ÷ ${claimedUnits}). ${reason}`;
}

/** Pounds as they are typed into a calculator. */
function typed(pounds: Fraction): string {
  return formatPounds(inPence(pounds, 'down')).replace(/,|\.00$/g, '');
}

function amountOf(off: Interval, claim: PaidClaim, total: Total): Amount {
  const assumptions = [...new Set([...claim.assumptions, ...(total.kind === 'settled' ? [] : total.assumptions)])];
  const known = pointOf(off);
  if (known === undefined) {
    const questions = [...claim.questions, ...(total.kind === 'open' ? total.questions : [])];
    const { low, high } = off;
    return {
      kind: 'open',
      ...(low && { lowPence: inPence(low, 'down') }),
      ...(high && { highPence: inPence(high, 'up') }),
      question: inOneText([...new Set(questions)]),
      assumptions,
    };
  }
  const amountPence = inPence(known, 'half-away-from-zero');
  return assumptions.length > 0 ? { kind: 'conditional', amountPence, assumptions } : { kind: 'settled', amountPence };
}

/** What is left of a part: a gain times what of it is payable, which is narrower than one bound less the other. */
function totalAfter(before: Total, line: Line, payable: Interval): Total {
  const assumptions = line.kind === 'settled' ? [] : line.assumptions;
  if (line.kind !== 'open') {
    if (before.kind === 'open') return { ...before, assumptions };
    const amountPence = pence(before.amountPence + line.amountPence);
    return assumptions.length > 0
      ? { kind: 'conditional', amountPence, assumptions }
      : { kind: 'settled', amountPence };
  }
  const [low, high] =
    before.kind === 'open' ? [before.lowPence, before.highPence] : [before.amountPence, before.amountPence];
  const left = (amount: Pence | undefined, part: Fraction | undefined, rounding: 'up' | 'down') => {
    if (amount === undefined || amount <= 0 || part === undefined) return amount;
    return inPence(times({ top: amount, under: 100 }, part), rounding);
  };
  const [lowPence, highPence] = [left(low, payable.low, 'down'), left(high, payable.high, 'up')];
  return {
    kind: 'open',
    ...(lowPence !== undefined && { lowPence }),
    ...(highPence !== undefined && { highPence }),
    questions: [...new Set([...(before.kind === 'open' ? before.questions : []), line.question])],
    assumptions,
  };
}

function inPence(pounds: Fraction, mode: 'up' | 'down' | 'half-away-from-zero'): Pence {
  return pence(hundredths(pounds, mode));
}
