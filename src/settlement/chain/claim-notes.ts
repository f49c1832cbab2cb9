import type { ContractChain } from './contract-chain.ts';

/** What a reader of a chain should know of savings that nobody has looked at for being paid twice. */
export function claimNotes({ levels, claims }: ContractChain): readonly string[] {
  const paying = levels.flatMap(({ contract }) =>
    contract.parts.flatMap(({ id, title, mechanism }) => (mechanism === 'gain-share' ? [{ contract, id, title }] : [])),
  );
  if (claims === 'not-kept') {
    return paying.length === 0
      ? []
      : ['No register of claims is kept: nobody has looked whether one saving is paid for twice.'];
  }
  const contractOf = new Map(claims.register.claims.map(({ id, contract }) => [id, contract]));
  const claimed = new Set(claims.paidThrough.map(({ claim, part }) => JSON.stringify([contractOf.get(claim), part])));
  return paying.flatMap(({ contract, id, title }) =>
    claimed.has(JSON.stringify([contract.id, id]))
      ? []
      : [`${title} of ${contract.title} claims no saving: whether another is paid for the same was not looked at.`],
  );
}
