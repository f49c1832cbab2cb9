import { sumPence, type Pence } from '../../money/index.ts';
import type { Line, Total } from './statement.ts';

/** The sum of some lines: settled only if every one is, and open as soon as one is. */
export function totalOf(lines: readonly Line[]): Total {
  const assumptions = [...new Set(lines.flatMap((line) => (line.kind === 'settled' ? [] : line.assumptions)))];
  const questions = [...new Set(lines.flatMap((line) => (line.kind === 'open' ? [line.question] : [])))];
  if (questions.length > 0) {
    return { kind: 'open', ...bound(lines, 'lowPence'), ...bound(lines, 'highPence'), questions, assumptions };
  }
  const amountPence = sumPence(lines.flatMap((line) => (line.kind === 'open' ? [] : [line.amountPence])));
  return assumptions.length > 0 ? { kind: 'conditional', amountPence, assumptions } : { kind: 'settled', amountPence };
}

/** A sum has a bound only where every line has one. */
function bound(
  lines: readonly Line[],
  side: 'lowPence' | 'highPence',
): Partial<Record<'lowPence' | 'highPence', Pence>> {
  const bounds = lines.flatMap((line) => {
    const amount = line.kind === 'open' ? line[side] : line.amountPence;
    return amount === undefined ? [] : [amount];
  });
  return bounds.length < lines.length ? {} : { [side]: sumPence(bounds) };
}
