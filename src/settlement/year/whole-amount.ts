import type { Amount, Grounds, Line, Told, Total } from '../../payment/index.ts';

/** A total as the amount of one line. */
export function amountOf(total: Total): Amount {
  if (total.kind !== 'open') return total;
  const { questions, ...rest } = total;
  return { ...rest, question: questions.join('; ') };
}

/** A total as a sum that somebody was told: exact in pounds, or open between its bounds. */
export function toldOf(total: Total): Told {
  if (total.kind !== 'open') return inPounds(total.amountPence);
  const { lowPence, highPence, questions } = total;
  return {
    ...(lowPence !== undefined && { low: inPounds(lowPence) }),
    ...(highPence !== undefined && { high: inPounds(highPence) }),
    question: questions.join('; '),
  };
}

/** On whose word a total stands, as one: what is assumed stays assumed. */
export function groundsOf(total: Total, otherwise: Grounds): Grounds {
  const assumptions = total.kind === 'settled' ? [] : total.assumptions;
  return assumptions.length > 0 ? { kind: 'assumed', because: assumptions.join('; ') } : otherwise;
}

/** Every ground that lines stand on, once. */
export function groundsOfLines(lines: readonly Line[]): readonly Grounds[] {
  const seen = new Map(lines.flatMap(({ grounds }) => grounds.map((each) => [JSON.stringify(each), each] as const)));
  return [...seen.values()];
}

function inPounds(pence: number): string {
  const digits = String(Math.abs(pence)).padStart(3, '0');
  return `${pence < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
