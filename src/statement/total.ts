import { hundredths, type Interval } from '../exact/index.ts';
import { pence, type Pence } from '../money/index.ts';
import { sameMoney } from './same-money.ts';
import type { Line, Total } from './statement.ts';

/** The sum of some lines: settled only if every one is, and open as soon as one is. */
export function totalOf(lines: readonly Line[]): Total {
  const assumed = new Set<string>();
  const asked = new Set<string>();
  let seen: readonly string[] = [];
  for (const line of lines) {
    if (line.kind === 'settled') continue;
    if (line.kind === 'open') for (const question of questionsOf(line, line.question)) asked.add(question);
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

/** A line that is reached in steps is open for what they ask, one by one; any other for its own question. */
function questionsOf({ steps = [] }: Line, question: string): readonly string[] {
  const asked = steps.flatMap((step) => (step.isBeside === true ? [] : (step.question ?? [])));
  return asked.length > 0 && asked.every((each) => question.includes(each)) ? asked : [question];
}

/** The total of lines that are known to come to so much together, where a line alone may be open. */
export function totalWithin(sum: Total, { low, high }: Interval): Total {
  const ends = {
    ...(low && { lowPence: pence(hundredths(low, 'down')) }),
    ...(high && { highPence: pence(hundredths(high, 'up')) }),
  };
  return sameMoney(sum, { kind: 'open', ...ends, questions: [], assumptions: [] });
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
