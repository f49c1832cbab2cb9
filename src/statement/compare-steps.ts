import type { StepDifference } from './comparison.ts';
import type { Line } from './statement.ts';
import { resultText, type Step } from './step.ts';

/** The first step that differs, by its id: one that only one line has, one in another place, or one that says or comes to something else. */
export function firstDifferingStep(before: Line, after: Line): StepDifference | undefined {
  if (before.steps === undefined || after.steps === undefined) return undefined;
  const [was, is] = [inOrder(before.steps), inOrder(after.steps)];
  const place = Array.from({ length: Math.max(was.length, is.length) }).findIndex((_, at) => !isSame(was[at], is[at]));
  return place < 0 ? undefined : differenceAt(was[place], is[place], was, is);
}

/** What only stands beside the calculation comes after it: it moved nothing. */
function inOrder(steps: readonly Step[]): readonly Step[] {
  return [false, true].flatMap((isBeside) => steps.filter((step) => (step.isBeside ?? false) === isBeside));
}

function isSame(was: Step | undefined, is: Step | undefined): boolean {
  return was?.id === is?.id && textOf(was) === textOf(is);
}

function textOf(step: Step | undefined): string {
  return step === undefined ? '' : JSON.stringify([step.input, step.rule, step.result, step.question]);
}

function differenceAt(
  was: Step | undefined,
  is: Step | undefined,
  before: readonly Step[],
  after: readonly Step[],
): StepDifference | undefined {
  if (is !== undefined && !before.some(({ id }) => id === is.id)) return differing(is, 'none', whole(is));
  if (was !== undefined && !after.some(({ id }) => id === was.id)) return differing(was, whole(was), 'none');
  if (was === undefined || is === undefined) return undefined;
  if (was.id !== is.id) return differing(is, `after ${was.label}`, `before ${was.label}`);
  const [from, to] = changed(was, is);
  return differing(is, from, to);
}

function differing({ id, label, isBeside }: Step, from: string, to: string): StepDifference {
  return { field: 'step', step: { id, label, ...(isBeside && { isBeside }) }, from, to };
}

function whole({ rule, result }: Step): string {
  return `${rule}; result: ${resultText(result)}`;
}

/** What is other of one step: its rule and its result, and only where neither is what came in or what is open. */
function changed(was: Step, is: Step): readonly [from: string, to: string] {
  const rules = was.rule === is.rule;
  const [from, to] = [was, is].map(({ result }) => resultText(result));
  if (!rules) return [whole(was), whole(is)];
  if (from !== undefined && to !== undefined && from !== to) return [from, to];
  return was.input === is.input ? [was.question ?? 'none', is.question ?? 'none'] : [was.input, is.input];
}
