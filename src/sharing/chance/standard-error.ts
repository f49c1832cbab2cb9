import { canonicalText } from '../../exact/index.ts';
import { varianceToMean } from './event-spread.ts';
import type { BaselineYears, ChanceVariation } from './variation.ts';

/** The year that is judged and the baseline as the formula sees them. */
interface Noise {
  /** The variance that one person or one event brings, over the square of its average. */
  readonly ofOne: number;
  /** People or events in the year. */
  readonly size: number;
  /** People or events in each year of a measured baseline. */
  readonly baseline: (BaselineYears & { readonly size: number }) | undefined;
}

/**
 * The standard error of the measured saving rate 1 − year/baseline when the true rate is `fall`, to the first order:
 * u × (1/n + (1 + (years − 1)r)/(years × nb) − 2r/larger), where u is the squared coefficient of variation, or the
 * variance over the mean of events, and r the correlation for the people in both. People stay when spend falls; events
 * become fewer.
 */
export function standardError(variation: ChanceVariation, fall = 0): number {
  const { ofOne, size, baseline } = noiseOf(variation);
  const kept = 1 - fall;
  const keptOfSize = variation.kind === 'events' ? kept : 1;
  const year = 1 / (size * keptOfSize);
  if (baseline === undefined) return kept * Math.sqrt(ofOne * year);
  const shared = Number(baseline.correlation) * Number(baseline.inBoth);
  const before = (1 + (baseline.years - 1) * shared) / (baseline.years * baseline.size);
  const inBoth = (2 * shared) / (Math.max(size, baseline.size) * Math.sqrt(keptOfSize));
  return kept * Math.sqrt(ofOne * (year + before - inBoth));
}

/** How far the baseline itself strays, as a share of it: nothing where it is given. */
export function baselineError(variation: ChanceVariation): number {
  const { ofOne, baseline } = noiseOf(variation);
  if (baseline === undefined) return 0;
  const shared = Number(baseline.correlation) * Number(baseline.inBoth);
  return Math.sqrt((ofOne * (1 + (baseline.years - 1) * shared)) / (baseline.years * baseline.size));
}

/** People or events in the year that is judged. */
export function sizeOf(variation: ChanceVariation): number {
  return variation.kind === 'events' ? Number(variation.events) : variation.people;
}

function noiseOf(variation: ChanceVariation): Noise {
  const { kind, baseline } = variation;
  const size = sizeOf(variation);
  if (kind === 'events') {
    const before = baseline.kind === 'measured' ? { ...baseline, size: Number(baseline.events) } : undefined;
    return { ofOne: varianceToMean(variation.spread), size, baseline: before };
  }
  const before = baseline.kind === 'measured' ? { ...baseline, size: baseline.people } : undefined;
  return { ofOne: Number(variation.coefficientOfVariation) ** 2, size, baseline: before };
}

/** The standard error as typed into a calculator. */
export function errorWorking(variation: ChanceVariation): string {
  const { kind } = variation;
  const size = canonicalText(kind === 'events' ? variation.events : variation.people);
  const ofOne = kind === 'events' ? spreadText(variation) : `${canonicalText(variation.coefficientOfVariation)}²`;
  const { baseline } = noiseOf(variation);
  if (baseline === undefined) return `√(${ofOne} ÷ ${size})`;
  const before = canonicalText(baseline.size);
  const shared = `${canonicalText(baseline.correlation)} × ${canonicalText(baseline.inBoth)}`;
  const years =
    baseline.years === 1
      ? `1 ÷ ${before}`
      : `(1 + ${baseline.years - 1} × ${shared}) ÷ (${baseline.years} × ${before})`;
  const larger = Number(size) > baseline.size ? size : before;
  return `√(${ofOne} × (1 ÷ ${size} + ${years} − 2 × ${shared} ÷ ${larger}))`;
}

function spreadText({ spread }: Extract<ChanceVariation, { kind: 'events' }>): string {
  if (spread.kind === 'variance-to-mean') return canonicalText(spread.ratio);
  return `${canonicalText(spread.variance)} ÷ ${canonicalText(spread.mean)}`;
}
