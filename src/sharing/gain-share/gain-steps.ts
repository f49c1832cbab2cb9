import { exactly, fraction, minusInterval, one, pointOf, timesInterval, type Interval } from '../../exact/index.ts';
import { numberBetween, type Grounds } from '../../statement/index.ts';
import { passGate, type AtGate } from './gate.ts';
import type { GainShareFacts } from './gain-share-facts.ts';
import type { GainStep, GainTerms } from './gain-share-terms.ts';
import { holdTo } from './limits.ts';
import { factorAt, scoreOf, standingsAt } from './quality-gate.ts';
import { changed, stepOf, type Reached } from './reached.ts';
import { anyShare } from './minimum-rate.ts';
import { applyRate } from './sharing-rate.ts';

const rateText = { id: 'gain-share', label: 'Sharing rate', whenOpen: 'Q15/share-of-gain' };

/** What is paid of a saving, through the gate and then share, retention and cap in the order that was agreed. */
export function shareGain(at: AtGate, terms: GainTerms, facts: GainShareFacts, grounds: readonly Grounds[]): Reached {
  const behind = passGate(at, terms.gate, grounds);
  const quality = judgeQuality(terms, facts, grounds);
  const factor = timesInterval(behind.rateFactor, quality.factor);
  const work: Record<GainStep, (before: Interval) => Reached> = {
    share: (amount) => {
      const toShare = { amount, expected: at.expected, factor, quality: facts.quality };
      return applyRate(toShare, terms.rate, rateText, grounds);
    },
    retention: (before) => keptBack(before, terms.retention, grounds),
    cap: (before) => capped(before, at, terms, facts, grounds),
  };
  return terms.order.reduce<Reached>(
    ({ amount, steps }, name) => {
      const next = work[name](amount);
      return { amount: next.amount, steps: [...steps, ...next.steps] };
    },
    { amount: behind.amount, steps: [...behind.steps, ...quality.steps] },
  );
}

function judgeQuality({ quality: gate, rate }: GainTerms, { quality }: GainShareFacts, grounds: readonly Grounds[]) {
  if (gate !== 'not-agreed' && gate.kind === 'none') return { factor: exactly(one), steps: [] };
  const text = { id: 'quality', label: 'Quality', input: `score ${numberBetween(scoreOf(quality))}` };
  if (gate === 'not-agreed') {
    const open = { ...text, rule: 'the quality gate is not agreed', question: 'Q15/quality-gate' };
    return { factor: anyShare, steps: [stepOf(open, { kind: 'verdict', is: 'not told' }, grounds)] };
  }
  const standings = standingsAt(gate, quality);
  // A rate that is by quality scales already: a score is never applied twice.
  const scalesAlready = rate !== 'not-agreed' && rate.kind === 'by-quality';
  const factor = factorAt(
    scalesAlready ? standings.map((standing) => (standing === 'scaled' ? 'pass' : standing)) : standings,
    quality,
  );
  const rule =
    gate.kind === 'as-judged'
      ? 'as judged: pass in full, scaled by the score, or fail'
      : `pass from ${gate.passFrom}, scaled by the score from ${gate.scaledFrom}, fail below`;
  const question = pointOf(factor) === undefined ? { question: 'the quality of the year' } : {};
  const is = standings.join(' or ');
  return { factor, steps: [stepOf({ ...text, rule, ...question }, { kind: 'verdict', is }, grounds)] };
}

function keptBack(before: Interval, retention: GainTerms['retention'], grounds: readonly Grounds[]): Reached {
  const text = { id: 'retention', label: 'Kept back' };
  if (retention === 'not-agreed') {
    const open = { ...text, rule: 'the share kept back is not agreed', question: 'the share that is kept back' };
    return changed(before, timesInterval(before, anyShare), open, grounds);
  }
  const left = minusInterval(exactly(one), exactly(fraction(retention)));
  return changed(before, timesInterval(before, left), { ...text, rule: `× (1 − ${retention})` }, grounds);
}

function capped(
  before: Interval,
  { expected }: AtGate,
  { caps }: GainTerms,
  { incomes = [] }: GainShareFacts,
  grounds: readonly Grounds[],
): Reached {
  const { amount, rule, question } = holdTo(before, caps, expected, incomes, 'Q15/cap');
  return changed(
    before,
    amount,
    { id: 'cap', label: 'Cap', rule, ...(question !== undefined && { question }) },
    grounds,
  );
}
