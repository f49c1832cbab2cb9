import type { Line, Section, Step, Total } from '../payment/index.ts';
import type { TableBlock } from './document.ts';
import { labelled, type NumberedStandings } from './grounds.ts';
import { resultInCell } from './step-results.ts';

/** The steps of every line of a section that has them: how it was reached, and what is to be held against it. */
export function stepTables(
  { lines }: Section,
  stands: NumberedStandings,
  questions: readonly string[],
): readonly TableBlock[] {
  return lines.flatMap((line) => {
    return [
      ...stepTable(`How “${line.label}” was reached`, partsOf(line), stands, questions),
      ...stepTable(`Beside “${line.label}”, and no part of it`, besideIn(line), stands, questions),
    ];
  });
}

/** The steps by which a line was reached. */
export function partsOf({ steps = [] }: Line): readonly Step[] {
  return steps.filter(({ isBeside }) => isBeside !== true);
}

/** The steps that are only to be held against a line. */
export function besideIn({ steps = [] }: Line): readonly Step[] {
  return steps.filter(({ isBeside }) => isBeside === true);
}

function stepTable(
  caption: string,
  steps: readonly Step[],
  stands: NumberedStandings,
  questions: readonly string[],
): readonly TableBlock[] {
  if (steps.length === 0) return [];
  return [
    {
      caption,
      columns: ['Step', 'What came in', 'Rule', 'Result', 'Question'],
      kinds: ['text', 'text', 'text', 'money', 'text'],
      rows: steps.map((step) => [
        labelled(step.label, stands.numbers.get(step) ?? []),
        step.input,
        step.rule,
        resultInCell(step.result),
        step.question === undefined ? '' : `${questions.indexOf(step.question) + 1}`,
      ]),
    },
  ];
}

/** What leaves a line, or a total, open: each question by itself, where a line joined those of its steps. */
export type QuestionsOf = (amount: Line | Total) => readonly string[];

/** Reads the questions of these lines, and of their total. A line of rounding repeats the question of another. */
export function questionsAmong(lines: readonly Line[]): QuestionsOf {
  const joined = new Map(
    lines.map((line) => {
      const asked = questionsAsked(partsOf(line));
      return [asked.join('; '), asked];
    }),
  );
  return (amount) => {
    if (amount.kind !== 'open') return [];
    const asked = 'question' in amount ? [amount.question] : amount.questions;
    return [...new Set(asked.flatMap((question) => joined.get(question) ?? question))];
  };
}

/** What leaves open only what is beside a line. */
export function questionsBeside(line: Line): readonly string[] {
  return questionsAsked(besideIn(line));
}

function questionsAsked(steps: readonly Step[]): readonly string[] {
  return [...new Set(steps.flatMap(({ question }) => question ?? []))];
}
