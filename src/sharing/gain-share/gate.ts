import {
  exactly,
  fraction,
  hull,
  isBelow,
  largerInterval,
  minusInterval,
  nothing,
  one,
  pointOf,
  timesInterval,
  type Interval,
} from '../../exact/index.ts';
import { numberBetween, percentBetween, poundsBetween, questionOfTold, type Grounds } from '../../statement/index.ts';
import type { Agreed } from './agreed.ts';
import type { Gate } from './gate-terms.ts';
import { anyShare, minimumRate } from './minimum-rate.ts';
import { poundsStep, stepOf, type Reached } from './reached.ts';

/** What comes to a gate: a saving, or a loss as an amount above zero, and its rate of the expected spend. */
export interface AtGate {
  /** `gain` or `loss`, by which its steps are named. */
  readonly side: 'gain' | 'loss';
  readonly amount: Interval;
  readonly rate: Interval;
  readonly expected: Interval;
  readonly people: Interval;
  /** What is asked where the number of people is not known, and the minimum goes by it. */
  readonly howMany: string;
}

/** What is left to share behind a gate, and what the sharing rate is multiplied by where the gate only lowers it. */
export interface BehindGate extends Reached {
  readonly rateFactor: Interval;
}

type Verdict = 'passed' | 'not passed' | 'not told';

/** Q15 asks which saving must be reached before any is shared. */
const openGate = 'Q15/minimum-saving-rate';

/** Puts an amount before its gate. The minimum rate is used as it is worked out, never as it is printed. */
export function passGate(at: AtGate, gate: Agreed<Gate>, grounds: readonly Grounds[]): BehindGate {
  const { side, amount, rate } = at;
  const minimum = minimumOf(gate, at.people);
  const verdict = verdictOf(rate, minimum, gate);
  const counted = isExcess(gate) ? excess(at, minimum) : amount;
  const behind = behindGate(verdict, amount, counted, gate);
  const isOpen = verdict === 'not told' || (verdict === 'passed' && isExcess(gate) && pointOf(minimum) === undefined);
  const question = isOpen ? whatIsOpen(gate, minimum, at) : undefined;
  const name = side === 'gain' ? 'Gate' : 'Gate for losses';
  return {
    ...behind,
    steps: [
      stepOf(
        {
          id: `${side}-gate`,
          label: name,
          input: `${percentBetween(rate)} of the expected spend, ${numberBetween(at.people)} people`,
          rule: `${ruleOf(gate)}: ${percentBetween(minimum)}`,
          ...(question !== undefined && { question }),
        },
        { kind: 'verdict', is: verdict },
        grounds,
      ),
      poundsStep(
        {
          id: `${side}-to-share`,
          label: side === 'gain' ? 'Saving to share' : 'Loss to share',
          input: poundsBetween(amount),
          rule: sharedRule(verdict, gate),
        },
        behind.amount,
        grounds,
      ),
    ],
  };
}

function isExcess(gate: Agreed<Gate>): boolean {
  return gate !== 'not-agreed' && gate.counts === 'excess';
}

function minimumOf(gate: Agreed<Gate>, people: Interval): Interval {
  return gate === 'not-agreed' || gate.minimum === 'not-agreed' ? anyShare : minimumRate(gate.minimum, people);
}

function verdictOf(rate: Interval, minimum: Interval, gate: Agreed<Gate>): Verdict {
  if (gate === 'not-agreed') return 'not told';
  // Without a minimum there is nothing to reach, though what was saved may not be known.
  if (gate.minimum !== 'not-agreed' && gate.minimum.kind === 'none') return 'passed';
  // A gate that asks for more than the rate is reached only above it, which is where the rate is not at or below.
  const isUnder = gate.passes === 'above' ? turned(isBelow(minimum, rate)) : isBelow(rate, minimum);
  if (isUnder === 'not-told') return 'not told';
  return isUnder === 'yes' ? 'not passed' : 'passed';
}

function turned(answer: 'yes' | 'no' | 'not-told'): 'yes' | 'no' | 'not-told' {
  if (answer === 'not-told') return answer;
  return answer === 'yes' ? 'no' : 'yes';
}

function excess({ amount, expected }: AtGate, minimum: Interval): Interval {
  return largerInterval(exactly(nothing), minusInterval(amount, timesInterval(minimum, expected)));
}

function behindGate(
  verdict: Verdict,
  amount: Interval,
  counted: Interval,
  gate: Agreed<Gate>,
): { amount: Interval; rateFactor: Interval } {
  const whole = exactly(one);
  const lowered =
    gate !== 'not-agreed' && gate.below !== 'nothing' ? exactly(fraction(gate.below.shareOfRate)) : undefined;
  const passed = { amount: counted, rateFactor: whole };
  const stopped = lowered ? { amount, rateFactor: lowered } : { amount: exactly(nothing), rateFactor: whole };
  if (verdict === 'passed') return passed;
  if (verdict === 'not passed') return stopped;
  return {
    amount: hull(passed.amount, stopped.amount),
    rateFactor: hull(passed.rateFactor, stopped.rateFactor),
  };
}

function ruleOf(gate: Agreed<Gate>): string {
  if (gate === 'not-agreed' || gate.minimum === 'not-agreed') return 'the minimum is not agreed';
  if (gate.minimum.kind === 'none') return 'no minimum';
  return `${gate.passes === 'above' ? 'above' : 'at or above'} the minimum${kindOf[gate.minimum.kind]}`;
}

const kindOf = { fixed: '', 'by-population': ' for so many people', 'by-chance': ' that chance alone would reach' };

function sharedRule(verdict: Verdict, gate: Agreed<Gate>): string {
  if (gate === 'not-agreed') return 'what of it counts is not agreed';
  const passed = isExcess(gate) ? 'what is above the minimum' : 'all of it, from the first pound';
  const below = gate.below !== 'nothing' ? `at ${gate.below.shareOfRate} of the rate` : 'none of it';
  if (verdict === 'passed') return passed;
  return verdict === 'not passed' ? below : `${passed}, or ${below}`;
}

function whatIsOpen(gate: Agreed<Gate>, minimum: Interval, { people, howMany }: AtGate): string {
  if (gate === 'not-agreed' || gate.minimum === 'not-agreed') return openGate;
  if (pointOf(minimum) !== undefined) return 'whether the minimum rate is reached';
  if (gate.minimum.kind === 'fixed') return questionOfTold(gate.minimum.rate, 'which minimum rate holds');
  return pointOf(people) === undefined ? howMany : 'the minimum rate for so few people';
}
