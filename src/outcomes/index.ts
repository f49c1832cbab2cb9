export { compositeScore } from './composite-score.ts';
export type { CompositeScore, ScoredComposite, UndeterminedComposite } from './composite-score-result.ts';
export { checkCompositeResults, type CompositeResults, type MeasureScore } from './composite-score-results.ts';
export {
  checkCompositeTerms,
  type CompositeGate,
  type CompositeTerms,
  type WeightedMeasure,
} from './composite-score-terms.ts';
export type { ExactRatio } from './exact-ratio.ts';
