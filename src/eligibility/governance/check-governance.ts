import { indexPortfolio, type Evidence, type Portfolio } from '../../model/index.ts';
import { checkAssessable } from '../check-evidence.ts';
import type { Citation, PolicyStatus } from '../../policy/index.ts';
import { refuse } from '../../problems/index.ts';
import { checkDay, type Day } from '../../time/index.ts';
import { targetsOf, type GovernanceTarget } from './applies.ts';
import type { GovernanceCheck } from './check.ts';
import { governanceChecks } from './checks.ts';
import { outcomeOf, readPart, reasonFor, type GovernanceOutcome, type PartReading } from './reading.ts';

/** What the evidence shows of one check of one thing. It stands by itself and never enters an outcome. */
export interface GovernanceFinding {
  /** The `id` of the {@link GovernanceCheck}. */
  readonly check: string;
  readonly title: string;
  /** The identifier of the arrangement, contract or organisation it is asked of. */
  readonly about: string;
  readonly status: PolicyStatus;
  readonly outcome: GovernanceOutcome;
  readonly reason: string;
  /** What would determine it, in words: never empty when it is undetermined, and otherwise empty. */
  readonly missingFacts: readonly string[];
  readonly citations: readonly Citation[];
  /** The evidence it was read from: the latest of each part. */
  readonly evidence: readonly Evidence[];
}

/**
 * Asks every governance check of everything in a portfolio that it applies to, and reads the evidence: G1 to
 * G26 of partnerships, contracts and plans, the NHS Confederation's principles P1 to P8, and national asks N1 to N5.
 *
 * Evidence names the check as its `claim`, the thing as `about`, and the part where the check has parts. The
 * latest on or before `asAt` counts; items of one day that disagree leave it undetermined. A part that does not
 * hold is enough for "not met"; one without evidence leaves the check undetermined, unless the list of evidence
 * is complete. A check whose source was not yet published is not asked, nor is one of what has ended.
 *
 * Throws one error that lists the problems of the portfolio, of the day, and of evidence whose part its check
 * does not have.
 *
 * @example
 * ```ts
 * import { checkGovernance } from 'neighbourhood-contracts/eligibility';
 * import { emptyPortfolio } from 'neighbourhood-contracts/model';
 *
 * const board = { id: 'QX1', name: 'A board', kind: 'integrated-care-board' } as const;
 * const paper = { claim: 'N1', about: 'QX1', holds: true, on: '2026-09-01', document: 'Board paper 7' } as const;
 * const evidence = { complete: false, items: [paper] };
 * const findings = checkGovernance({ ...emptyPortfolio('Ours'), organisations: [board], evidence }, '2026-11-21');
 * findings.find(({ check }) => check === 'N1')?.outcome; // => 'met'
 * findings.find(({ check }) => check === 'N2')?.outcome; // => 'undetermined'
 * ```
 */
export function checkGovernance(portfolio: Portfolio, asAt: Day): readonly GovernanceFinding[] {
  refuse('the portfolio and the day', [...checkDay(asAt, 'asAt'), ...checkAssessable(portfolio)]);
  const { evidence } = indexPortfolio(portfolio);
  return governanceChecks
    .filter((check) => check.publishedOn <= asAt)
    .flatMap((check) =>
      targetsOf(check, portfolio, asAt).map((target) => {
        const items = (evidence.get(`${check.id} ${target.id}`) ?? []).filter(({ on }) => on <= asAt);
        const provesAbsence = portfolio.evidence.complete && target.doubt === undefined;
        const readings = (check.parts ?? [undefined]).map((part) => readPart(items, part, provesAbsence));
        return findingOf(check, target, readings, asAt);
      }),
    );
}

function findingOf(
  check: GovernanceCheck,
  target: GovernanceTarget,
  readings: readonly PartReading[],
  asAt: Day,
): GovernanceFinding {
  const outcome = outcomeOf(readings);
  return {
    check: check.id,
    title: check.title,
    about: target.id,
    status: check.status,
    outcome,
    reason: reasonFor(outcome, readings, asAt),
    missingFacts: outcome === 'undetermined' ? missingFor(check, target, readings) : [],
    citations: check.citations,
    evidence: readings.flatMap((reading) => reading.evidence),
  };
}

function missingFor(check: GovernanceCheck, target: GovernanceTarget, readings: readonly PartReading[]): string[] {
  const facts = readings.flatMap(({ shows, part, evidence }) => {
    const what = part === undefined ? check.needs : `${check.needs}: ${part}`;
    if (shows === 'not-told') return [what];
    return shows === 'disagrees' ? [`which evidence of ${evidence[0]?.on ?? ''} is right, on ${what}`] : [];
  });
  return target.doubt === undefined ? facts : [target.doubt, ...facts];
}
