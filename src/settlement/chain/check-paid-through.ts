import { fraction, signOf, type ExactNumber } from '../../exact/index.ts';
import { checkDistinct, placeIn, shown, type Problem } from '../../problems/index.ts';
import { checkOrderTogether } from '../claims/double-claim-terms.ts';
import { periodOfFinancialYear } from '../../time/index.ts';
import { checkWholeClaim } from './check-whole-claim.ts';
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
    ...checkPaysForUnits(claims, placeIn(path, 'register')),
    ...checkWholeClaim(levels, claims, placeIn(path, 'register')),
    ...checkSavedInYear(levels, claims, placeIn(path, 'register')),
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

/** A claim for nothing lowers nothing, and what its part pays would be paid for twice after all. */
function checkPaysForUnits({ register, paidThrough }: ChainClaims, path: string): Problem[] {
  const partOf = new Map(paidThrough.map(({ claim, part }) => [claim, part]));
  return register.claims.flatMap(({ id, units }, place): Problem[] => {
    const part = partOf.get(id);
    if (part === undefined || !isForNothing(units)) return [];
    const message = `The claim ${shown(id)} is for 0 units, and ${shown(part)} pays for it.`;
    const help = 'Give the units that this part pays for, or leave the claim out of what is paid through a part.';
    return [{ path: placeIn(path, 'claims', place, 'units'), code: 'contradiction', message, help }];
  });
}

/** What was saved in another year is not paid for in this one. */
function checkSavedInYear(
  [first]: readonly ChainLevel[],
  { register, paidThrough }: ChainClaims,
  path: string,
): Problem[] {
  if (first === undefined) return [];
  const { year } = first.year;
  const whole = periodOfFinancialYear(year);
  const paid = new Set(paidThrough.map(({ claim }) => claim));
  const claimOn = new Map(register.claims.flatMap(({ id, saving }) => (paid.has(id) ? [[saving, id] as const] : [])));
  return register.savings.flatMap(({ id, period }, place): Problem[] => {
    const claim = claimOn.get(id);
    if (claim === undefined || (period.from >= whole.from && period.until <= whole.until)) return [];
    const message = `${shown(id)} is a saving from ${period.from} until ${period.until}, and the claim ${shown(claim)} on it is paid in ${year}.`;
    const help = `Give the saving of ${year}, within ${whole.from} until ${whole.until}.`;
    return [{ path: placeIn(path, 'savings', place, 'period'), code: 'contradiction', message, help }];
  });
}

function isForNothing(units: ExactNumber): boolean {
  return signOf(fraction(units)) === 0;
}

/** A claim that no part pays would lower nothing, and its saving would be paid for twice after all. */
function checkEveryClaim(
  { register, paidThrough }: ChainClaims,
  contracts: ReadonlySet<string>,
  path: string,
): Problem[] {
  const paid = new Set(paidThrough.map(({ claim }) => claim));
  return register.claims.flatMap(({ id, contract, units }): Problem[] => {
    if (paid.has(id) || !contracts.has(contract) || isForNothing(units)) return [];
    const message = `It is not said which part of ${shown(contract)} pays the claim ${shown(id)}.`;
    return [{ path, code: 'missing', message, help: `Give { claim: ${shown(id)}, part }.` }];
  });
}
