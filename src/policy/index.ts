export {
  answered,
  undetermined,
  type Answer,
  type ConditionalAnswer,
  type SettledAnswer,
  type UndeterminedAnswer,
} from './answer.ts';
export { checkStandpoint } from './check-standpoint.ts';
export { cite, type Citation } from './citation.ts';
export { nothingKnown, standingValues, valueAt, type DatedValue, type ValueSeries, type When } from './dated-value.ts';
export { openQuestions } from './questions/open-questions.ts';
export { mnpPopulationFigure, snpPopulationBand, type PopulationBand, type PopulationFigure } from './populations.ts';
export type { OpenQuestion, PolicyInput } from './questions/question.ts';
export { frozen } from './freeze.ts';
export { madeWith, markOf, policyValues, type MadeWith } from './register.ts';
export type { Assumption, Ruling } from './ruling.ts';
export { resolutionOf, type Resolution, type Standpoint } from './standpoint.ts';
export type { Source } from './sources/source.ts';
export { sources } from './sources/sources.ts';
export { policyStatuses, type PolicyStatus } from './status.ts';
