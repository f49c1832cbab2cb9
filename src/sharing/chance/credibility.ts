import {
  canonicalText,
  checkBetween,
  decimalText,
  fraction,
  minus,
  one,
  plus,
  times,
  type ExactNumber,
} from '../../exact/index.ts';
import { checkObject, refuse } from '../../problems/index.ts';
import { checkSomePeople, checkWhole } from './check-inside.ts';

/** A population's own figure and that of its peers, to be blended by how far its size can be trusted. */
export interface CredibilityTerms {
  /** People behind the own figure: 1 or more. */
  readonly people: number;
  /** People from whom on the own figure is trusted in full: 1 or more; for the parties to settle. */
  readonly fullAtPeople: number;
  /** The own figure: 0 or more, in the unit of the peers' one, as pounds per head. */
  readonly own: ExactNumber;
  /** The figure of peers: 0 or more. */
  readonly peer: ExactNumber;
  /** Decimal places of the credibility, 2 to 10: it is rounded before it weighs money. */
  readonly places: number;
}

/** A blended target. */
export interface BlendedTarget {
  /** The weight of the own figure, from 0 to 1, in decimal text. */
  readonly credibility: string;
  /** The blend, in the unit of the two figures, to ten decimal places. */
  readonly target: string;
  /** As typed into a calculator. */
  readonly working: string;
}

/**
 * A target between a population's own figure and that of its peers: Z × own + (1 − Z) × peer, with a credibility Z of
 * √(people ÷ people at full credibility), and 1 from there on (limited-fluctuation credibility, a method of actuaries; no
 * English source gives one).
 *
 * Throws when a number of people is not 1 or more, or a figure is below zero.
 *
 * @example
 * ```ts
 * import { blendTarget } from 'neighbourhood-contracts/sharing';
 *
 * const terms = { people: 50_000, fullAtPeople: 100_000, own: '820', peer: '800', places: 4 };
 * blendTarget(terms).target; // => '814.142'
 * blendTarget(terms).working; // => '0.7071 × 820 + (1 − 0.7071) × 800'
 * ```
 */
export function blendTarget(terms: CredibilityTerms): BlendedTarget {
  refuse('a blended target', checkObject(terms, 'terms', checks));
  const { people, fullAtPeople, own, peer, places } = terms;
  // Roots are exact to the last digit on every machine, so that this needs no rounding of its own first.
  const root = Math.min(1, Math.sqrt(people / fullAtPeople));
  const credibility = canonicalText(decimalText(fraction(root.toFixed(15)), places, 'half-away-from-zero'));
  const weight = fraction(credibility);
  const target = plus(times(weight, fraction(own)), times(minus(one, weight), fraction(peer)));
  return {
    credibility,
    target: canonicalText(decimalText(target, 10, 'half-away-from-zero')),
    working: `${credibility} × ${canonicalText(own)} + (1 − ${credibility}) × ${canonicalText(peer)}`,
  };
}

const checks = {
  people: checkSomePeople,
  fullAtPeople: checkSomePeople,
  own: (own: unknown, at: string) => checkBetween(own, at, 'The own figure', 0),
  peer: (peer: unknown, at: string) => checkBetween(peer, at, 'The figure of peers', 0),
  places: (places: unknown, at: string) => checkWhole(places, at, 'decimal places', [2, 10]),
};
