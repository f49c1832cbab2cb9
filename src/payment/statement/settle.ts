import { hundredths, roundToWhole, sumOf, type Fraction } from '../../exact/index.ts';
import { pence, type Pence } from '../../money/index.ts';
import { madeWith } from '../../policy/index.ts';
import { ContractDataError, shown } from '../../problems/index.ts';
import type { Draft, DraftSection } from './draft.ts';
import { assumptionsOf, copiedGrounds, type Grounds } from './grounds.ts';
import { roundingNotStated, type RoundingRule, type RoundingTerm } from './rounding-rule.ts';
import type { Amount, Line, LineFacts, Section, Statement } from './statement.ts';
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
  const settled = draft.sections.map((section) => sectionOf(section, rule));
  const rounded = roundingSection(draft.sections, settled, rule);
  const sections = rounded === undefined ? settled : [...settled, rounded];
  const [only, ...more] = sections;
  const total = only !== undefined && more.length === 0 ? only.total : totalOf(sections.flatMap(({ lines }) => lines));
  return {
    mechanism,
    title,
    about,
    period: { ...period },
    sections,
    total,
    rounding: typeof rounding === 'string' ? rounding : { ...rounding },
    notes,
    madeWith: madeWith(),
  };
}

/** Shares and instalments come in whole pence already. */
const wholePence: RoundingRule = { stage: 'each-line', unit: 'penny', mode: 'towards-zero' };

function sectionOf({ id, title, drafts }: DraftSection, rounding: RoundingTerm): Section {
  let given: readonly Grounds[] | undefined;
  let grounds: readonly Grounds[] = [];
  let assumptions: readonly string[] = [];
  const lines = drafts.map((draft) => {
    // Most lines of a section stand on the same grounds, in the same list: copied once, so that a statement stays as it is.
    if (draft.grounds !== given) {
      given = draft.grounds;
      [grounds, assumptions] = [copiedGrounds(given), assumptionsOf(given)];
    }
    return lineOf(draft, grounds, assumptions, rounding);
  });
  return { id, title, lines, total: totalOf(lines) };
}

function lineOf(
  draft: Draft,
  grounds: readonly Grounds[],
  assumptions: readonly string[],
  rounding: RoundingTerm,
): Line {
  const { exact } = draft;
  if ('question' in exact) {
    const low = exact.low && { lowPence: lowest(exact.low, rounding, draft.id) };
    const high = exact.high && { highPence: highest(exact.high, rounding, draft.id) };
    return { ...factsOf(draft, grounds), kind: 'open', ...low, ...high, question: exact.question, assumptions };
  }
  const amountPence = lowest(exact.pounds, rounding, draft.id);
  const highPence = rounding === 'not-stated' ? highest(exact.pounds, rounding, draft.id) : amountPence;
  if (amountPence !== highPence) {
    return {
      ...factsOf(draft, grounds),
      kind: 'open',
      lowPence: amountPence,
      highPence,
      question: roundingNotStated,
      assumptions,
    };
  }
  return assumptions.length > 0
    ? { ...factsOf(draft, grounds), kind: 'conditional', amountPence, assumptions }
    : settledLine(draft, grounds, amountPence);
}

/** The commonest line, written out in one piece: copying it twice is most of what a long statement costs. */
function settledLine(draft: Draft, grounds: readonly Grounds[], amountPence: Pence): Line {
  const { id, label, quantity, rate, weight, working } = draft;
  if (quantity === undefined || rate === undefined || weight === undefined) {
    return { ...factsOf(draft, grounds), kind: 'settled', amountPence };
  }
  return { id, label, quantity, rate, weight, working, grounds, kind: 'settled', amountPence };
}

/** What a line says of itself, without what it comes to. */
function factsOf({ id, label, quantity, rate, weight, working }: Draft, grounds: readonly Grounds[]): LineFacts {
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

function lowest(pounds: Fraction, rounding: RoundingTerm, id: string): Pence {
  return held(rounding === 'not-stated' ? hundredths(pounds, 'down') : rounded(pounds, rounding), id);
}

function highest(pounds: Fraction, rounding: RoundingTerm, id: string): Pence {
  return held(rounding === 'not-stated' ? hundredths(pounds, 'up') : rounded(pounds, rounding), id);
}

function rounded(pounds: Fraction, rule: RoundingRule): number {
  // Where only the total is rounded, its lines are still shown to the penny.
  return rule.stage === 'total' ? hundredths(pounds, 'half-away-from-zero') : inUnits(pounds, rule);
}

function inUnits(pounds: Fraction, { unit, mode }: RoundingRule): number {
  return unit === 'penny' ? hundredths(pounds, mode) : Number(roundToWhole(pounds, mode)) * 100;
}

/** An amount, or an error that names the line where it is beyond what pence can hold. */
function held(amount: number, id: string): Pence {
  if (Number.isSafeInteger(amount)) return pence(amount);
  const message = `The line ${shown(id)} comes to more than pence can hold exactly.`;
  const help = 'Give people, prices and amounts that come to less than £90 million million.';
  throw new ContractDataError('a statement', [{ path: 'lines', code: 'out-of-range', message, help }]);
}

/**
 * Where the total is rounded and not its lines: a line that brings the lines, as shown, to the total. Where a line is
 * open this one is too, wide enough for either end: rounding the sum of the bounds is not the sum of rounded bounds.
 */
function roundingSection(
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
    const bounded = low !== undefined && high !== undefined;
    const bounds = bounded && { lowPence: pence(Math.min(low, high)), highPence: pence(Math.max(low, high)) };
    return { kind: 'open', ...bounds, question: open.question, assumptions };
  }
  const amountPence = pence(low ?? 0);
  return assumptions.length > 0 ? { kind: 'conditional', amountPence, assumptions } : { kind: 'settled', amountPence };
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
