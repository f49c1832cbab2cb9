import { dayNumberOf, firstDayNumber, lastDayNumber } from '../../../time/index.ts';
import type { FieldRule } from '../check-dataset.ts';
import type { Field } from '../dataset.ts';
import { expressionsOf } from '../fields-of.ts';
import { largestWhole } from '../whole-number.ts';
import type { Leaf } from './ask.ts';
import { columnNamed, daysIn } from './check-columns.ts';
import { atOnce } from './at-once.ts';
import { lookUp } from './column-people.ts';
import type { NumberRange, RangeOf } from './column-ranges.ts';
import { absentFlag, absentNumber, unreadable, type ColumnTable, type Places } from './columns.ts';
import type { Plan } from './plan.ts';
import { readerOf } from './read-field.ts';
import { askedOfSlots, classifier, type Classifier, type ValueClass } from './value-classes.ts';

/** What is asked of each record in one slot: which class its value is of. */
export interface Question {
  readonly slot: number;
  readonly classes: readonly ValueClass[];
  /** Adds the classes of so many records from one on, each times a weight. */
  readonly addTo: (keys: Int32Array, weight: number, start: number, count: number) => void;
}

/** The questions that measures and rules put to the columns of a table, slot by slot. */
export function questionsOf(
  plan: Plan,
  table: ColumnTable,
  rangeOf: RangeOf,
  rowOfText: Int32Array,
): readonly Question[] {
  const { slots, lists, measures } = plan;
  const asked = askedOfSlots(plan, measures.flatMap(expressionsOf));
  const question = (slot: number, ask: (leaves: readonly Leaf[], own: Classifier) => Question['addTo']): Question => {
    const here = asked[slot] ?? { leaves: [], isNeeded: false };
    const own = classifier(here, lists);
    const addTo = ask(here.leaves, own);
    return { slot, classes: own.classes, addTo };
  };
  return [
    ...slots.fields.map((field, slot) => {
      return question(slot, (leaves, own) => byField(table, { field, leaves, own, plan, rangeOf, rowOfText }));
    }),
    ...slots.spans.map(({ from, to }, place) => {
      const days = [daysIn(table, from), daysIn(table, to)] as const;
      return question(slots.fields.length + place, (leaves, own) => bySpan(...days, leaves, own));
    }),
  ];
}

interface AskedOfField {
  readonly field: Field;
  readonly leaves: readonly Leaf[];
  readonly own: Classifier;
  readonly plan: Plan;
  readonly rangeOf: RangeOf;
  /** For each text of the dictionary of people, the row of the cohort, or −1. */
  readonly rowOfText: Int32Array;
}

function byField(table: ColumnTable, asked: AskedOfField): Question['addTo'] {
  const { field, own, plan, rowOfText } = asked;
  const column = columnNamed(table, field.name);
  const read = readerOf(field, plan.lists);
  const classOf = (raw: unknown) => {
    const value = read(raw);
    return typeof value === 'object' ? own.classOf(undefined, value.rule) : own.classOf(value);
  };
  switch (column.kind) {
    case 'dictionary': {
      if (field !== plan.person) return byTable(column.places, Int32Array.from(column.dictionary, classOf));
      return byTable(column.places, classesOfPeople(column.dictionary, rowOfText, own.classOf('somebody'), classOf));
    }
    case 'flag': {
      const meanings = Array.from({ length: 256 }, (_, flag) => (flag === absentFlag ? null : flag));
      return byTable(column.flags, Int32Array.from(meanings, classOf));
    }
    case 'day':
      return byNumber(column.days, asked);
    case 'number':
      return byNumber(column.numbers, asked);
  }
}

/** Whoever is in the cohort was read there already. */
function classesOfPeople(
  dictionary: readonly (string | null)[],
  rowOfText: Int32Array,
  sound: number,
  classOf: (raw: unknown) => number,
): Int32Array {
  const classes = new Int32Array(dictionary.length).fill(sound);
  for (let place = 0; place < classes.length; place += 1) {
    if (rowOfText[place] === -1) classes[place] = classOf(dictionary[place]);
  }
  return classes;
}

