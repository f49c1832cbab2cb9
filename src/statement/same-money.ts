import type { Pence } from '../money/index.ts';
import type { Total } from './statement.ts';

/**
 * The total of what is paid, which is the total of what is received. How it is shared may be open where the whole is known;
 * where the whole is open as well, it is bounded from both sides. Throws where the two cannot be the same money: that is a
 * mistake of the program, not of its input.
 */
export function sameMoney(paid: Total, received: Total): Total {
  const [ofPaid, ofReceived] = [boundsOf(paid), boundsOf(received)];
  const low = tighter(ofPaid.low, ofReceived.low, Math.max);
  const high = tighter(ofPaid.high, ofReceived.high, Math.min);
  if (low !== undefined && high !== undefined && low > high) {
    throw new RangeError('What is received is not what is paid.');
  }
  if (paid.kind !== 'open') return paid;
  return { ...paid, ...(low !== undefined && { lowPence: low }), ...(high !== undefined && { highPence: high }) };
}

interface Bounds {
  readonly low?: Pence | undefined;
  readonly high?: Pence | undefined;
}

function boundsOf(total: Total): Bounds {
  if (total.kind !== 'open') return { low: total.amountPence, high: total.amountPence };
  return { low: total.lowPence, high: total.highPence };
}

function tighter(
  one: Pence | undefined,
  other: Pence | undefined,
  choose: (...both: number[]) => number,
): Pence | undefined {
  return one === undefined || other === undefined ? (one ?? other) : (choose(one, other) as Pence);
}
