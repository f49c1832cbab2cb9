import {
  exactly,
  fraction,
  nothing,
  numberText,
  one,
  times,
  withinCollar,
  workingText,
  type Fraction,
  type Interval,
  type WorkedShare,
} from '../../exact/index.ts';
import { poundsText, resultOf, type Step } from '../../statement/index.ts';
import { ratioOf, ratioText, type AchievedRatio } from './achieved-ratio.ts';
import type { EarnedPart } from './earned-part.ts';
import type { OutcomeMeasure } from './outcome-payment-terms.ts';
import { shareEarned, type ShareMethod } from './share-earned.ts';

/** What a measure earns by one number: its share of the pot, within its collar. */
export function earnedByShare(
  measure: OutcomeMeasure,
  method: ShareMethod,
  achieved: string | number | AchievedRatio,
): EarnedPart {
  if (achieved === 'not-known') return notKnown(measure, method);
  const value = typeof achieved === 'object' ? ratioOf(achieved) : fraction(achieved);
  if (value === undefined) return nobodyCounted(measure);
  const text = typeof achieved === 'object' ? ratioText(achieved, value) : numberText(value);
  const before = shareEarned(method, value, text);
  const earned = collared(before, measure);
  const pot = fraction(measure.potPounds);
  return {
    id: measure.id,
    label: measure.label,
    pounds: exactly(times(pot, earned.share)),
    working: `${poundsText(pot)} × ${earned.working}`,
    questions: [],
    ...('unit' in method && { quantity: { amount: workingText(value), unit: method.unit } }),
    weight: workingText(earned.share),
    steps: [shareStep(measure, text, before), ...collarStep(measure, exactly(before.share), exactly(earned.share))],
  };
}

function notKnown(measure: OutcomeMeasure, method: ShareMethod): EarnedPart {
  const [least, most] = [nothing, one].map((share) => collared({ share, working: '' }, measure).share);
  const [low, high] = [least ?? nothing, most ?? one];
  const pot = fraction(measure.potPounds);
  return {
    id: measure.id,
    label: measure.label,
    pounds: { low: times(pot, low), high: times(pot, high) },
    working: `${poundsText(pot)} × what ${method.kind === 'multiplier' ? 'the multiplier' : 'the achievement'} earns`,
    questions: [`What was achieved on ${measure.label}?`],
    steps: collarStep(measure, { low: nothing, high: one }, { low, high }),
  };
}

/** A share of nobody is no share: it earns nothing, and no floor makes it earn. */
function nobodyCounted({ id, label, potPounds }: OutcomeMeasure): EarnedPart {
  return {
    id,
    label: `${label}: not paid, for its denominator is 0`,
    pounds: exactly(nothing),
    working: `${poundsText(fraction(potPounds))} × 0`,
    questions: [],
    weight: '0',
    steps: [],
  };
}

function collared(earned: WorkedShare, { collar }: OutcomeMeasure): WorkedShare {
  return collar === 'no-collar' ? earned : withinCollar(earned, fraction(collar.floor), fraction(collar.cap));
}

function shareStep({ method, grounds }: OutcomeMeasure, input: string, { share, working }: WorkedShare): Step {
  const result = resultOf('share', exactly(share));
  return { id: 'share', label: rules[method.kind], input, rule: working, result, grounds: [grounds] };
}

const rules: Readonly<Record<OutcomeMeasure['method']['kind'], string>> = {
  thresholds: 'In a straight line from the lower threshold to the upper',
  step: 'All at the threshold, and otherwise nothing',
  proportional: 'What was achieved over what was planned, from 0 to 1',
  'proportional-in-stages': 'What was achieved to date over what was planned, from 0 to 1',
  'attainment-or-improvement': 'All where the level is attained, and otherwise the way from the baseline to the target',
  multiplier: 'The multiplier of a score',
  'verified-saving': 'A share of the verified saving, to the pot at most',
};

function collarStep({ collar, grounds }: OutcomeMeasure, input: Interval, share: Interval): readonly Step[] {
  if (collar === 'no-collar') return [];
  const ends = [input.low, input.high].flatMap((end: Fraction | undefined) => (end ? [workingText(end)] : []));
  return [
    {
      id: 'collar',
      label: 'Collar',
      input: [...new Set(ends)].join(' to '),
      rule: `from ${workingText(fraction(collar.floor))} to ${workingText(fraction(collar.cap))}`,
      result: resultOf('share', share),
      grounds: [grounds],
    },
  ];
}
