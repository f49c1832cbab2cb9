import { fraction, over, signOf, times } from '../../exact/index.ts';
import { checkWeightedCount, type WeightedCount } from '../../model/index.ts';
import { undetermined, type UndeterminedAnswer } from '../../policy/index.ts';
import { checkCode, checkCount, checkObject, refuse } from '../../problems/index.ts';
import { exactRatio, type ExactRatio } from '../exact-ratio.ts';
import { numberOf } from '../number-of.ts';

/** Admissions, the list of codes they were found by, and the weighted population they came from. */
export interface MitigatableFacts {
  /** The id of the list: rates by different lists do not compare. */
  readonly definition: string;
  readonly admissions: number;
  readonly population: WeightedCount | 'not-given';
}

/** A rate for every thousand weighted people, or why there is none. Branch on `kind`. */
export type MitigatableRate =
  | {
      readonly kind: 'rate';
      readonly definition: string;
      /** How the population was weighted: rates on different bases do not compare. */
      readonly basis: WeightedCount['basis'];
      /** For every thousand, exactly. */
      readonly exact: ExactRatio;
      readonly perThousand: number;
    }
  | { readonly kind: 'no-rate'; readonly reason: string }
  | UndeterminedAnswer;

/**
 * Mitigatable admissions for every thousand of a weighted population, exactly. Without the weights it is undetermined: a
 * head count stands in for none.
 *
 * Throws when the count is none, or the population is not weighted.
 *
 * @example
 * ```ts
 * import { mitigatableRate } from 'neighbourhood-contracts/outcomes';
 *
 * const population = { basis: 'icb-need-weighted', on: '2026-07-01', weightedPeople: '50000.5' } as const;
 * const rate = mitigatableRate({ definition: 'local-list', admissions: 1690, population });
 * rate.kind === 'rate' && rate.perThousand.toFixed(1); // => '33.8'
 * mitigatableRate({ definition: 'local-list', admissions: 1690, population: 'not-given' }).kind; // => 'undetermined'
 * ```
 */
export function mitigatableRate(facts: MitigatableFacts): MitigatableRate {
  refuse(
    'mitigatable admissions',
    checkObject(facts, '', {
      definition: checkCode,
      admissions: (value, at) => checkCount(value, at, 'admissions'),
      population: (value, at) => (value === 'not-given' ? [] : checkWeightedCount(value, at)),
    }),
  );
  const { definition, admissions, population } = facts;
  if (population === 'not-given') {
    return undetermined({
      reason: 'The rate is for every thousand of a weighted population, and no weights are given.',
      citations: [],
      missingFacts: ['the population weighted for need, and its day'],
    });
  }
  const weighted = fraction(population.weightedPeople);
  if (signOf(weighted) === 0) return { kind: 'no-rate', reason: 'The weighted population is 0.' };
  const rate = over(times(fraction(admissions), fraction(1000)), weighted);
  const { basis } = population;
  return { kind: 'rate', definition, basis, exact: exactRatio(rate), perThousand: numberOf(rate) };
}
