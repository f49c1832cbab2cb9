import { Decimal } from 'decimal.js';

/**
 * The library's own decimal arithmetic. A host may change decimal.js's global settings;
 * a clone made from the defaults does not feel it.
 * 120 digits hold the product of three of the longest numbers accepted, so products are exact.
 */
export const Exact = Decimal.clone({
  precision: 120,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -200,
  toExpPos: 200,
  defaults: true,
});

export type Exact = InstanceType<typeof Exact>;
