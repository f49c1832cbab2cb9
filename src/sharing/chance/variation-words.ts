import { canonicalText } from '../../exact/index.ts';
import type { BaselineYears, ChanceVariation } from './variation.ts';

/** A variation in words and figures. */
export function variationWords(variation: ChanceVariation): string {
  if (variation.kind === 'spend-per-head') {
    const { people, coefficientOfVariation, baseline } = variation;
    const each = baseline.kind === 'measured' ? `${baseline.people} people` : '';
    return `${people} people, coefficient of variation ${canonicalText(coefficientOfVariation)}, ${baselineWords(baseline, each)}`;
  }
  const { events, spread, baseline } = variation;
  const of =
    spread.kind === 'per-person'
      ? `mean ${canonicalText(spread.mean)} and variance ${canonicalText(spread.variance)} per person`
      : `variance over mean ${canonicalText(spread.ratio)}`;
  const each = baseline.kind === 'measured' ? `${canonicalText(baseline.events)} events` : '';
  return `${canonicalText(events)} events, ${of}, ${baselineWords(baseline, each)}`;
}

function baselineWords(
  baseline: { readonly kind: 'given' } | ({ readonly kind: 'measured' } & BaselineYears),
  each: string,
): string {
  if (baseline.kind === 'given') return 'baseline given';
  const { years, correlation, inBoth } = baseline;
  const times = years === 1 ? `a year of ${each}` : `${years} years of ${each}`;
  return `baseline ${times}, correlation ${canonicalText(correlation)}, ${canonicalText(inBoth)} of people in both`;
}
