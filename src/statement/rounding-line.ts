import { sumOf, type Fraction } from '../exact/index.ts';
import { pence } from '../money/index.ts';
import type { Draft, DraftSection } from './draft.ts';
import { assumptionsOf, copiedGrounds } from './grounds.ts';
import { inUnits } from './in-pence.ts';
import { poundsText } from './pounds-text.ts';
import type { RoundingRule, RoundingTerm } from './rounding-rule.ts';
import type { Amount, Line, Section, Total } from './statement.ts';
import { totalOf } from './total.ts';

/**
 * Where the total is rounded and not its lines: a line that brings the lines, as shown, to the total. Where a line is
 * open this one is too, wide enough for either end: rounding the sum of the bounds is not the sum of rounded bounds.
 */
export function roundingSection(
  drafts: readonly DraftSection[],
  sections: readonly Section[],
  rounding: RoundingTerm,
): Section | undefined {
  if (rounding === 'not-stated' || rounding.stage === 'each-line') return undefined;
  const all = drafts.flatMap((section) => section.drafts);
  const lines = sections.flatMap((section) => section.lines);
  const low = differenceAt('low', all, lines, rounding);
  const high = differenceAt('high', all, lines, rounding);
  if (low === 0 && high === 0) return undefined;
  const grounds = [...new Set(all.flatMap((draft) => draft.grounds))];
  const exact = sumOf(all.flatMap(({ exact: amount }) => boundOf(amount, 'low') ?? []));
  const facts = {
    id: 'rounding',
    label: `The total is rounded to the ${rounding.unit}, not each line`,
    working: `${poundsText(exact)} rounded, less the lines above`,
    grounds: copiedGrounds(grounds),
  };
  const line = { ...facts, ...roundingAmount(low, high, lines, assumptionsOf(grounds)) };
  return { id: 'rounding', title: 'Rounding', lines: [line], total: totalOf([line]) };
}

function roundingAmount(
  low: number | undefined,
  high: number | undefined,
  lines: readonly Line[],
  assumptions: readonly string[],
): Amount {
  const open = lines.find((line) => line.kind === 'open');
  if (open !== undefined) {
    return { kind: 'open', ...boundsOf(low, high), question: open.question, assumptions };
  }
  const amountPence = pence(low ?? 0);
  return assumptions.length > 0 ? { kind: 'conditional', amountPence, assumptions } : { kind: 'settled', amountPence };
}

function boundsOf(low: number | undefined, high: number | undefined) {
  if (low !== undefined && high !== undefined) {
    return { lowPence: pence(Math.min(low, high)), highPence: pence(Math.max(low, high)) };
  }
  return { ...(low !== undefined && { lowPence: pence(low) }), ...(high !== undefined && { highPence: pence(high) }) };
}

/** A total that alone is rounded: each of its ends is the sum of that end of the lines, rounded, as far as every line has one. */
export function roundedTotal(total: Total, sections: readonly DraftSection[], rounding: RoundingTerm): Total {
  if (total.kind !== 'open' || rounding === 'not-stated' || rounding.stage === 'each-line') return total;
  const { questions, assumptions } = total;
  const drafts = sections.flatMap((section) => section.drafts);
  const ends = (['low', 'high'] as const).map((end) => {
    const exact = drafts.flatMap(({ exact: amount }) => boundOf(amount, end) ?? []);
    return exact.length < drafts.length ? undefined : pence(inUnits(sumOf(exact), rounding));
  });
  const [low, high] = ends;
  return {
    kind: 'open',
    ...(low !== undefined && { lowPence: low }),
    ...(high !== undefined && { highPence: high }),
    questions,
    assumptions,
  };
}

/** What the sum of one end of every line, rounded, is beyond the sum of that end as shown; nothing where an end is missing. */
function differenceAt(
  end: 'low' | 'high',
  drafts: readonly Draft[],
  lines: readonly Line[],
  rule: RoundingRule,
): number | undefined {
  const exact = drafts.flatMap(({ exact: amount }) => boundOf(amount, end) ?? []);
  if (exact.length < drafts.length) return undefined;
  const shown = lines.reduce((sum, line) => {
    const side = end === 'low' ? 'lowPence' : 'highPence';
    return sum + ((line.kind === 'open' ? line[side] : line.amountPence) ?? 0);
  }, 0);
  return inUnits(sumOf(exact), rule) - shown;
}

function boundOf(amount: Draft['exact'], end: 'low' | 'high'): Fraction | undefined {
  return 'pounds' in amount ? amount.pounds : amount[end];
}
