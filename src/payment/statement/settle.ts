import { hundredths, minus, roundToWhole, sumOf, workingText, type Fraction } from '../../exact/index.ts';
import { pence, type Pence } from '../../money/index.ts';
import { madeWith } from '../../policy/index.ts';
import type { Draft, DraftSection } from './draft.ts';
import { assumptionsOf } from './grounds.ts';
import { roundingNotStated, type RoundingRule, type RoundingTerm } from './rounding-rule.ts';
import type { Amount, Line, Section, Statement } from './statement.ts';
import { totalOf } from './total.ts';

/** A statement before rounding. */
export interface DraftStatement extends Pick<Statement, 'mechanism' | 'title' | 'about' | 'period' | 'rounding'> {
  readonly sections: readonly DraftSection[];
  readonly notes?: readonly string[];
}

/** Rounds the lines as the rule says and adds them up. */
export function settle({ sections: drafts, notes = [], ...head }: DraftStatement): Statement {
  const sections = drafts.map((draft) => sectionOf(draft, head.rounding));
  const rounded = roundingSection(drafts, sections, head.rounding);
  const all = rounded === undefined ? sections : [...sections, rounded];
  return { ...head, sections: all, total: totalOf(all.flatMap(({ lines }) => lines)), notes, madeWith: madeWith() };
}

function sectionOf({ id, title, drafts }: DraftSection, rounding: RoundingTerm): Section {
  const lines = drafts.map(({ exact, ...facts }): Line => ({ ...facts, ...amountOf(exact, facts, rounding) }));
  return { id, title, lines, total: totalOf(lines) };
}

function amountOf(exact: Draft['exact'], { grounds }: Pick<Draft, 'grounds'>, rounding: RoundingTerm): Amount {
  const assumptions = assumptionsOf(grounds);
  if ('question' in exact) {
    const low = exact.low && { lowPence: lowest(exact.low, rounding) };
    const high = exact.high && { highPence: highest(exact.high, rounding) };
    return { kind: 'open', ...low, ...high, question: exact.question, assumptions };
  }
  const [lowPence, highPence] = [lowest(exact.pounds, rounding), highest(exact.pounds, rounding)];
  if (lowPence !== highPence) return { kind: 'open', lowPence, highPence, question: roundingNotStated, assumptions };
  if (assumptions.length > 0) return { kind: 'conditional', amountPence: lowPence, assumptions };
  return { kind: 'settled', amountPence: lowPence };
}

function lowest(pounds: Fraction, rounding: RoundingTerm): Pence {
  return rounding === 'not-stated' ? pence(hundredths(pounds, 'down')) : rounded(pounds, rounding);
}

function highest(pounds: Fraction, rounding: RoundingTerm): Pence {
  return rounding === 'not-stated' ? pence(hundredths(pounds, 'up')) : rounded(pounds, rounding);
}

function rounded(pounds: Fraction, rule: RoundingRule): Pence {
  // Where only the total is rounded, its lines are still shown to the penny.
  return rule.stage === 'total' ? pence(hundredths(pounds, 'half-away-from-zero')) : inUnits(pounds, rule);
}

function inUnits(pounds: Fraction, { unit, mode }: RoundingRule): Pence {
  return pence(unit === 'penny' ? hundredths(pounds, mode) : Number(roundToWhole(pounds, mode)) * 100);
}

/** Where the total is rounded and not its lines: a line that brings the lines, as shown, to the total. */
function roundingSection(
  drafts: readonly DraftSection[],
  sections: readonly Section[],
  rounding: RoundingTerm,
): Section | undefined {
  if (rounding === 'not-stated' || rounding.stage === 'each-line') return undefined;
  const amounts = drafts.flatMap((section) => section.drafts.map(({ exact }) => exact));
  const exact = amounts.flatMap((amount) => ('pounds' in amount ? [amount.pounds] : []));
  if (exact.length < amounts.length) return undefined;
  const total = sumOf(exact);
  const shown = sumOf(sections.flatMap(({ lines }) => lines.map((line) => ({ top: penceShown(line), under: 100 }))));
  const difference = minus({ top: inUnits(total, rounding), under: 100 }, shown);
  const amountPence = pence(hundredths(difference, 'towards-zero'));
  if (amountPence === 0) return undefined;
  const line: Line = {
    id: 'rounding',
    label: `The total is rounded to the ${rounding.unit}, not each line`,
    working: `£${workingText(total)} rounded, less the lines above`,
    grounds: [],
    kind: 'settled',
    amountPence,
  };
  return { id: 'rounding', title: 'Rounding', lines: [line], total: totalOf([line]) };
}

function penceShown(line: Line): number {
  return line.kind === 'open' ? 0 : line.amountPence;
}
