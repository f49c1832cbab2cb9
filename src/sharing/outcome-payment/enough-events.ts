import { exactly, fraction, nothing } from '../../exact/index.ts';
import { poundsText, type Step } from '../../statement/index.ts';
import type { EarnedPart } from './earned-part.ts';
import type { OutcomeResult } from './outcome-payment-facts.ts';
import type { OutcomeMeasure } from './outcome-payment-terms.ts';

/** What a measure earns, once it rests on events enough: nothing where it does not, with the reason, so that noise is not paid. */
export function ifEnoughEvents(
  measure: OutcomeMeasure,
  result: OutcomeResult | undefined,
  earned: readonly EarnedPart[],
): readonly EarnedPart[] {
  const { minimumEvents } = measure;
  if (minimumEvents === 'no-minimum') return earned;
  const events = result?.events ?? 'not-known';
  const step = stepOf(measure, minimumEvents, events);
  if (events === 'not-known') {
    const question = `How many events does ${measure.label} rest on?`;
    return earned.map((part) => ({
      ...part,
      pounds: { low: nothing, high: part.pounds.high },
      questions: [...part.questions, question],
      steps: [step, ...part.steps],
    }));
  }
  if (events >= minimumEvents) return earned.map((part) => ({ ...part, steps: [step, ...part.steps] }));
  return [
    {
      id: measure.id,
      label: `${measure.label}: not paid, for ${events} events are fewer than ${minimumEvents}`,
      pounds: exactly(nothing),
      working: `${poundsText(fraction(measure.potPounds))} × 0`,
      questions: [],
      weight: '0',
      steps: [step],
    },
  ];
}

function stepOf({ grounds }: OutcomeMeasure, minimum: number, events: number | 'not-known'): Step {
  const isOpen = events === 'not-known';
  return {
    id: 'minimum-events',
    label: 'Events enough to be paid by',
    input: isOpen ? 'a number of events that is not known' : `${events} events`,
    rule: `${minimum} or more`,
    result: { kind: 'verdict', is: isOpen ? 'not known' : events >= minimum ? 'enough' : 'too few' },
    grounds: [grounds],
  };
}
