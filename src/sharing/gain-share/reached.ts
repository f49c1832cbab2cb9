import { negativeInterval, type Interval } from '../../exact/index.ts';
import { poundsBetween, resultOf, type Grounds, type Step, type StepResult } from '../../statement/index.ts';

/** What an amount of pounds has come to, and the steps that brought it there. */
export interface Reached {
  readonly amount: Interval;
  readonly steps: readonly Step[];
}

/** Everything that a step says of itself but its result and its grounds. */
export type StepText = Pick<Step, 'id' | 'label' | 'input' | 'rule'> & Partial<Pick<Step, 'question' | 'isBeside'>>;

/** A step that comes to pounds. */
export function poundsStep(text: StepText, amount: Interval, grounds: readonly Grounds[]): Step {
  return stepOf(text, resultOf('pounds', amount), grounds);
}

/** A step with any result. */
export function stepOf(text: StepText, result: StepResult, grounds: readonly Grounds[]): Step {
  const { id, label, input, rule, question, isBeside } = text;
  return {
    id,
    label,
    input,
    rule,
    result,
    ...(isBeside && { isBeside }),
    ...(question !== undefined && { question }),
    grounds,
  };
}

/** A step that changes an amount: it comes in as pounds, and goes out as pounds. */
export function changed(
  before: Interval,
  after: Interval,
  text: Omit<StepText, 'input'>,
  grounds: readonly Grounds[],
): Reached {
  return { amount: after, steps: [poundsStep({ ...text, input: poundsBetween(before) }, after, grounds)] };
}

/** What is owed, as an amount below zero. */
export function owed({ amount, steps }: Reached): Reached {
  return { amount: negativeInterval(amount), steps };
}
