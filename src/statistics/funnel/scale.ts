/** A scale on which units vary about as much whatever their value, so that what varies between them can be told apart. */
export type FunnelScaleName = 'log' | 'square-root' | 'arcsine' | 'log-of-counts';

/** A scale, and how far chance alone moves a unit on it. */
export interface FunnelScale {
  /** Where a unit, or a target where there is no count, stands. */
  readonly of: (count: number, denominator: number) => number;
  readonly ofRatio: (ratio: number) => number;
  readonly error: ErrorOf;
  /** Where limits take another. */
  readonly limitError?: ErrorOf;
  /** The ratio at a place on the scale, or at its end where the place is beyond. */
  readonly back: (place: number) => number;
}

type ErrorOf = (count: number, denominator: number, target: number) => number;

/** The scales by name: D. J. Spiegelhalter, "Handling over-dispersion of performance indicators", Qual Saf Health Care 14, 2005. */
export const funnelScales: Readonly<Record<FunnelScaleName, FunnelScale>> = {
  log: {
    of: (count, denominator) => Math.log(count / denominator),
    ofRatio: Math.log,
    error: (_, denominator, target) => 1 / Math.sqrt(denominator * target),
    back: expOf,
  },
  'square-root': {
    of: (count, denominator) => Math.sqrt(count / denominator),
    ofRatio: Math.sqrt,
    error: halfOfRoot,
    back: (place) => Math.max(0, place) ** 2,
  },
  arcsine: {
    of: (count, denominator) => Math.asin(Math.sqrt(count / denominator)),
    ofRatio: (ratio) => Math.asin(Math.sqrt(ratio)),
    error: halfOfRoot,
    back: (place) => Math.sin(Math.min(Math.max(0, place), Math.PI / 2)) ** 2,
  },
  'log-of-counts': {
    of: (count, denominator) => Math.log((count + 0.5) / (denominator + 0.5)),
    ofRatio: Math.log,
    error: (count, denominator) => Math.sqrt(count / (count + 0.5) ** 2 + denominator / (denominator + 0.5) ** 2),
    back: expOf,
  },
};

/** Far above any ratio that is allowed, and still a number when told per anything. */
function expOf(place: number): number {
  return Math.exp(Math.min(place, 200));
}

/** The standard error of a square root, and of its arcsine. */
export function halfOfRoot(_: number, denominator: number): number {
  return 1 / (2 * Math.sqrt(denominator));
}
