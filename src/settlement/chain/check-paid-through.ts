import { checkDistinct, placeIn, shown, type Problem } from '../../problems/index.ts';
import { checkOrderTogether } from '../claims/double-claim-terms.ts';
import type { ChainClaims, ChainLevel } from './contract-chain.ts';

/** Every claim under a contract of the chain is paid through one part of it, and no part pays for two. */
export function checkPaidThrough(levels: readonly ChainLevel[], claims: ChainClaims, path: string): Problem[] {
  const { register, doubleClaims, paidThrough } = claims;
  const at = placeIn(path, 'paidThrough');
  const made = new Map(register.claims.map((claim) => [claim.id, claim]));
  const contracts = new Map(levels.map(({ contract }) => [contract.id, contract]));
  const wrong = paidThrough.flatMap(({ claim, part }, place): Problem[] => {
    const found = made.get(claim);
    if (found === undefined) {
      const message = `The register has no claim ${shown(claim)}.`;
      return [{ path: placeIn(at, place, 'claim'), code: 'unknown-reference', message, help: 'Give a claim of it.' }];
    }
    const pays = contracts.get(found.contract)?.parts.find(({ id }) => id === part);
    if (pays?.mechanism === 'gain-share' || pays?.mechanism === 'outcome-payment') return [];
    const message = `${shown(found.contract)} has no part ${shown(part)} that pays for a saving.`;
    const help = 'Give a gain share or an outcome payment of the contract that the claim names.';
    return [{ path: placeIn(at, place, 'part'), code: 'unknown-reference', message, help }];
  });
  return [
    ...checkOrderTogether(doubleClaims, register, placeIn(path, 'doubleClaims')),
    ...checkDistinct(paidThrough.map(({ claim }, place) => ({ key: claim, path: placeIn(at, place, 'claim') }))),
    ...wrong,
    ...checkPartsDistinct(claims, at),
    ...checkEveryClaim(claims, new Set(contracts.keys()), at),
  ];
}

/** What of a part another scheme pays for is worked out for one claim. */
function checkPartsDistinct({ register, paidThrough }: ChainClaims, path: string): Problem[] {
  const contractOf = new Map(register.claims.map(({ id, contract }) => [id, contract]));
  const placed = paidThrough.map(({ claim, part }, place) => ({
    key: JSON.stringify([contractOf.get(claim), part]),
    path: placeIn(path, place, 'part'),
  }));
  return checkDistinct(placed).map((problem) => ({
    ...problem,
    message: 'This part pays for another claim already.',
    help: 'Give one claim for what the part pays for: the units of both together.',
  }));
}

/** A claim that no part pays would lower nothing, and its saving would be paid for twice after all. */
function checkEveryClaim(
  { register, paidThrough }: ChainClaims,
  contracts: ReadonlySet<string>,
  path: string,
): Problem[] {
  const paid = new Set(paidThrough.map(({ claim }) => claim));
  return register.claims.flatMap(({ id, contract }): Problem[] => {
    if (paid.has(id) || !contracts.has(contract)) return [];
    const message = `It is not said which part of ${shown(contract)} pays the claim ${shown(id)}.`;
    return [{ path, code: 'missing', message, help: `Give { claim: ${shown(id)}, part }.` }];
  });
}
