import {
  compare,
  fraction,
  larger,
  negative,
  nothing,
  one,
  over,
  plainDigits,
  signOf,
  sumOf,
  times,
  workingText,
  type Fraction,
} from '../../exact/index.ts';
import type { Population } from '../../model/index.ts';
import { valuesOf, worthOfAll } from './coalition-values.ts';
import type { DistributionPartner } from './distribution-facts.ts';
import type { GainKey } from './key-terms.ts';
import type { ShapleyKey } from './shapley-terms.ts';

/** What partners share by: one item a partner in every list. */
export interface KeyWeights {
  /** 0 or more, and not all of them 0. */
  readonly weights: readonly Fraction[];
  /** What the pool is multiplied and divided by, as it would be typed after it: ` × 30 ÷ 120`. */
  readonly texts: readonly string[];
  /** Income that was lost, and the share of the pool that goes to it first. */
  readonly lost?: { readonly pounds: readonly Fraction[]; readonly share: Fraction };
  /** What each pays in, as a share of the pool: 0 or more. */
  readonly paysIn?: readonly Fraction[];
  /** One standard error of a sampled share, as a share of the pool. */
  readonly errors?: readonly Fraction[];
}

/** The weights of a key whose facts are known, for a gain (1) or a loss (-1). */
export function weightsOf(key: GainKey, partners: readonly DistributionPartner[], sign: 1 | -1): KeyWeights {
  switch (key.kind) {
    case 'equal':
      return { weights: partners.map(() => one), texts: partners.map(() => ` ÷ ${partners.length}`) };
    case 'budget':
      return proportional(partners.map(({ budgetPounds = 0 }) => [budgetPounds]));
    case 'need':
      return proportional(partners.map(({ need }) => [sizeOf(need)]));
    case 'performance':
      return proportional(partners.map(({ budgetPounds = 0, performance = 0 }) => [budgetPounds, performance]));
    case 'agreed-shares': {
      const shareOf = new Map(key.shares.map(({ partner, share }) => [partner, share]));
      const shares = partners.map(({ id }) => shareOf.get(id) ?? 0);
      return { weights: shares.map(fraction), texts: shares.map((share) => ` × ${plainDigits(share)}`) };
    }
    case 'compensate-first': {
      const pounds = partners.map(({ lostIncomePounds = 0 }) => fraction(lostIncomePounds));
      return { ...weightsOf(key.rest, partners, sign), lost: { pounds, share: fraction(key.share) } };
    }
    case 'shapley':
      return byShapley(key, partners, sign);
  }
}

/** The number of people, or of weighted people, that a partner serves. */
export function sizeOf(need: Population | 'not-known' | undefined): string {
  if (need === undefined || need === 'not-known') return '0';
  return plainDigits('people' in need ? need.people : need.weightedPeople);
}

function proportional(factors: readonly (readonly (string | number)[])[]): KeyWeights {
  const weights = factors.map((each) => each.map(fraction).reduce(times));
  const whole = workingText(sumOf(weights));
  return { weights, texts: factors.map((each) => ` × ${each.map(plainDigits).join(' × ')} ÷ ${whole}`) };
}

function byShapley(key: ShapleyKey, partners: readonly DistributionPartner[], sign: 1 | -1): KeyWeights {
  const ids = partners.map(({ id }) => id);
  const whole = worthOfAll(key.game, ids, sign);
  const { values, errors } = valuesOf(key.game, ids, sign);
  const weights = values.map((value) => larger(value, nothing));
  const ofWhole = (list: readonly Fraction[]) => list.map((value) => over(value, whole));
  const isBelow = values.some((value) => signOf(value) < 0);
  const paysIn = isBelow && key.belowZero === 'pays-in' ? ofWhole(values.map(shortfall)) : undefined;
  const shown = paysIn ? values : weights;
  const sum = workingText(sumOf(shown));
  return {
    weights,
    texts: shown.map((value) => ` × ${signed(value)} ÷ ${sum}`),
    ...(paysIn && { paysIn }),
    ...(errors && { errors: ofWhole(errors) }),
  };
}

function shortfall(value: Fraction): Fraction {
  return compare(value, nothing) < 0 ? negative(value) : nothing;
}

function signed(value: Fraction): string {
  return signOf(value) < 0 ? `−${workingText(negative(value))}` : workingText(value);
}
