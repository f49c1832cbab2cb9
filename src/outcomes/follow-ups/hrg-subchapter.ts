import { refuse, shown } from '../../problems/index.ts';

/**
 * The subchapter of an HRG code, its first two letters: WF is of attendances without a procedure.
 *
 * Throws when it is no HRG code as version 4 writes them: two letters, two digits and a letter.
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
    refuse('an HRG', [{ path: 'hrg', code, message: `${shown(hrg)} is no HRG code.`, help }]);
  }
  return hrg.slice(0, 2);
}
