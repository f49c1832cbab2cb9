export { settleGlobalSum } from './general-practice/global-sum.ts';
export {
  checkGlobalSumTerms,
  type GlobalSumFacts,
  type GlobalSumTerms,
  type OptOut,
} from './general-practice/global-sum-terms.ts';
export type { ExactNumber } from '../exact/index.ts';
export { checkGrounds, type Grounds } from './statement/grounds.ts';
export { type RoundingRule, type RoundingTerm } from './statement/rounding-rule.ts';
export {
  linesOf,
  type Amount,
  type ConditionalAmount,
  type Line,
  type LineFacts,
  type OpenAmount,
  type Quantity,
  type Section,
  type SettledAmount,
  type Statement,
  type Total,
} from './statement/statement.ts';
