import { sameDayAccessTarget, undetermined, type Standpoint } from '../../policy/index.ts';
import { asksForShare } from './asks.ts';
import type { Asked, AskedFrom } from './asked-of-target.ts';
import { shareWithLimits } from './chance.ts';
import type { MeasuredFigure } from './evaluation.ts';
import type { Framed } from './frame.ts';
import { prepare } from './prepare.ts';
import type { SameDayAccessFacts } from './same-day-access-facts.ts';
import { sharePart } from './share-part.ts';
import { standingTarget } from './standing-target.ts';

/** Same-day access to general practice, by the practice’s own flag of who is urgent. */
export function askSameDayAccess(facts: SameDayAccessFacts, { standpoint, level }: AskedFrom): Asked {
  const cautions = ['Each practice says which requests are urgent: practices that say it otherwise do not compare.'];
  return { framed: frameOf(facts, standpoint), measured: measuredOf(facts, level), cautions };
}

function frameOf(facts: SameDayAccessFacts, standpoint: Standpoint): Framed {
  const { counted, baseline } = facts;
  if (counted.kind === 'appointment-waits') return cannotAnswer(standpoint);
  const prepared = prepare(sameDayAccessTarget, [], facts, standpoint);
  if (prepared.kind === 'undetermined') return prepared;
  const part = sharePart({
    of: 'urgent requests',
    things: 'dealt with on the same day',
    outOf: 'urgent requests',
    now: { count: counted.sameDay, of: counted.urgent },
    ...(baseline && { before: { count: baseline.sameDay, of: baseline.urgent } }),
    target: prepared.value.share,
  });
  return { ...prepared.frame, ...asksForShare(prepared.value), parts: [part], need: 1 };
}

function cannotAnswer({ asAt }: Standpoint): Framed {
  const target = standingTarget(sameDayAccessTarget, asAt);
  if (target.kind === 'unknown') return target.answer;
  const { citations } = target;
  const reason = `${sameDayAccessTarget.title}: appointments by how long they waited do not tell which requests the practice held to be urgent, nor which were dealt with otherwise.`;
  const missing =
    'the requests that the practice flagged as clinically urgent, and how many were dealt with on the same day';
  return undetermined({ reason, missingFacts: [missing], citations });
}

/** Appointments are told as what they are. */
function measuredOf({ counted, period }: SameDayAccessFacts, level: number): readonly MeasuredFigure[] {
  if (counted.kind === 'urgent-requests') return [];
  const { appointments, sameDay } = counted;
  const figure = { of: 'appointments on the day they were booked', unit: 'share of appointments', period };
  if (appointments === 0) return [{ ...figure, value: 'none' }];
  const estimate = shareWithLimits({ count: sameDay, of: appointments }, level);
  return [{ ...figure, value: estimate.value, estimate }];
}
