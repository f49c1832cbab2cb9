import { refuse } from '../problems/index.ts';
import { checkDay, periodContains, type Day, type Period } from '../time/index.ts';
import { answered, undetermined, type Answer } from './answer.ts';
import type { Citation } from './citation.ts';
import type { PolicyStatus } from './status.ts';

/** A figure that a source gave for a time: the period it applies to, and the day it became known. */
export interface DatedValue<T> {
  readonly id: string;
  readonly value: T;
  /** When it applies. */
  readonly effective: Period;
  /** When it was published: a price set in August for the year before was unknown in July. */
  readonly publishedOn: Day;
  readonly status: PolicyStatus;
  readonly citations: readonly Citation[];
  /** Other values that this one neither supersedes nor yields to, because no source says which is right. */
  readonly inConflictWith?: readonly string[];
  /** The day it was replaced by a figure that the register does not hold: from then it no longer stands. */
  readonly replacedOn?: Day;
}

/** All the values one figure has had. A later publication supersedes an earlier one, unless they are in conflict. */
export interface ValueSeries<T> {
  readonly id: string;
  readonly title: string;
  /** The open question that its conflicts, or its silence, come under; a price that is not known comes under none. */
  readonly question?: string;
  readonly values: readonly DatedValue<T>[];
}

/** Two dates that every look-up needs: the day asked about, and the day from which it is asked. */
export interface When {
  /** The day the figure must apply to. */
  readonly on: Day;
  /** Only what was published by this day is known. */
  readonly asAt: Day;
}

/**
 * The values of a figure that stand: in effect on the day, published by the day asked from, and not
 * superseded. There is more than one only where sources are in conflict, and none where nothing is known.
 *
 * @example
 * ```ts
 * import { mnpPopulationFigure, standingValues } from 'neighbourhood-contracts/policy';
 *
 * standingValues(mnpPopulationFigure, { on: '2026-07-01', asAt: '2026-01-31' }).length; // => 1
 * standingValues(mnpPopulationFigure, { on: '2026-07-01', asAt: '2026-11-21' }).length; // => 2
 * ```
 */
export function standingValues<T>(series: ValueSeries<T>, { on, asAt }: When): readonly DatedValue<T>[] {
  refuse('a look-up', [...checkDay(on, 'on'), ...checkDay(asAt, 'asAt')]);
  const known = series.values.filter((value) => value.publishedOn <= asAt && periodContains(value.effective, on));
  const latest = known.filter((value) => !known.some((other) => supersedes(other, value)));
  return latest.filter(({ replacedOn }) => replacedOn === undefined || asAt < replacedOn);
}

function supersedes<T>(later: DatedValue<T>, earlier: DatedValue<T>): boolean {
  return later.publishedOn > earlier.publishedOn && !inConflict(later, earlier);
}

function inConflict<T>(a: DatedValue<T>, b: DatedValue<T>): boolean {
  return (a.inConflictWith?.includes(b.id) ?? false) || (b.inConflictWith?.includes(a.id) ?? false);
}

/**
 * The value of a figure on a day, as an answer: undetermined where nothing was known, or where sources
 * in conflict leave it open, and then the reason says what is known.
 *
 * @example
 * ```ts
 * import { snpPopulationBand, valueAt } from 'neighbourhood-contracts/policy';
 *
 * valueAt(snpPopulationBand, { on: '2026-07-01', asAt: '2026-11-21' }).kind; // => 'settled'
 * valueAt(snpPopulationBand, { on: '2026-07-01', asAt: '2025-06-30' }).kind; // => 'undetermined'
 * ```
 */
export function valueAt<T>(series: ValueSeries<T>, when: When): Answer<T> {
  const standing = standingValues(series, when);
  const [only, ...others] = standing;
  if (only === undefined) return nothingKnown(series, when);
  const citations = standing.flatMap((value) => value.citations);
  if (!settles(only.status)) {
    const reason = `${series.title}: ${only.id} has the standing "${only.status}", which informs and settles nothing.`;
    return undetermined({ reason, missingFacts: [`a figure in force in the place of ${only.id}`], citations });
  }
  if (others.length === 0) {
    return answered(only.value, `${series.title}: ${only.id}, published by ${only.publishedOn}.`, citations);
  }
  const names = standing.map(({ id }) => id).join(' and ');
  const reason = `${series.title}: the sources disagree (${names}) and none of them says which is right.`;
  if (series.question !== undefined) return undetermined({ reason, questions: [series.question], citations });
  return undetermined({ reason, missingFacts: [`which of ${names} is right`], citations });
}

/** Whether a standing can settle an answer: drafts, proposals and opinions inform. */
function settles(status: PolicyStatus): boolean {
  return !['draft', 'stakeholder-proposal', 'opinion', 'unresolved'].includes(status);
}

/** The answer where a figure has no value for the day, as far as was known: it says what is known. */
export function nothingKnown<T>(series: ValueSeries<T>, { on, asAt }: When): Answer<never> {
  const known = series.values.map(({ id, effective, publishedOn, replacedOn }) => {
    const end = effective.until === undefined ? '' : ` until ${effective.until}`;
    const replaced = replacedOn === undefined ? '' : ` and replaced on ${replacedOn} by a figure that is not held`;
    return `${id}, which applies from ${effective.from}${end} and was published by ${publishedOn}${replaced}`;
  });
  const reason = `${series.title}: no value for ${on} was known on ${asAt}. What the register holds: ${known.join('; ')}.`;
  const missingFacts = [`${series.id} on ${on}, as known on ${asAt}`] as const;
  if (series.question === undefined) return undetermined({ reason, missingFacts, citations: [] });
  return undetermined({ reason, missingFacts, questions: [series.question], citations: [] });
}
