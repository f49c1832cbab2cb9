import type { Field } from '../dataset.ts';
import type { Expression } from '../expression.ts';
import type { FieldValue } from './read-field.ts';

/** The days from one field to another: a value of a record like that of a field, absent where one of the two is. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Where the values of one record stand while it is looked at: first those of its fields, then those of its spans. */
export interface Slots {
  readonly at: FieldValue[];
  readonly fields: readonly Field[];
  readonly spans: readonly Span[];
  readonly placeOf: (field: string) => number;
  readonly placeOfSpan: (span: Span) => number;
}

/** Slots for some fields, and for the spans between them. */
export function slotsOf(fields: readonly Field[], spans: readonly Span[]): Slots {
  const places = new Map(fields.map(({ name }, place) => [name, place]));
  const distinct = new Map(spans.map((span) => [keyOf(span), span]));
  const spanPlaces = new Map([...distinct.keys()].map((key, place) => [key, fields.length + place]));
  return {
    at: new Array<FieldValue>(fields.length + distinct.size).fill(undefined),
    fields,
    spans: [...distinct.values()],
    placeOf: (field) => places.get(field) ?? -1,
    placeOfSpan: (span) => spanPlaces.get(keyOf(span)) ?? -1,
  };
}

function keyOf({ from, to }: Span): string {
  return JSON.stringify([from, to]);
}

/** The spans that an expression asks about. */
export function spansOf(expression: Expression): readonly Span[] {
  switch (expression.kind) {
    case 'all':
    case 'any':
      return expression.of.flatMap(spansOf);
    case 'not':
      return spansOf(expression.of);
    case 'days-between':
      return [{ from: expression.from, to: expression.to }];
    default:
      return [];
  }
}
