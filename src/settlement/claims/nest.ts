import { fraction, nothing, plus, type Fraction, type Interval } from '../../exact/index.ts';
import { readTold } from '../../statement/index.ts';
import type { ClaimableSaving, ClaimScheme, ClaimsRegister, SavingClaim } from './claims-register.ts';

/** The units there are to be paid for; without a limit where nothing bounds them. */
export type Room = Fraction | undefined;

/** A claim in its nest. */
export interface NestedClaim {
  readonly claim: SavingClaim;
  readonly units: Fraction;
  /** The place of its saving in the nest. */
  readonly on: number;
}

/** A saving that is within no other, all that is within it, and the claims on them: what can be claimed twice in one another. */
export interface Nest {
  /** Parts before the whole that they are within. */
  readonly savings: readonly ClaimableSaving[];
  /** What was avoided of each; never below 0. */
  readonly avoided: readonly Interval[];
  /** The place of each saving, and then of what it is within, outwards. */
  readonly paths: readonly (readonly number[])[];
  readonly claims: readonly NestedClaim[];
  /** All that is claimed of each saving itself. */
  readonly claimed: readonly Fraction[];
  /** The same by scheme, for the schemes that claim. */
  readonly claimedBy: ReadonlyMap<ClaimScheme, readonly Fraction[]>;
}

/** The nests of a register that has no problems: in any order of savings and claims the same, but for the order of claims. */
export function nestsOf({ savings, claims }: ClaimsRegister): readonly Nest[] {
  const byId = new Map(savings.map((saving) => [saving.id, saving]));
  const outwards = new Map(savings.map((saving) => [saving.id, outwardsFrom(saving, byId)]));
  const groups = new Map<string, ClaimableSaving[]>();
  for (const saving of [...savings].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const root = outwards.get(saving.id)?.at(-1)?.id ?? saving.id;
    groups.set(root, [...(groups.get(root) ?? []), saving]);
  }
  const claimed = new Map<string, SavingClaim[]>();
  for (const claim of claims) {
    const others = claimed.get(claim.saving);
    if (others === undefined) claimed.set(claim.saving, [claim]);
    else others.push(claim);
  }
  return [...groups.values()].map((members) => {
    const depth = ({ id }: ClaimableSaving) => outwards.get(id)?.length ?? 0;
    const sorted = [...members].sort((a, b) => depth(b) - depth(a));
    const placeOf = new Map(sorted.map(({ id }, place) => [id, place]));
    const nested = sorted.flatMap(({ id }, on) =>
      (claimed.get(id) ?? []).map((claim) => ({ claim, units: fraction(claim.units), on })),
    );
    const claiming = [...new Set(nested.map(({ claim }) => claim.scheme))];
    return {
      savings: sorted,
      avoided: sorted.map(({ avoidedUnits }) => readTold(avoidedUnits, { least: 0 })),
      paths: sorted.map(({ id }) => (outwards.get(id) ?? []).map((outer) => placeOf.get(outer.id) ?? 0)),
      claims: nested,
      claimed: sumsOf(nested, sorted.length),
      claimedBy: new Map(
        claiming.map((scheme) => [
          scheme,
          sumsOf(
            nested.filter(({ claim }) => claim.scheme === scheme),
            sorted.length,
          ),
        ]),
      ),
    };
  });
}

function sumsOf(claims: readonly NestedClaim[], savings: number): readonly Fraction[] {
  const sums = Array.from({ length: savings }, () => nothing);
  for (const { units, on } of claims) sums[on] = plus(sums[on] ?? nothing, units);
  return sums;
}

function outwardsFrom(saving: ClaimableSaving, byId: ReadonlyMap<string, ClaimableSaving>): readonly ClaimableSaving[] {
  const path = [saving];
  for (let outer = saving; outer.within !== undefined; path.push(outer)) outer = byId.get(outer.within) ?? outer;
  return path;
}
