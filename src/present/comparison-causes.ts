import type { DifferingField, Line, LineComparison, StatementDifference, StepDifference } from '../payment/index.ts';
import { moreOrLess } from './amounts.ts';
import { dayInWords } from './days.ts';
import { questionsAmong, type QuestionsOf } from './line-steps.ts';
import { numberInWords, quantityInWords, rateInWords } from './figures.ts';

/** What caused a difference: what each factor did, where that is known, and otherwise each field that differs. */
export function causesInWords(line: LineComparison, { grounds, questions, questionsOf }: Numbered): string {
  const { onlyIn, causes, effects = [], differencePence } = line;
  if (onlyIn !== undefined) return `Only ${onlyIn}.`;
  const effectOf = (name: string) => effects.find(({ factor, effectPence }) => factor === name && effectPence !== 0);
  const said = causes.flatMap((cause) => {
    const { field } = cause;
    // The column of standings says how far each is settled.
    if (field === 'kind') return [];
    if (field === 'grounds') return [`Other grounds [${grounds.get(line) ?? ''}].`];
    if (field === 'amount') return ['Nothing that the lines state accounts for it.'];
    if (isPartOfQuantity(field) && hasNoQuantity(line)) return field === 'quantity' ? [quantityChange(line)] : [];
    if (field === 'question') return [questionChange(line, questionsOf, questions)];
    if ('step' in cause) return [stepChange(cause)];
    const effect = effectOf(field);
    return [`${fieldChange(cause)}${effect === undefined ? '' : `: ${moreOrLess(effect.effectPence)}`}.`];
  });
  const rounded = effectOf('rounding');
  const all = [...said, ...(rounded === undefined ? [] : [`Rounding: ${moreOrLess(rounded.effectPence)}.`])];
  if (all.length > 0) return all.join(' ');
  if (causes.length > 0) return 'See its standing.';
  return differencePence === undefined ? 'The same, and open.' : 'The same.';
}

/** What a page says once, below, and names by its number, from 1, in the lines. */
export interface Numbered {
  /** Which pair of grounds a line stands on, before and after, where they differ. */
  readonly grounds: ReadonlyMap<LineComparison, number>;
  readonly questions: readonly string[];
  /** What a line was open by, or is, or a total. */
  readonly questionsOf: QuestionsOf;
}

/** Numbers what lines are open by, before or after, and each pair of grounds. */
export function numberedIn(lines: readonly LineComparison[]): Numbered {
  const pairs = new Map<string, number>();
  const grounds = new Map<LineComparison, number>();
  for (const line of lines) {
    const differing = line.causes.find(({ field }) => field === 'grounds');
    if (differing === undefined) continue;
    const pair = JSON.stringify(differing);
    pairs.set(pair, pairs.get(pair) ?? pairs.size + 1);
    grounds.set(line, pairs.get(pair) ?? 0);
  }
  const sides = lines.flatMap(sidesOf);
  const questionsOf = questionsAmong(sides);
  return { grounds, questions: [...new Set(sides.flatMap(questionsOf))], questionsOf };
}

/** A line before and after, as far as there is one. */
export function sidesOf({ before, after }: LineComparison): readonly Line[] {
  return [before, after].filter((line) => line !== undefined);
}

/** The fields by the names that a page gives them. */
export const fieldNames: Readonly<Record<DifferingField, string>> = {
  quantity: 'Quantity',
  unit: 'Counted in',
  day: 'Counted on',
  rate: 'Rate',
  weight: 'Weight or share',
  grounds: 'On whose word',
  working: 'Working',
  step: 'Step',
  kind: 'Standing',
  question: 'What is open',
  label: 'Label',
  about: 'About',
  period: 'Period',
  rounding: 'Rounding',
  library: 'Version of the library',
  policy: 'Policy register',
  amount: 'Amount',
};

const inWords: Readonly<Partial<Record<DifferingField, (text: string) => string>>> = {
  quantity: numberInWords,
  weight: numberInWords,
  rate: rateInWords,
  day: (day) => dayInWords(day),
  working: (text) => `“${text}”`,
  label: (text) => `“${text}”`,
};

function isPartOfQuantity(field: DifferingField): boolean {
  return field === 'quantity' || field === 'unit' || field === 'day';
}

function hasNoQuantity({ before, after }: LineComparison): boolean {
  return before?.quantity === undefined || after?.quantity === undefined;
}

/** A quantity that only one side has, as a whole. */
function quantityChange({ before, after }: LineComparison): string {
  const [from, to] = [before?.quantity, after?.quantity].map((quantity) =>
    quantity === undefined ? 'none' : quantityInWords(quantity),
  );
  return `Quantity from ${from ?? ''} to ${to ?? ''}.`;
}

function fieldChange({ field, from, to }: StatementDifference): string {
  const write = (text: string) => (text === 'none' ? text : (inWords[field]?.(text) ?? text));
  return `${fieldNames[field]} from ${write(from)} to ${write(to)}`;
}

/** The first step that differs; those after it follow from it, as far as they differ. */
function stepChange({ step, from, to }: StepDifference): string {
  const beside = step.isBeside === true ? ', which is only beside it' : '';
  return `The first step to differ is “${step.label}”${beside}: from “${from}” to “${to}”.`;
}

function questionChange(
  { before, after }: LineComparison,
  questionsOf: QuestionsOf,
  questions: readonly string[],
): string {
  const [was = '', is = ''] = [before, after].map((line) => {
    const asked = line === undefined ? [] : questionsOf(line);
    const numbers = asked.map((question) => questions.indexOf(question) + 1);
    return numbers.length === 0 ? '' : `${numbers.length > 1 ? 'questions' : 'question'} ${numbers.join(', ')}`;
  });
  if (was === '') return `Now open by ${is}.`;
  return is === '' ? `No longer open by ${was}.` : `Open by ${is}, before by ${was}.`;
}
