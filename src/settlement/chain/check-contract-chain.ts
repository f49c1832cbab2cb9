import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  placeIn,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkClaimsRegister } from '../claims/check-claims-register.ts';
import { checkDoubleClaimTerms } from '../claims/double-claim-terms.ts';
import { checkYearTogether } from '../year/check-together.ts';
import { checkContractYear } from '../year/contract-year.ts';
import { checkPayingContract } from '../year/paying-contract.ts';
import { checkOutside } from './check-outside.ts';
import { checkPaidThrough } from './check-paid-through.ts';
import { checkPassedOn } from './check-passed-on.ts';
import type { ChainLevel, ContractChain } from './contract-chain.ts';
import { placesOf } from './places-of.ts';

const mostLevels = 1_000;

const levelChecks: FieldChecks = { contract: checkPayingContract, year: checkContractYear };

const claimsChecks: FieldChecks = {
  register: checkClaimsRegister,
  doubleClaims: checkDoubleClaimTerms,
  paidThrough: (list, at) =>
    checkEach(list, at, (item, place) => checkObject(item, place, { claim: checkCode, part: checkCode })),
};

const chainChecks: FieldChecks = {
  id: checkCode,
  title: checkText,
  levels: checkLevels,
  outside: (bodies, at) => checkEach(bodies, at, checkCode),
  claims: (claims, at) => (claims === 'not-kept' ? [] : checkObject(claims, at, claimsChecks)),
};

/** Problems of a chain of contracts. */
export function checkContractChain(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, chainChecks);
  if (problems.length > 0) return problems;
  const chain = value as ContractChain;
  return [
    ...checkOneYear(chain, path),
    ...checkOutside(chain, path),
    ...chain.levels.flatMap(({ contract, year }, place) =>
      checkYearTogether(contract, year, placesOf(placeIn(path, 'levels', place))),
    ),
    ...checkPassedOn(chain, path),
    ...(chain.claims === 'not-kept' ? [] : checkPaidThrough(chain.levels, chain.claims, placeIn(path, 'claims'))),
  ];
}

function checkLevels(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, (level, at) => checkObject(level, at, levelChecks));
  if (problems.length > 0) return problems;
  const levels = value as readonly ChainLevel[];
  if (levels.length === 0 || levels.length > mostLevels) {
    const code = levels.length === 0 ? 'missing' : 'too-many';
    return [
      { path, code, message: `The chain has ${levels.length} contracts.`, help: `Give from 1 to ${mostLevels}.` },
    ];
  }
  return checkDistinct(
    levels.map(({ contract }, place) => ({ key: contract.id, path: placeIn(path, place, 'contract', 'id') })),
  );
}

function checkOneYear({ levels }: ContractChain, path: string): Problem[] {
  const first = levels[0]?.year.year;
  return levels.flatMap(({ year }, place): Problem[] => {
    if (year.year === first) return [];
    const message = `This contract is settled for ${year.year}, the first one for ${String(first)}.`;
    const help = 'Settle one year of all of them together.';
    return [{ path: placeIn(path, 'levels', place, 'year', 'year'), code: 'contradiction', message, help }];
  });
}
