import { plusInterval, signOf, type Interval, isBelow } from '../../exact/index.ts';
import { refuse, type Problem } from '../../problems/index.ts';
import {
  exactBetween,
  intervalOf,
  poundsBetween,
  poundsInWorking,
  readTold,
  settle,
  type Draft,
  type Grounds,
  type Statement,
  type Step,
} from '../../statement/index.ts';
import { cashOf } from './cash.ts';
import { checkPossible } from './check-possible.ts';
import { gainOf, lossOf } from './gain-or-loss.ts';
import { chanceBeside } from './chance-beside.ts';
import { checkGainShareFacts, checkGainShareTogether, type GainShareFacts } from './gain-share-facts.ts';
import { checkGainShareTerms, type GainShareTerms } from './gain-share-terms.ts';
import { populationChange } from './whole-population.ts';
import { measureSaving, type Saving } from './saving.ts';

/**
 * A share of a saving, or of a loss: expected spend, saving, gate, rate, what is kept back, cap; for a loss its limit and
 * relief; each a step of one line. Paid amounts are above zero, owed ones below. What is not agreed or not known leaves
 * the line open, between bounds where there are any. Rounded once, at the end.
 *
 * Throws when the expected spend comes to nothing, corridors do not go up, a rate, gate or share is not from 0 to 1, or a
 * fact is missing that the terms turn on.
 *
 * @example
 * ```ts
 * import { settleGainShare } from 'neighbourhood-contracts/sharing';
 *
 * const grounds = { kind: 'assumed', because: 'terms like those of a US scheme, to see what they would pay' } as const;
 * const gate = {
 *   minimum: { kind: 'fixed', rate: '0.0384' },
 *   passes: 'at-or-above',
 *   counts: 'whole-saving',
 *   below: 'nothing',
 * } as const;
 * const gains = {
 *   gate,
 *   quality: { kind: 'none' },
 *   rate: { kind: 'flat', rate: '0.4' },
 *   retention: '0.02',
 *   caps: [{ kind: 'share-of-expected', share: '0.1' }],
 *   order: ['share', 'retention', 'cap'],
 * } as const;
 * const terms = {
 *   period: { from: '2027-04-01', until: '2028-04-01' },
 *   direction: { kind: 'upside-only', until: '2029-04-01' },
 *   gains,
 *   losses: 'not-agreed',
 *   payableUpTo: 'commissioner-cash',
 *   countsUpTo: 'cohort-saving',
 *   rounding: { stage: 'total', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds,
 * } as const;
 * const saving = {
 *   kind: 'spend',
 *   expectedPounds: '52165596',
 *   adjustments: [],
 *   actualPounds: '48583467',
 *   commissionerCash: 'whole-saving',
 * } as const;
 * const unknown = { wholePopulation: 'not-known', chance: 'not-known' } as const;
 * const { total } = settleGainShare(terms, { about: 'mnp', people: 5194, saving, ...unknown, grounds });
 * total.kind === 'conditional' && total.amountPence; // => 140419457
 * ```
 */
export function settleGainShare(terms: GainShareTerms, facts: GainShareFacts): Statement {
  refuse('a gain share', [...checkGainShareTerms(terms, 'terms'), ...checkGainShareFacts(facts, 'facts')]);
  refuse('a gain share', checkGainShareTogether(terms, facts, 'facts'));
  const grounds = [terms.grounds, ...(terms.suppliedBy ?? []), facts.grounds];
  const saving = measureSaving(facts.saving, grounds);
  refuse('a gain share', [...checkExpected(saving, 'facts.saving'), ...checkPossible(facts, saving, 'facts')]);
  return settle({
    mechanism: 'gain-share',
    title: 'Share of a saving or loss',
    about: facts.about,
    period: terms.period,
    rounding: terms.rounding,
    sections: [
      { id: 'sharing', title: 'What is paid, or below zero owed', drafts: [lineOf(terms, facts, saving, grounds)] },
    ],
    notes: [directionNote(terms), ...cashNote(facts, saving)],
  });
}

