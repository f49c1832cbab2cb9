export { exactBetween, known, nothingOrMore, takenOff, timesBetween, type Between } from './amount-between.ts';
export { amountInPounds } from './amount-in-pounds.ts';
export { checkAsKnown, orNotKnown, type AsKnown } from './as-known.ts';
export { checkIsStatement } from './check-statement.ts';
export { checkAmount } from './check-money.ts';
export { compareStatements } from './compare-statements.ts';
export type {
  ComparedAmounts,
  DifferingField,
  FactorEffect,
  LineComparison,
  SectionComparison,
  StatementComparison,
  StatementDifference,
  StatementHead,
  StepDifference,
} from './comparison.ts';
export { composeStatement, type ComposedStatement } from './compose.ts';
export type { Draft, DraftSection, ExactAmount } from './draft.ts';
export { groundsOnce } from './grounds-once.ts';
export { checkGrounds, copiedGrounds, type Grounds } from './grounds.ts';
export { inUnits, lowest } from './in-pence.ts';
export { checkPaymentsMade, settlePaymentsMade, type PaymentMade, type PaymentsMade } from './payments-made.ts';
export { poundsText, readablePounds } from './pounds-text.ts';
export { checkRoundingTerm, type RoundingRule, type RoundingTerm, type StatementRounding } from './rounding-rule.ts';
export { settle } from './settle.ts';
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
} from './statement.ts';
export {
  intervalOf,
  numberBetween,
  percentBetween,
  poundsBetween,
  poundsInWorking,
  resultOf,
  type Step,
  type StepResult,
} from './step.ts';
export {
  checkTold,
  questionOfTold,
  readTold,
  type Told,
  type ToldBetween,
  type ToldRange,
  type ToldRounded,
} from './told.ts';
export { totalOf } from './total.ts';
export { settleTrueUp } from './true-up.ts';
export { unitOf } from './unit-of.ts';
