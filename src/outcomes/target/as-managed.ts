import { monthInWords } from '../../time/index.ts';
import { answered, undetermined, type Answer } from '../../policy/index.ts';
import { isLacking, type Part } from './part.ts';
import { enough } from './tally.ts';
import { lacking, type Frame, type Framed } from './frame.ts';
import { lineInUnit, reaches, standingOf } from './standing.ts';
import type { ManagedVerdict } from './evaluation.ts';
import { trajectoryLine } from './trajectory-line.ts';
import { listText, sentence } from './words.ts';

/**
 * The verdict on the point figure. In the month of the target it is met or not, and a later figure says nothing of it; before it, figures are on track or off
 * it by a trajectory that was agreed, and undetermined without one: a straight line is nobody's agreement.
 */
export function asManaged(frame: Framed): Answer<ManagedVerdict> {
  if (frame.kind === 'undetermined') return frame;
  const { by, month, title, citations, read, trajectory } = frame;
  const known = frame.parts.flatMap((part) => (isLacking(part) ? [] : [part]));
  const isDue = month >= by;
  if (frame.cannotBeMet !== undefined) {
    const standings = known.map((part) => standingOf(part));
    const reason = `${title}: ${frame.cannotBeMet}, so that it cannot be met as they stand.`;
    return answered({ verdict: isDue ? 'not-met' : 'off-track', by, standings }, reason, citations, read);
  }
  if (month > by) {
    const missing = `the figure of ${monthInWords(by)}: the one given is of ${monthInWords(month)}, after it`;
    return lacking(title, [missing], citations, read);
  }
  if (isDue) return verdictOf(frame, known, (part) => part.target);
  if (trajectory === undefined) {
    const missing = `a trajectory that was agreed to ${monthInWords(by)}, with a value for ${monthInWords(month)}: a straight line is not assumed`;
    return undetermined(
      {
        reason: `${saysOf(known)} ${title} is ahead. What is missing is ${missing}.`,
        missingFacts: [missing],
        citations,
      },
      read,
    );
  }
  const line = trajectoryLine(trajectory, month, { by, target: frame.reach, better: frame.better });
  if (line.kind === 'none') return lacking(title, [line.missing], citations, read);
  return verdictOf(frame, known, (part) => lineInUnit(part, line.value));
}

type Line = (part: Part) => Part['target'];

function verdictOf(frame: Frame, known: readonly Part[], lineOf: Line): Answer<ManagedVerdict> {
  const { by, month, need, parts, title, citations, read } = frame;
  const isDue = month >= by;
  const holding = known.filter((part) => reaches(part, lineOf(part)));
  const lacks = parts.flatMap((part) => (isLacking(part) ? [part.missing] : []));
  const isEnough = enough({ yes: holding.length, unknown: lacks.length }, need);
  const [first, ...others] = lacks;
  if (isEnough === 'unknown' && first !== undefined) return lacking(title, [first, ...others], citations, read);
  const verdict = isEnough === 'yes' ? (isDue ? 'met' : 'on-track') : isDue ? 'not-met' : 'off-track';
  const standings = known.map((part) => standingOf(part, isDue ? undefined : lineOf(part)));
  return answered({ verdict, by, standings }, reasonOf(frame, known, holding), citations, read);
}

function reasonOf(
  { by, month, need, parts, title, asks }: Frame,
  known: readonly Part[],
  holding: readonly Part[],
): string {
  const isDue = month >= by;
  const line = isDue ? asks : `the trajectory to ${asks}`;
  const when =
    month === by
      ? ''
      : isDue
        ? ` The figures are of ${monthInWords(month)}, after it.`
        : ` The figures are of ${monthInWords(month)}.`;
  const target = `${title} is ${asks} by ${monthInWords(by)}.`;
  if (parts.length === 1)
    return `${saysOf(known)} ${target} They ${holding.length === 1 ? 'reach' : 'do not reach'} ${line}.${when}`;
  const short = known.filter((part) => !holding.includes(part));
  const shortText = short.length === 0 ? '' : ` Short of it: ${listText(short.map(({ says }) => says))}.`;
  return `${target} ${holding.length} of ${parts.length} reach ${line}, and ${need} must.${shortText}${when}`;
}

/** The figures in words. */
function saysOf(known: readonly Part[]): string {
  return known.length === 0 ? '' : `${sentence(known.map(({ says }) => says).join('; '))}.`;
}
