import type { MadeWith } from '../../policy/index.ts';
import type { Estimated } from '../../statistics/index.ts';
import type { SuppressionStated } from '../suppression/stated.ts';
import type { IndicatorFigures } from './indicator-figures.ts';

/** What an indicator is, and how it is asked for. */
export interface IndicatorTerms {
  readonly id: string;
  readonly label: string;
  /** How sure its limits are to hold the truth, as a share of one or a percentage. */
  readonly level: number;
  /** What it is told per: 1, 100 for a percentage, 1,000 or 100,000 people. 1 for a mean in its own unit. */
  readonly per: number;
  /** Which way is better. */
  readonly direction: 'higher-is-better' | 'lower-is-better' | 'neither-is-better';
}

/** A figure that is never bare. Branch on `kind`. */
export type Indicator = ShownIndicator | SuppressedIndicator | IndicatorNotEstimated;

/** What every indicator says of itself, whether its figure is shown or not. */
export interface IndicatorHead extends Pick<IndicatorTerms, 'id' | 'label' | 'per' | 'direction'> {
  /** Which group it is of, where it is one of several. */
  readonly group?: string;
  readonly method: IndicatorFigures['method'];
  readonly suppression: SuppressionStated;
  readonly madeWith: MadeWith;
}

/** A figure with its interval. */
export interface ShownIndicator extends IndicatorHead {
  readonly kind: 'shown';
  readonly estimate: Estimated;
  /** Rounded, where the rule rounds. */
  readonly numerator: number;
  readonly denominator?: number;
  readonly warnings: readonly string[];
}

/** A figure that is kept back. Nothing of it is told. */
export interface SuppressedIndicator extends IndicatorHead {
  readonly kind: 'suppressed';
  /** What stands in its place. */
  readonly mark: string;
  /** The same for a small number and for one that is hidden for the sake of another. */
  readonly reason: string;
}

/** No figure, and why; the numbers that it would have been made from, which are not small. */
export interface IndicatorNotEstimated extends IndicatorHead {
  readonly kind: 'not-estimated';
  readonly reason: string;
  readonly numerator: number;
  readonly denominator?: number;
}

/** The figures of one group of people: a neighbourhood, an age band. */
export interface IndicatorGroup {
  readonly group: string;
  readonly figures: IndicatorFigures;
}

/** Indicators of groups that are published together. */
export interface IndicatorsOfGroups {
  /** In the order given. */
  readonly indicators: readonly Indicator[];
  /** Groups whose numbers are hidden and can be found all the same: none, but where the rule hides no others for their sake. */
  readonly recoverable: readonly string[];
}
