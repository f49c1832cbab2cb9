import { compare, nothing, plus, type Fraction } from '../../exact/index.ts';
import type { Grounds } from '../../payment/index.ts';
import { groundsOnce } from './claim-words.ts';
import type { DoubleClaimTerms } from './double-claim-terms.ts';
import type { Nest, NestedClaim } from './nest.ts';
import type { PayableBetween } from './payable-units.ts';

/**
 * What each claim of a nest rests on. One for which there is room on its whole way outwards, whatever else is claimed,
 * rests on what was avoided there; any other on the whole nest, and on the terms where they decide.
 */
export function groundsIn(
  terms: DoubleClaimTerms,
  nest: Nest,
): (claim: NestedClaim, payable: PayableBetween) => readonly Grounds[] {
  const { savings, avoided, paths } = nest;
  const claimed = allClaimed(nest);
  const groundsOf = (places: readonly number[]) => places.flatMap((place) => savings[place]?.grounds ?? []);
  const ownWay = paths.map((path) => groundsOnce(groundsOf(path)));
  const hasRoom = paths.map((path) =>
    path.every((place) => compare(claimed[place] ?? nothing, avoided[place]?.low ?? nothing) <= 0),
  );
  const whole = groundsOnce(savings.map(({ grounds }) => grounds));
  const withTerms = terms.kind === 'not-agreed' ? whole : groundsOnce([...whole, terms.grounds]);
  return ({ on }, { isContested }) => {
    if (hasRoom[on] === true) return ownWay[on] ?? whole;
    return isContested ? withTerms : whole;
  };
}

/** All that is claimed of each saving and within it, whether there is so much or not. */
function allClaimed({ claimed, paths }: Nest): readonly Fraction[] {
  const sums = [...claimed];
  paths.forEach(([place = 0, outer]) => {
    if (outer !== undefined) sums[outer] = plus(sums[outer] ?? nothing, sums[place] ?? nothing);
  });
  return sums;
}
