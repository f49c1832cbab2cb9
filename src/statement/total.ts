import { pence, type Pence } from '../money/index.ts';
import type { Line, Total } from './statement.ts';

/** The sum of some lines: settled only if every one is, and open as soon as one is. */
export function totalOf(lines: readonly Line[]): Total {
  const assumed = new Set<string>();
  const asked = new Set<string>();
  let seen: readonly string[] = [];
  for (const line of lines) {
    if (line.kind === 'settled') continue;
    if (line.kind === 'open') asked.add(line.question);
    // Lines of one section mostly rest on the same assumptions, in the same list.
    if (line.assumptions !== seen) for (const assumption of line.assumptions) assumed.add(assumption);
    seen = line.assumptions;
  }
  const assumptions = [...assumed];
  if (asked.size > 0) {
    return {
      kind: 'open',
      ...bound(lines, 'lowPence'),
      ...bound(lines, 'highPence'),
      questions: [...asked],
      assumptions,
    };
  }
  const amountPence = sumOf(lines, 'lowPence');
  return assumptions.length > 0 ? { kind: 'conditional', amountPence, assumptions } : { kind: 'settled', amountPence };
}

/** What is received is what is paid: anything else is a mistake of the program, not of its input. */
export function assertSameMoney(paid: Total, received: Total): void {
  if (paid.kind === 'open' || received.kind === 'open' || paid.amountPence === received.amountPence) return;
  throw new RangeError('What is received is not what is paid.');
}

type Side = 'lowPence' | 'highPence';

/** A sum has a bound only where every line has one. */
function bound(lines: readonly Line[], side: Side): Partial<Record<Side, Pence>> {
  const isBounded = lines.every((line) => line.kind !== 'open' || line[side] !== undefined);
  return isBounded ? { [side]: sumOf(lines, side) } : {};
}

function sumOf(lines: readonly Line[], side: Side): Pence {
  return lines.reduce(
    (sum, line) => pence(sum + ((line.kind === 'open' ? line[side] : line.amountPence) ?? 0)),
    pence(0),
  );
}
