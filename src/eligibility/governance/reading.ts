import type { Evidence } from '../../model/index.ts';
import type { Day } from '../../time/index.ts';

/** What the evidence shows of one part of a check, or of a check without parts. */
export interface PartReading {
  readonly part: string | undefined;
  readonly shows: 'held' | 'not-held' | 'absent' | 'not-told' | 'disagrees';
  /** The latest items, all of one day. */
  readonly evidence: readonly Evidence[];
}

/** What the evidence shows of a whole check. */
export type GovernanceOutcome = 'met' | 'not-met' | 'undetermined';

/** Reads one part from the items of its check. Where `provesAbsence`, having none shows that it is not so. */
export function readPart(items: readonly Evidence[], part: string | undefined, provesAbsence: boolean): PartReading {
  const evidence = latestOf(items.filter((item) => item.part === part));
  const [first] = evidence;
  if (first === undefined) return { part, shows: provesAbsence ? 'absent' : 'not-told', evidence };
  if (evidence.some(({ holds }) => holds !== first.holds)) return { part, shows: 'disagrees', evidence };
  return { part, shows: first.holds ? 'held' : 'not-held', evidence };
}

/** All the items of the last day that any is of. */
function latestOf(items: readonly Evidence[]): readonly Evidence[] {
  const last = items.reduce<Day | undefined>((day, { on }) => (day === undefined || on > day ? on : day), undefined);
  return items.filter(({ on }) => on === last);
}

const joined = {
  held: 'met',
  'not-held': 'not-met',
  absent: 'not-met',
  'not-told': 'undetermined',
  disagrees: 'undetermined',
} as const;

/** Joins the parts by Kleene logic: one that is not so decides, then one that is not known. */
export function outcomeOf(readings: readonly PartReading[]): GovernanceOutcome {
  const outcomes = readings.map(({ shows }) => joined[shows]);
  if (outcomes.includes('not-met')) return 'not-met';
  return outcomes.includes('undetermined') ? 'undetermined' : 'met';
}

/** Why the outcome is as it is: the parts that decide it, with the days of their evidence. */
export function reasonFor(outcome: GovernanceOutcome, readings: readonly PartReading[], asAt: Day): string {
  const sayings = {
    held: 'Evidence shows it',
    'not-held': 'Evidence shows that it is not so',
    absent: `The list of evidence is complete and has none by ${asAt}`,
    'not-told': `There is no evidence by ${asAt}`,
    disagrees: 'Evidence of one day disagrees',
  };
  return (Object.keys(sayings) as (keyof typeof sayings)[])
    .filter((shows) => joined[shows] === outcome)
    .flatMap((shows) => {
      const parts = readings.filter((reading) => reading.shows === shows).map(named);
      return parts.length === 0 ? [] : [`${sayings[shows]}${listed(parts)}.`];
    })
    .join(' ');
}

function named({ part, evidence: [item] }: PartReading): string {
  return [part, item === undefined ? undefined : `(${item.on})`].filter((word) => word !== undefined).join(' ');
}

function listed(parts: readonly string[]): string {
  const words = parts.join(', ');
  if (words === '') return '';
  return words.startsWith('(') ? ` ${words}` : `: ${words}`;
}
