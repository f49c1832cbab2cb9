export { compositeScore } from './scorecard/composite-score.ts';
export type { CompositeScore, ScoredComposite, UndeterminedComposite } from './scorecard/composite-score-result.ts';
export {
  checkCompositeResults,
  type CompositeResults,
  type MeasureScore,
} from './scorecard/composite-score-results.ts';
export {
  checkCompositeTerms,
  type CompositeGate,
  type CompositeTerms,
  type WeightedMeasure,
} from './scorecard/composite-score-terms.ts';
export type { ExactRatio } from './exact-ratio.ts';
