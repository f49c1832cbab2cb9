import {
  exactly,
  largerInterval,
  negativeInterval,
  nothing,
  plusInterval,
  pointOf,
  signOf,
  smallerInterval,
  type Interval,
} from '../../exact/index.ts';
import { refuse, type Problem } from '../../problems/index.ts';
import {
  exactBetween,
  intervalOf,
  poundsBetween,
  poundsInWorking,
  questionOfTold,
  readTold,
  settle,
  type Draft,
  type Grounds,
  type Statement,
  type Step,
} from '../../statement/index.ts';
import { cashOf, type Cash } from './cash.ts';
import { chanceBeside } from './chance-beside.ts';
import { checkGainShareFacts, checkGainShareTogether, type GainShareFacts } from './gain-share-facts.ts';
import { checkGainShareTerms, type GainShareTerms } from './gain-share-terms.ts';
import { shareGain } from './gain-steps.ts';
import { shareLoss } from './loss-steps.ts';
import { changed, type Reached } from './reached.ts';
import { heldToPopulation, populationChange } from './whole-population.ts';
import { measureSaving, savingRate, type Saving } from './saving.ts';

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
  refuse('a gain share', checkExpected(saving, 'facts.saving'));
  return settle({
    mechanism: 'gain-share',
    title: 'Share of a saving or loss',
    about: facts.about,
    period: terms.period,
    rounding: terms.rounding,
    sections: [
      { id: 'sharing', title: 'What is paid, or below zero owed', drafts: [lineOf(terms, facts, saving, grounds)] },
    ],
  });
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

interface Measured {
  readonly saving: Saving;
  readonly cash: Cash;
  readonly population: Interval;
}

const zero = exactly(nothing);

function gainOf(
  terms: GainShareTerms,
  facts: GainShareFacts,
  { saving, cash, population }: Measured,
  grounds: readonly Grounds[],
): Reached {
  const saved = largerInterval(zero, saving.saved);
  if (isNothing(saved)) return { amount: zero, steps: [] };
  const held = heldToPopulation(saved, population, terms, grounds);
  const at = { side: 'gain', amount: held.amount, rate: savingRate(saving), ...spendOf(saving, facts) } as const;
  const shared =
    terms.gains === 'not-agreed' ? openGain(held.amount, grounds) : shareGain(at, terms.gains, facts, grounds);
  if (terms.payableUpTo === 'sharing-terms-alone') return { ...shared, steps: [...held.steps, ...shared.steps] };
  const most = largerInterval(zero, cash.commissioner);
  const text = {
    id: 'cash-limit',
    label: 'Held to the commissioner’s cash',
    rule: `at most what the commissioner saves in cash: ${poundsBetween(most)}`,
    // Where every pound of the saving is cash, what leaves the saving open has been asked already.
    ...(pointOf(most) === undefined &&
      cash.commissioner !== saving.saved && { question: 'what the commissioner saves in cash' }),
  };
  const limited = changed(shared.amount, smallerInterval(shared.amount, most), text, cash.grounds);
  return { amount: limited.amount, steps: [...held.steps, ...shared.steps, ...limited.steps] };
}

/** With no term agreed a gain may pay anything from nothing to the whole of it. */
function openGain(amount: Interval, grounds: readonly Grounds[]): Reached {
  const text = { id: 'gain-share', label: 'Sharing', rule: 'how a saving is shared is not agreed', question: 'Q15' };
  return changed(amount, { low: nothing, high: amount.high }, text, grounds);
}

function lossOf(terms: GainShareTerms, facts: GainShareFacts, saving: Saving, grounds: readonly Grounds[]): Reached {
  const lost = largerInterval(zero, negativeInterval(saving.saved));
  if (isNothing(lost)) return { amount: zero, steps: [] };
  const { direction, losses, period } = terms;
  const isUpsideOnly =
    direction.kind === 'upside-only' && direction.until !== 'not-stated' && direction.until >= period.until;
  if (isUpsideOnly) return nothingOwed(lost, direction.until, grounds);
  const rate = negativeInterval(savingRate(saving));
  const at = { side: 'loss', amount: lost, rate, ...spendOf(saving, facts) } as const;
  const shared = losses === 'not-agreed' ? openLoss(lost, grounds) : shareLoss(at, losses, facts, grounds);
  const charged =
    direction.kind === 'upside-only' && direction.until === 'not-stated' ? orNothing(shared, grounds) : shared;
  return { amount: negativeInterval(charged.amount), steps: charged.steps };
}

function nothingOwed(lost: Interval, until: string, grounds: readonly Grounds[]): Reached {
  const rule = `sharing is upside-only until ${until}: a loss is not charged`;
  return changed(lost, zero, { id: 'upside-only', label: 'Upside-only', rule }, grounds);
}

function openLoss(lost: Interval, grounds: readonly Grounds[]): Reached {
  const question = 'how a loss is shared';
  const text = { id: 'loss-share', label: 'Sharing of a loss', rule: 'how a loss is shared is not agreed', question };
  return changed(lost, { low: nothing, high: undefined }, text, grounds);
}

/** "Initially" upside-only: nobody has said until when. */
function orNothing({ amount, steps }: Reached, grounds: readonly Grounds[]): Reached {
  if (isNothing(amount)) return { amount, steps };
  const text = {
    id: 'upside-only',
    label: 'Upside-only',
    rule: 'sharing is upside-only at first, and it is not stated until when',
    question: 'Q16/last-upside-only-year',
  };
  const step = changed(amount, { low: nothing, high: amount.high }, text, grounds);
  return { amount: step.amount, steps: [...steps, ...step.steps] };
}

function spendOf({ expected }: Saving, { people }: GainShareFacts) {
  const howMany = questionOfTold(people, 'the number of people whose spend is compared');
  return { expected, people: readTold(people, { least: 0 }), howMany };
}

function isNothing(amount: Interval): boolean {
  const known = pointOf(amount);
  return known !== undefined && signOf(known) === 0;
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
