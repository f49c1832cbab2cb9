import type { Population } from '../model/index.ts';

/** What a population counts, as a quantity says it: never a bare "weighted". */
export function unitOf(basis: Population['basis']): string {
  return basis === 'resident' ? 'residents' : `${basis} patients`;
}
