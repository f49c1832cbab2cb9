import type { Decimal } from 'decimal.js';
import { Exact } from './decimal.ts';

/**
 * A way to round to a whole, by a name that says what happens to a half and to a negative.
 * `half-away-from-zero` is what NHS documents call half up and what the ROUND of a spreadsheet does;
 * `up` and `down` are towards more and towards less, whatever the sign.
 */
export type Rounding =
  'half-away-from-zero' | 'half-towards-zero' | 'half-even' | 'towards-zero' | 'away-from-zero' | 'up' | 'down';

/** decimal.js's own number for each way to round. */
export const modeOf: Readonly<Record<Rounding, Decimal.Rounding>> = {
  'half-away-from-zero': Exact.ROUND_HALF_UP,
  'half-towards-zero': Exact.ROUND_HALF_DOWN,
  'half-even': Exact.ROUND_HALF_EVEN,
  'towards-zero': Exact.ROUND_DOWN,
  'away-from-zero': Exact.ROUND_UP,
  up: Exact.ROUND_CEIL,
  down: Exact.ROUND_FLOOR,
};

/** Every way to round. */
export const roundings = Object.keys(modeOf) as readonly Rounding[];
