import { over } from '../../exact/index.ts';
import { answered, type Answer } from '../../policy/index.ts';
import type { Estimate } from '../../statistics/index.ts';
import { numberOf } from '../number-of.ts';
import { changeOfEvents, changeOfShare, shareWithLimits, sideOf } from './chance.ts';
import type { ChangeSeen, StatisticalStanding, StatisticalVerdict } from './evaluation.ts';
import { lacking, type Frame, type Framed } from './frame.ts';
import { isLacking, type LackingPart, type Part, type RatioEvidence, type ShareEvidence } from './part.ts';
import { ratioOfEvents } from './ratio-of-events.ts';
import { standingOf } from './standing.ts';
import { enough } from './tally.ts';

/**
 * The verdict on the evidence, against the target itself whether its date is past or ahead: better where the limits of
 * enough figures lie wholly on the better side of it, worse where those of too many lie wholly on the worse.
 */
export function statistically(frame: Framed, level: number): Answer<StatisticalVerdict> {
  if (frame.kind === 'undetermined') return frame;
  const { parts, need, title, citations, read } = frame;
  const results = parts.map((part) => (isLacking(part) ? part : withLimits(part, level)));
  const standings = results.flatMap((result) => (isStanding(result) ? [result] : []));
  const lacks = results.flatMap((result) => (isStanding(result) ? [] : [result.missing]));
  const count = (verdict: StatisticalVerdict['verdict']) => standings.filter((one) => one.verdict === verdict).length;
  const [better, worse] = [count('better'), count('worse')];
  const isBetter = enough({ yes: better, unknown: standings.length - better - worse + lacks.length }, need);
  const [first, ...others] = lacks;
  if (isBetter === 'unknown' && first !== undefined) return lacking(title, [first, ...others], citations, read);
  const verdict = isBetter === 'yes' ? 'better' : isBetter === 'no' ? 'worse' : 'cannot-tell';
  const value: StatisticalVerdict = { verdict, than: 'the-target', standings };
  return answered(value, reasonOf(frame, standings, verdict), citations, read);
}

/** A figure with its limits and how it stands to the target by them; or what its limits lack. */
function withLimits(part: Part, level: number): StatisticalStanding | LackingPart {
  const { of, evidence, better } = part;
  if (evidence.kind === 'none') return { of, missing: evidence.missing };
  const estimate = estimateOf(evidence, level);
  if (estimate.kind === 'not-estimated') return { of, missing: `events in the baseline and now (${of})` };
  const against = lineOf(part, evidence);
  const since = changeOf(evidence, level);
  const verdict = sideOf(estimate, against, better);
  return { ...standingOf(part), verdict, estimate, against, ...(since && { sinceBaseline: since }) };
}

type Told = ShareEvidence | RatioEvidence;

function estimateOf(evidence: Told, level: number): Estimate {
  if (evidence.kind === 'share') return shareWithLimits(evidence.now, level);
  return ratioOfEvents(evidence.now, evidence.before, level);
}

/** A share is set against the share; a ratio to the baseline against what the reduction leaves of it. */
function lineOf({ target, baseline }: Part, evidence: Told): number {
  return numberOf(evidence.kind === 'share' || baseline === undefined ? target : over(target, baseline));
}

function changeOf(evidence: Told, level: number): ChangeSeen | undefined {
  if (evidence.kind === 'ratio') return changeOfEvents(evidence.now, evidence.before, level);
  return evidence.before && changeOfShare(evidence.now, evidence.before, level);
}

function isStanding(result: StatisticalStanding | LackingPart): result is StatisticalStanding {
  return 'verdict' in result;
}

function reasonOf({ asks, need, parts }: Frame, standings: readonly StatisticalStanding[], verdict: string): string {
  const [first] = standings;
  const how = first === undefined ? '' : ` (${first.estimate.method}, ${percentAt(first.estimate.level)} limits)`;
  const sides = { better: 'on the better side of', worse: 'on the worse side of', 'cannot-tell': 'on both sides of' };
  if (parts.length === 1 && first !== undefined) {
    const { lower, upper } = first.estimate;
    const limits = `${short(lower)} to ${short(upper)}`;
    return `The limits of ${first.of} are ${limits}${how}: ${sides[first.verdict]} ${short(first.against)}, which ${asks} comes to.`;
  }
  const count = (side: StatisticalVerdict['verdict']) => standings.filter((one) => one.verdict === side).length;
  const counts = `${count('better')} of ${parts.length} lie wholly on the better side of ${asks}, ${count('worse')} wholly on the worse`;
  return `By their limits${how}, ${counts}; ${need} must be better. Each has limits of its own: together they are less sure than one.${verdict === 'cannot-tell' ? ' So it cannot be told.' : ''}`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function percentAt(level: number): string {
  return `${Number((level * 100).toPrecision(6))}%`;
}
