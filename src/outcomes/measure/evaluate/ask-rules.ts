import type { CodeLists } from '../code-lists.ts';
import type { DatasetRule } from '../dataset.ts';
import { fieldsOfExpression } from '../fields-of.ts';
import { isTrue } from '../truth.ts';
import { askOf } from './ask.ts';
import type { Slots } from './slots.ts';

/** A rule of the dataset, made ready. */
export interface AskedRule {
  readonly id: string;
  /** Its number among the things that can be wrong. */
  readonly fault: number;
  /** Whether the record in the slots breaks it, of which this was found wrong before. */
  readonly isBroken: (found: readonly number[]) => boolean;
}

/** The rules of a dataset, made ready. A field that could not be read says nothing about the others. */
export function askRules(rules: readonly DatasetRule[], slots: Slots, lists: CodeLists): readonly AskedRule[] {
  return rules.map(({ id, wrongWhen }, place) => {
    const ask = askOf(wrongWhen, slots, lists);
    const places = fieldsOfExpression(wrongWhen).map(slots.placeOf);
    const isBroken = (found: readonly number[]) => {
      if (found.length > 0 && places.some((field) => found.includes(field))) return false;
      return ask() === isTrue;
    };
    return { id, fault: slots.fields.length + place, isBroken };
  });
}
