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
import { sentence } from './words.ts';

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
  // Too few parts for the target are no evidence against those there are.
  const wanted = Math.min(need, parts.length);
  const isBetter = enough({ yes: better, unknown: standings.length - better - worse + lacks.length }, wanted);
  const [first, ...others] = lacks;
  if (isBetter === 'unknown' && first !== undefined) return lacking(title, [first, ...others], citations, read);
  const verdict = isBetter === 'yes' ? 'better' : isBetter === 'no' ? 'worse' : 'cannot-tell';
  const value: StatisticalVerdict = { verdict, than: 'the-target', standings };
  return answered(value, reasonOf(frame, standings), citations, read);
}

/** A figure with its limits and how it stands to the target by them; or what its limits lack. */
function withLimits(part: Part, level: number): StatisticalStanding | LackingPart {
  const { of, evidence, better } = part;
  if (evidence.kind === 'none') return { of, missing: evidence.missing };
  const estimate = estimateOf(evidence, level);
  if (estimate.kind === 'not-estimated')
    return { of, missing: `more than no ${part.things} now, for a ratio without any has no limits (${of})` };
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

function reasonOf(frame: Frame, standings: readonly StatisticalStanding[]): string {
  const { asks, need, parts, cannotBeMet } = frame;
  const [first] = standings;
  const how = first === undefined ? '' : ` (${first.estimate.method}, at ${percentAt(first.estimate.level)})`;
  const more = `${oneByOneText(parts)}${cannotBeMet === undefined ? '' : ` ${sentence(cannotBeMet)}.`}`;
  if (parts.length === 1 && first !== undefined) {
    const { lower, upper } = first.estimate;
    const side = { better: 'on the better side of', worse: 'on the worse side of', 'cannot-tell': 'on both sides of' };
    return `The limits of ${first.of} are ${short(lower)} to ${short(upper)}${how}: ${side[first.verdict]} ${short(first.against)}, which is ${asks}.${more}`;
  }
  const count = (side: StatisticalVerdict['verdict']) => standings.filter(({ verdict }) => verdict === side).length;
  const counts = `${count('better')} of ${parts.length} lie wholly on the better side of ${asks}, ${count('worse')} wholly on the worse`;
  return `By their limits${how}, ${counts}; ${need} must be better. The level is that of each: all of them together are less sure.${more}`;
}

/** What limits take for granted where nobody told how events come. */
function oneByOneText(parts: Frame['parts']): string {
  const isAssumed = parts.some(
    (part) => !isLacking(part) && part.evidence.kind === 'ratio' && part.evidence.now.sumOfSquares === undefined,
  );
  return isAssumed ? ' Events are taken to come one by one: people who have several make the limits too narrow.' : '';
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function percentAt(level: number): string {
  return `${Number((level * 100).toPrecision(6))}%`;
}
