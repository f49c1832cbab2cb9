import { refuse } from '../../problems/index.ts';
import { checkCodeTexts } from '../clinical-codes/check-code-texts.ts';
import { plainCode } from '../clinical-codes/plain-code.ts';
import { frailtyWeights } from './frailty-weights.ts';

/** The bands of the Hospital Frailty Risk Score: below 5.0, from 5.0 to 15.0, and above 15.0. */
export type FrailtyBand = 'low' | 'intermediate' | 'high';

/** A frailty score and what it is made of. */
export interface FrailtyScore {
  /** The score in tenths of a point: 103 is 10.3. */
  readonly tenths: number;
  readonly band: FrailtyBand;
  /** Distinct three-character codes that have a weight. */
  readonly weighted: number;
  /** Distinct three-character codes that have none. */
  readonly unweighted: number;
  /** Texts that are no code of ICD-10 by their form, blank ones among them: left out. */
  readonly unreadable: number;
}

/**
 * The Hospital Frailty Risk Score of a set of ICD-10 diagnoses, in whole tenths: the weights of the distinct
 * three-character codes among them, added up. Neither order nor repeats matter, nor small letters, dots and whatever
 * follows the third character. Which diagnoses go in, and of whom, is for the caller to say: `frailtyOfAdmissions` takes
 * those of an admission and of the two years before it, `frailtyOnDay` those of the two years before a day.
 *
 * Throws when the diagnoses are no list of at most 100,000 texts. The error says which place, and not what stands there.
 *
 * Source: Gilbert et al., Lancet 2018, as {@link hospitalFrailtyRiskScore} cites it.
 *
 * @example
 * ```ts
 * import { frailtyScore } from 'neighbourhood-contracts/outcomes';
 *
 * const { tenths, band, weighted } = frailtyScore(['F00.1', 'W19', 'f009', 'I10']);
 * tenths; // => 103
 * band; // => 'intermediate'
 * weighted; // => 2
 * frailtyScore(['E53', 'R31']).band; // => 'low'
 * ```
 */
export function frailtyScore(diagnoses: readonly string[]): FrailtyScore {
  refuse('the diagnoses', checkCodeTexts(diagnoses, 'diagnoses'));
  return scoreOf(diagnoses);
}

/** As {@link frailtyScore}, of diagnoses that were checked. */
export function scoreOf(diagnoses: Iterable<string>): FrailtyScore {
  const codes = new Set<string>();
  let unreadable = 0;
  for (const diagnosis of diagnoses) {
    const code = plainCode(diagnosis)?.slice(0, 3);
    if (code === undefined) unreadable += 1;
    else codes.add(code);
  }
  let [tenths, weighted] = [0, 0];
  for (const code of codes) {
    const weight = frailtyWeights[code];
    if (weight === undefined) continue;
    tenths += weight;
    weighted += 1;
  }
  return { tenths, band: bandOf(tenths), weighted, unweighted: codes.size - weighted, unreadable };
}

function bandOf(tenths: number): FrailtyBand {
  if (tenths < 50) return 'low';
  return tenths <= 150 ? 'intermediate' : 'high';
}
