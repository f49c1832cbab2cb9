import type { CodeLists } from '../code-lists.ts';
import type { Expression } from '../expression.ts';
import type { FieldRule } from '../check-dataset.ts';
import { answerTo, slotOf, type Leaf } from './ask.ts';
import type { FieldValue } from './read-field.ts';
import type { Plan } from './plan.ts';
import { amountSlot } from './disposition.ts';

/**
 * Values that no definition tells apart: everything that is asked has the same answer for each of them, so that one of
 * them stands for all. A code has some three such classes, whatever the number of codes.
 */
export interface ValueClass {
  /** One of the values. */
  readonly value: FieldValue;
  /** The rule of the field that they break, where they do. */
  readonly fault: FieldRule | undefined;
}

/** What is asked of the values in one slot. */
export interface AskedOfSlot {
  readonly leaves: readonly Leaf[];
  /** Whether it matters that a value is there, though nothing is asked of it: as of a day, or of what is added up. */
  readonly isNeeded: boolean;
}

/** What measures and rules ask, by slot. */
export function askedOfSlots({ measures, rules, slots }: Plan, expressions: readonly Expression[]): AskedOfSlot[] {
  const leaves: Leaf[][] = Array.from(slots.at, () => []);
  const needed = new Set<number>();
  for (const leaf of [...expressions, ...rules.map(({ wrongWhen }) => wrongWhen)].flatMap(leavesOf)) {
    leaves[slotOf(leaf, slots)]?.push(leaf);
  }
  for (const { sums, attributedTo } of measures) {
    const amount = amountSlot(sums, slots);
    if (amount !== undefined) needed.add(amount);
    if (attributedTo.kind === 'day') needed.add(slots.placeOf(attributedTo.field));
    else {
      const hasNights = { from: attributedTo.from, to: attributedTo.until, is: 'above', than: 0 } as const;
      leaves[slots.placeOfSpan(hasNights)]?.push({ kind: 'days-between', ...hasNights });
    }
  }
  return leaves.map((own, slot) => ({ leaves: own, isNeeded: needed.has(slot) }));
}

function leavesOf(expression: Expression): readonly Leaf[] {
  switch (expression.kind) {
    case 'all':
    case 'any':
      return expression.of.flatMap(leavesOf);
    case 'not':
      return leavesOf(expression.of);
    default:
      return [expression];
  }
}

/** Puts values into classes, each as it is met. */
export interface Classifier {
  readonly classes: readonly ValueClass[];
  /** The number of the class of a value, or of one that breaks a rule. */
  classOf(value: FieldValue, fault?: FieldRule): number;
}

/** A classifier that has met no value yet. */
export function classifier({ leaves, isNeeded }: AskedOfSlot, lists: CodeLists): Classifier {
  const answers = leaves.map((leaf) => answerTo(leaf, lists));
  const numbers = new Map<string, number>();
  const classes: ValueClass[] = [];
  return {
    classes,
    classOf(value, fault) {
      const isThere = isNeeded && value !== undefined;
      const key = fault ?? `${isThere} ${answers.map((answer) => answer(value)).join('')}`;
      let number = numbers.get(key);
      if (number === undefined) {
        number = classes.push({ value, fault }) - 1;
        numbers.set(key, number);
      }
      return number;
    },
  };
}
