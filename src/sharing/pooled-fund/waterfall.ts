import {
  exactly,
  fraction,
  largerInterval,
  minusInterval,
  nothing,
  smallerInterval,
  type Fraction,
  type Interval,
} from '../../exact/index.ts';
import { poundsInWorking } from '../../statement/index.ts';
import { sharersOf } from './by-contribution.ts';
import type { OverspendStep } from './overspend-steps.ts';
import { uncommittedOf, type PoolAmount, type PooledFundFacts } from './pooled-fund-facts.ts';
import type { PooledFundTerms } from './pooled-fund-terms.ts';
import { sharesInPence } from './shares-in-pence.ts';

/** A part of a difference from the budgets: what or who bears it, how much, and how that is worked out. */
export interface PoolPart {
  readonly id: string;
  readonly label: string;
  readonly working: string;
  readonly amount: PoolAmount;
  /** The partner that pays it, or gets it. */
  readonly partner?: string;
}

/** How an overspend is covered, and what the underspends come to that cover none of it. */
export interface Waterfall {
  /** Step by step; they and what is unallocated sum to the overspend. */
  readonly covered: readonly PoolPart[];
  readonly unallocated: PoolPart;
  /** Of the underspends, what covers overspends of other lines; the rest is left over. */
  readonly used: PoolAmount;
  readonly leftOver: PoolAmount;
}

interface State {
  readonly toCover: PoolAmount;
  readonly covered: readonly PoolPart[];
  readonly used: PoolAmount;
  readonly leftOver: PoolAmount;
}

/** Runs an overspend down the steps of the terms. */
export function runWaterfall(
  overspend: PoolAmount,
  underspend: PoolAmount,
  terms: PooledFundTerms,
  facts: PooledFundFacts,
): Waterfall {
  const start: State = { toCover: overspend, covered: [], used: known(nothing), leftOver: underspend };
  const { toCover, ...rest } = terms.overspend.reduce((state, step) => stepDown(state, step, terms, facts), start);
  const before = rest.covered.map((part) => ` − ${inSentence(part)}`).join('');
  const working = `${poundsInWorking(overspend.pounds)}${before}`;
  return { ...rest, unallocated: { id: 'unallocated', label: 'Covered by nobody', working, amount: toCover } };
}

function stepDown(state: State, step: OverspendStep, terms: PooledFundTerms, facts: PooledFundFacts): State {
  if (step.kind === 'partners') return callOnPartners(state, step, terms);
  if (step.kind === 'risk-pool') return takeFrom(state, 'risk-pool', 'Risk pool', known(fraction(step.pounds)));
  if (step.kind === 'uncommitted-schemes') {
    return step.schemes.reduce(
      (each, scheme) =>
        takeFrom(each, `reduced/${scheme.id}`, `${scheme.label}, reduced`, uncommittedOf(scheme, facts)),
      state,
    );
  }
  const underspend = state.leftOver;
  const taken = takeFrom(state, 'other-underspends', 'Underspends of other shared lines', underspend);
  return { ...taken, used: lesser(state.toCover, underspend), leftOver: excess(underspend, state.toCover) };
}

/** A label within a working; one that begins with a name that the caller gave stays as it is. */
function inSentence({ id, label }: PoolPart): string {
  return id === 'risk-pool' || id === 'other-underspends' ? label.toLowerCase() : label;
}

/** Covers what is to be covered from something, as far as that goes. */
function takeFrom(state: State, id: string, label: string, from: PoolAmount): State {
  const { toCover, covered } = state;
  const working = `min(${poundsInWorking(toCover.pounds)}, ${poundsInWorking(from.pounds)})`;
  const part = { id, label, working, amount: lesser(toCover, from) };
  return { ...state, toCover: excess(toCover, from), covered: [...covered, part] };
}

function callOnPartners(
  { toCover, covered, ...rest }: State,
  { limits, beyondLimits }: Extract<OverspendStep, { kind: 'partners' }>,
  { partners }: PooledFundTerms,
): State {
  const shares = sharesInPence(toCover.pounds, sharersOf(partners, limits), beyondLimits);
  const parts = partners.map(({ id, label }, place): PoolPart => {
    const { pounds, working } = shares.parts[place] ?? { pounds: toCover.pounds, working: '' };
    const what = { id: `partner/${id}`, label: `${label}, beyond its contribution`, partner: id };
    return { ...what, working, amount: { pounds, questions: toCover.questions } };
  });
  const unallocated = { pounds: shares.unallocated, questions: toCover.questions };
  return { ...rest, toCover: unallocated, covered: [...covered, ...parts] };
}

function lesser(a: PoolAmount, b: PoolAmount): PoolAmount {
  return { pounds: smallerInterval(a.pounds, b.pounds), questions: bothAsk(a, b) };
}

/** What one amount is above another, or nothing. */
function excess(amount: PoolAmount, other: PoolAmount): PoolAmount {
  const pounds: Interval = largerInterval(exactly(nothing), minusInterval(amount.pounds, other.pounds));
  return { pounds, questions: bothAsk(amount, other) };
}

function bothAsk(a: PoolAmount, b: PoolAmount): readonly string[] {
  return [...new Set([...a.questions, ...b.questions])];
}

function known(pounds: Fraction): PoolAmount {
  return { pounds: exactly(pounds), questions: [] };
}
