import type { Statement } from '../../payment/index.ts';
import { checkStandpoint, type Standpoint } from '../../policy/index.ts';
import { placeIn, refuse, type Problem } from '../../problems/index.ts';
import type { ClaimsReview } from '../claims/claims-review.ts';
import type { PartContext } from '../year/part-context.ts';
import { settleParts, statementOf } from '../year/settle-year.ts';
import type { SettledPart } from '../year/settle-part.ts';
import { sourcesOf } from './check-passed-on.ts';
import { paidClaims, reviewAsKnown } from './claims-as-known.ts';
import { consolidate } from './consolidate.ts';
import { checkContractChain } from './check-contract-chain.ts';
import { placesOf } from './places-of.ts';
import type { ChainLevel, ContractChain } from './contract-chain.ts';
import { flowsOf, movementsUnder, positionsOf, type ChainFlow, type ChainPosition } from './flows.ts';
import { receivedFor } from './received-for.ts';

/** A chain of contracts, settled as one. Plain data. */
export interface ChainSettlement {
  /** What comes into the chain from outside, and what each body keeps of it: what they pay one another is gone. */
  readonly statement: Statement;
  /** The statement of each contract, in the order in which they were given. */
  readonly statements: readonly Statement[];
  readonly flows: readonly ChainFlow[];
  readonly positions: readonly ChainPosition[];
  /** What was found of the claims on savings; left out where no register is kept. */
  readonly claims?: ClaimsReview;
}

/**
 * A chain of contracts for one year, settled as one: the statement of each, what each body receives, pays on and keeps, and
 * one statement of the whole, of what comes from outside, in which what they pay one another is gone. What one level receives of a saving
 * or a loss is what the next passes on, as its terms say. Where a register of claims is kept, a gain that is paid for
 * elsewhere as well is lowered by a line of its own, or left open where nobody has agreed who is paid.
 *
 * Throws one error with every problem: two years, a share passed on in a circle, a claim paid through no part.
 *
 * @example
 * ```ts
 * import { settleChain, type PayingContract } from 'neighbourhood-contracts/settlement';
 *
 * const grounds = { kind: 'agreed', by: 'the parties', document: 'Schedule 3', on: '2027-03-31' } as const;
 * const period = { from: '2027-04-01', until: '2028-04-01' } as const;
 * const rounding = { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' } as const;
 * const pays = (pounds: string) => ({ what: 'Budget', period, pounds, rounding, grounds }) as const;
 * const sum = { id: 'budget', title: 'Budget', mechanism: 'agreed-sum', paidTo: { kind: 'holder' } } as const;
 * const iho: PayingContract = {
 *   id: 'iho',
 *   form: 'iho',
 *   title: 'Whole population',
 *   payer: 'ICB',
 *   holder: 'HOST',
 *   parts: [{ ...sum, terms: pays('1000') }],
 * };
 * const snp: PayingContract = { ...iho, id: 'snp', form: 'snp', payer: 'HOST', holder: 'SNP', parts: [{ ...sum, terms: pays('300') }] };
 * const year = { year: '2027/28', facts: [] } as const;
 * const levels = [iho, snp].map((contract) => ({ contract, year }));
 * const given = { id: 'chain', title: 'A chain', levels, outside: ['ICB'], claims: 'not-kept' } as const;
 * const chain = settleChain(given, { asAt: '2027-06-01' });
 * chain.statement.total; // => { kind: 'settled', amountPence: 100000 }
 * chain.statement.paidTo?.lines.map((line) => line.kind === 'settled' && line.amountPence); // => [70000, 30000]
 * ```
 */
export function settleChain(chain: ContractChain, standpoint: Standpoint): ChainSettlement {
  refuse('a chain of contracts', [...checkContractChain(chain, 'chain'), ...checkStandpoint(standpoint, 'standpoint')]);
  const review = chain.claims === 'not-kept' ? undefined : reviewAsKnown(chain.claims, standpoint.asAt);
  const settled = settleLevels(chain, standpoint, review);
  const each = chain.levels.map(({ contract }) => movementsUnder(contract, settled.get(contract.id) ?? []));
  const movements = {
    receipts: each.flatMap(({ receipts }) => receipts),
    payments: each.flatMap(({ payments }) => payments),
  };
  return {
    statement: consolidate(chain, standpoint.asAt, movements),
    statements: chain.levels.map(({ contract, year }) => {
      return statementOf(contract, year, standpoint, settled.get(contract.id) ?? []);
    }),
    flows: flowsOf(movements.receipts),
    positions: positionsOf(movements),
    ...(review && { claims: review }),
  };
}

/** Settles contracts once those are settled from which they pass on. What is wrong with any of them is one error. */
function settleLevels(
  { levels, claims }: ContractChain,
  standpoint: Standpoint,
  review: ClaimsReview | undefined,
): ReadonlyMap<string, readonly SettledPart[]> {
  const settled = new Map<string, readonly SettledPart[]>();
  const problems: Problem[] = [];
  const claimed = claims === 'not-kept' || review === undefined ? undefined : paidClaims(claims, review);
  for (const { contract, year } of inOrder(levels)) {
    const contextOf = (id: string): PartContext => {
      const part = contract.parts.find((each) => each.id === id);
      const claim = claimed?.get(contract.id)?.get(id);
      if (part?.mechanism !== 'passed-on' || part.terms === 'not-agreed') return { ...(claim && { claim }) };
      return { received: receivedFor(contract, part.terms, settled.get(part.terms.from) ?? []) };
    };
    const place = levels.findIndex((level) => level.contract === contract);
    const at = placesOf(placeIn('chain', 'levels', place));
    const { made, problems: found } = settleParts({ contract, year, standpoint, at }, contextOf);
    settled.set(contract.id, made);
    problems.push(...found);
  }
  refuse('a chain of contracts', problems);
  return settled;
}

/** Every contract after those from which it passes on: the check has seen that they make no circle. */
function inOrder(levels: readonly ChainLevel[]): readonly ChainLevel[] {
  const byId = new Map(levels.map((level) => [level.contract.id, level]));
  const ordered = new Set<ChainLevel>();
  const add = (level: ChainLevel): void => {
    if (ordered.has(level)) return;
    for (const source of sourcesOf(level.contract)) {
      const above = byId.get(source);
      if (above !== undefined) add(above);
    }
    ordered.add(level);
  };
  levels.forEach(add);
  return [...ordered];
}
