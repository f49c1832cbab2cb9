import {
  exactly,
  fraction,
  minus,
  minusInterval,
  nothing,
  over,
  plusInterval,
  signOf,
  timesInterval,
  workingText,
  type Interval,
  largerInterval,
  smallerInterval,
  type Fraction,
} from '../../exact/index.ts';
import { cite } from '../../policy/index.ts';
import {
  numberBetween,
  poundsBetween,
  questionOfTold,
  readTold,
  type Grounds,
  type Step,
  type Told,
} from '../../statement/index.ts';
import { poundsStep, type Reached } from './reached.ts';
import type { ActivityContract, SavingFacts, SpendAdjustment } from './saving-facts.ts';

/** What was saved before any term of sharing: expected spend, adjusted, less what was spent; below zero, a loss. */
export interface Saving {
  readonly expected: Interval;
  readonly actual: Interval;
  readonly saved: Interval;
  readonly steps: readonly Step[];
}

const spend = { least: 0 };

/** The one official formula found: a pool is the difference of expected and actual spend. */
const poolFormula: Grounds = {
  kind: 'published',
  citations: [
    cite(
      'monitor-gain-loss-2015',
      'the part that could be read',
      'Expected less actual spend: "The difference between these two amounts forms the gains/losses pool."',
      'precedent',
    ),
  ],
};

/** Measures a saving, step by step. */
export function measureSaving(facts: SavingFacts, grounds: readonly Grounds[]): Saving {
  const start = expectedSpend(facts, grounds);
  const adjusted = facts.adjustments.reduce((reached, adjustment) => adjust(reached, adjustment, grounds), start);
  const actual = actualSpend(facts, grounds);
  const saved = minusInterval(adjusted.amount, actual.amount);
  const gross = poundsStep(
    {
      id: 'gross-saving',
      label: 'Gross saving',
      input: `${poundsBetween(adjusted.amount)} expected, ${poundsBetween(actual.amount)} spent`,
      rule: 'expected spend − actual spend; below zero it is a loss. It is not cash.',
    },
    saved,
    [poolFormula, ...grounds],
  );
  const steps = [...adjusted.steps, ...actual.steps, gross];
  return { expected: adjusted.amount, actual: actual.amount, saved, steps };
}

function expectedSpend(facts: SavingFacts, grounds: readonly Grounds[]): Reached {
  const text = { id: 'expected-spend', label: 'Expected spend' };
  if (facts.kind === 'spend') return spendTold(facts.expectedPounds, text, 'the expected spend', grounds);
  return pricedActivity(facts.contracts, 'expectedUnits', text, grounds);
}

function actualSpend(facts: SavingFacts, grounds: readonly Grounds[]): Reached {
  const text = { id: 'actual-spend', label: 'Actual spend' };
  if (facts.kind === 'spend') return spendTold(facts.actualPounds, text, 'the actual spend', grounds);
  return pricedActivity(facts.contracts, 'actualUnits', text, grounds);
}

function spendTold(told: Told, text: Pick<Step, 'id' | 'label'>, words: string, grounds: readonly Grounds[]): Reached {
  const amount = readTold(told, spend);
  return {
    amount,
    steps: [
      poundsStep({ ...text, input: poundsBetween(amount), rule: 'as told', ...openIn(told, words) }, amount, grounds),
    ],
  };
}

function pricedActivity(
  contracts: readonly ActivityContract[],
  which: 'expectedUnits' | 'actualUnits',
  text: Pick<Step, 'id' | 'label'>,
  grounds: readonly Grounds[],
): Reached {
  const units = contracts.map((contract) => readTold(contract[which], spend));
  const amount = contracts
    .map(({ pricePounds }, place) => timesInterval(units[place] ?? exactly(nothing), exactly(fraction(pricePounds))))
    .reduce(plusInterval);
  const input = contracts
    .map(({ id, unit, pricePounds }, place) => {
      return `${numberBetween(units[place] ?? exactly(nothing))} ${unit} at ${poundsBetween(exactly(fraction(pricePounds)))} (${id})`;
    })
    .join('; ');
  const unknown = contracts.find((contract) => typeof contract[which] === 'object' || contract[which] === 'not-known');
  const open = unknown && openIn(unknown[which], `the activity of ${unknown.id}`);
  return {
    amount,
    steps: [poundsStep({ ...text, input, rule: 'activity × price, summed over contracts', ...open }, amount, grounds)],
  };
}

function adjust({ amount, steps }: Reached, adjustment: SpendAdjustment, grounds: readonly Grounds[]): Reached {
  const { id, label } = adjustment;
  const input = poundsBetween(amount);
  if (adjustment.kind === 'factor') {
    const factor = fraction(adjustment.factor);
    const after = timesInterval(amount, exactly(factor));
    const step = poundsStep({ id: `adjustment-${id}`, label, input, rule: `× ${workingText(factor)}` }, after, grounds);
    return { amount: after, steps: [...steps, step] };
  }
  const added = readTold(adjustment.pounds);
  const after = plusInterval(amount, added);
  const rule = `+ ${poundsBetween(added)}`;
  const open = openIn(adjustment.pounds, `the adjustment ${id}`);
  return {
    amount: after,
    steps: [...steps, poundsStep({ id: `adjustment-${id}`, label, input, rule, ...open }, after, grounds)],
  };
}

/** The question of a number that is not told exactly. */
export function openIn(told: Told, words: string): { readonly question?: string } {
  if (typeof told !== 'object') return told === 'not-known' ? { question: words } : {};
  return { question: questionOfTold(told, `${words}, which was told rounded`) };
}

/** The saving as a share of the expected spend, 1 − actual ÷ expected; without an end where nothing may have been expected. */
export function savingRate({ expected, actual }: Pick<Saving, 'expected' | 'actual'>): Interval {
  const low = rateOf(actual.high, expected.low);
  const isKnown = expected.low === expected.high && actual.low === actual.high;
  return { low, high: isKnown ? low : rateOf(actual.low, expected.high) };
}

function rateOf(spent: Interval['low'], expected: Interval['low']): Interval['low'] {
  if (spent === undefined || expected === undefined || signOf(expected) <= 0) return undefined;
  return over(minus(expected, spent), expected);
}

/** The rate of a saving that counts only as far as that of the whole population: of what counts, which a gate judges. */
export function heldRate(saving: Saving, population: Interval): Interval {
  const { low, high } = saving.expected;
  const least = population.low === undefined || signOf(population.low) < 0 ? nothing : population.low;
  const held = { low: shareOf(least, high), high: population.high && shareOf(population.high, low) };
  return largerInterval(
    exactly(nothing),
    smallerInterval(savingRate(saving), { low: held.low ?? nothing, high: held.high }),
  );
}

function shareOf(amount: Fraction, expected: Interval['low']): Interval['low'] {
  return expected === undefined || signOf(expected) <= 0 ? undefined : over(amount, expected);
}
