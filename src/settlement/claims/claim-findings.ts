import { compare, nothing, signOf } from '../../exact/index.ts';
import { questionOfTold } from '../../statement/index.ts';
import type { ClaimableSaving } from './claims-register.ts';
import type { ClaimFinding } from './claims-review.ts';
import { beyondAvoided, type Beyond } from './beyond-avoided.ts';
import {
  assumptionsOf,
  avoidedQuestion,
  citationsOfDoubleCounting,
  doubleCounting,
  isOpen,
  nameOf,
  unitsBetween,
  unitsText,
} from './claim-words.ts';
import type { DoubleClaimTerms } from './double-claim-terms.ts';
import type { Nest } from './nest.ts';

/** Whether each saving of a nest is claimed, once, or beyond what was avoided; and parts that are larger than their whole. */
export function findingsOf(terms: DoubleClaimTerms, nest: Nest): readonly ClaimFinding[] {
  const claims = claimsWithin(nest);
  const beyond = beyondAvoided(nest);
  return nest.savings.flatMap((saving, place) => {
    const own = claims[place] ?? [];
    const outer = (nest.paths[place] ?? []).slice(1);
    const over = beyond[place] ?? { low: nothing, high: nothing };
    const found: ClaimFinding[] = moreInPart(nest, place);
    if (own.length === 0) {
      found.push(
        notClaimed(
          nest,
          saving,
          outer.filter((at) => (claims[at] ?? []).length > 0),
        ),
      );
    } else if (signOf(over.high) > 0) {
      found.push(claimedBeyond(terms, nest, { saving, place, claims: own, beyond: over }));
    } else if (outer.every((at) => signOf(beyond[at]?.high ?? nothing) === 0)) {
      // Otherwise what is claimed once here may be claimed again further out, and that is what is told.
      const says = `No unit of ${nameOf(saving)} is claimed more than once: ${own.join(' and ')}.`;
      found.push({ ...toKnow(nest), kind: 'claimed-once', about: [saving.id, ...own], says });
    }
    return found;
  });
}

/** The claims for something on each saving and all within it, sorted. */
function claimsWithin({ savings, claims, paths }: Nest): readonly (readonly string[])[] {
  const within = savings.map((): string[] => []);
  for (const { claim, units, on } of claims) {
    if (signOf(units) > 0) for (const place of paths[on] ?? []) within[place]?.push(claim.id);
  }
  return within.map((ids) => ids.sort());
}

/** What a finding says of itself where nothing is open about it: that claims are held against what was avoided is the library’s method. */
function toKnow({ savings }: Nest) {
  const assumptions = assumptionsOf(savings.map(({ grounds }) => grounds));
  return { verdict: 'to-know', questions: [], assumptions, status: 'library-method', citations: [] } as const;
}

function notClaimed(nest: Nest, saving: ClaimableSaving, claimedOuter: readonly number[]): ClaimFinding {
  const outer = claimedOuter.map((at) => nest.savings[at]?.id).join(' and ');
  const but = outer === '' ? '' : ` It is within ${outer}, which is claimed.`;
  const says = `Nobody claims ${nameOf(saving)} by itself.${but}`;
  return { ...toKnow(nest), kind: 'not-claimed', about: [saving.id], says };
}

interface ClaimedBeyond {
  readonly saving: ClaimableSaving;
  readonly place: number;
  readonly claims: readonly string[];
  readonly beyond: Beyond;
}

function claimedBeyond(
  terms: DoubleClaimTerms,
  nest: Nest,
  { saving, place, claims, beyond }: ClaimedBeyond,
): ClaimFinding {
  const [isSure, isOne] = [signOf(beyond.low) > 0, claims.length === 1];
  const isNotAgreed = terms.kind === 'not-agreed' && !isOne;
  const avoided = unitsBetween(nest.avoided[place] ?? beyond);
  const says = `${claims.join(' and ')} ${isOne ? 'claims' : 'together claim'} ${unitsBetween(beyond)} ${saving.unit} beyond the ${avoided} that were avoided of ${nameOf(saving)}.`;
  const finding = {
    ...toKnow(nest),
    about: [saving.id, ...claims],
    says,
    unitsBeyond: { low: unitsText(beyond.low), high: unitsText(beyond.high) },
    questions: [...(isNotAgreed ? [doubleCounting] : []), ...(isOpen(beyond) ? questionsWithin(nest, place) : [])],
    ...(isNotAgreed && { status: 'unresolved' as const, citations: citationsOfDoubleCounting() }),
  };
  if (!isSure) {
    return { ...finding, kind: isOne ? 'may-be-claimed-beyond' : 'may-be-claimed-twice', verdict: 'undetermined' };
  }
  if (isOne) return { ...finding, kind: 'claimed-beyond', verdict: 'fault' };
  return { ...finding, kind: 'claimed-twice', verdict: isNotAgreed ? 'undetermined' : 'to-know' };
}

/** What is asked about a saving, and about those within it, that were not told exactly. */
function questionsWithin({ savings, avoided, paths }: Nest, place: number): readonly string[] {
  return savings.flatMap((saving, at) =>
    paths[at]?.includes(place) === true && isOpen(avoided[at] ?? { low: nothing, high: nothing })
      ? [questionOfTold(saving.avoidedUnits, avoidedQuestion(saving))]
      : [],
  );
}

function moreInPart(nest: Nest, place: number): ClaimFinding[] {
  const outer = nest.paths[place]?.[1];
  if (outer === undefined) return [];
  const [part, whole] = [nest.savings[place], nest.savings[outer]];
  const [least, most] = [nest.avoided[place]?.low, nest.avoided[outer]?.high];
  if (part === undefined || whole === undefined || least === undefined || most === undefined) return [];
  if (compare(least, most) <= 0) return [];
  const says = `More ${part.unit} were avoided of ${nameOf(part)} than of ${nameOf(whole)}, which it is within: elsewhere in that one there was a rise, and claims on the part are paid no further than the whole.`;
  return [{ ...toKnow(nest), kind: 'more-in-part', about: [part.id, whole.id], says }];
}
