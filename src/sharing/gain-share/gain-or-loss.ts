import {
  exactly,
  largerInterval,
  negativeInterval,
  nothing,
  pointOf,
  signOf,
  smallerInterval,
  type Interval,
} from '../../exact/index.ts';
import { poundsBetween, questionOfTold, readTold, type Grounds } from '../../statement/index.ts';
import type { Cash } from './cash.ts';
import type { GainShareFacts } from './gain-share-facts.ts';
import type { GainShareTerms } from './gain-share-terms.ts';
import { shareGain } from './gain-steps.ts';
import { shareLoss } from './loss-steps.ts';
import { changed, type Reached } from './reached.ts';
import { heldRate, savingRate, type Saving } from './saving.ts';
import { heldToPopulation } from './whole-population.ts';

/** What was saved, in cash and by everybody. */
export interface Measured {
  readonly saving: Saving;
  readonly cash: Cash;
  readonly population: Interval;
}

const zero = exactly(nothing);

/** What is paid of a saving; nothing where there is none. */
export function gainOf(
  terms: GainShareTerms,
  facts: GainShareFacts,
  { saving, cash, population }: Measured,
  grounds: readonly Grounds[],
): Reached {
  const saved = largerInterval(zero, saving.saved);
  if (isNothing(saved)) return { amount: zero, steps: [] };
  const held = heldToPopulation(saved, population, terms, grounds);
  const rate = held.steps.length === 0 ? savingRate(saving) : heldRate(saving, population);
  const at = { side: 'gain', amount: held.amount, rate, ...spendOf(saving, facts) } as const;
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
      cash.commissioner !== saving.saved && { question: cash.question ?? 'what the commissioner saves in cash' }),
  };
  const limited = changed(shared.amount, smallerInterval(shared.amount, most), text, cash.grounds);
  return { amount: limited.amount, steps: [...held.steps, ...shared.steps, ...limited.steps] };
}

/** With no term agreed a gain may pay anything from nothing to the whole of it. */
function openGain(amount: Interval, grounds: readonly Grounds[]): Reached {
  const text = { id: 'gain-share', label: 'Sharing', rule: 'how a saving is shared is not agreed', question: 'Q15' };
  return changed(amount, { low: nothing, high: amount.high }, text, grounds);
}

/** What is owed of a loss, below zero; nothing where there is none. */
export function lossOf(
  terms: GainShareTerms,
  facts: GainShareFacts,
  saving: Saving,
  grounds: readonly Grounds[],
): Reached {
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
