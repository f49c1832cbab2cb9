import { fraction, hundredths, minus, negative, pointOf, signOf, sumOf } from '../../exact/index.ts';
import { formatPounds, pence } from '../../money/index.ts';
import { refuse } from '../../problems/index.ts';
import type { Statement } from '../../statement/index.ts';
import { checkPooledFundFacts, checkPooledFundTogether, type PooledFundFacts } from './pooled-fund-facts.ts';
import { partsOf, type PoolParts } from './pooled-fund-parts.ts';
import { statementOf } from './pooled-fund-statement.ts';
import { checkPooledFundTerms, type PooledFundTerms } from './pooled-fund-terms.ts';
import { positionText, positionsOf, type PoolPosition } from './pool-positions.ts';

/**
 * A pooled fund under section 75 of the NHS Act 2006 at the end of a year: who bears what was spent above or below the
 * budgets, in pounds. Lines at one partner's risk fall on it alone; an overspend of the shared lines runs down what the
 * partners agreed should cover it, in their order, and what nothing covers is a line of its own. The total is what was
 * spent less what was budgeted. Shares are by contributions, to the penny by largest remainder.
 *
 * Throws when nobody contributes, an amount is below zero or not whole pence, a partner has no limit where partners are
 * called on, or something is given twice.
 *
 * @example
 * ```ts
 * import { linesOf, settlePooledFund } from 'neighbourhood-contracts/sharing';
 *
 * const shared = { kind: 'shared' } as const;
 * const terms = {
 *   year: '2027/28',
 *   partners: [
 *     { id: 'icb', label: 'ICB', contributionPounds: '6000000' },
 *     { id: 'council', label: 'Council', contributionPounds: '4000000' },
 *   ],
 *   lines: [
 *     { id: 'reablement', label: 'Reablement', budgetPounds: '7000000', risk: shared },
 *     { id: 'equipment', label: 'Equipment', budgetPounds: '3000000', risk: shared },
 *   ],
 *   overspend: [
 *     { kind: 'other-underspends' },
 *     { kind: 'risk-pool', pounds: '500000' },
 *     {
 *       kind: 'partners',
 *       limits: [
 *         { partner: 'icb', mostPounds: 'no-limit' },
 *         { partner: 'council', mostPounds: 'no-limit' },
 *       ],
 *       beyondLimits: 'unallocated',
 *     },
 *   ],
 *   underspend: 'stays-in-pool',
 *   grounds: { kind: 'agreed', by: 'ICB and council', document: 'Section 75 agreement', on: '2027-03-31' },
 * } as const;
 * const spent = [
 *   { line: 'reablement', pounds: '7900000' },
 *   { line: 'equipment', pounds: '2800000' },
 * ];
 * const statement = settlePooledFund(terms, { about: 'better-care-fund', spent, uncommitted: [] });
 * statement.total.kind === 'settled' && statement.total.amountPence; // => 70000000
 * linesOf(statement).find(({ id }) => id === 'partner/council')?.working; // => '£200000 × 4000000 ÷ 10000000'
 * statement.notes[1]; // => 'Council pays £80,000.00 beyond its contribution of £4,000,000.00.'
 * ```
 */
export function settlePooledFund(terms: PooledFundTerms, facts: PooledFundFacts): Statement {
  const parts = checkedParts(terms, facts);
  const statement = statementOf(terms, facts, parts);
  const positions = positionsOf(statement, parts, terms);
  const notes = [...positions.map(positionText), ...unallocatedNote(parts), ...budgetNote(terms)];
  return { ...statement, notes };
}

/**
 * What each partner of a pooled fund pays beyond its contribution for the year, in pence: below zero where it gets money
 * back, and open where what it pays is. The terms and facts are those of {@link settlePooledFund}.
 *
 * @example
 * ```ts
 * import { positionsInPooledFund } from 'neighbourhood-contracts/sharing';
 *
 * const terms = {
 *   year: '2027/28',
 *   partners: [{ id: 'icb', label: 'ICB', contributionPounds: '100' }],
 *   lines: [{ id: 'a', label: 'A', budgetPounds: '100', risk: { kind: 'own-risk', partner: 'icb' } }],
 *   overspend: [],
 *   underspend: 'stays-in-pool',
 *   grounds: { kind: 'agreed', by: 'ICB', document: 'Section 75 agreement', on: '2027-03-31' },
 * } as const;
 * const facts = { about: 'pool', spent: [{ line: 'a', pounds: '90' }], uncommitted: [] };
 * positionsInPooledFund(terms, facts)[0]?.beyond; // => { kind: 'settled', amountPence: -1000 }
 * ```
 */
export function positionsInPooledFund(terms: PooledFundTerms, facts: PooledFundFacts): readonly PoolPosition[] {
  const parts = checkedParts(terms, facts);
  return positionsOf(statementOf(terms, facts, parts), parts, terms);
}

function checkedParts(terms: PooledFundTerms, facts: PooledFundFacts): PoolParts {
  refuse('a pooled fund', [...checkPooledFundTerms(terms, 'terms'), ...checkPooledFundFacts(facts, 'facts')]);
  refuse('a pooled fund', checkPooledFundTogether(terms, facts, 'facts'));
  return partsOf(terms, facts);
}

function unallocatedNote({ overspend }: PoolParts): readonly string[] {
  const amount = overspend.find(({ id }) => id === 'unallocated')?.amount;
  const pounds = amount && pointOf(amount.pounds);
  if (pounds === undefined || signOf(pounds) === 0) return [];
  return [`${inFull(pounds)} of the overspend is covered by nobody: the partners have still to agree who pays it.`];
}

/** A pool whose budgets are not what is paid in: neither a debt nor a reserve is settled here, and neither is hidden. */
function budgetNote({ partners, lines, year }: PooledFundTerms): readonly string[] {
  const paidIn = sumOf(partners.map(({ contributionPounds }) => fraction(contributionPounds)));
  const budgeted = sumOf(lines.map(({ budgetPounds }) => fraction(budgetPounds)));
  const short = minus(budgeted, paidIn);
  if (signOf(short) === 0) return [];
  const both = `Contributions to ${year} are ${inFull(paidIn)}, and the budgets of its lines ${inFull(budgeted)}`;
  if (signOf(short) < 0) return [`${both}: ${inFull(negative(short))} of the contributions is in no budget.`];
  return [`${both}: ${inFull(short)} of the budgets is covered by no contribution, and is no part of this statement.`];
}

function inFull(pounds: ReturnType<typeof fraction>): string {
  return formatPounds(pence(hundredths(pounds, 'towards-zero')));
}
