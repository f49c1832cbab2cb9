import type { ExactNumber } from '../../exact/index.ts';

/** What of an outturn a measure is paid by, and to which digits: a statistic is rounded before it gates money. */
export interface ForecastAchievementTerms {
  readonly as: AchievedAs;
  /** The decimal places that the least, the middle and the most of the outturn are rounded to first: 0 to 12. */
  readonly decimalPlaces: number;
}

/** The outturn itself; by how many it is less or more than a baseline; or that as a share of the baseline, which is above 0. */
export type AchievedAs =
  | { readonly kind: 'outturn' }
  | { readonly kind: 'less' | 'more' | 'share-less' | 'share-more'; readonly than: ExactNumber };
