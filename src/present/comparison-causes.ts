import type { DifferingField, LineComparison, StatementDifference } from '../payment/index.ts';
import type { Day } from '../time/index.ts';
import { moreOrLess } from './amounts.ts';
import { dayInWords } from './days.ts';
import { numberInWords, quantityInWords, rateInWords } from './figures.ts';

/** What caused a difference: what each factor did, where that is known, and otherwise each field that differs. */
export function causesInWords(line: LineComparison, { grounds, questions }: Numbered): string {
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
    if (field === 'question') return [questionChange(cause, questions)];
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
  return { grounds, questions: [...new Set(lines.flatMap(questionsOf))] };
}

/** The questions that a line is open by, before or after. */
export function questionsOf({ before, after }: LineComparison): readonly string[] {
  return [before, after].flatMap((line) => (line?.kind === 'open' ? [line.question] : []));
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
  day: (day) => dayInWords(day as Day),
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

function questionChange({ from, to }: StatementDifference, questions: readonly string[]): string {
  const [was, is] = [from, to].map((question) => `question ${questions.indexOf(question) + 1}`);
  if (from === 'none') return `Now open by ${is ?? ''}.`;
  return to === 'none' ? `No longer open by ${was ?? ''}.` : `Open by ${is ?? ''}, before by ${was ?? ''}.`;
}
