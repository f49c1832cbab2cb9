import { checkRecord, refuse, type FieldChecks, type Problem } from '../../problems/index.ts';
import { dayNumberOf, dayOfNumber, readDayNumber } from '../../time/index.ts';
import { checkRecordList } from '../measure/evaluate/check-asked.ts';
import type { CohortRow } from '../measure/evaluate/cohort.ts';
import type { QualityCount } from '../measure/evaluate/counts.ts';
import { addProblem, listed, noProblems } from '../measure/evaluate/problem-list.ts';
import { faultLog } from '../records/fault-log.ts';
import type { CohortBasis } from './cohort-basis.ts';
import { checkCohortRules, type CohortRules } from './cohort-rules.ts';
import { daysOfDeath } from './days-of-death.ts';
import type { Death, RegisterEvent } from './register-event.ts';
import { spansOf, type ReadEvent, type Span } from './spans-of.ts';

/** What registers hold. */
export interface RegisterFacts {
  readonly events: readonly RegisterEvent[];
  /** Who has died, and nobody on two days. Without it the dead would stay in the denominator for ever. */
  readonly deaths: readonly Death[];
}

/** A cohort made of a register: its rows say who, and are no result to be published. */
export interface RegisterCohort {
  readonly id: string;
  readonly title: string;
  /** What `countRows`, `countPeople` and `countPersonMonths` take: no day of a person is in two rows. */
  readonly rows: readonly CohortRow[];
  /** Undetermined where an event of the day of fixing or before does not say when it was written. */
  readonly basis: CohortBasis;
  /** How many people are in it. */
  readonly people: number;
  /** What was not read, or left out, and why: events, then people. */
  readonly leftOut: {
    readonly eventsOfOtherCodes: number;
    /** Of the cohort’s codes, but of a day after it was fixed, by codes that put people in. */
    readonly entriesAfterFixing: number;
    /** Written down only after the cohort was fixed. */
    readonly recordedAfterFixing: number;
    readonly peopleTooShortlyIn: number;
  };
  /** Events of the cohort’s codes that do not say when they were written: taken as written on their day. */
  readonly withoutRecordedDay: number;
  /** Events that put somebody in after their death, and deaths given twice: they change nothing, and one of two is wrong. */
  readonly quality: readonly QualityCount[];
}

/**
 * Makes the people of a cohort from codes on a register, by rules that say who enters and who leaves: care home residents,
 * people who are housebound, near the end of life, or frail by a flag or a score on a day. Whoever dies is in up to and on
 * the day of death. A fixed cohort has those who were in on its day, by what was written by then; nobody enters after it.
 *
 * Throws when the rules cannot be right, an event or death cannot be read, or somebody died on two days. No error says who.
 *
 * Source: none gives rules for entry, exit or exposure, and no list of codes is NHS England’s; `publishedRegisterCodes` has
 * examples.
 *
 * @example
 * ```ts
 * import { cohortFromRegister, countPersonMonths } from 'neighbourhood-contracts/outcomes';
 *
 * const { rows, basis } = cohortFromRegister(
 *   {
 *     events: [
 *       { person: 'a', day: '2024-02-01', code: '160734000', recordedOn: '2024-02-03' },
 *       { person: 'b', day: '2026-05-01', code: '160734000', recordedOn: '2026-05-01' },
 *     ],
 *     deaths: [{ person: 'a', day: '2026-06-10' }],
 *   },
 *   {
 *     id: 'care-home-residents',
 *     title: 'People who live in a nursing home',
 *     enters: ['160734000'],
 *     leaves: [],
 *     bothOnOneDay: 'out',
 *     lapsesAfterDays: 'never',
 *     membership: { kind: 'fixed', on: '2026-04-01', until: '2027-04-01', leavers: 'leave' },
 *     exposure: { kind: 'none' },
 *   },
 * );
 * rows; // => [{ person: 'a', from: '2026-04-01', until: '2026-06-11' }]
 * basis; // => { kind: 'fixed', on: '2026-04-01' }
 * countPersonMonths(rows, { by: [], months: ['2026-04', '2026-06', '2026-07'] }).groups; // => [{ group: {}, people: 2 }]
 * ```
 */
