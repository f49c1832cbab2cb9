import { exactly, type Fraction, type Interval } from '../exact/index.ts';
import type { Pence } from '../money/index.ts';
import type { Amount, Total } from './statement.ts';

/** What an amount of a statement can be, in pounds: one value where it is not open. */
export function amountInPounds(amount: Amount | Total): Interval {
  if (amount.kind !== 'open') return exactly(inPounds(amount.amountPence));
  const { lowPence, highPence } = amount;
  return {
    low: lowPence === undefined ? undefined : inPounds(lowPence),
    high: highPence === undefined ? undefined : inPounds(highPence),
  };
}

function inPounds(amount: Pence): Fraction {
  return { top: amount, under: 100 };
}
