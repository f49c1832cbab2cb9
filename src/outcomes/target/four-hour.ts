import { fourHourTarget, type Standpoint } from '../../policy/index.ts';
import { asksForShare } from './asks.ts';
import type { Asked, AskedFrom } from './asked-of-target.ts';
import type { Attendances, FourHourFacts } from './four-hour-facts.ts';
import { lacking, type Framed } from './frame.ts';
import type { OutOf } from './part.ts';
import { prepare } from './prepare.ts';
import { sharePart } from './share-part.ts';

const share = 'Q21/ed-four-hour-share';

/** Four hours in emergency departments: of the whole, or of the attendances that are somebody’s to answer for. */
export function askFourHour(facts: FourHourFacts, { standpoint }: AskedFrom): Asked {
  const cautions = facts.of === 'the-whole' ? [] : [ofAttendances];
  return { framed: frameOf(facts, standpoint), measured: [], cautions };
}

const ofAttendances =
  'The target is a contribution to the whole. What is set against it here are the attendances that somebody was told to answer for.';

function frameOf(facts: FourHourFacts, standpoint: Standpoint): Framed {
  const inputs = facts.of === 'the-whole' ? [] : [share];
  const prepared = prepare(fourHourTarget, inputs, facts, standpoint);
  if (prepared.kind === 'undetermined') return prepared;
  const { value, frame } = prepared;
  const step = value.steps.find(({ by }) => by === facts.by);
  if (step === undefined) return lacking(frame.title, [`a step by ${facts.by}`], frame.citations, frame.read);
  const part = sharePart({
    of: facts.of === 'the-whole' ? 'all attendances' : 'the attendances to answer for',
    things: 'within four hours',
    outOf: 'attendances',
    now: withinOf(facts),
    ...(facts.baseline && { before: withinOf(facts.baseline) }),
    target: step.share,
  });
  return { ...frame, ...asksForShare(step), parts: [part], need: 1 };
}

function withinOf({ attendances, overFourHours }: Attendances): OutOf {
  return { count: attendances - overFourHours, of: attendances };
}
