import { sharedPeriod } from '../../time/index.ts';
import type { ClaimableSaving } from './claims-register.ts';
import type { ClaimFinding } from './claims-review.ts';
import { assumptionsOf, citationsOfDoubleCounting, doubleCounting, nameOf } from './claim-words.ts';
import type { Nest } from './nest.ts';

/**
 * Claimed savings in one unit, of one cohort and one footprint, that share days and of which neither says it is within the
 * other: one admission may be counted in both, and paid for twice.
 */
export function overlapFindings(nests: readonly Nest[]): readonly ClaimFinding[] {
  const alike = new Map<string, Claimed[]>();
  for (const { savings, claims, paths } of nests) {
    const claimed = new Set(claims.flatMap(({ on }) => paths[on] ?? []));
    savings.forEach((saving, place) => {
      const { unit, cohort, footprint } = saving;
      if (!claimed.has(place) || cohort === undefined || footprint === undefined) return;
      const outwards = (paths[place] ?? []).flatMap((at) => savings[at]?.id ?? []);
      const key = JSON.stringify([unit, cohort, footprint]);
      const others = alike.get(key) ?? [];
      others.push({ saving, outwards });
      alike.set(key, others);
    });
  }
  return [...alike.values()].flatMap((savings) =>
    savings.flatMap((one, place) => savings.slice(place + 1).flatMap((other) => overlapOf(one, other))),
  );
}

interface Claimed {
  readonly saving: ClaimableSaving;
  readonly outwards: readonly string[];
}

function overlapOf(one: Claimed, other: Claimed): ClaimFinding[] {
  const [a, b] = one.saving.id < other.saving.id ? [one, other] : [other, one];
  if (a.outwards.includes(b.saving.id) || b.outwards.includes(a.saving.id)) return [];
  if (sharedPeriod(a.saving.period, b.saving.period) === undefined) return [];
  const [first, second] = [nameOf(a.saving), nameOf(b.saving)];
  return [
    {
      kind: 'may-overlap',
      about: [a.saving.id, b.saving.id],
      verdict: 'undetermined',
      says: `${first} and ${second} are of one cohort, one footprint and shared days. Say which is within the other, or tell their cohorts apart: claims on the two are not held against each other.`,
      questions: [doubleCounting, `Do ${first} and ${second} count the same ${a.saving.unit}?`],
      assumptions: assumptionsOf([a.saving.grounds, b.saving.grounds]),
      status: 'unresolved',
      citations: citationsOfDoubleCounting(),
    },
  ];
}
