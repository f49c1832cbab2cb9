import { askRules } from './ask-rules.ts';
import { atOnce } from './at-once.ts';
import { dispositionOf, isWrong, type Disposition } from './disposition.ts';
import { mattersOf } from './faults.ts';
import type { Plan } from './plan.ts';
import type { Question } from './questions.ts';
import type { ValueClass } from './value-classes.ts';

/** What becomes of records that no definition tells apart. */
export interface Outcome {
  /** The rules that they break, and the field of each that is about one. */
  readonly faults: readonly OutcomeFault[];
  /** What becomes of them in each measure. */
  readonly dispositions: readonly Disposition[];
}

/** A rule that records break. */
export interface OutcomeFault {
  readonly rule: string;
  readonly field: string | undefined;
}

/** Decides what becomes of records. */
export interface Decider {
  /** The outcomes that were met, by number. */
  readonly outcomes: readonly Outcome[];
  /** Writes the numbers of the outcomes of so many records from one on. */
  readonly decide: (start: number, count: number, into: Int32Array) => void;
}

/**
 * A machine that puts a few questions at a time: the state it is in after some of them stands for all records that
 * answered alike so far, and after the last for an outcome. A state is made when a record first comes to it, so that
 * there are only as many as occur, and a record costs a look in a small table for each question and for each few.
 */
export function deciderOf(plan: Plan, questions: readonly Question[]): Decider {
  const { outcomes, take, judge } = judgeOf(plan);
  // Where all values of a slot are alike there is nothing to ask.
  for (const { slot, classes } of questions) if (classes.length === 1) take(slot, classes[0]);
  const open = questions.filter(({ classes }) => classes.length > 1);
  const bundles = bundled(open);
  const levels: Level[] = [];
  for (const bundle of bundles) {
    const above = levels.at(-1);
    const level: Level = { bundle, above, next: new Int32Array(bundle.size).fill(-1), keys: [] };
    levels.push(level);
  }
  const last = levels.at(-1);
  const arrive = (level: Level, key: number): number => {
    if (level !== last) return level.keys.push(key) - 1;
    takePath(level, key, take);
    return judge();
  };
  const keys = new Int32Array(atOnce);
  return {
    outcomes,
    decide(start, count, into) {
      if (levels.length === 0) into.fill(judge(), 0, count);
      for (const level of levels) {
        if (level.above === undefined) keys.fill(0, 0, count);
        else for (let row = 0; row < count; row += 1) keys[row] = (into[row] ?? 0) * level.bundle.size;
        for (const { question, weight } of level.bundle.questions) question.addTo(keys, weight, start, count);
        step(level, keys, count, into, arrive);
      }
    },
  };
}

/** Questions whose answers together make one number: each answer times its weight, added up. */
interface Bundle {
  readonly questions: readonly { readonly question: Question; readonly weight: number }[];
  readonly size: number;
}

/** How many different answers a bundle may have: what a table of them all stays small for. */
const largestBundle = 4_096;

function bundled(questions: readonly Question[]): readonly Bundle[] {
  const bundles: Bundle[] = [];
  for (const question of questions) {
    const { length } = question.classes;
    const last = bundles.at(-1);
    if (last === undefined || last.size * length > largestBundle) {
      bundles.push({ questions: [{ question, weight: 1 }], size: length });
    } else {
      const more = [...last.questions, { question, weight: last.size }];
      bundles.splice(-1, 1, { questions: more, size: last.size * length });
    }
  }
  return bundles;
}

/** A bundle of questions, and where each answer to it leads from each state. */
interface Level {
  readonly bundle: Bundle;
  readonly above: Level | undefined;
  /** By state and answer, as `state × size + answer`: the next state, or −1 where no record came yet. */
  next: Int32Array;
  /** The state and answer that led to each next state. */
  readonly keys: number[];
}

type Arrive = (level: Level, key: number) => number;

/** Takes some records on by one bundle, from states and answers to the next states. */
function step(level: Level, keys: Int32Array, count: number, states: Int32Array, arrive: Arrive): void {
  let { next } = level;
  for (let row = 0; row < count; row += 1) {
    const key = keys[row] ?? 0;
    let state = next[key] ?? -1;
    if (state === -1) {
      state = arrive(level, key);
      next = remember(level, key, state);
    }
    states[row] = state;
  }
}

function remember(level: Level, key: number, state: number): Int32Array {
  if (key >= level.next.length) {
    const longer = new Int32Array(Math.max(key + 1, level.next.length * 2)).fill(-1);
    longer.set(level.next);
    level.next = longer;
  }
  level.next[key] = state;
  return level.next;
}

type Take = (slot: number, value: ValueClass | undefined) => void;

/** Puts into the slots what the records of a state and answer have in common, from the last bundle to the first. */
function takePath({ bundle, above }: Level, key: number, take: Take): void {
  const answers = key % bundle.size;
  for (const { question, weight } of bundle.questions) {
    const { slot, classes } = question;
    take(slot, classes[Math.floor(answers / weight) % classes.length]);
  }
  if (above !== undefined) takePath(above, above.keys[(key - answers) / bundle.size] ?? 0, take);
}

/** Judges the record in the slots as it would be judged in a row, and numbers the outcomes. */
function judgeOf(plan: Plan): { outcomes: Outcome[]; take: Take; judge: () => number } {
  const { slots, rules, lists, measures } = plan;
  const faultsAt: (string | undefined)[] = slots.fields.map(() => undefined);
  const asked = askRules(rules, slots, lists);
  const disposed = measures.map((measure) => dispositionOf(measure, slots, lists));
  const matters = mattersOf(plan);
  const numbers = new Map<string, number>();
  const outcomes: Outcome[] = [];
  const take: Take = (slot, value) => {
    slots.at[slot] = value?.value;
    if (slot < faultsAt.length) faultsAt[slot] = value?.fault;
  };
  const judge = () => {
    const found = faultsAt.flatMap((fault, place) => (fault === undefined ? [] : [place]));
    const faults: OutcomeFault[] = found.map((place) => ({
      rule: faultsAt[place] ?? '',
      field: slots.fields[place]?.name,
    }));
    for (const { id, fault, isBroken } of asked) {
      if (!isBroken(found)) continue;
      found.push(fault);
      faults.push({ rule: id, field: undefined });
    }
    const dispositions = disposed.map((dispose, place) => {
      return found.some((fault) => matters[place]?.[fault]) ? isWrong : dispose();
    });
    const key = JSON.stringify([faults, dispositions]);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, outcomes.length);
    return outcomes.push({ faults, dispositions }) - 1;
  };
  return { outcomes, take, judge };
}
