import {
  quantileGroups,
  slopeIndexOfInequality,
  type RankedGroup,
  type SlopeAsked,
} from 'neighbourhood-contracts/statistics';
import type { Answerers } from './answer.ts';

interface QuantileCase {
  readonly values: readonly (number | null)[];
  readonly nquantiles: number;
  readonly invert: boolean;
}

interface SlopeCase {
  readonly population: readonly number[];
  readonly value?: readonly number[];
  /** Of a proportion, in place of its value. */
  readonly x?: readonly number[];
  readonly se?: readonly number[];
  readonly lower?: readonly number[];
  readonly upper?: readonly number[];
  readonly value_type: 0 | 1 | 2;
  readonly transform?: boolean;
  readonly multiplier?: number;
}

/** Quantile groups and the slope index, as PHEindicatormethods has them. */
export const inequalityAnswers: Answerers = {
  quantile(input) {
    const { values, nquantiles, invert } = input as unknown as QuantileCase;
    const asked = { groups: nquantiles, isHighestFirst: invert, asIn: 'PHEindicatormethods' } as const;
    const grouped = quantileGroups(values, asked);
    return { quantile: grouped.kind === 'grouped' ? grouped.groups : values.map(() => null) };
  },
  sii(input) {
    const { groups, asked } = slopeQuestion(input);
    const { slopeIndex, relativeIndex, intercept } = slopeIndexOfInequality(groups, asked);
    return {
      sii: slopeIndex.kind === 'estimated' ? slopeIndex.value : null,
      rii: relativeIndex.kind === 'estimated' ? relativeIndex.value : null,
      intercept,
    };
  },
};

/** What a case asks of the library; `level` is not in the case, for its limits are not compared. */
export function slopeQuestion(
  input: Readonly<Record<string, unknown>>,
  level = 0.95,
  repetitions = 1_000,
): { readonly groups: readonly RankedGroup[]; readonly asked: SlopeAsked } {
  const {
    population,
    value,
    x,
    se,
    lower,
    upper,
    value_type,
    transform,
    multiplier = 1,
  } = input as unknown as SlopeCase;
  const groups = population.map((people, at): RankedGroup => {
    const group = { population: people, value: value?.[at] ?? (x?.[at] ?? NaN) / people };
    if (se !== undefined) return { ...group, standardError: se[at] ?? NaN };
    // The tool takes limits as those of 95%.
    return { ...group, lower: lower?.[at] ?? NaN, upper: upper?.[at] ?? NaN, level: 0.95 };
  });
  const basics = {
    level,
    per: Math.abs(multiplier),
    compared: multiplier < 0 ? 'first-with-last' : 'last-with-first',
    asIn: 'PHEindicatormethods',
  } as const;
  if (value_type === 0) return { groups, asked: { ...basics, scale: 'none' } };
  const scale = value_type === 1 ? 'log' : 'logit';
  return { groups, asked: { ...basics, scale, fit: transform === true ? 'scale' : 'values', seed: 42, repetitions } };
}
