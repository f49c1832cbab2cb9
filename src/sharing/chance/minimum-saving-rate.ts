import { checkBetween, type ExactNumber } from '../../exact/index.ts';
import { checkObject, refuse, type Problem } from '../../problems/index.ts';
import { gateText } from './chance-gate.ts';
import { checkWhole } from './check-inside.ts';
import { standardError } from './standard-error.ts';
import { checkChanceVariation, type ChanceVariation } from './variation.ts';

/** How sure a gate is to be, and to how many decimal places it is written. */
export interface GateByChance {
  /** The chance that no true change stays below the gate: 0.5 to 0.999999, so that 95% is `"0.95"`. */
  readonly confidence: ExactNumber;
  /** Decimal places of the rate, 2 to 10: beyond them machines may differ, and a gate must be the same on all. */
  readonly places: number;
}

/**
 * The saving rate that chance alone reaches no more often than the confidence leaves over: z(confidence) × standard
 * error. With a baseline that is given this is z × coefficient of variation ÷ √people, which with 2.15 reproduces the
 * minimum savings rates of the United States (42 CFR 425.604) from 5,000 people on. A share, as decimal text that a gain
 * share takes for its gate.
 *
 * Throws when a number is missing or not possible, and when the rate would be above 100%.
 *
 * @example
 * ```ts
 * import { minimumSavingRate } from 'neighbourhood-contracts/sharing';
 *
 * const variation = {
 *   kind: 'spend-per-head',
 *   people: 20_000,
 *   coefficientOfVariation: '2.15',
 *   baseline: { kind: 'given' },
 *   grounds: { kind: 'assumed', because: 'what the table of the United States implies; no figure of the NHS' },
 * } as const;
 * minimumSavingRate(variation, { confidence: '0.95', places: 4 }); // => '0.0250'
 * ```
 */
export function minimumSavingRate(variation: ChanceVariation, gate: GateByChance): string {
  refuse('a gate by chance', [
    ...checkChanceVariation(variation, 'variation'),
    ...checkObject(gate, 'gate', gateChecks),
  ]);
  const rate = gateText(standardError(variation), gate.confidence, gate.places);
  refuse('a gate by chance', checkReachable(rate));
  return rate;
}

const gateChecks = {
  confidence: checkConfidence,
  places: (places: unknown, at: string) => checkWhole(places, at, 'decimal places', [2, 10]),
};

function checkConfidence(value: unknown, path: string): Problem[] {
  const help = 'Give a number from 0.5 to 0.999999: 95% is "0.95".';
  const problems = checkBetween(value, path, 'The confidence', '0.5', '0.999999');
  return problems.map((problem) => (problem.code === 'out-of-range' ? { ...problem, help } : problem));
}

function checkReachable(rate: string): Problem[] {
  if (Number(rate) <= 1) return [];
  const message = `The gate would be ${rate}, more than all of the expected spend.`;
  const help = 'Judge more people or events together, or take a lower confidence.';
  return [{ path: 'variation', code: 'out-of-range', message, help }];
}
