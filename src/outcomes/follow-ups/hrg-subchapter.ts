import { refuse, unseen } from '../../problems/index.ts';

/**
 * The subchapter of an HRG code, its first two letters: WF is of attendances without a procedure.
 *
 * Throws when it is no HRG code as version 4 writes them: two letters, two digits and a letter. The error does not show it.
 *
 * @example
 * ```ts
 * import { hrgSubchapter } from 'neighbourhood-contracts/outcomes';
 *
 * hrgSubchapter('WF01B'); // => 'WF'
 * ```
 */
export function hrgSubchapter(hrg: string): string {
  if (typeof hrg !== 'string' || !/^[A-Z]{2}\d{2}[A-Z]$/.test(hrg)) {
    const code = typeof hrg === 'string' ? 'unknown-value' : 'wrong-type';
    const help = 'Give two capital letters, two digits and a capital letter, as WF01B.';
    refuse('an HRG', [unseen(hrg, 'hrg', 'an HRG code', help, code)]);
  }
  return hrg.slice(0, 2);
}
