import { pointOf } from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { questionOfTold, readTold, readablePounds, settle, type Statement } from '../../statement/index.ts';
import { checkDistributionFacts, type DistributionFacts } from './distribution-facts.ts';
import { sectionsOf } from './distribution-lines.ts';
import { checkDistributionTerms, type DistributionTerms } from './distribution-terms.ts';
import { checkDistributionTogether } from './distribution-together.ts';
import { notesOn } from './key-words.ts';
import { rangeOf } from './side-range.ts';
import { sidesOf } from './sides.ts';

/**
 * A gain or a loss shared among up to 1,000 partners, by the key that they agreed on and within floors and caps. The
 * lines, with what is reinvested first and what caps leave to nobody, sum to the pool to the penny (largest remainder;
 * equal remainders to the identifier that sorts first), and no partner is a penny above its cap. Where the pool or a
 * partner’s facts are not known, or no key is agreed, the lines are open between bounds, and the total is what there is to share.
 *
 * Throws when a fact that the key turns on is missing, shares do not sum to 1, a cap is below a floor, or a game leaves
 * out a coalition.
 *
 * @example
 * ```ts
 * import { settleDistribution } from 'neighbourhood-contracts/sharing';
 *
 * const grounds = { kind: 'agreed', by: 'ICB and partners', document: 'Schedule 5', on: '2027-03-01' } as const;
 * const period = { from: '2027-04-01', until: '2028-04-01' } as const;
 * const incomes = [{ period, pounds: '900000' }];
 * const most = { kind: 'share-of-income', share: '0.02', period } as const;
 * const limits = [{ of: 'every-partner', most }] as const;
 * const caps = { limits, whatTheyLeave: 'shared-again', heldBy: 'QPM' } as const;
 * const losses = { key: { kind: 'budget' }, floors: [], caps } as const;
 * const partners = [
 *   { id: 'north', budgetPounds: '3000000', incomes },
 *   { id: 'south', budgetPounds: '1000000', incomes: [{ period, pounds: '4000000' }] },
 * ];
 * const facts = { about: 'MNP', period, pool: { amount: '-40000', grounds }, partners };
 * const { sections } = settleDistribution({ gains: 'not-agreed', losses, grounds }, facts);
 * sections[0]?.lines.map((line) => line.kind === 'settled' && line.amountPence); // => [-1800000, -2200000]
 * ```
 */
export function settleDistribution(terms: DistributionTerms, facts: DistributionFacts): Statement {
  refuse('a distribution', [...checkDistributionTerms(terms, 'terms'), ...checkDistributionFacts(facts, 'facts')]);
  refuse('a distribution', checkDistributionTogether(terms, facts));
  const { about, period, pool, partners } = facts;
  const amount = readTold(pool.amount);
  const question = questionOfTold(pool.amount, 'What did the gain or loss to share come to?');
  const reached = sidesOf(terms, amount).map((side) => ({ side, range: rangeOf(side, partners) }));
  const known = pointOf(amount);
  const isOpen = reached.some(({ range }) => range.shared === undefined);
  const notes = reached.flatMap(({ side: { rule } }) => (rule === 'not-agreed' ? [] : notesOn(rule, partners.length)));
  return settle({
    mechanism: 'distribution',
    title: 'Distribution of a gain or loss',
    about,
    period,
    rounding: 'largest-remainder',
    together: amount,
    sections: sectionsOf(terms, facts, reached, { amount, question }),
    notes: [
      ...new Set(notes),
      ...(isOpen && known ? [`Whatever is open, the lines come to ${readablePounds(known)} together.`] : []),
    ],
  });
}
