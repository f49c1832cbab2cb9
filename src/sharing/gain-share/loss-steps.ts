import {
  exactly,
  fraction,
  largerInterval,
  minusInterval,
  nothing,
  one,
  pointOf,
  signOf,
  timesInterval,
  type Interval,
} from '../../exact/index.ts';
import { poundsBetween, readTold, type Grounds } from '../../statement/index.ts';
import { passGate, type AtGate } from './gate.ts';
import type { GainShareFacts, Relief } from './gain-share-facts.ts';
import type { LossStep, LossTerms } from './gain-share-terms.ts';
import { holdTo } from './limits.ts';
import { changed, poundsStep, type Reached } from './reached.ts';
import { openIn } from './saving.ts';
import { anyShare } from './minimum-rate.ts';
import { applyRate } from './sharing-rate.ts';

const rateText = { id: 'loss-share', label: 'Loss rate', whenOpen: 'the rate at which a loss is shared' };

/** What is charged of a loss, as an amount of 0 or more: through the gate, then share, limit and relief in the order agreed. */
export function shareLoss(at: AtGate, terms: LossTerms, facts: GainShareFacts, grounds: readonly Grounds[]): Reached {
  const behind = passGate(at, terms.gate, grounds);
  const work: Record<LossStep, (before: Interval) => Reached> = {
    share: (amount) => {
      const toShare = { amount, expected: at.expected, factor: behind.rateFactor, quality: facts.quality };
      return applyRate(toShare, terms.rate, rateText, grounds);
    },
    limit: (before) => limited(before, at, terms, facts, grounds),
    relief: (before) => relieved(before, terms.relief, facts.relief, grounds),
  };
  return terms.order.reduce<Reached>(({ amount, steps }, name) => {
    const next = work[name](amount);
    return { amount: next.amount, steps: [...steps, ...next.steps] };
  }, behind);
}

function limited(
  before: Interval,
  { expected }: AtGate,
  { limits, excessBorneBy }: LossTerms,
  { incomes = [] }: GainShareFacts,
  grounds: readonly Grounds[],
): Reached {
  const { amount, beyond, rule, question } = holdTo(before, limits, expected, incomes, 'the limit of a loss');
  const open = question === undefined ? {} : { question };
  const reached = changed(before, amount, { id: 'loss-limit', label: 'Loss limit', rule, ...open }, grounds);
  const known = pointOf(beyond);
  if (known !== undefined && signOf(known) === 0) return reached;
  const text = {
    id: 'beyond-limit',
    label: `Loss beyond the limit, borne by ${excessBorneBy}`,
    input: poundsBetween(before),
    rule: 'what the limit leaves',
    isBeside: true,
  } as const;
  return { ...reached, steps: [...reached.steps, poundsStep(text, beyond, grounds)] };
}

function relieved(
  before: Interval,
  term: LossTerms['relief'],
  relief: Relief | undefined,
  grounds: readonly Grounds[],
): Reached {
  if (term === 'none') return { amount: before, steps: [] };
  const text = { id: 'relief', label: 'Relief' };
  if (term === 'not-agreed' || relief === undefined) {
    const open = { ...text, rule: 'relief is not agreed', question: 'whether a loss is relieved' };
    return changed(before, timesInterval(before, anyShare), open, grounds);
  }
  if (relief.kind === 'shares') {
    const { shareOfYear, shareOfPeople } = relief;
    const left = minusInterval(
      exactly(one),
      timesInterval(exactly(fraction(shareOfYear)), exactly(fraction(shareOfPeople))),
    );
    const rule = `× (1 − ${shareOfYear} of the year × ${shareOfPeople} of the people)`;
    return changed(before, timesInterval(before, left), { ...text, rule }, grounds);
  }
  const pounds = readTold(relief.pounds, { least: 0 });
  const after = largerInterval(exactly(nothing), minusInterval(before, pounds));
  const open = openIn(relief.pounds, 'the relief');
  return changed(
    before,
    after,
    { ...text, rule: `− ${poundsBetween(pounds)}, to nothing at the least`, ...open },
    grounds,
  );
}
