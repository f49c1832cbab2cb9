import { fraction, hundredths } from '../../exact/index.ts';
import { formatPounds, pence, subtractPence, type Pence } from '../../money/index.ts';
import { linesOf, totalOf, type Statement, type Total } from '../../statement/index.ts';
import type { PoolParts } from './pooled-fund-parts.ts';
import type { PooledFundTerms } from './pooled-fund-terms.ts';

/** What a partner of a pool pays for a year. */
export interface PoolPosition {
  readonly partner: string;
  readonly label: string;
  readonly contributionPence: Pence;
  /** What it pays beyond its contribution: below zero where it gets money back. */
  readonly beyond: Total;
}

/** The sum of the lines of each partner. */
export function positionsOf(
  statement: Statement,
  parts: PoolParts,
  { partners }: PooledFundTerms,
): readonly PoolPosition[] {
  const payers = new Map(
    Object.values(parts).flatMap((some: PoolParts['overspend']) => some.map(({ id, partner }) => [id, partner])),
  );
  const lines = linesOf(statement);
  return partners.map(({ id, label, contributionPounds }) => ({
    partner: id,
    label,
    contributionPence: pence(hundredths(fraction(contributionPounds), 'towards-zero')),
    beyond: totalOf(lines.filter((line) => payers.get(line.id) === id)),
  }));
}

/** A position in one sentence. */
export function positionText({ label, contributionPence, beyond }: PoolPosition): string {
  const contribution = `its contribution of ${formatPounds(contributionPence)}`;
  if (beyond.kind === 'open') {
    const [low, high] = [beyond.lowPence, beyond.highPence].map((end) => end !== undefined && formatPounds(end));
    const range = low && high ? `between ${low} and ${high}` : low ? `${low} or more` : high ? `at most ${high}` : '';
    return `What ${label} pays beyond ${contribution} is open${range && `: ${range}`}.`;
  }
  const { amountPence } = beyond;
  const assumed = beyond.kind === 'conditional' ? ', on what is assumed' : '';
  if (amountPence === 0) return `${label} pays ${contribution} and no more${assumed}.`;
  if (amountPence > 0) return `${label} pays ${formatPounds(amountPence)} beyond ${contribution}${assumed}.`;
  return `${label} gets ${formatPounds(subtractPence(pence(0), amountPence))} of ${contribution} back${assumed}.`;
}
