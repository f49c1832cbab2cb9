import { askRules } from './ask-rules.ts';
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

/** How many records are looked at together: what is written down of them stays in the nearest memory. */
export const atOnce = 2_048;

/**
 * A machine that puts one question after another: the state it is in after some of them stands for all records that
 * answered alike so far, and after the last for an outcome. A state is made when a record first comes to it, so that
 * there are only as many as occur, and a record costs a look in two small tables for each question.
 */
export function deciderOf(plan: Plan, questions: readonly Question[]): Decider {
  const { outcomes, take, judge } = judgeOf(plan);
  // Where all values of a slot are alike there is nothing to ask.
  for (const { slot, classes } of questions) if (classes.length === 1) take(slot, classes[0]);
  const open = questions.filter(({ classes }) => classes.length > 1);
  const levels: Level[] = [];
  for (const question of open) {
    const isLast = levels.length === open.length - 1;
    const above = levels.at(-1);
    const retrace = (key: number) => {
      takePath(key, question, above, take);
      return judge();
    };
    levels.push(levelOf(question, above, isLast ? retrace : undefined));
  }
  const classes = new Int32Array(atOnce);
  return {
    outcomes,
    decide(start, count, into) {
      into.fill(levels.length === 0 && count > 0 ? judge() : 0, 0, count);
      for (const level of levels) {
        level.question.classify(start, count, classes);
        step(level, classes, count, into);
      }
    },
  };
}

/** One question of the machine, and where each answer to it leads from each state. */
interface Level {
  readonly question: Question;
  readonly above: Level | undefined;
  /** By state and answer, as `state × classes + answer`: the next state, or −1 where no record came yet. */
  next: Int32Array;
  /** The state and answer that led to each next state. */
  readonly keys: number[];
  /** The next state for a state and answer that no record had yet. */
  readonly arrive: (key: number) => number;
}

function levelOf(question: Question, above: Level | undefined, outcomeOf?: (key: number) => number): Level {
  const keys: number[] = [];
  const arrive = outcomeOf ?? ((key: number) => keys.push(key) - 1);
  return { question, above, next: new Int32Array(question.classes.length).fill(-1), keys, arrive };
}

/** Takes some records on by one question. */
function step(level: Level, classes: Int32Array, count: number, states: Int32Array): void {
  const width = level.question.classes.length;
  let { next } = level;
  for (let row = 0; row < count; row += 1) {
    const key = (states[row] ?? 0) * width + (classes[row] ?? 0);
    let state = next[key] ?? -1;
    if (state === -1) {
      state = level.arrive(key);
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

/** Puts into the slots what the records of a state and answer have in common, from the last question to the first. */
function takePath(key: number, question: Question, above: Level | undefined, take: Take): void {
  const answer = key % question.classes.length;
  take(question.slot, question.classes[answer]);
  if (above === undefined) return;
  takePath(above.keys[(key - answer) / question.classes.length] ?? 0, above.question, above.above, take);
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
