import { checkObject, refuse, type FieldChecks } from '../../problems/index.ts';
import {
  answered,
  checkStandpoint,
  madeWith,
  openQuestions,
  resolutionOf,
  undetermined,
  type Answer,
  type Standpoint,
} from '../../policy/index.ts';
import { checkLevel } from '../../statistics/index.ts';
import { isDay, type Day } from '../../time/index.ts';
import { asManaged } from './as-managed.ts';
import type { Asked, AskedFrom } from './asked-of-target.ts';
import { askConveyances } from './conveyances.ts';
import { askDischargeReadyDate } from './discharge-ready-date.ts';
import type { TargetEvaluation } from './evaluation.ts';
import { askFollowUps } from './follow-ups.ts';
import { askFourHour } from './four-hour.ts';
import { askNonElective } from './non-elective.ts';
import { askOutpatientDiversion } from './outpatient-diversion.ts';
import { askSameDayAccess } from './same-day-access.ts';
import { statistically } from './statistically.ts';
import { checkTargetFacts, type TargetFacts } from './target-facts.ts';

/** How sure the limits of a figure are to hold the truth. */
export interface TargetAsked {
  /** As a share of one or a percentage: 0.95 or 95. */
  readonly level: number;
}

/**
 * How figures stand to a national target: one verdict as those who manage to it score the point, and one as a statistician
 * scores the evidence, side by side.
 *
 * What policy leaves open is never guessed: baseline, denominator and cohorts (Q20), a neighbourhood’s part of the four-hour
 * standard (Q21), and what "by March" speaks of (Q32) are told by rulings, which settle a verdict, or by assumptions, which
 * make it conditional. Without them it is undetermined, and names them. For conveyances and the Discharge Ready Date no
 * number was published: they are never met or not met.
 *
 * Throws when a number is no count or is more than what it is among, a period is not over on the day asked from, or figures
 * that belong together are of several periods.
 *
 * @example
 * ```ts
 * import { evaluateTarget } from 'neighbourhood-contracts/outcomes';
 *
 * const facts = {
 *   kind: 'four-hour',
 *   about: 'RX1',
 *   of: 'the-whole',
 *   by: '2027-03',
 *   attendances: 10_000,
 *   overFourHours: 1_790,
 *   period: { from: '2027-03-01', until: '2027-04-01' },
 * } as const;
 * const march = { settles: 'Q32/period-of-a-march-target', answer: 'that-month', because: 'a what-if' };
 * const { asManaged, statistically } = evaluateTarget(
 *   facts,
 *   { asAt: '2027-05-13', assumptions: [march] },
 *   { level: 0.95 },
 * );
 * asManaged.kind; // => 'conditional'
 * asManaged.kind !== 'undetermined' && asManaged.value.verdict; // => 'met'
 * statistically.kind !== 'undetermined' && statistically.value.verdict; // => 'cannot-tell'
 * evaluateTarget(facts, { asAt: '2027-05-13' }, { level: 0.95 }).asManaged.kind; // => 'undetermined'
 * ```
 */
export function evaluateTarget(facts: TargetFacts, standpoint: Standpoint, asked: TargetAsked): TargetEvaluation {
  refuse('figures for a target', [
    ...checkStandpoint(standpoint, 'standpoint'),
    ...checkTargetFacts(facts, 'facts', asAtOf(standpoint)),
    ...checkObject(asked, 'asked', askedChecks),
  ]);
  const found = ask(facts, { standpoint, level: asked.level });
  return {
    kind: facts.kind,
    about: facts.about,
    asAt: standpoint.asAt,
    asManaged: asManaged(found.framed),
    statistically: found.statistically ?? statistically(found.framed, asked.level),
    binds: boundBy(standpoint, facts.about),
    measured: found.measured,
    cautions: found.cautions,
    madeWith: madeWith(),
  };
}

const askedChecks: FieldChecks = { level: checkLevel };

/** The day asked from, of a standpoint whose problems are told elsewhere. */
function asAtOf(standpoint: unknown): Day {
  const { asAt } = (standpoint ?? {}) as Partial<Standpoint>;
  return isDay(asAt) ? asAt : '2999-12-31';
}

function ask(facts: TargetFacts, from: AskedFrom): Asked {
  switch (facts.kind) {
    case 'outpatient-diversion':
      return askOutpatientDiversion(facts, from);
    case 'follow-ups':
      return askFollowUps(facts, from);
    case 'non-elective-admissions':
    case 'non-elective-bed-days':
      return askNonElective(facts, from);
    case 'four-hour':
      return askFourHour(facts, from);
    case 'conveyances':
      return askConveyances(facts, from);
    case 'discharge-ready-date':
      return askDischargeReadyDate(facts, from);
    case 'same-day-access':
      return askSameDayAccess(facts, from);
  }
}

const bound = 'Q20/bound-by-targets';

function boundBy(standpoint: Standpoint, about: string): Answer<string> {
  const citations = openQuestions.find(({ code }) => code === 'Q20')?.citations ?? [];
  const resolution = resolutionOf(bound, standpoint, about);
  if (resolution !== undefined) return answered(resolution.answer, resolution.answer, citations, [resolution]);
  const reason = 'Sources differ on how binding the targets are, and none says whom each of them binds.';
  return undetermined({ reason, questions: ['Q20'], citations });
}
