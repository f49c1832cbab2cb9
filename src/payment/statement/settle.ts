import { hundredths, minus, roundToWhole, sumOf, type Fraction } from '../../exact/index.ts';
import { pence, type Pence } from '../../money/index.ts';
import { madeWith } from '../../policy/index.ts';
import type { Draft, DraftSection } from './draft.ts';
import { assumptionsOf, type Grounds } from './grounds.ts';
import { roundingNotStated, type RoundingRule, type RoundingTerm } from './rounding-rule.ts';
import type { Line, LineFacts, Section, Statement } from './statement.ts';
import { totalOf } from './total.ts';
import { poundsText } from './pounds-text.ts';

/** A statement before rounding. */
export interface DraftStatement extends Pick<Statement, 'mechanism' | 'title' | 'about' | 'period' | 'rounding'> {
  readonly sections: readonly DraftSection[];
  readonly notes?: readonly string[];
}

/** Rounds the lines as the rule says and adds them up. */
export function settle(draft: DraftStatement): Statement {
  const { mechanism, title, about, period, rounding, notes = [] } = draft;
  const rule = rounding === 'largest-remainder' || rounding === 'paid-to-date' ? wholePence : rounding;
  const own = draft.sections.map((section) => sectionOf(section, rule));
  const rounded = roundingSection(draft.sections, own, rule);
  const sections = rounded === undefined ? own : [...own, rounded];
  const total = totalOf(sections.length === 1 ? (sections[0]?.lines ?? []) : sections.flatMap(({ lines }) => lines));
  return { mechanism, title, about, period, sections, total, rounding, notes, madeWith: madeWith() };
}

/** Shares and instalments come in whole pence already. */
const wholePence: RoundingRule = { stage: 'each-line', unit: 'penny', mode: 'towards-zero' };

function sectionOf({ id, title, drafts }: DraftSection, rounding: RoundingTerm): Section {
  let grounds: readonly Grounds[] = [];
  let assumptions: readonly string[] = [];
  const lines = drafts.map((draft) => {
    // Most lines of a section stand on the same grounds, in the same list.
    if (draft.grounds !== grounds) [grounds, assumptions] = [draft.grounds, assumptionsOf(draft.grounds)];
    return lineOf(draft, assumptions, rounding);
  });
  return { id, title, lines, total: totalOf(lines) };
}

function lineOf(draft: Draft, assumptions: readonly string[], rounding: RoundingTerm): Line {
  const { exact } = draft;
  if ('question' in exact) {
    const low = exact.low && { lowPence: lowest(exact.low, rounding) };
    const high = exact.high && { highPence: highest(exact.high, rounding) };
    return { ...factsOf(draft), kind: 'open', ...low, ...high, question: exact.question, assumptions };
  }
  const amountPence = lowest(exact.pounds, rounding);
  const highPence = rounding === 'not-stated' ? highest(exact.pounds, rounding) : amountPence;
  if (amountPence !== highPence) {
    return {
      ...factsOf(draft),
      kind: 'open',
      lowPence: amountPence,
      highPence,
      question: roundingNotStated,
      assumptions,
    };
  }
  return assumptions.length > 0
    ? { ...factsOf(draft), kind: 'conditional', amountPence, assumptions }
    : settledLine(draft, amountPence);
}

/** The commonest line, written out in one piece: copying it twice is most of what a long statement costs. */
function settledLine(draft: Draft, amountPence: Pence): Line {
  const { id, label, quantity, rate, weight, working, grounds } = draft;
  if (quantity === undefined || rate === undefined || weight === undefined) {
    return { ...factsOf(draft), kind: 'settled', amountPence };
  }
  return { id, label, quantity, rate, weight, working, grounds, kind: 'settled', amountPence };
}

/** What a line says of itself, without what it comes to. */
function factsOf({ id, label, quantity, rate, weight, working, grounds }: Draft): LineFacts {
  return {
    id,
    label,
    ...(quantity && { quantity }),
    ...(rate !== undefined && { rate }),
    ...(weight !== undefined && { weight }),
    working,
    grounds,
  };
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
    working: `${poundsText(total)} rounded, less the lines above`,
    grounds: [],
    kind: 'settled',
    amountPence,
  };
  return { id: 'rounding', title: 'Rounding', lines: [line], total: totalOf([line]) };
}

function penceShown(line: Line): number {
  return line.kind === 'open' ? 0 : line.amountPence;
}
