import { dayNumberOf, firstDayNumber, lastDayNumber } from '../../../time/index.ts';
import type { FieldRule } from '../check-dataset.ts';
import type { Field } from '../dataset.ts';
import { expressionsOf } from '../fields-of.ts';
import { largestWhole } from '../whole-number.ts';
import type { Leaf } from './ask.ts';
import { columnNamed, daysIn } from './check-columns.ts';
import { rangeOf, type NumberRange } from './column-ranges.ts';
import { absentFlag, absentNumber, unreadable, type ColumnTable, type Places } from './columns.ts';
import type { Plan } from './plan.ts';
import { readerOf } from './read-field.ts';
import { askedOfSlots, classifier, type Classifier, type ValueClass } from './value-classes.ts';

/** What is asked of each record in one slot: which class its value is of. */
export interface Question {
  readonly slot: number;
  readonly classes: readonly ValueClass[];
  /** Writes the classes of so many records from one on. */
  readonly classify: (start: number, count: number, into: Int32Array) => void;
}

/** The questions that measures and rules put to the columns of a table, slot by slot. */
export function questionsOf(plan: Plan, table: ColumnTable): readonly Question[] {
  const { slots, lists, measures } = plan;
  const asked = askedOfSlots(plan, measures.flatMap(expressionsOf));
  const question = (
    slot: number,
    ask: (leaves: readonly Leaf[], own: Classifier) => Question['classify'],
  ): Question => {
    const here = asked[slot] ?? { leaves: [], isNeeded: false };
    const own = classifier(here, lists);
    const classify = ask(here.leaves, own);
    return { slot, classes: own.classes, classify };
  };
  return [
    ...slots.fields.map((field, slot) => {
      return question(slot, (leaves, own) => byField(table, { field, leaves, own, plan }));
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
}

function byField(table: ColumnTable, asked: AskedOfField): Question['classify'] {
  const { field, own, plan } = asked;
  const column = columnNamed(table, field.name);
  const read = readerOf(field, plan.lists);
  const classOf = (raw: unknown) => {
    const value = read(raw);
    return typeof value === 'object' ? own.classOf(undefined, value.rule) : own.classOf(value);
  };
  switch (column.kind) {
    case 'dictionary':
      return byTable(column.places, Int32Array.from(column.dictionary, classOf));
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

function byTable(places: Places, table: Int32Array): Question['classify'] {
  return (start, count, into) => {
    // Copied first, so that the loop is over one kind of array whatever the column is.
    into.set(places.subarray(start, start + count));
    for (let row = 0; row < count; row += 1) into[row] = table[into[row] ?? 0] ?? 0;
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

function byNumber(numbers: Int32Array, { field, leaves, own }: AskedOfField): Question['classify'] {
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
  return (start, count, into) => {
    for (let row = 0; row < count; row += 1) {
      const number = numbers[start + row] ?? absentNumber;
      into[row] = number === absentNumber ? absent : classOf(number);
    }
  };
}

/** A span is absent where one of its days is, or is no day. */
function bySpan(from: Int32Array, to: Int32Array, leaves: readonly Leaf[], own: Classifier): Question['classify'] {
  const everything: NumberRange = { least: -lastDayNumber * 2, most: lastDayNumber * 2, hasAbsent: true };
  const cuts = cutsWithin(leaves.flatMap(cutsOf), everything);
  const parts = partsOf(cuts, everything).map((number) => own.classOf(number));
  const absent = own.classOf(undefined);
  const classOf = classByCuts(cuts, parts);
  return (start, count, into) => {
    for (let row = 0; row < count; row += 1) {
      const first = from[start + row] ?? absentNumber;
      const last = to[start + row] ?? absentNumber;
      into[row] = isDayNumber(first) && isDayNumber(last) ? classOf(last - first) : absent;
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

function classByCuts(cuts: Int32Array, parts: readonly number[]): (number: number) => number {
  const classes = Int32Array.from(parts);
  return (number) => {
    let part = 0;
    while (part < cuts.length && number >= (cuts[part] ?? 0)) part += 1;
    return classes[part] ?? 0;
  };
}
