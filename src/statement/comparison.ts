import type { Pence } from '../money/index.ts';
import type { Line, Statement, Total } from './statement.ts';
import type { Step } from './step.ts';

/** What can differ between two lines, or between two statements. */
export type DifferingField =
  | 'quantity'
  | 'unit'
  | 'day'
  | 'rate'
  | 'weight'
  | 'grounds'
  | 'working'
  | 'step'
  | 'kind'
  | 'question'
  | 'label'
  | 'about'
  | 'period'
  | 'rounding'
  | 'library'
  | 'policy'
  | 'amount';

/** One thing that differs, as text before and after: `none` where one of them does not state it. */
export interface StatementDifference {
  readonly field: DifferingField;
  readonly from: string;
  readonly to: string;
}

/** The first step of a line that differs: what its rule and result were and are. One beside the calculation moved nothing. */
export interface StepDifference extends StatementDifference {
  readonly field: 'step';
  readonly step: Pick<Step, 'id' | 'label' | 'isBeside'>;
}

/** What one changed factor did to an amount, the factors before it in the order changed already; `rounding` is the rest. */
export interface FactorEffect {
  readonly factor: 'quantity' | 'weight' | 'rate' | 'rounding';
  readonly effectPence: Pence;
}

/** Two amounts: one is absent where its statement has no such line or section. */
export interface ComparedAmounts<T> {
  readonly before?: T;
  readonly after?: T;
  /** What comes to be paid more, below zero for less; absent where either is open. What is absent on one side pays nothing there. */
  readonly differencePence?: Pence;
}

/** A line before and after. */
export interface LineComparison extends ComparedAmounts<Line> {
  readonly id: string;
  readonly label: string;
  /** The one statement that has the line, where only one has. */
  readonly onlyIn?: 'before' | 'after';
  /** Every field that differs. `working` where neither changed factors nor a step account for it; none for a line on one side only. */
  readonly causes: readonly (StatementDifference | StepDifference)[];
  /** Where both are quantity × weight × rate, in one unit and to the penny: they sum to the difference. */
  readonly effects?: readonly FactorEffect[];
}

/** A section before and after. */
export interface SectionComparison extends ComparedAmounts<Total> {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly LineComparison[];
}

/** What a comparison says of each statement as a whole. */
export type StatementHead = Pick<Statement, 'title' | 'about' | 'period' | 'rounding' | 'madeWith'>;

/** Two statements of one mechanism, line by line. */
export interface StatementComparison {
  readonly mechanism: string;
  readonly before: StatementHead;
  readonly after: StatementHead;
  /** What differs of the statements as wholes: whom they are about, the period, the rounding rule, the marks. */
  readonly differs: readonly StatementDifference[];
  readonly sections: readonly SectionComparison[];
  readonly total: ComparedAmounts<Total>;
  /** Who receives it, before and after, where either says: the same money again, and no part of the sum of the sections. */
  readonly paidTo?: SectionComparison;
}
