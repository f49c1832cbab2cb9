import {
  checkExact,
  compare,
  fraction,
  hundredths,
  minus,
  negative,
  one,
  times,
  type Fraction,
} from '../exact/index.ts';
import { pence, type Pence } from '../money/index.ts';
import type { FactorEffect } from './comparison.ts';
import type { Line } from './statement.ts';

/** What each factor did, in the order quantity, weight, rate; nothing where a line is no plain product. */
export function effectsOf(
  before: Line,
  after: Line,
  differencePence: Pence | undefined,
): readonly FactorEffect[] | undefined {
  const [was, is] = [factorsOf(before), factorsOf(after)];
  // A quantity on another basis is no more or less of the same thing.
  const isOneUnit = before.quantity?.unit === after.quantity?.unit;
  if (was === undefined || is === undefined || differencePence === undefined || !isOneUnit) return undefined;
  const steps = [
    ['quantity', times(minus(is.quantity, was.quantity), times(was.weight, was.rate))],
    ['weight', times(is.quantity, times(minus(is.weight, was.weight), was.rate))],
    ['rate', times(is.quantity, times(is.weight, minus(is.rate, was.rate)))],
  ] as const;
  const changed = steps.filter(([factor]) => compare(was[factor], is[factor]) !== 0);
  const effects = changed.map(([factor, pounds]) => ({ factor, inPence: hundredths(pounds, 'half-away-from-zero') }));
  const rest = effects.reduce<number>((left, { inPence }) => left - inPence, differencePence);
  const all = [...effects, { factor: 'rounding' as const, inPence: rest }];
  if (!all.every(({ inPence }) => Number.isSafeInteger(inPence))) return undefined;
  return all.map(({ factor, inPence }) => ({ factor, effectPence: pence(inPence) }));
}

interface Factors {
  readonly quantity: Fraction;
  readonly weight: Fraction;
  readonly rate: Fraction;
}

/** The factors of a line that comes to their product, to within a penny: no weight is a weight of one. */
function factorsOf(line: Line): Factors | undefined {
  const amountPence = line.kind === 'open' ? undefined : line.amountPence;
  const [quantity, weight, rate] = [
    exactly(line.quantity?.amount),
    line.weight === undefined ? one : exactly(line.weight),
    exactly(line.rate),
  ];
  if (amountPence === undefined || quantity === undefined || weight === undefined || rate === undefined)
    return undefined;
  const off = minus(times(quantity, times(weight, rate)), { top: amountPence, under: 100 });
  const isToThePenny = compare(off, aPenny) < 0 && compare(off, negative(aPenny)) > 0;
  return isToThePenny ? { quantity, weight, rate } : undefined;
}

const aPenny: Fraction = { top: 1, under: 100 };

function exactly(text: string | undefined): Fraction | undefined {
  return text === undefined || checkExact(text, '').length > 0 ? undefined : fraction(text);
}
