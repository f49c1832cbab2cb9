import { checkDistinct, placeIn, shown, type Problem } from '../../problems/index.ts';
import type { Agreed, DistributionTerms } from '../../sharing/index.ts';
import type { ContractChain } from './contract-chain.ts';

/** Money comes from outside through bodies that pay and hold nothing; any other that pays is paid within the chain. */
export function checkOutside({ levels, outside }: ContractChain, path: string): Problem[] {
  const at = placeIn(path, 'outside');
  const holders = new Set(levels.map(({ contract }) => contract.holder));
  const payers = new Set(levels.map(({ contract }) => contract.payer));
  const wrong = outside.flatMap((body, place): Problem[] => {
    const where = placeIn(at, place);
    if (!payers.has(body)) {
      const help = `Give one of: ${[...payers].join(', ')}.`;
      return [{ path: where, code: 'unknown-reference', message: `${shown(body)} pays under no contract.`, help }];
    }
    if (!holders.has(body)) return [];
    const message = `${shown(body)} holds a contract of the chain, and is within it.`;
    return [{ path: where, code: 'contradiction', message, help: 'Leave it out of the bodies outside.' }];
  });
  const named = new Set(outside);
  const unpaid = [...payers].filter((body) => !named.has(body) && !holders.has(body) && !mayBePaid(body, levels));
  return [
    ...checkDistinct(outside.map((body, place) => ({ key: body, path: placeIn(at, place) }))),
    ...wrong,
    ...unpaid.map((body): Problem => {
      const message = `${shown(body)} pays under a contract, and is paid under none.`;
      return { path: at, code: 'missing', message, help: `Name ${shown(body)} here: its money comes from outside.` };
    }),
  ];
}

/** Whether a body is paid a part, or may come to be: of a part whose partners nobody has named yet, any body may. */
function mayBePaid(body: string, levels: ContractChain['levels']): boolean {
  return levels.some(({ contract, year }) =>
    contract.parts.some(({ id, paidTo }) => {
      if (paidTo.kind !== 'partners') return paidTo.kind === 'body' && paidTo.body === body;
      const named = year.facts.flatMap(({ part, partners }) => (part === id ? (partners ?? []) : []));
      return named.length === 0 || named.some((partner) => partner.id === body) || mayHold(body, paidTo.terms);
    }),
  );
}

function mayHold(body: string, terms: Agreed<DistributionTerms>): boolean {
  if (terms === 'not-agreed') return false;
  const { gains, losses } = terms;
  const first = gains === 'not-agreed' ? 'nothing' : gains.reinvestFirst;
  const caps = [gains, losses].flatMap((side) => (side === 'not-agreed' ? [] : side.caps));
  return [first, ...caps].some((held) => typeof held === 'object' && held.heldBy === body);
}
