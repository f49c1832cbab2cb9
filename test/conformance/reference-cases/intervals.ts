import {
  byarLimits,
  estimateMean,
  estimateProportion,
  estimateRate,
  wilsonLimits,
  type Estimated,
} from 'neighbourhood-contracts/statistics';
import { levelsOf, levelText, limitKey, type Answerers, type CaseNumber, type Confidence } from './answer.ts';

interface Counted {
  readonly x: number | null;
  readonly n: number | null;
  readonly confidence: Confidence;
  readonly multiplier: number;
}

type Limits = Readonly<Record<string, CaseNumber>>;

/** A value is the same at any level: where a case asks for none, it has no limits. */
const anyLevel = 0.95;

/** The limits of each level that a case asks for, by its names for them, and the value that they share. */
function limitsOf(confidence: Confidence, estimate: (level: number) => Estimated): Limits {
  const levels = levelsOf(confidence);
  const pairs = levels.flatMap((level): [string, number][] => {
    const { lower, upper } = estimate(level);
    return [
      [limitKey('lower', level, confidence), lower],
      [limitKey('upper', level, confidence), upper],
    ];
  });
  return { value: estimate(levels[0] ?? anyLevel).value, ...Object.fromEntries(pairs) };
}

/** A figure that has no count or no whole is left missing. */
function missing(keys: readonly string[], told: Readonly<Record<string, string>>) {
  return { ...Object.fromEntries(keys.map((key) => [key, null])), ...told };
}

/** Proportions, counts, rates and means, as PHEindicatormethods has them. */
export const intervalAnswers: Answerers = {
  proportion(input, keys) {
    const { x, n, confidence, multiplier } = input as unknown as Counted;
    const told = {
      confidence: levelText(confidence),
      statistic: multiplier === 100 ? 'percentage' : `proportion of ${multiplier}`,
      method: 'Wilson',
    };
    if (x === null || n === null) return missing(keys, told);
    const asked = (level: number) => ({ level, per: multiplier, asIn: 'PHEindicatormethods' }) as const;
    return { ...limitsOf(confidence, (level) => estimateProportion(x, n, asked(level))), ...told };
  },
  rate(input, keys) {
    const { x, n, confidence, multiplier } = input as unknown as Counted;
    const told = {
      confidence: levelText(confidence),
      statistic: `rate per ${multiplier}`,
      method: (x ?? 0) < 10 ? 'Exact' : 'Byars',
    };
    if (x === null || n === null) return missing(keys, told);
    return { ...limitsOf(confidence, (level) => estimateRate(x, n, { level, per: multiplier })), ...told };
  },
  byars(input, keys) {
    const { x, confidence } = input as unknown as { readonly x: number; readonly confidence: number };
    const { lower, upper } = byarLimits(x, confidence, 'PHEindicatormethods');
    // In R the formula divides nothing by nothing for no events, and a limit below 0 is left missing.
    const asTold = lower === 'not-defined' ? (x === 0 ? 'NaN' : null) : lower;
    return keys.includes('lowercl') ? { lowercl: asTold, uppercl: upper } : { lower: asTold, upper };
  },
  wilson(input, keys) {
    const { x, n, confidence } = input as unknown as Counted & { readonly confidence: number };
    if (x === null || n === null) return missing(keys, {});
    const { lower, upper } = wilsonLimits(x, n, confidence);
    return keys.includes('lowercl') ? { lowercl: lower, uppercl: upper } : { lower, upper };
  },
  mean(input) {
    const { values, confidence } = input as unknown as {
      readonly values: readonly number[];
      readonly confidence: Confidence;
    };
    const levels = levelsOf(confidence);
    const first = estimateMean(values, levels[0] ?? anyLevel);
    const limits = levels.flatMap((level): [string, CaseNumber][] => {
      const estimate = estimateMean(values, level);
      const isKnown = estimate.kind === 'estimated';
      return [
        [limitKey('lower', level, confidence), isKnown ? estimate.lower : null],
        [limitKey('upper', level, confidence), isKnown ? estimate.upper : null],
      ];
    });
    return {
      value_sum: first.sum,
      value_count: first.count,
      stdev: first.kind === 'estimated' ? first.standardDeviation : null,
      value: first.value,
      ...Object.fromEntries(limits),
      confidence: levelText(confidence),
      statistic: 'mean',
      method: "Student's t-distribution",
    };
  },
};
