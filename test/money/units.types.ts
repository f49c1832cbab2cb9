import { addPence, pence, priceUnits, rate, weighPence, weight } from 'neighbourhood-contracts/money';

/** Checked by the compiler: each mistake below must stay a mistake. */
export const refused = [
  // @ts-expect-error: a rate is pounds for one, not an amount
  () => addPence(pence(1), rate('121.79')),
  // @ts-expect-error: a bare number is not known to be pence
  () => addPence(pence(1), 12_179),
  // @ts-expect-error: pounds as text are not pence
  () => addPence(pence(1), '121.79'),
  // @ts-expect-error: an amount is not a price for one
  () => priceUnits(pence(12_179), 3, 'half-even'),
  // @ts-expect-error: a weight is not a price for one
  () => priceUnits(weight(1), 3, 'half-even'),
  // @ts-expect-error: a rate does not weigh
  () => weighPence(pence(1), rate('0.5'), 'half-even'),
  // @ts-expect-error: rounding is always named
  () => priceUnits(rate('1'), 3),
  // @ts-expect-error: and by a name that is known
  () => priceUnits(rate('1'), 3, 'half-up'),
];

export const accepted = [
  () => addPence(pence(1), priceUnits(rate('121.79'), 3, 'half-even')),
  () => weighPence(pence(1), weight('0.5'), 'half-away-from-zero'),
];
