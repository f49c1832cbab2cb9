import type { Interval } from '../exact/index.ts';
import type { Pence } from '../money/index.ts';
import { madeWith } from '../policy/index.ts';
import type { Draft, DraftSection } from './draft.ts';
import { assumptionsOf, copiedGrounds, type Grounds } from './grounds.ts';
import { highest, lowest } from './in-pence.ts';
import { roundedTotal, roundingSection } from './rounding-line.ts';
import { roundingNotStated, type RoundingRule, type RoundingTerm } from './rounding-rule.ts';
import type { Line, LineFacts, Section, Statement } from './statement.ts';
import type { Step } from './step.ts';
import { sameMoney } from './same-money.ts';
import { totalOf, totalWithin } from './total.ts';

/** A statement before rounding. */
export interface DraftStatement extends Pick<Statement, 'mechanism' | 'title' | 'about' | 'period' | 'rounding'> {
  readonly sections: readonly DraftSection[];
  /** Who receives it: the same money, line by line. */
  readonly paidTo?: DraftSection;
  readonly notes?: readonly string[];
  /** Exact pounds that the lines come to together, whatever each comes to alone: of lines in whole pence that sum to it. */
  readonly together?: Interval;
}

/** Rounds the lines as the rule says and adds them up. Throws where those who receive it do not receive what is paid. */
export function settle(draft: DraftStatement): Statement {
  const { mechanism, title, about, period, rounding, notes = [], together } = draft;
  const rule = typeof rounding === 'string' && rounding !== 'not-stated' ? wholePence : rounding;
  const settled = draft.sections.map((section) => sectionOf(section, rule));
  const rounded = roundingSection(draft.sections, settled, rule);
  const summed = rounded === undefined ? settled : [...settled, rounded];
  const [only, ...more] = summed;
  const isOne = only !== undefined && more.length === 0;
  const lines = isOne ? only.total : totalOf(summed.flatMap((section) => section.lines));
  const sum = roundedTotal(lines, draft.sections, rule);
  const within = together === undefined ? sum : totalWithin(sum, together);
  const paidTo = draft.paidTo && receivedOf(draft.paidTo, rule);
  const total = paidTo === undefined ? within : sameMoney(within, paidTo.total);
  const sections = isOne && total !== only.total ? [{ ...only, total }] : summed;
  return {
    mechanism,
    title,
    about,
    period: { ...period },
    sections,
    total,
    ...(paidTo && { paidTo: { ...paidTo, total: sameMoney(paidTo.total, total) } }),
    rounding: typeof rounding === 'string' ? rounding : { ...rounding },
    notes,
    madeWith: madeWith(),
  };
}

/** Shares and instalments come in whole pence already. */
const wholePence: RoundingRule = { stage: 'each-line', unit: 'penny', mode: 'towards-zero' };

/** Where only the total is rounded, a line of its own brings what is received to it as well. */
function receivedOf(draft: DraftSection, rounding: RoundingTerm): Section {
  const section = sectionOf(draft, rounding);
  const rounded = roundingSection([draft], [section], rounding);
  if (rounded === undefined) return section;
  const lines = [...section.lines, ...rounded.lines];
  return { ...section, lines, total: totalOf(lines) };
}

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
  const { id, label, quantity, rate, weight, working, steps } = draft;
  if (quantity === undefined || rate === undefined || weight === undefined || steps !== undefined) {
    return { ...factsOf(draft, grounds), kind: 'settled', amountPence };
  }
  return { id, label, quantity, rate, weight, working, grounds, kind: 'settled', amountPence };
}

/** What a line says of itself, without what it comes to. */
function factsOf(draft: Draft, grounds: readonly Grounds[]): LineFacts {
  const { id, label, quantity, rate, weight, working, steps } = draft;
  return {
    id,
    label,
    ...(quantity && { quantity }),
    ...(rate !== undefined && { rate }),
    ...(weight !== undefined && { weight }),
    working,
    grounds,
    ...(steps && { steps: copiedSteps(steps) }),
  };
}

/** Most steps of a line stand on the same grounds, in the same list: copied once. */
function copiedSteps(steps: readonly Step[]): readonly Step[] {
  const copies = new Map<readonly Grounds[], readonly Grounds[]>();
  return steps.map((step) => {
    const grounds = copies.get(step.grounds) ?? copiedGrounds(step.grounds);
    copies.set(step.grounds, grounds);
    return { ...step, grounds };
  });
}
