import { openQuestions } from '../policy/index.ts';
import { capital, sentence } from './sentence.ts';

/** What is open, in words: a question of the register by its code, or a missing fact as the line puts it. */
export function questionInWords(question: string): string {
  const known = openQuestions.find(({ code }) => code === question);
  if (known !== undefined) return `${known.code}: ${known.title}`;
  const input = openQuestions.flatMap(({ resolvedBy }) => resolvedBy).find(({ id }) => id === question);
  return input === undefined ? question : `${input.id}: ${input.asks}`;
}

/** Who could close a question, an input of one, or a missing fact that names an input at its end; nothing where nobody is known. */
export function settlersOf(question: string): string {
  const inputs = openQuestions.flatMap(({ code, resolvedBy }) =>
    resolvedBy.filter(({ id }) => code === question || id === question || question.endsWith(`(${id})`)),
  );
  return [...new Set(inputs.map(({ settledBy }) => settledBy))].join('; ');
}

/** A question with who could close it, where the register says who, and the lines that it leaves open. */
export function openItem(question: string, lines: string): string {
  const who = settlersOf(question);
  const closed = who === '' ? '' : ` Could be closed by: ${who}.`;
  return `${capital(sentence(questionInWords(question)))}${closed} Left open by it: ${lines}.`;
}
