import { dayNumberOf } from '../../../time/index.ts';
import type { Expression } from '../expression.ts';
import { isFalse, isTrue, notKnown, standsTo, type Truth } from '../truth.ts';
import type { CodeLists } from '../code-lists.ts';
import type { FieldValue } from './read-field.ts';

/** The answer to an expression for the record whose values are at hand. */
export type AskRow = () => Truth;

/** Where the values of a record stand while it is looked at, and what its fields are called there. */
export interface RowValues {
  readonly at: FieldValue[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly lists: CodeLists;
}

/** An expression made ready, so that it is not read again for every record. */
export function askOfRow(expression: Expression, values: RowValues): AskRow {
  const { at, lists } = values;
  const placeOf = (field: string) => values.placeOf.get(field) ?? -1;
  const whereKnown = (field: string, isSo: (value: FieldValue) => boolean): AskRow => {
    const place = placeOf(field);
    return () => (at[place] === undefined ? notKnown : truthOf(isSo(at[place])));
  };
  switch (expression.kind) {
    case 'all':
      return allOf(expression.of.map((part) => askOfRow(part, values)));
    case 'any':
      return anyOf(expression.of.map((part) => askOfRow(part, values)));
    case 'not': {
      const ask = askOfRow(expression.of, values);
      return () => (isTrue - ask()) as Truth;
    }
    case 'equals':
      return whereKnown(expression.field, (value) => value === expression.value);
    case 'one-of': {
      const codes: ReadonlySet<FieldValue> = new Set(expression.codes);
      return whereKnown(expression.field, (value) => codes.has(value));
    }
    case 'on-list': {
      const codes: ReadonlySet<FieldValue> = lists.get(expression.list) ?? new Set();
      return whereKnown(expression.field, (value) => codes.has(value));
    }
    case 'is-absent': {
      const place = placeOf(expression.field);
      return () => truthOf(at[place] === undefined);
    }
    case 'compare': {
      const than = typeof expression.than === 'number' ? expression.than : dayNumberOf(expression.than);
      const stands = standsTo[expression.is];
      return whereKnown(expression.field, (value) => stands(value as number, than));
    }
    case 'days-between': {
      const [from, to, stands] = [placeOf(expression.from), placeOf(expression.to), standsTo[expression.is]];
      return () => {
        const [first, last] = [at[from], at[to]];
        if (first === undefined || last === undefined) return notKnown;
        return truthOf(stands((last as number) - (first as number), expression.than));
      };
    }
  }
}

function truthOf(isSo: boolean): Truth {
  return isSo ? isTrue : isFalse;
}

function allOf(asks: readonly AskRow[]): AskRow {
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

function anyOf(asks: readonly AskRow[]): AskRow {
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
