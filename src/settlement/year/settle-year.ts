import type { Statement } from '../../payment/index.ts';
import { composeStatement } from '../../statement/index.ts';
import { checkStandpoint, type Standpoint } from '../../policy/index.ts';
import { refuse, type Problem } from '../../problems/index.ts';
import { periodOfFinancialYear } from '../../time/index.ts';
import { checkYearTogether, type Places } from './check-together.ts';
import { checkContractYear, type ContractYear } from './contract-year.ts';
import { mechanisms } from './mechanisms.ts';
import type { PartContext } from './part-context.ts';
import { partKinds, type PartKind } from './part-kinds.ts';
import { checkPayingContract, type PayingContract } from './paying-contract.ts';
import { settlePart, type SettledPart, type Settling } from './settle-part.ts';
import { gathered } from './tried.ts';
import { notesOfUnused } from './unused-answers.ts';

/**
 * A contract’s year, settled as one statement: every part by its mechanism, in the order budget, activity, sharing,
 * outcomes, support; and beside it (`paidTo`) who receives the same money, to the penny. What was not agreed or not known
 * by the day of the question is open, between bounds where its terms give any; a later day settles the year again, and
 * `settleTrueUp` says what is still to pay. A ruling or an assumption supplies what Q15 and Q16 leave open of a gain share;
 * a note says of any other that it was not used, and why.
 *
 * Throws one error with every problem: terms for another year, facts of a part that the contract does not have.
 *
 * @example
 * ```ts
 * import { settleYear, type PayingContract } from 'neighbourhood-contracts/settlement';
 *
 * const grounds = { kind: 'agreed', by: 'ICB and provider', document: 'Schedule 3', on: '2027-03-31' } as const;
 * const period = { from: '2027-04-01', until: '2028-04-01' } as const;
 * const rounding = { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' } as const;
 * const sum = { what: 'Neighbourhood team', period, pounds: '7250000', rounding, grounds } as const;
 * const paidTo = { kind: 'holder' } as const;
 * const contract: PayingContract = {
 *   id: 'snp-1',
 *   form: 'snp',
 *   title: 'Riverside',
 *   payer: 'QPM',
 *   holder: 'RP1',
 *   parts: [
 *     { id: 'team', title: 'Team', mechanism: 'agreed-sum', terms: sum, paidTo },
 *     { id: 'share', title: 'Gain share', mechanism: 'gain-share', terms: 'not-agreed', paidTo },
 *   ],
 * };
 * const statement = settleYear(contract, { year: '2027/28', facts: [] }, { asAt: '2027-06-01' });
 * statement.sections.map(({ total }) => total.kind); // => ['settled', 'open']
 * statement.paidTo?.lines.map(({ id }) => id); // => ['team/RP1', 'share/RP1']
 * ```
 */
export function settleYear(contract: PayingContract, year: ContractYear, standpoint: Standpoint): Statement {
  const at = { contract: 'contract', year: 'year' };
  refuse('a contract year', [...checkToSettle(contract, year, at), ...checkStandpoint(standpoint, 'standpoint')]);
  const { made, problems } = settleParts({ contract, year, standpoint, at });
  refuse('a contract year', problems);
  return statementOf(contract, year, standpoint, made);
}

/** Problems of a contract, of its year, and of the two together. */
export function checkToSettle(contract: unknown, year: unknown, at: Places): Problem[] {
  const problems = [...checkPayingContract(contract, at.contract), ...checkContractYear(year, at.year)];
  return problems.length > 0 ? problems : checkYearTogether(contract as PayingContract, year as ContractYear, at);
}

/** Every part of a contract in the order of a statement, and all that is wrong with any of them. */
export function settleParts(
  settling: Settling,
  contextOf: (part: string) => PartContext = () => ({}),
): { readonly made: readonly SettledPart[]; readonly problems: readonly Problem[] } {
  const order = Object.keys(partKinds);
  const rank = (kind: PartKind) => order.indexOf(kind);
  const parts = settling.contract.parts
    .map((part, place) => ({ part, place, rank: rank(mechanisms[part.mechanism].kind) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ part, place }) => settlePart(settling, place, part, contextOf(part.id)));
  return gathered(parts);
}

/** One statement of settled parts: what each is for, and beside it who receives the same money. */
export function statementOf(
  contract: PayingContract,
  { year }: ContractYear,
  standpoint: Standpoint,
  parts: readonly SettledPart[],
): Statement {
  const sections = parts.map(({ part, lines }) => ({
    id: part.id,
    title: `${partKinds[mechanisms[part.mechanism].kind]}: ${part.title}`,
    lines,
  }));
  const receipts = parts.flatMap((part) => part.receipts.map(({ line }) => line));
  return composeStatement({
    mechanism: 'contract-year',
    title: `${contract.title}, ${year}`,
    about: contract.id,
    period: periodOfFinancialYear(year),
    sections,
    paidTo: { id: 'paid-to', title: 'Who receives it', lines: receipts },
    notes: [
      `As known on ${standpoint.asAt}. ${contract.payer} pays.`,
      ...new Set(parts.flatMap(({ notes }) => notes)),
      ...notesOfUnused(contract, standpoint),
    ],
  });
}
