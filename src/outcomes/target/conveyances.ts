import { fraction } from '../../exact/index.ts';
import {
  answered,
  conveyanceTarget,
  undetermined,
  type Answer,
  type Citation,
  type Standpoint,
} from '../../policy/index.ts';
import { checkCode, checkObject, checkWord, placeIn, type FieldChecks, type Problem } from '../../problems/index.ts';
import type { Day } from '../../time/index.ts';
import type { Asked, AskedFrom } from './asked-of-target.ts';
import { seenIn } from './chance.ts';
import { checkCountedEvents, checkIsOver, checkTimes, type BeforeAndNow, type CountedEvents } from './counted.ts';
import type { StatisticalVerdict } from './evaluation.ts';
import { lacking } from './frame.ts';
import { inputsTold, stillOpen } from './inputs.ts';
import { isLacking, type RatioEvidence } from './part.ts';
import { ratioOfEvents } from './ratio-of-events.ts';
import { reductionPart } from './reduction-part.ts';
import { standingTarget } from './standing-target.ts';
import { countText, sentence } from './words.ts';

/** Ambulance conveyances of categories 3 and 4, of people in the priority cohorts. */
export interface ConveyanceFacts {
  readonly kind: 'conveyances';
  readonly about: string;
  /** Which category is meant: that of the 999 call, or the acuity that the emergency department recorded. */
  readonly categorisedBy: '999-call' | 'emergency-department-acuity';
  readonly baseline?: CountedEvents;
  readonly current: CountedEvents;
}

const factsChecks: FieldChecks = {
  kind: () => [],
  about: checkCode,
  categorisedBy: (value, path) => checkWord(value, path, ['999-call', 'emergency-department-acuity']),
  current: checkCountedEvents,
};

/** Problems of conveyances, known on a day. */
export function checkConveyanceFacts(value: unknown, path: string, asAt: Day): Problem[] {
  const problems = checkObject(value, path, factsChecks, { baseline: checkCountedEvents });
  if (problems.length > 0) return problems;
  const { baseline, current } = value as ConveyanceFacts;
  if (baseline === undefined) return checkIsOver(current.period, asAt, placeIn(path, 'current', 'period'));
  return checkTimes({ baseline, current }, asAt, path);
}

const [baselinePeriod, rateOrCount, definitions, cohortList] = [
  'Q20/baseline-period',
  'Q20/rate-or-count',
  'Q20/cohort-definitions',
  'Q20/cohort-list',
] as const;

/** Conveyances: never met or not met, for no number was published; whether they have fallen is another matter. */
export function askConveyances(facts: ConveyanceFacts, { standpoint, level }: AskedFrom): Asked {
  const { current, categorisedBy } = facts;
  const measured = [
    { of: 'the priority cohorts', unit: 'conveyances', value: current.count, period: current.period },
  ] as const;
  const cautions =
    categorisedBy === '999-call'
      ? []
      : ['The acuity recorded on arrival is not the category of the call: the two sort people otherwise.'];
  const target = standingTarget(conveyanceTarget, standpoint.asAt);
  if (target.kind === 'unknown') return { framed: target.answer, measured, cautions };
  const { citations } = target;
  const missing = 'a published number, and a date, for the reduction in conveyances';
  const reason = `${conveyanceTarget.title}: no number and no date was published, only that they are to fall. There were ${countText(current.count)}${beforeText(facts)}.`;
  return {
    framed: undetermined({ reason, missingFacts: [missing], citations }),
    statistically: changeIn(facts, standpoint, level, citations),
    measured,
    cautions,
  };
}

function beforeText({ baseline }: ConveyanceFacts): string {
  return baseline === undefined ? '' : `, against ${countText(baseline.count)} in the baseline`;
}

/** Whether they have fallen or risen by more than chance. */
function changeIn(
  facts: ConveyanceFacts,
  standpoint: Standpoint,
  level: number,
  citations: readonly Citation[],
): Answer<StatisticalVerdict> {
  const { title } = conveyanceTarget;
  const { baseline, current, about } = facts;
  const { told, read, open } = inputsTold([baselinePeriod, rateOrCount, definitions, cohortList], standpoint, about);
  const stillToTell = stillOpen(title, { told, read, open }, citations);
  if (stillToTell !== undefined) return stillToTell;
  if (baseline === undefined) return lacking(title, ['the conveyances of the baseline'], citations, read);
  const pair: BeforeAndNow = { baseline, current };
  const part = reductionPart({
    of: 'the priority cohorts',
    things: 'conveyances',
    facts: pair,
    by: told(rateOrCount) === 'rate' ? 'rate' : 'number',
    share: fraction(0),
    baselinePeriod: told(baselinePeriod),
    comesInClusters: false,
  });
  if (isLacking(part)) return lacking(title, [part.missing], citations, read);
  const { now, before } = part.evidence as RatioEvidence;
  const change = seenIn(ratioOfEvents(now, before, level), 'ratio', 1);
  if (change === undefined) return lacking(title, ['conveyances in the baseline and now'], citations, read);
  const verdict = change.seen === 'fall' ? 'better' : change.seen === 'rise' ? 'worse' : 'cannot-tell';
  const value: StatisticalVerdict = { verdict, than: 'the-baseline', standings: [], change };
  return answered(
    value,
    `${sentence(part.says)}. No number was published: the change since the baseline is set against none.`,
    citations,
    read,
  );
}
