import * as z from 'zod';
import type { ExactNumber } from '../../payment/index.ts';
import { checkExact, checkPounds } from '../../money/index.ts';
import { leaf } from '../leaf.ts';

const described = 'Plain digits in text, or a JSON number of at most 15 digits.';

/** Text of digits with a pattern, or a JSON number within bounds. */
function textOrNumber(pattern: string, bounds: object, description: string) {
  return {
    anyOf: [
      { type: 'string', pattern },
      { type: 'number', ...bounds },
    ],
    description,
  };
}

const exactly = (pattern: string, bounds: object, more = '') =>
  leaf<ExactNumber>(z.any(), checkExact, textOrNumber(pattern, bounds, `${described}${more}`));

/** Any exact number. */
export const exactNumber = exactly('^-?[0-9]{1,15}(\\.[0-9]{1,20})?$', {});

/** An exact number of 0 or more; zero may be written with a sign. */
export const nothingOrMore = exactly(
  '^([0-9]{1,15}(\\.[0-9]{1,20})?|-0{1,15}(\\.0{1,20})?)$',
  { minimum: 0 },
  ' It is 0 or more.',
);

/** A share of a whole. */
export const share = exactly(
  '^(0{1,15}(\\.[0-9]{1,20})?|0{0,14}1(\\.0{1,20})?|-0{1,15}(\\.0{1,20})?)$',
  { minimum: 0, maximum: 1 },
  ' It is a share from 0 to 1: 4.82% is "0.0482".',
);

/** An exact number between bounds, which text can pass by JSON Schema and not by the library. */
export function between(minimum: number, maximum: number) {
  return exactly('^-?[0-9]{1,15}(\\.[0-9]{1,20})?$', { minimum, maximum }, ` It is from ${minimum} to ${maximum}.`);
}

/** An exact number above one bound and below another, neither of which it may be; text can pass both by JSON Schema. */
export function inside(above: number, below: number) {
  return exactly(
    '^[0-9]{1,15}(\\.[0-9]{1,20})?$',
    { exclusiveMinimum: above, exclusiveMaximum: below },
    ` It is above ${above} and below ${below}.`,
  );
}

/** Pounds in whole pence, below 0 where they are taken off. */
export const penceEitherWay = leaf<ExactNumber>(
  z.any(),
  checkPounds,
  textOrNumber('^-?[0-9]{1,15}(\\.[0-9]{1,2}0{0,18})?$', {}, `${described} Whole pence.`),
);

/** Pounds in whole pence, 0 or more. */
export const wholePence = leaf<ExactNumber>(
  z.any(),
  checkPounds,
  textOrNumber(
    '^([0-9]{1,15}(\\.[0-9]{1,2}0{0,18})?|-0{1,15}(\\.0{1,20})?)$',
    { minimum: 0 },
    `${described} Whole pence, 0 or more.`,
  ),
);

/** A whole number between bounds, given as a number. */
export function wholeNumber(minimum: number, maximum: number) {
  return z.number().meta({ type: 'integer', minimum, maximum });
}
