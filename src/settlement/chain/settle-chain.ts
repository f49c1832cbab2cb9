import { composeStatement, totalOf, type Line, type PassedOnFacts, type Statement } from '../../payment/index.ts';
import { checkStandpoint, type Standpoint } from '../../policy/index.ts';
import { refuse } from '../../problems/index.ts';
import { periodOfFinancialYear, type FinancialYear } from '../../time/index.ts';
import type { ClaimsReview } from '../claims/claims-review.ts';
import { reviewClaims } from '../claims/review-claims.ts';
import type { PartContext } from '../year/part-context.ts';
import type { PayingContract } from '../year/paying-contract.ts';
import { settleParts, statementOf } from '../year/settle-year.ts';
import { mechanisms } from '../year/mechanisms.ts';
import type { SettledPart } from '../year/settle-part.ts';
import { amountOf, groundsOfLines, toldOf } from '../year/whole-amount.ts';
import { checkContractChain, sourcesOf, type ChainLevel, type ContractChain } from './contract-chain.ts';
import { flowsOf, positionsOf, receiptsUnder, type ChainFlow, type ChainPosition, type Receipt } from './flows.ts';
import { paidClaims } from './paid-claims.ts';

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
 * one statement of the whole from outside, in which what they pay one another is gone. What one level receives of a saving
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
 * const chain = settleChain({ id: 'chain', title: 'A chain', levels, claims: 'not-kept' }, { asAt: '2027-06-01' });
 * chain.statement.total; // => { kind: 'settled', amountPence: 100000 }
 * chain.statement.paidTo?.lines.map((line) => line.kind === 'settled' && line.amountPence); // => [70000, 30000]
 * ```
 */
export function settleChain(chain: ContractChain, standpoint: Standpoint): ChainSettlement {
  refuse('a chain of contracts', [...checkContractChain(chain, 'chain'), ...checkStandpoint(standpoint, 'standpoint')]);
  const review =
    chain.claims === 'not-kept' ? undefined : reviewClaims(chain.claims.doubleClaims, chain.claims.register);
  const settled = settleLevels(chain, standpoint, review);
  const receipts = chain.levels.flatMap(({ contract }) => receiptsUnder(contract, settled.get(contract.id) ?? []));
  return {
    statement: consolidated(chain, standpoint, receipts),
    statements: chain.levels.map(({ contract, year }) => {
      return statementOf(contract, year, standpoint, settled.get(contract.id) ?? []);
    }),
    flows: flowsOf(receipts),
    positions: positionsOf(receipts),
    ...(review && { claims: review }),
  };
}

/** Settles contracts once those are settled from which they pass on. */
function settleLevels(
  { levels, claims }: ContractChain,
  standpoint: Standpoint,
  review: ClaimsReview | undefined,
): ReadonlyMap<string, readonly SettledPart[]> {
  const settled = new Map<string, readonly SettledPart[]>();
  const claimed = claims === 'not-kept' || review === undefined ? new Map<string, never>() : paidClaims(claims, review);
  for (const { contract, year } of inOrder(levels)) {
    const contextOf = (part: string): PartContext => {
      const received = receivedFor(contract, part, settled);
      const claim = claimed.get(`${contract.id}/${part}`);
      return { ...(received && { received }), ...(claim && { claim }) };
    };
    settled.set(contract.id, settleParts(contract, year, standpoint, contextOf));
  }
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

/** What the payer of a contract received of the savings and losses shared under another. */
function receivedFor(
  contract: PayingContract,
  id: string,
  settled: ReadonlyMap<string, readonly SettledPart[]>,
): PassedOnFacts | undefined {
  const part = contract.parts.find((each) => each.id === id);
  if (part?.mechanism !== 'passed-on' || part.terms === 'not-agreed') return undefined;
  const shared = (settled.get(part.terms.from) ?? []).filter(
    (each) => mechanisms[each.part.mechanism].kind === 'sharing',
  );
  const lines = shared.flatMap(({ receipts }) =>
    receipts.flatMap(({ to, line }) => (to === contract.payer ? [line] : [])),
  );
  return { about: contract.id, receivedPounds: toldOf(totalOf(lines)), grounds: groundsOfLines(lines) };
}

/** The chain from outside. What is paid within it takes itself away, and the two sides agree to the penny. */
function consolidated(chain: ContractChain, { asAt }: Standpoint, receipts: readonly Receipt[]): Statement {
  const holders = new Set(chain.levels.map(({ contract }) => contract.holder));
  const isOutside = (body: string) => !holders.has(body);
  const year = chain.levels[0]?.year.year as FinancialYear;
  const paidIn = chain.levels.flatMap(({ contract }) => {
    if (!isOutside(contract.payer)) return [];
    const lines = receipts.filter((receipt) => receipt.contract === contract).map(({ line }) => line);
    return [lineOf(contract.id, `${contract.payer} pays under ${contract.title}`, 'the total of that contract', lines)];
  });
  const keeps = positionsOf(receipts).flatMap(({ organisation, received, keeps: kept }) => {
    const mine = receipts.filter(({ to }) => to === organisation).map(({ line }) => line);
    if (isOutside(organisation) && mine.length === 0) return [];
    const amount = amountOf(isOutside(organisation) ? received : kept);
    return [
      {
        ...lineOf(organisation, `${organisation} keeps`, 'received − paid on under contracts of the chain', mine),
        ...amount,
      },
    ];
  });
  return composeStatement({
    mechanism: 'contract-chain',
    title: chain.title,
    about: chain.id,
    period: periodOfFinancialYear(year),
    sections: [{ id: 'paid-in', title: 'Paid from outside the chain', lines: paidIn }],
    paidTo: { id: 'kept', title: 'What each body keeps', lines: keeps },
    notes: [`As known on ${asAt}. What bodies of the chain pay one another is not in the total.`],
  });
}

function lineOf(id: string, label: string, working: string, lines: readonly Line[]): Line {
  return { id, label, working, grounds: groundsOfLines(lines), ...amountOf(totalOf(lines)) };
}
