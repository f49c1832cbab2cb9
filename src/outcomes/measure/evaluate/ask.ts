import { dayNumberOf } from '../../../time/index.ts';
import type { CodeLists } from '../code-lists.ts';
import type { Expression } from '../expression.ts';
import { isFalse, isTrue, notKnown, standsTo, type Truth } from '../truth.ts';
import type { FieldValue } from './read-field.ts';
import type { Slots } from './slots.ts';

/** The answer to an expression for the record whose values are in the slots. */
export type Ask = () => Truth;

/** An expression made ready, so that it is not read again for every record. */
export function askOf(expression: Expression, slots: Slots, lists: CodeLists): Ask {
  switch (expression.kind) {
    case 'all':
      return leastOf(expression.of.map((part) => askOf(part, slots, lists)));
    case 'any':
      return mostOf(expression.of.map((part) => askOf(part, slots, lists)));
    case 'not': {
      const ask = askOf(expression.of, slots, lists);
      return () => (isTrue - ask()) as Truth;
    }
    default: {
      const { at } = slots;
      const place = slotOf(expression, slots);
      const answer = answerTo(expression, lists);
      return () => answer(at[place]);
    }
  }
}

/** An expression of one value, without others in it. */
export type Leaf = Exclude<Expression, { readonly kind: 'all' | 'any' | 'not' }>;

/** The slot whose value a leaf is about. */
export function slotOf(leaf: Leaf, slots: Slots): number {
  return leaf.kind === 'days-between' ? slots.placeOfSpan(leaf) : slots.placeOf(leaf.field);
}

/** What a leaf says of each value. */
export function answerTo(leaf: Leaf, lists: CodeLists): (value: FieldValue) => Truth {
  switch (leaf.kind) {
    case 'equals':
      return whereKnown((value) => value === leaf.value);
    case 'one-of':
      return isAmong(new Set(leaf.codes));
    case 'on-list':
      return isAmong(lists.get(leaf.list) ?? new Set());
    case 'is-absent':
      return (value) => (value === undefined ? isTrue : isFalse);
    case 'compare':
    case 'days-between': {
      const than = typeof leaf.than === 'number' ? leaf.than : dayNumberOf(leaf.than);
      const stands = standsTo[leaf.is];
      return whereKnown((value) => stands(value as number, than));
    }
  }
}

function whereKnown(isSo: (value: FieldValue) => boolean): (value: FieldValue) => Truth {
  return (value) => (value === undefined ? notKnown : isSo(value) ? isTrue : isFalse);
}

function isAmong(codes: ReadonlySet<FieldValue>): (value: FieldValue) => Truth {
  return whereKnown((value) => codes.has(value));
}

/** All of them: false as soon as one is. */
function leastOf(asks: readonly Ask[]): Ask {
  return () => {
    let least: Truth = isTrue;
    for (const ask of asks) {
      const truth = ask();
      if (truth === isFalse) return isFalse;
      if (truth < least) least = truth;
    }
    return least;
  };
}

/** Any of them: true as soon as one is. */
function mostOf(asks: readonly Ask[]): Ask {
  return () => {
    let most: Truth = isFalse;
    for (const ask of asks) {
      const truth = ask();
      if (truth === isTrue) return isTrue;
      if (truth > most) most = truth;
    }
    return most;
  };
}
