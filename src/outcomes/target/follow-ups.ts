import { fraction } from '../../exact/index.ts';
import { checkPeriodOfWorkingDays, followUpReductionTarget } from '../../policy/index.ts';
import { checkCode, checkObject, checkWord, placeIn, type FieldChecks, type Problem } from '../../problems/index.ts';
import type { Day } from '../../time/index.ts';
import { checkTrajectory, type Trajectory } from '../trajectory/index.ts';
import { asksForReduction } from './asks.ts';
import type { Asked, AskedFrom } from './asked-of-target.ts';
import { checkCountedEvents, checkTimes, type BeforeAndNow } from './counted.ts';
import type { Framed } from './frame.ts';
import { prepare } from './prepare.ts';
import { reductionPart } from './reduction-part.ts';

/** Outpatient follow-ups in a baseline and now. */
export interface FollowUpFacts extends BeforeAndNow {
  readonly kind: 'follow-ups';
  readonly about: string;
  /** Whether numbers are set against each other as they are, or per working day, as an earlier aim was measured in 2023. */
  readonly adjustment: 'none' | 'per-working-day-as-in-2023';
  /** What was agreed, as a share of the baseline: 0.9 is 10% fewer. */
  readonly trajectory?: Trajectory;
}

const [baselinePeriod, whichCount] = ['Q20/baseline-period', 'Q20/follow-up-appointments'] as const;

const factsChecks: FieldChecks = {
  kind: () => [],
  about: checkCode,
  baseline: checkCountedEvents,
  current: checkCountedEvents,
  adjustment: (value, path) => checkWord(value, path, ['none', 'per-working-day-as-in-2023']),
};

/** Problems of outpatient follow-ups, known on a day. */
export function checkFollowUpFacts(value: unknown, path: string, asAt: Day): Problem[] {
  const problems = checkObject(value, path, factsChecks, { trajectory: checkTrajectory });
  if (problems.length > 0) return problems;
  const { baseline, current, adjustment } = value as FollowUpFacts;
  const ofTimes = checkTimes({ baseline, current }, asAt, path);
  if (ofTimes.length > 0 || adjustment === 'none') return ofTimes;
  return [
    ...checkPeriodOfWorkingDays(baseline.period, placeIn(path, 'baseline', 'period')),
    ...checkPeriodOfWorkingDays(current.period, placeIn(path, 'current', 'period')),
  ];
}

/** Outpatient follow-ups: as they are, or per working day. */
export function askFollowUps(facts: FollowUpFacts, from: AskedFrom): Asked {
  const cautions =
    facts.adjustment === 'none'
      ? ['Months differ in working days: a figure as it is moves with the calendar.']
      : ['Counting per working day is how an earlier aim was measured; that this one is, no source says.'];
  return { framed: frameOf(facts, from), measured: [], cautions };
}

function frameOf(facts: FollowUpFacts, { standpoint }: AskedFrom): Framed {
  const from = { ...facts, period: facts.current.period };
  const prepared = prepare(followUpReductionTarget, [baselinePeriod, whichCount], from, standpoint);
  if (prepared.kind === 'undetermined') return prepared;
  const { value, told, frame } = prepared;
  const part = reductionPart({
    of: 'all follow-ups',
    things: 'follow-ups',
    facts,
    by: facts.adjustment === 'none' ? 'number' : 'per-working-day',
    share: fraction(value.share),
    baselinePeriod: told(baselinePeriod),
    comesInClusters: false,
  });
  return { ...frame, ...asksForReduction(value), parts: [part], need: 1 };
}
