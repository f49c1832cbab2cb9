import {
  exactly,
  fraction,
  largerInterval,
  minusInterval,
  one,
  smallerInterval,
  timesInterval,
  type Interval,
} from '../../exact/index.ts';
import { numberBetween, readTold, type Grounds, type Step } from '../../statement/index.ts';
import type { Agreed } from './agreed.ts';
import { sharedByCorridors } from './corridors.ts';
import { anyShare } from './minimum-rate.ts';
import { scoreOf, type QualityFacts } from './quality-gate.ts';
import type { Corridor, FlatRate, GainRate, LessByQuality, LossRate } from './rate-terms.ts';
import { changed, type Reached } from './reached.ts';
import { openIn } from './saving.ts';

/** What a rate is applied to, and what it is multiplied by beside. */
export interface ToShare {
  readonly amount: Interval;
  readonly expected: Interval;
  readonly factor: Interval;
  readonly quality: QualityFacts | undefined;
}

/** What applying a rate is called, and what is asked where the rate is not agreed. */
export interface RateText extends Pick<Step, 'id' | 'label'> {
  readonly whenOpen: string;
}

interface WorkedRate {
  readonly shared: Interval;
  readonly rule: string;
  readonly question?: string;
}

/** Shares an amount at its rate: flat, by quality, or in corridors. */
export function applyRate(
  toShare: ToShare,
  rate: Agreed<GainRate | LossRate>,
  { id, label, whenOpen }: RateText,
  grounds: readonly Grounds[],
): Reached {
  const { amount, factor } = toShare;
  const { shared, rule, question } =
    rate === 'not-agreed'
      ? { shared: timesInterval(amount, anyShare), rule: 'the rate is not agreed', question: whenOpen }
      : workRate(rate, toShare);
  const factorText = numberBetween(factor);
  const lowered = factorText === '1' ? '' : ` × ${factorText}`;
  const text = { id, label, rule: `${rule}${lowered}`, ...(question !== undefined && { question }) };
  return changed(amount, timesInterval(shared, factor), text, grounds);
}

function workRate(rate: GainRate | LossRate, toShare: ToShare): WorkedRate {
  switch (rate.kind) {
    case 'flat':
      return flat(rate, toShare);
    case 'by-quality':
      return byQuality(rate.most, toShare);
    case 'less-by-quality':
      return lessByQuality(rate, toShare);
    case 'corridors':
      return inCorridors(rate.bands, toShare);
  }
}

function flat({ rate }: FlatRate, { amount }: ToShare): WorkedRate {
  const told = readTold(rate, { least: 0, most: 1 });
  return { shared: timesInterval(amount, told), rule: `× ${numberBetween(told)}`, ...openIn(rate, 'the sharing rate') };
}

function byQuality(most: string | number, { amount, quality }: ToShare): WorkedRate {
  const score = scoreOf(quality);
  const shared = timesInterval(amount, timesInterval(exactly(fraction(most)), score));
  return { shared, rule: `× ${most} × quality ${numberBetween(score)}`, ...openScore(quality) };
}

function lessByQuality({ most, floor, ceiling }: LessByQuality, { amount, quality }: ToShare): WorkedRate {
  const score = scoreOf(quality);
  const falling = minusInterval(exactly(one), timesInterval(exactly(fraction(most)), score));
  const held = smallerInterval(largerInterval(falling, exactly(fraction(floor))), exactly(fraction(ceiling)));
  const formula = `1 − ${most} × quality ${numberBetween(score)}`;
  const rule = `× ${numberBetween(held)}: ${formula}, from ${floor} to ${ceiling}`;
  return { shared: timesInterval(amount, held), rule, ...openScore(quality) };
}

function inCorridors(bands: readonly Corridor[], { amount, expected }: ToShare): WorkedRate {
  const each = bands.map(({ upTo, rate }) => `${rate} ${upTo === 'no-end' ? 'beyond' : `up to ${upTo}`}`);
  return {
    shared: sharedByCorridors(amount, expected, bands),
    rule: `by share of the expected spend: ${each.join(', ')}`,
  };
}

function openScore(quality: QualityFacts | undefined): { readonly question?: string } {
  return quality === undefined ? {} : openIn(quality.score, 'the quality score');
}