export function cohortFromRegister(facts: RegisterFacts, rules: CohortRules): RegisterCohort {
  refuse('the rules of a cohort', checkCohortRules(rules, 'rules'));
  refuse('the register', checkRecord(facts, '', factsChecks));
  const { id, title, membership, exposure } = rules;
  const fixed = membership.kind === 'fixed' ? dayNumberOf(membership.on) : undefined;
  const [enters, leaves] = [new Set(rules.enters), new Set(rules.leaves)];
  const log = faultLog();
  const dead = daysOfDeath(facts.deaths, log);
  const leftOut = { eventsOfOtherCodes: 0, entriesAfterFixing: 0, recordedAfterFixing: 0, peopleTooShortlyIn: 0 };
  let [withoutRecordedDay, untold] = [0, 0];
  const events = new Map<string, ReadEvent[]>();
  for (const [row, { person, day, code, recordedOn }] of facts.events.entries()) {
    const puts = enters.has(code) ? 'in' : leaves.has(code) ? 'out' : undefined;
    const number = dayNumberOf(day);
    if (puts === undefined) {
      leftOut.eventsOfOtherCodes += 1;
      continue;
    }
    if (puts === 'in' && number > (dead.get(person) ?? Infinity)) log.tell(row, 'entry-after-death');
    if (recordedOn === undefined) {
      withoutRecordedDay += 1;
      if (fixed !== undefined && number <= fixed) untold += 1;
    }
    if (fixed !== undefined && number > fixed && puts === 'in') {
      leftOut.entriesAfterFixing += 1;
      continue;
    }
    if (fixed !== undefined && number <= fixed && recordedOn !== undefined && dayNumberOf(recordedOn) > fixed) {
      leftOut.recordedAfterFixing += 1;
      continue;
    }
    const own = events.get(person);
    if (own === undefined) events.set(person, [{ day: number, puts }]);
    else own.push({ day: number, puts });
  }
  const rows: CohortRow[] = [];
  let people = 0;
  for (const [person, own] of events) {
    const death = dead.get(person);
    const all = membershipOf(spansOf(own, rules), rules, death === undefined ? Infinity : death + 1);
    const kept = all.filter((span) => isLongEnough(span, exposure));
    if (all.length > 0 && kept.length === 0) leftOut.peopleTooShortlyIn += 1;
    if (kept.length > 0) people += 1;
    for (const { from, until } of kept) rows.push({ person, from: dayOfNumber(from), until: dayOfNumber(until) });
  }
  return {
    id,
    title,
    rows,
    basis: basisOf(rules, untold),
    people,
    leftOut,
    withoutRecordedDay,
    quality: log.quality(),
  };
}

/** A span of membership, and since when the person had been in. */
interface MemberSpan extends Span {
  readonly since: number;
}

function membershipOf(spans: readonly Span[], { membership }: CohortRules, end: number): readonly MemberSpan[] {
  const last = Math.min(dayNumberOf(membership.until), end);
  if (membership.kind === 'open') {
    const first = dayNumberOf(membership.from);
    return spans
      .map(({ from, until }) => ({ since: from, from: Math.max(from, first), until: Math.min(until, last) }))
      .filter(({ from, until }) => from < until);
  }
  const on = dayNumberOf(membership.on);
  const span = spans.find(({ from, until }) => from <= on && on < until);
  if (span === undefined || last <= on) return [];
  const until = membership.leavers === 'leave' ? Math.min(span.until, last) : last;
  return [{ since: span.from, from: on, until }];
}

function isLongEnough({ since, from, until }: MemberSpan, exposure: CohortRules['exposure']): boolean {
  if (exposure.kind === 'none') return true;
  return exposure.kind === 'before' ? from - since >= exposure.days : until - from >= exposure.days;
}

function basisOf({ membership, exposure }: CohortRules, untold: number): CohortBasis {
  if (exposure.kind === 'within') {
    const because = 'Who is in for so many days is known only afterwards: those who die or leave soon drop out.';
    return { kind: 'retrospective-proxy', because };
  }
  if (membership.kind === 'open') return { kind: 'open' };
  const { on } = membership;
  return untold === 0 ? { kind: 'fixed', on } : { kind: 'undetermined', on, eventsWithoutRecordedDay: untold };
}

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

/** Problems of a text that identifies or codes: what stands there is not shown. */
function checkUnseen(value: unknown, path: string): Problem[] {
  if (typeof value === 'string' && value !== '' && value.length <= 100) return [];
  const code = isBlank(value) ? 'missing' : 'wrong-type';
  return [{ path, code, message: 'This is no text of 1 to 100 characters.', help: 'Give one.' }];
}

function checkUnseenDay(value: unknown, path: string): Problem[] {
  if (readDayNumber(value) !== undefined) return [];
  const code = isBlank(value) ? 'missing' : 'not-a-day';
  return [{ path, code, message: 'This is no day.', help: 'Write a day that exists as YYYY-MM-DD.' }];
}

const deathChecks: FieldChecks = { person: checkUnseen, day: checkUnseenDay };
const eventChecks: FieldChecks = { ...deathChecks, code: checkUnseen };
const factsChecks: FieldChecks = {
  events: (value, at) => checkRows(value, at, eventChecks, { recordedOn: checkUnseenDay }),
  deaths: (value, at) => checkRows(value, at, deathChecks, {}),
};

/** Problems of the rows of a list, which may be longer than a list of facts: what stands in a row is not shown. */
function checkRows(value: unknown, path: string, needed: FieldChecks, optional: FieldChecks): readonly Problem[] {
  const problems = checkRecordList(value, path);
  if (problems.length > 0) return problems;
  const list = noProblems();
  // Holes are looked at as well.
  for (const [row, each] of (value as readonly unknown[]).entries()) {
    for (const problem of checkRecord(each, `${path}[${row}]`, needed, optional)) addProblem(list, () => problem);
  }
  return listed(list);
}
