import { formatPounds, pence, subtractPence, type Pence } from '../money/index.ts';
import type { Amount, Total } from '../payment/index.ts';
import { questionInWords } from './questions.ts';
import { clause, sentence } from './sentence.ts';

/** An amount for a cell: pounds, or the bounds of what is open. */
export function amountInCell(amount: Amount | Total): string {
  if (amount.kind !== 'open') return formatPounds(amount.amountPence);
  const { lowPence, highPence } = amount;
  if (lowPence === undefined) return highPence === undefined ? 'not known' : `at most ${formatPounds(highPence)}`;
  return highPence === undefined
    ? `${formatPounds(lowPence)} or more`
    : `${formatPounds(lowPence)} to ${formatPounds(highPence)}`;
}

/** What a statement comes to, how far it is settled, and what it turns on: `questions`, where they leave it open. */
export function totalInWords(total: Total, questions: readonly string[]): string {
  if (total.kind === 'settled') return `${formatPounds(total.amountPence)}, settled: nothing in it is open or assumed.`;
  const assumed = total.assumptions.join('; ');
  if (total.kind === 'conditional') return sentence(`${formatPounds(total.amountPence)}, if this holds: ${assumed}`);
  const open = `open${boundsOf(total)}. What is open: ${questionsInWords(questions)}`;
  return assumed === '' ? open : `${open} ${sentence(`And it holds only if this does: ${assumed}`)}`;
}

const mostNamed = 3;

/** Few questions by what they ask; of many, how many there are: every page with a total lists them. */
function questionsInWords(questions: readonly string[]): string {
  if (questions.length > mostNamed) return `${questions.length} questions, listed below.`;
  const asked = questions.map(questionInWords);
  return asked.map((text, place) => (place < asked.length - 1 ? clause(text) : sentence(text))).join(' ');
}

function boundsOf({ lowPence, highPence }: Extract<Total, { readonly kind: 'open' }>): string {
  if (lowPence === undefined && highPence === undefined) return ', and nothing bounds it';
  if (lowPence === undefined || highPence === undefined) {
    return lowPence === undefined
      ? `, at most ${formatPounds(highPence ?? pence(0))}`
      : `, ${formatPounds(lowPence)} or more`;
  }
  return `, between ${formatPounds(lowPence)} and ${formatPounds(highPence)}`;
}

/** A difference in words: so much more, so much less, or no difference. */
export function moreOrLess(differencePence: Pence): string {
  if (differencePence === 0) return 'no difference';
  return differencePence > 0
    ? `${formatPounds(differencePence)} more`
    : `${formatPounds(subtractPence(pence(0), differencePence))} less`;
}