/** What a reader of a year that gained should know of a year that does not. */
function directionNote({ direction }: GainShareTerms): string {
  if (direction.kind === 'two-sided') return 'Sharing is two-sided: a loss is charged as its terms say.';
  if (direction.until === 'not-stated')
    return 'Sharing is upside-only at first, and it is not stated until when (Q16).';
  return `Sharing is upside-only until ${direction.until}: before that day a loss is not charged.`;
}

/** Cash beyond what was saved is no reason to refuse, as where a contract was set anew; but it is to be looked at. */
function cashNote({ saving: facts }: GainShareFacts, { saved }: Saving): readonly string[] {
  if (facts.kind === 'activity' || facts.commissionerCash === 'whole-saving') return [];
  const cash = readTold(facts.commissionerCash);
  if (isNothingOrLess(saved) || isBelow(saved, cash) !== 'yes') return [];
  return [
    `The commissioner’s cash saving, ${poundsBetween(cash)}, is more than what was saved, ${poundsBetween(saved)}.`,
  ];
}

function isNothingOrLess({ high }: Interval): boolean {
  return high !== undefined && signOf(high) <= 0;
}

/** A saving of nothing that was expected is no rate. */
function checkExpected({ expected }: Saving, path: string): Problem[] {
  if (expected.high === undefined || signOf(expected.high) > 0) return [];
  const message = `The expected spend comes to ${poundsBetween(expected)}.`;
  const help = 'Give an expected spend above nothing: a saving is judged as a share of it.';
  return [{ path, code: 'out-of-range', message, help }];
}

function lineOf(terms: GainShareTerms, facts: GainShareFacts, saving: Saving, grounds: readonly Grounds[]): Draft {
  const cash = cashOf(facts.saving, saving, terms.period, grounds);
  const population = populationChange(facts.wholePopulation, saving.saved, grounds);
  const [gain, loss] = [
    gainOf(terms, facts, { saving, cash, population: population.amount }, grounds),
    lossOf(terms, facts, saving, grounds),
  ];
  const amount = plusInterval(gain.amount, loss.amount);
  const chance = chanceBeside(facts.chance, terms, readTold(facts.people, { least: 0 }));
  const steps = [...saving.steps, ...gain.steps, ...loss.steps, ...population.steps, ...cash.steps, ...chance];
  const questions = [...new Set(steps.flatMap((step) => (step.isBeside ? [] : (step.question ?? []))))];
  return {
    id: 'share',
    label: labelFor(saving.saved),
    working: workingOf(steps, saving),
    grounds: groundsOf(steps),
    steps,
    exact: exactBetween(amount, questions.join('; ')),
  };
}

function labelFor({ low, high }: Interval): string {
  if (low !== undefined && signOf(low) >= 0) return 'Share of the saving';
  return high !== undefined && signOf(high) <= 0 ? 'Share of the loss' : 'Share of the saving or loss';
}

/** What the amount rests on: what is only shown beside it does not make it an assumption. */
function groundsOf(steps: readonly Step[]): readonly Grounds[] {
  return [...new Set(steps.flatMap(({ isBeside, grounds }) => (isBeside === true ? [] : grounds)))];
}

/** The saving, and then each step that changed the amount with what it came to. */
function workingOf(steps: readonly Step[], { expected, actual, saved }: Saving): string {
  const start = `${poundsInWorking(expected)} − ${poundsInWorking(actual)} = ${poundsInWorking(saved)}`;
  const after = steps.slice(steps.findIndex(({ id }) => id === 'gross-saving') + 1);
  const changes = after.flatMap(({ isBeside, label, input, result }) => {
    if (isBeside === true || result.kind !== 'pounds') return [];
    const output = intervalOf(result);
    return poundsBetween(output) === input ? [] : [`${label}: ${poundsInWorking(output)}`];
  });
  return [start, ...changes].join('; ');
}
