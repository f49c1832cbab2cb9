import { compare } from '../../exact/index.ts';
import { questionOfTold } from '../../statement/index.ts';
import { madeWith } from '../../policy/index.ts';
import { refuse } from '../../problems/index.ts';
import { checkClaimsRegister } from './check-claims-register.ts';
import { findingsOf } from './claim-findings.ts';
import { reasonOf } from './claim-reason.ts';
import {
  assumptionsOf,
  avoidedQuestion,
  citationsOfDoubleCounting,
  doubleCounting,
  isOpen,
  unitsText,
} from './claim-words.ts';
import type { ClaimsRegister } from './claims-register.ts';
import type { ClaimsReview, PayableUnits, ReviewedClaim } from './claims-review.ts';
import { checkDoubleClaimTerms, checkOrderTogether, type DoubleClaimTerms } from './double-claim-terms.ts';
import { groundsIn } from './grounds-of-claim.ts';
import { nestsOf, type Nest } from './nest.ts';
import { overlapFindings } from './overlap-findings.ts';
import { payableOf, type PayableBetween } from './payable-units.ts';

/**
 * How many units of each saving every claim is payable for, so that one avoided admission is paid for once across
 * contracts and schemes, and what is claimed twice, once, not at all, or beyond what was avoided.
 *
 * A claim counts against its saving and all that one is within. Payable units never come to more than was avoided;
 * withdrawing a claim never lowers another's. Where nothing is agreed on double claims (Q15/double-counting), a claim is
 * open between what nobody else claims and what it claims.
 *
 * Throws on a claim on a saving that is not given, savings within themselves, and orders that leave out who claims.
 *
 * @example
 * ```ts
 * import { reviewClaims } from 'neighbourhood-contracts/settlement';
 *
 * const grounds = { kind: 'assumed', because: 'a planning figure' } as const;
 * const period = { from: '2027-04-01', until: '2028-04-01' } as const;
 * const saving = { id: 'frail', label: 'Frail people', unit: 'emergency admissions', avoidedUnits: 90, period, grounds };
 * const claims = [
 *   { id: 'a', scheme: 'mnp', contract: 'M1', saving: 'frail', units: 90 },
 *   { id: 'b', scheme: 'bcf', contract: 'BCF', saving: 'frail', units: 45 },
 * ] as const;
 * const review = reviewClaims({ kind: 'pro-rata', places: 0, grounds }, { savings: [saving], claims });
 * review.claims.map(({ payable }) => payable.kind === 'conditional' && payable.units); // => ['60', '30']
 * review.findings[0]?.kind; // => 'claimed-twice'
 * ```
 */
export function reviewClaims(terms: DoubleClaimTerms, register: ClaimsRegister): ClaimsReview {
  refuse('a review of claims', [
    ...checkDoubleClaimTerms(terms, 'terms'),
    ...checkClaimsRegister(register, 'register'),
  ]);
  refuse('a review of claims', checkOrderTogether(terms, register, 'terms'));
  const nests = nestsOf(register);
  const reviewed = new Map(nests.flatMap((nest) => reviewNest(terms, nest)).map((claim) => [claim.id, claim] as const));
  const findings = [...nests.flatMap((nest) => findingsOf(terms, nest)), ...overlapFindings(nests)];
  return {
    claims: register.claims.flatMap(({ id }) => reviewed.get(id) ?? []),
    findings: findings
      .map((finding) => ({ finding, key: `${finding.kind} ${finding.about.join(' ')}` }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ finding }) => finding),
    madeWith: madeWith(),
  };
}

function reviewNest(terms: DoubleClaimTerms, nest: Nest): readonly ReviewedClaim[] {
  const payable = payableOf(terms, nest);
  const groundsOf = groundsIn(terms, nest);
  const openQuestionsHere = nest.savings
    .filter((_, at) => isOpen(nest.avoided[at] ?? anything))
    .map((saving) => questionOfTold(saving.avoidedUnits, avoidedQuestion(saving)));
  return nest.claims.flatMap((nested): ReviewedClaim[] => {
    const { claim, units } = nested;
    const between = payable.get(claim.id);
    if (between === undefined) return [];
    const grounds = groundsOf(nested, between);
    const isUnagreed = terms.kind === 'not-agreed' && between.isContested;
    const questions = [...(isUnagreed ? [doubleCounting] : []), ...(between.turnsOnAvoided ? openQuestionsHere : [])];
    return [
      {
        id: claim.id,
        scheme: claim.scheme,
        contract: claim.contract,
        saving: claim.saving,
        claimed: unitsText(units),
        payable: payableUnits(between, questions, assumptionsOf(grounds)),
        loweredBy: loweredBy(between),
        reason: reasonOf(terms, nested, between),
        grounds,
        citations: isUnagreed ? citationsOfDoubleCounting() : [],
      },
    ];
  });
}

function loweredBy({ isContested, isBeyond }: PayableBetween): ReviewedClaim['loweredBy'] {
  return [...(isContested ? (['others'] as const) : []), ...(isBeyond ? (['beyond-avoided'] as const) : [])];
}

const anything = { low: undefined, high: undefined };

function payableUnits(
  { low, high }: PayableBetween,
  questions: readonly string[],
  assumptions: readonly string[],
): PayableUnits {
  if (compare(low, high) !== 0) {
    return { kind: 'open', low: unitsText(low), high: unitsText(high), questions, assumptions };
  }
  const units = unitsText(low);
  return assumptions.length > 0 ? { kind: 'conditional', units, assumptions } : { kind: 'settled', units };
}
