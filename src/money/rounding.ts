import { Exact } from './decimal.ts';

/** decimal.js's own number for each way to round. */
export const modeOf = {
  'half-away-from-zero': Exact.ROUND_HALF_UP,
  'half-towards-zero': Exact.ROUND_HALF_DOWN,
  'half-even': Exact.ROUND_HALF_EVEN,
  'towards-zero': Exact.ROUND_DOWN,
  'away-from-zero': Exact.ROUND_UP,
  up: Exact.ROUND_CEIL,
  down: Exact.ROUND_FLOOR,
} as const;

/**
 * A way to round to a whole, by a name that says what happens to a half and to a negative.
 * `half-away-from-zero` is what NHS documents call half up and what the ROUND of a spreadsheet does.
 */
export type Rounding = keyof typeof modeOf;

/** Every way to round. */
export const roundings = Object.keys(modeOf) as readonly Rounding[];
