import type { Comparison } from './expression.ts';

/** The answer to an expression: false, not known or true, in this order, so that `all` is the least and `any` the most. */
export type Truth = 0 | 1 | 2;

export const isFalse = 0;
export const notKnown = 1;
export const isTrue = 2;

/** How a number stands to another. */
export const standsTo: Readonly<Record<Comparison, (value: number, than: number) => boolean>> = {
  below: (value, than) => value < than,
  'at-most': (value, than) => value <= than,
  'equal-to': (value, than) => value === than,
  'at-least': (value, than) => value >= than,
  above: (value, than) => value > than,
};
