import { normalQuantile } from '../../statistics/index.ts';
import type { ChanceFact } from './chance-statement.ts';
import type { Significance } from './chance-terms.ts';
import { percentText, significant, significantText } from './significant.ts';

/** The smallest measured fall that a test of no change takes for a change. */
export function leastFallSeen(seenAt: Significance, error: number): number {
  return zOf(seenAt) * error;
}

/** The test in words. */
export function testWords({ kind, level }: Significance): string {
  return `${kind} at ${percentText(Number(level))}`;
}

/** The smallest measured fall that counts as seen. */
export function factOfLeastFall(seenAt: Significance, error: number): ChanceFact {
  return {
    id: 'least-fall-seen',
    label: `Smallest measured fall that is seen, ${testWords(seenAt)}`,
    unit: 'share',
    value: significant(leastFallSeen(seenAt, error)),
    input: `standard error ${significantText(error)}`,
    rule: 'z of the level × the standard error',
    working: `${significantText(zOf(seenAt))} × ${significantText(error)}`,
  };
}

/** Above 0: a level is below a half. */
function zOf({ kind, level }: Significance): number {
  return -normalQuantile(kind === 'two-sided' ? Number(level) / 2 : Number(level));
}
