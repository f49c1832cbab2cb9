import type { Amount, Grounds, RoundingRule, Total } from 'neighbourhood-contracts/payment';

export const toThePenny: RoundingRule = { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' };

export const agreed: Grounds = { kind: 'agreed', by: 'ICB and provider', document: 'Schedule 3', on: '2026-03-31' };

export const assumed: Grounds = { kind: 'assumed', because: 'a planning figure' };

/** What a statement comes to, which must not be open. */
export function penceIn({ total }: { readonly total: Total | Amount }): number {
  if (total.kind === 'open') throw new Error('The amount is open.');
  return total.amountPence;
}
