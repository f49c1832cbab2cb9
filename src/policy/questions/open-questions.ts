import { frozen } from '../freeze.ts';
import type { OpenQuestion } from './question.ts';
import { budgetQuestions } from './budgets.ts';
import { countingQuestions } from './counting.ts';
import { designationQuestions } from './designation.ts';
import { gainShareQuestions } from './gain-share.ts';
import { holderQuestions } from './holders.ts';
import { lawQuestions } from './law.ts';
import { moneyQuestions } from './money.ts';
import { nestingQuestions } from './nesting.ts';
import { outcomeQuestions } from './outcomes.ts';
import { procurementQuestions } from './procurement.ts';
import { scopeQuestions } from './scope.ts';

/** Every matter that national policy leaves open and an answer of this library turns on, in the order of their codes. */
export const openQuestions: readonly OpenQuestion[] = frozen([
  ...designationQuestions,
  ...nestingQuestions,
  ...scopeQuestions,
  ...budgetQuestions,
  ...gainShareQuestions,
  ...moneyQuestions,
  ...outcomeQuestions,
  ...holderQuestions,
  ...procurementQuestions,
  ...lawQuestions,
  ...countingQuestions,
]);
