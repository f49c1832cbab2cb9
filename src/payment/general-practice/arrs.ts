import {
  canonicalText,
  compare,
  fraction,
  hundredths,
  minus,
  negative,
  nothing,
  plus,
  roundToPlaces,
  signOf,
  smaller,
  sumOf,
  times,
  workingText,
  type Fraction,
} from '../../exact/index.ts';
import { formatPounds, pence } from '../../money/index.ts';
import { refuse } from '../../problems/index.ts';
import { periodOfFinancialYear } from '../../time/index.ts';
import {
  groundsOnce,
  poundsText,
  settle,
  type Draft,
  type ExactAmount,
  type RoundingTerm,
  type Statement,
} from '../../statement/index.ts';
import {
  checkArrsFacts,
  checkArrsTerms,
  checkArrsTogether,
  type ArrsFacts,
  type ArrsPost,
  type ArrsRole,
  type ArrsTerms,
} from './arrs-terms.ts';

/** A post with its role, and what is paid back for one whole-time equivalent of it. */
interface Claim extends ArrsPost {
  readonly of: ArrsRole;
  readonly perPost: Fraction;
}

/**
 * What a primary care network is paid back for additional roles in a year: each post at what it costs, in pounds, or at
 * the maximum of its role where that is less; and all of them at most the ceiling for its contractor-weighted
 * population. Where each line is rounded, the posts as paid come to no more than the ceiling as rounded. What is left of
 * the ceiling is not paid, and a note says how much that is. Without the population the total is open, between nothing
 * and the claim.
 *
 * Throws when a post is of a role that the terms do not have, or the population is on another basis.
 *
 * @example
 * ```ts
 * import { settleArrs } from 'neighbourhood-contracts/payment';
 *
 * const grounds = { kind: 'assumed', because: 'a planning figure' } as const;
 * const rounding = { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' } as const;
 * const nurse = { id: 'nurse', label: 'Experienced practice nurse', maximum: { pounds: '53319' }, grounds };
 * const terms = { year: '2025/26', ceilingPounds: '26.631', roles: [nurse], rounding, grounds } as const;
 * const posts = [
 *   { id: 'nurses', role: 'nurse', wholeTimeEquivalents: '2.5', salaryPounds: '45000', onCostsPounds: '12000' },
 * ];
 * const weightedPopulation = { basis: 'contractor-weighted', on: '2025-01-01', weightedPeople: '46000' } as const;
 * const { total, notes } = settleArrs(terms, { pcn: 'U12345', weightedPopulation, posts });
 * total.kind === 'conditional' && total.amountPence; // => 13329750
 * notes; // => ['Of the ceiling of £1,225,026.00, £1,091,728.50 is not claimed, and is not paid.']
 * ```
 */
export function settleArrs(terms: ArrsTerms, facts: ArrsFacts): Statement {
  refuse('an ARRS claim', [...checkArrsTerms(terms, 'terms'), ...checkArrsFacts(facts, 'facts')]);
  refuse('an ARRS claim', checkArrsTogether(terms, facts, 'facts'));
  const claims = facts.posts.flatMap((post) =>
    terms.roles.flatMap((role) => (role.id === post.role ? [claimOf(post, role)] : [])),
  );
  const claimed = sumOf(claims.map((claim) => asPaid(costOf(claim), terms.rounding)));
  return settle({
    mechanism: 'arrs',
    title: `Additional roles reimbursement ${terms.year}`,
    about: facts.pcn,
    period: periodOfFinancialYear(terms.year),
    rounding: terms.rounding,
    sections: [
      { id: 'posts', title: 'Posts claimed for', drafts: claims.map(postLine) },
      { id: 'ceiling', title: 'The ceiling', drafts: [ceilingLine(claims, claimed, terms, facts)] },
    ],
    notes: unclaimed(claimed, terms, facts),
  });
}

function claimOf(post: ArrsPost, of: ArrsRole): Claim {
  const cost = plus(fraction(post.salaryPounds), fraction(post.onCostsPounds));
  return { ...post, of, perPost: of.maximum === 'none' ? cost : smaller(cost, fraction(of.maximum.pounds)) };
}

