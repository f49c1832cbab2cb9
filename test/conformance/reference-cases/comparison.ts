import { proportionDifference, rateDifference, rateRatio } from 'neighbourhood-contracts/statistics';
import type { Answerers, CaseNumber } from './answer.ts';

interface GapCase {
  readonly x_deprived: number;
  readonly n_deprived: number;
  readonly x_least: number;
  readonly n_least: number;
  readonly confidence: number;
}

/** Gaps between the most and the least deprived. */
export const comparisonAnswers: Answerers = {
  rate_gap(input) {
    const { deprived, least, level } = groupsOf(input);
    const { value, lower, upper } = rateDifference(deprived, least, { level, per: 1 });
    const ratio = rateRatio(deprived, least, { level });
    const rates = { rate_deprived: deprived.count / deprived.denominator, rate_least: least.count / least.denominator };
    return {
      ...rates,
      absolute_gap: value,
      absolute_gap_lower_mover: lower,
      absolute_gap_upper_mover: upper,
      ...(ratio.kind === 'estimated'
        ? {
            relative_gap_ratio: ratio.value,
            ratio_lower_lognormal: ratio.lower,
            ratio_upper_lognormal: ratio.upper,
          }
        : ratioAsInR(rates.rate_deprived, rates.rate_least)),
    };
  },
  proportion_gap(input) {
    const { deprived, least, level } = groupsOf(input);
    const { value, lower, upper } = proportionDifference(deprived, least, { level, per: 1 });
    return {
      p_deprived: deprived.count / deprived.denominator,
      p_least: least.count / least.denominator,
      difference: value,
      newcombe10_lower: lower,
      newcombe10_upper: upper,
    };
  },
};

function groupsOf(input: Readonly<Record<string, unknown>>) {
  const { x_deprived, n_deprived, x_least, n_least, confidence } = input as unknown as GapCase;
  return {
    deprived: { count: x_deprived, denominator: n_deprived },
    least: { count: x_least, denominator: n_least },
    level: confidence,
  };
}

/** What the formula comes to in R where a group has no events: the logarithm and its error are then both infinite. */
function ratioAsInR(deprived: number, least: number): Readonly<Record<string, CaseNumber>> {
  const ratio = deprived / least;
  return {
    relative_gap_ratio: Number.isNaN(ratio) ? 'NaN' : ratio === Infinity ? 'Infinity' : ratio,
    ratio_lower_lognormal: ratio === 0 ? 0 : 'NaN',
    ratio_upper_lognormal: ratio === Infinity ? 'Infinity' : 'NaN',
  };
}
