import { refuse, unseen } from '../../../problems/index.ts';
import { nnhipGroups, type NnhipAgeBand } from './groups.ts';

/** The age group of the template that an age is in, or why it is in none. Branch on `kind`. */
export type NnhipAgeBandOf =
  { readonly kind: 'in-a-band'; readonly band: NnhipAgeBand } | { readonly kind: 'under-18'; readonly reason: string };

/**
 * The age group that the template has for an age in whole years. Somebody under 18 is in none: the programme is for adults.
 *
 * Throws when it is no whole number from 0 to 120. The error does not show it.
 *
 * @example
 * ```ts
 * import { nnhipAgeBand } from 'neighbourhood-contracts/outcomes';
 *
 * nnhipAgeBand(19); // => { kind: 'in-a-band', band: '18-19' }
 * nnhipAgeBand(90); // => { kind: 'in-a-band', band: '90+' }
 * nnhipAgeBand(17).kind; // => 'under-18'
 * ```
 */
export function nnhipAgeBand(age: number): NnhipAgeBandOf {
  if (!Number.isInteger(age) || age < 0 || age > oldest) {
    const help = `Give an age in whole years, from 0 to ${oldest}.`;
    refuse('an age', [unseen(age, 'age', 'an age', help, 'out-of-range')]);
  }
  if (age < 18) {
    const reason = 'The programme is for adults, and its template has no group for somebody under 18.';
    return { kind: 'under-18', reason };
  }
  const place = Math.min(Math.max(0, Math.floor(age / 10) - 1), nnhipGroups['age-band'].length - 1);
  return { kind: 'in-a-band', band: nnhipGroups['age-band'][place] ?? '90+' };
}

/** The highest age that is taken for one. */
export const oldest = 120;