function postLine(claim: Claim): Draft {
  const { id, of, perPost, wholeTimeEquivalents, salaryPounds, onCostsPounds } = claim;
  const cost = plus(fraction(salaryPounds), fraction(onCostsPounds));
  const capped = compare(perPost, cost) < 0;
  const each = capped
    ? poundsText(perPost)
    : `(${poundsText(fraction(salaryPounds))} + ${poundsText(fraction(onCostsPounds))})`;
  return {
    id: `post-${id}`,
    label: capped ? `${of.label}, at the maximum of the role` : of.label,
    quantity: { amount: canonicalText(wholeTimeEquivalents), unit: 'whole-time equivalents' },
    rate: workingText(perPost),
    working: `${canonicalText(wholeTimeEquivalents)} × ${each}`,
    grounds: [of.grounds],
    exact: { pounds: costOf(claim) },
  };
}

/** A post as its line pays it: the ceiling is compared with what is paid, or rounding posts up would go beyond it. */
function asPaid(amount: Fraction, rounding: RoundingTerm): Fraction {
  if (rounding === 'not-stated' || rounding.stage === 'total') return amount;
  return roundToPlaces(amount, rounding.unit === 'penny' ? 2 : 0, rounding.mode);
}

function costOf({ wholeTimeEquivalents, perPost }: Claim): Fraction {
  return times(fraction(wholeTimeEquivalents), perPost);
}

function ceilingLine(claims: readonly Claim[], claimed: Fraction, terms: ArrsTerms, facts: ArrsFacts): Draft {
  const ceiling = ceilingOf(terms, facts);
  const isWithin = signOf(claimed) === 0 || (ceiling !== undefined && compare(claimed, ceiling) <= 0);
  const population = facts.weightedPopulation?.weightedPeople;
  const people = population === undefined ? 'the contractor-weighted population' : canonicalText(population);
  const most = `${people} × ${poundsText(fraction(terms.ceilingPounds))}`;
  return {
    id: 'above-the-ceiling',
    label: isWithin ? 'Within the ceiling: nothing is taken off' : 'Above the ceiling, not claimable',
    working: isWithin ? `${poundsText(claimed)} is not above ${most}` : `${most} − ${poundsText(claimed)}`,
    // That a claim is within the ceiling stands on the ceiling, and on the maxima that the claim was worked out with.
    grounds: groundsOnce(terms.grounds, ...claims.map(({ of }) => of.grounds)),
    exact: isWithin ? { pounds: nothing } : aboveCeiling(claimed, ceiling, facts),
  };
}

function aboveCeiling(claimed: Fraction, ceiling: Fraction | undefined, { pcn }: ArrsFacts): ExactAmount {
  if (ceiling !== undefined) return { pounds: minus(ceiling, claimed) };
  return { question: `the contractor-weighted population of ${pcn}`, low: negative(claimed), high: nothing };
}

function unclaimed(claimed: Fraction, terms: ArrsTerms, facts: ArrsFacts): readonly string[] {
  const ceiling = ceilingOf(terms, facts);
  if (ceiling === undefined || signOf(minus(ceiling, claimed)) <= 0) return [];
  const left = shownPounds(minus(ceiling, claimed));
  return [`Of the ceiling of ${shownPounds(ceiling)}, ${left} is not claimed, and is not paid.`];
}

function ceilingOf({ ceilingPounds, rounding }: ArrsTerms, { weightedPopulation }: ArrsFacts): Fraction | undefined {
  const each = fraction(ceilingPounds);
  // A ceiling of nothing for each patient is nothing, however many there are.
  if (weightedPopulation === undefined) return signOf(each) === 0 ? nothing : undefined;
  return asPaid(times(fraction(weightedPopulation.weightedPeople), each), rounding);
}

function shownPounds(amount: Fraction): string {
  return formatPounds(pence(hundredths(amount, 'half-away-from-zero')));
}