function byTable(places: Places, table: Int32Array): Question['addTo'] {
  const batch = new Int32Array(atOnce);
  const readBatch = lookUp(places, table, batch);
  return (keys, weight, start, count) => {
    readBatch(start, count);
    for (let row = 0; row < count; row += 1) keys[row] = (keys[row] ?? 0) + (batch[row] ?? 0) * weight;
  };
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly beyond: FieldRule;
}

function boundsOf(field: Field): Bounds {
  if (field.kind !== 'number') return { least: firstDayNumber, most: lastDayNumber, beyond: 'unreadable' };
  const { least = -largestWhole, most = largestWhole } = field;
  return { least, most, beyond: 'out-of-range' };
}

function byNumber(numbers: Int32Array, { field, leaves, own, rangeOf }: AskedOfField): Question['addTo'] {
  const { least, most, beyond } = boundsOf(field);
  const range = rangeOf(numbers);
  const faultOf = (number: number): FieldRule | undefined => {
    if (number <= unreadable.number) return 'unreadable';
    return number < least || number > most ? beyond : undefined;
  };
  const cuts = cutsWithin([...leaves.flatMap(cutsOf), least, most + 1, unreadable.number + 1], range);
  const parts = partsOf(cuts, range).map((number) => {
    const fault = faultOf(number);
    return own.classOf(fault === undefined ? number : undefined, fault);
  });
  const absent = range.hasAbsent ? own.classOf(undefined, field.mayBeAbsent ? undefined : 'missing') : 0;
  const classOf = classByCuts(cuts, parts);
  return (keys, weight, start, count) => {
    for (let row = 0; row < count; row += 1) {
      const number = numbers[start + row] ?? absentNumber;
      const answer = number === absentNumber ? absent : classOf(number);
      keys[row] = (keys[row] ?? 0) + answer * weight;
    }
  };
}

/** A span is absent where one of its days is, or is no day. */
function bySpan(from: Int32Array, to: Int32Array, leaves: readonly Leaf[], own: Classifier): Question['addTo'] {
  const everything: NumberRange = { least: -lastDayNumber * 2, most: lastDayNumber * 2, hasAbsent: true };
  const cuts = cutsWithin(leaves.flatMap(cutsOf), everything);
  const parts = partsOf(cuts, everything).map((number) => own.classOf(number));
  const absent = own.classOf(undefined);
  const classOf = classByCuts(cuts, parts);
  return (keys, weight, start, count) => {
    for (let row = 0; row < count; row += 1) {
      const first = from[start + row] ?? absentNumber;
      const last = to[start + row] ?? absentNumber;
      const answer = isDayNumber(first) && isDayNumber(last) ? classOf(last - first) : absent;
      keys[row] = (keys[row] ?? 0) + answer * weight;
    }
  };
}

function isDayNumber(number: number): boolean {
  return number >= firstDayNumber && number <= lastDayNumber;
}

/** The numbers from which on the answer to a leaf is another. */
function cutsOf(leaf: Leaf): readonly number[] {
  if (leaf.kind !== 'compare' && leaf.kind !== 'days-between') return [];
  const than = typeof leaf.than === 'number' ? leaf.than : dayNumberOf(leaf.than);
  switch (leaf.is) {
    case 'below':
    case 'at-least':
      return [than];
    case 'at-most':
    case 'above':
      return [than + 1];
    case 'equal-to':
      return [than, than + 1];
  }
}

/** The cuts that part some of the numbers from others, in order. */
function cutsWithin(cuts: readonly number[], { least, most }: NumberRange): Int32Array {
  return Int32Array.from(new Set(cuts.filter((cut) => cut > least && cut <= most))).sort();
}

/** A number of each part that the cuts make: the first in it. None where there are no numbers. */
function partsOf(cuts: Int32Array, { least, most }: NumberRange): readonly number[] {
  return least > most ? [] : [least, ...cuts];
}

/** The class of a number by the part that it is in. Nearly always there are two cuts at most. */
function classByCuts(cuts: Int32Array, parts: readonly number[]): (number: number) => number {
  const classes = Int32Array.from(parts);
  const [first = Infinity, second = Infinity] = cuts;
  return (number) => {
    let part = number < first ? 0 : number < second ? 1 : 2;
    while (part >= 2 && part < cuts.length && number >= (cuts[part] ?? 0)) part += 1;
    return classes[part] ?? 0;
  };
}
