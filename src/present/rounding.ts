import type { Rounding } from '../money/index.ts';
import type { Statement } from '../payment/index.ts';

const ways: Readonly<Record<Rounding, (unit: string) => string>> = {
  'half-away-from-zero': (unit) => `to the nearest ${unit}, a half away from zero`,
  'half-towards-zero': (unit) => `to the nearest ${unit}, a half towards zero`,
  'half-even': (unit) => `to the nearest ${unit}, a half to the even one`,
  'towards-zero': (unit) => `to a whole ${unit} towards zero`,
  'away-from-zero': (unit) => `to a whole ${unit} away from zero`,
  up: (unit) => `up to a whole ${unit}`,
  down: (unit) => `down to a whole ${unit}`,
};

const withoutRule: Readonly<Record<Extract<Statement['rounding'], string>, string>> = {
  'not-stated':
    'The source does not say how it rounds. So a line that is not whole pence is open between the penny beneath and the penny above it, and the total between the sums of those.',
  'largest-remainder':
    'The lines are shares of a whole, in whole pence: each is rounded down, and the pence left over go one each to the largest remainders.',
  'paid-to-date':
    'The lines are instalments: what is paid to date is rounded, and each instalment is what brings it there.',
  'as-each-part': 'Every part is in whole pence already, each rounded as its own terms say; nothing is rounded again.',
};

/** A way of rounding as sentences. */
export function roundingInWords(rounding: Statement['rounding']): string {
  if (typeof rounding === 'string') return withoutRule[rounding];
  const way = ways[rounding.mode](rounding.unit);
  if (rounding.stage === 'each-line') return `Each line is rounded ${way}; the total is their sum.`;
  return `Only the total is rounded, ${way}. Lines are shown to the nearest penny; where they do not come to the total, a line of its own says what rounding came to.`;
}
