import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkClaimsRegister } from '../claims/check-claims-register.ts';
import type { ClaimsRegister } from '../claims/claims-register.ts';
import { checkDoubleClaimTerms, type DoubleClaimTerms } from '../claims/double-claim-terms.ts';
import { checkContractYear, type ContractYear } from '../year/contract-year.ts';
import { checkPayingContract, type PayingContract } from '../year/paying-contract.ts';

/** Contracts under one another, settled as one: an ICB’s with a host, the host’s with an MNP, the MNP’s with SNPs. */
export interface ContractChain {
  readonly id: string;
  readonly title: string;
  /** From the top or in any order: from 1 to 1,000. */
  readonly levels: readonly ChainLevel[];
  /** Which schemes claim which savings, so that none is paid for twice; `not-kept` where there is no register. */
  readonly claims: 'not-kept' | ChainClaims;
}

/** One contract of a chain in the year that is settled. */
export interface ChainLevel {
  readonly contract: PayingContract;
  readonly year: ContractYear;
}

/** A register of claims, who is paid where two claim the same, and the part of a contract through which each is paid. */
export interface ChainClaims {
  readonly register: ClaimsRegister;
  readonly doubleClaims: DoubleClaimTerms;
  /** The part of its contract that pays each claim. A claim of a scheme outside the chain has none. */
  readonly paidThrough: readonly { readonly claim: string; readonly part: string }[];
}

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
  claims: (claims, at) => (claims === 'not-kept' ? [] : checkObject(claims, at, claimsChecks)),
};

/** Problems of a chain of contracts. */
export function checkContractChain(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, chainChecks);
  if (problems.length > 0) return problems;
  const chain = value as ContractChain;
  return [...checkOneYear(chain, path), ...checkPassedOn(chain, path), ...checkPaidThrough(chain, path)];
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

/** What is passed on comes from a contract of the chain, and from no contract that waits for this one. */
function checkPassedOn({ levels }: ContractChain, path: string): Problem[] {
  const above = new Map(levels.map(({ contract }) => [contract.id, sourcesOf(contract)]));
  return levels.flatMap(({ contract, year }, level) =>
    contract.parts.flatMap((part, place): Problem[] => {
      if (part.mechanism !== 'passed-on' || part.terms === 'not-agreed') return [];
      const { from } = part.terms;
      const at = placeIn(path, 'levels', level, 'contract', 'parts', place, 'terms', 'from');
      if (!above.has(from)) {
        const help = `Give one of: ${[...above.keys()].filter((id) => id !== contract.id).join(', ')}.`;
        return [{ path: at, code: 'unknown-reference', message: `The chain has no contract ${shown(from)}.`, help }];
      }
      if (reaches(from, contract.id, above)) {
        const message = `${shown(from)} itself waits for what is passed on from ${shown(contract.id)}.`;
        const help = 'Pass on from a contract above to one below, and never in a circle.';
        return [{ path: at, code: 'contradiction', message, help }];
      }
      const given = year.facts.findIndex((facts) => facts.part === part.id);
      if (given < 0) return [];
      const message = `What ${shown(part.id)} passes on is worked out from ${shown(from)}, and is given as well.`;
      const where = placeIn(path, 'levels', level, 'year', 'facts', given);
      return [{ path: where, code: 'contradiction', message, help: 'Leave the facts of this part out.' }];
    }),
  );
}

/** The contracts whose shares a contract passes on. */
export function sourcesOf({ parts }: PayingContract): readonly string[] {
  return parts.flatMap((part) =>
    part.mechanism === 'passed-on' && part.terms !== 'not-agreed' ? [part.terms.from] : [],
  );
}

function reaches(from: string, to: string, above: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const next = [from];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    next.push(...(above.get(id) ?? []));
  }
  return false;
}

function checkPaidThrough({ levels, claims }: ContractChain, path: string): Problem[] {
  if (claims === 'not-kept') return [];
  const at = placeIn(path, 'claims', 'paidThrough');
  const known = new Map(claims.register.claims.map((claim) => [claim.id, claim]));
  const distinct = checkDistinct([
    ...claims.paidThrough.map(({ claim }, place) => ({ key: claim, path: placeIn(at, place, 'claim') })),
  ]);
  const wrong = claims.paidThrough.flatMap(({ claim, part }, place): Problem[] => {
    const made = known.get(claim);
    if (made === undefined) {
      const message = `The register has no claim ${shown(claim)}.`;
      return [{ path: placeIn(at, place, 'claim'), code: 'unknown-reference', message, help: 'Give a claim of it.' }];
    }
    const contract = levels.find((level) => level.contract.id === made.contract)?.contract;
    const pays = contract?.parts.find(({ id }) => id === part);
    if (pays?.mechanism === 'gain-share' || pays?.mechanism === 'outcome-payment') return [];
    const message = `${shown(made.contract)} has no part ${shown(part)} that pays for a saving.`;
    const help = 'Give a gain share or an outcome payment of the contract that the claim names.';
    return [{ path: placeIn(at, place, 'part'), code: 'unknown-reference', message, help }];
  });
  return [...distinct, ...wrong, ...checkClaimedOnceByPart(claims, at)];
}

function checkClaimedOnceByPart({ register, paidThrough }: ChainClaims, path: string): Problem[] {
  const contractOf = new Map(register.claims.map(({ id, contract }) => [id, contract]));
  return checkDistinct(
    paidThrough.map(({ claim, part }, place) => ({
      key: `${contractOf.get(claim) ?? ''} ${part}`,
      path: placeIn(path, place, 'part'),
    })),
  );
}
