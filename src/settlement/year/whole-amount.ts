import type { Amount, Grounds, Line, Told, Total } from '../../payment/index.ts';
import { limits } from '../../problems/index.ts';

/** A total as the amount of one line. */
export function amountOf(total: Total): Amount {
  if (total.kind !== 'open') return total;
  const { questions, ...rest } = total;
  return { ...rest, question: inOneText(questions) };
}

/** A total as a sum that somebody was told: exact in pounds, or open between its bounds. */
export function toldOf(total: Total): Told {
  if (total.kind !== 'open') return inPounds(total.amountPence);
  const { lowPence, highPence, questions } = total;
  return {
    ...(lowPence !== undefined && { low: inPounds(lowPence) }),
    ...(highPence !== undefined && { high: inPounds(highPence) }),
    question: inOneText(questions),
  };
}

/** On whose word a total stands, as one: what is assumed stays assumed. */
export function groundsOf(total: Total, otherwise: Grounds): Grounds {
  const assumptions = total.kind === 'settled' ? [] : total.assumptions;
  return assumptions.length > 0 ? { kind: 'assumed', because: inOneText(assumptions) } : otherwise;
}

/** Every ground that lines stand on, once. */
export function groundsOfLines(lines: readonly Line[]): readonly Grounds[] {
  const seen = new Map(lines.flatMap(({ grounds }) => grounds.map((each) => [JSON.stringify(each), each] as const)));
  return [...seen.values()];
}

const roomForMore = '; and 1000000 more'.length;

/** Several texts as one, no longer than a text may be: as many of them as fit, and how many more there are. */
export function inOneText(texts: readonly string[]): string {
  const whole = texts.join('; ');
  if (whole.length <= limits.textLength) return whole;
  const most = limits.textLength - roomForMore;
  const kept: string[] = [];
  let length = 0;
  for (const text of texts) {
    length += text.length + '; '.length;
    if (length > most) break;
    kept.push(text);
  }
  // A pair of surrogates that is cut in two is no text.
  const start =
    kept.length > 0
      ? kept
      : [
          whole
            .slice(0, most)
            .replace(/[\ud800-\udbff]$/, '')
            .trimEnd() + '…',
        ];
  const more = texts.length - start.length;
  return `${start.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function inPounds(pence: number): string {
  const digits = String(Math.abs(pence)).padStart(3, '0');
  return `${pence < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
