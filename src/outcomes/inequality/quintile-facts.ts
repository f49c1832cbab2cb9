import {
  checkCount,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  checkWord,
  placeIn,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkNumber } from '../checked-number.ts';

/** A measure by quintile of deprivation. */
export interface QuintileFacts {
  /** The index that quintiles are of, with its version: `Index of Multiple Deprivation 2019`. Versions do not compare. */
  readonly index: string;
  /** Whether quintiles are of all areas of the country, or of this place's own: the two do not compare. */
  readonly basis: 'national' | 'local';
  /** Events over people or person-years; or people of whom some count, as a proportion. */
  readonly measure: 'rate' | 'proportion';
  /** All five, each once: 1 is the most deprived. */
  readonly quintiles: readonly QuintileCounts[];
  /** Those whose quintile is not known, who are in none: 0 of 0 where there is nobody. */
  readonly notKnown: CountsOf;
}

/** What a quintile came to, or why that may not be told. */
export type QuintileCounts = { readonly quintile: Quintile } & (CountsOf | { readonly suppressed: string });

/** A fifth by deprivation, 1 being the most deprived. */
export type Quintile = 1 | 2 | 3 | 4 | 5;

/** Events or people that count, out of how many. */
export interface CountsOf {
  /** A whole number. */
  readonly count: number;
  /** 0 where there is nobody. Whole, and at least the count, for a proportion. */
  readonly denominator: number;
}

/** Every quintile, the most deprived first. */
export const allQuintiles: readonly Quintile[] = [1, 2, 3, 4, 5];

/** Problems of a measure by quintile. */
export function checkQuintileFacts(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, factsChecks);
  if (problems.length > 0) return problems;
  const { quintiles, notKnown, measure } = value as QuintileFacts;
  const given = quintiles.map(({ quintile }) => quintile);
  const at = placeIn(path, 'quintiles');
  return [
    ...checkDistinct(given.map((quintile, place) => ({ key: String(quintile), path: placeIn(at, place, 'quintile') }))),
    ...allQuintiles.filter((quintile) => !given.includes(quintile)).map((quintile) => missing(quintile, at)),
    ...quintiles.flatMap((each, place) => ('suppressed' in each ? [] : checkOf(each, placeIn(at, place), measure))),
    ...checkOf(notKnown, placeIn(path, 'notKnown'), measure),
  ];
}

const countChecks: FieldChecks = {
  count: (value, at) => checkCount(value, at, 'events'),
  denominator: (value, at) => (value === 0 ? [] : checkNumber(value, at, 1e-6, 1e12)),
};
const quintile: FieldChecks = {
  quintile: (value, at) => {
    const help = 'Give a quintile from 1, the most deprived, to 5.';
    const problems = checkCount(value, at, 'quintiles').map((problem) => ({ ...problem, help }));
    if (problems.length > 0 || allQuintiles.some((each) => each === value)) return problems;
    return [{ path: at, code: 'out-of-range', message: `There is no quintile ${String(value)}.`, help }];
  },
};
const checkQuintile: Check = (value, at) => {
  const isSuppressed = typeof value === 'object' && value !== null && 'suppressed' in value;
  return checkObject(
    value,
    at,
    isSuppressed ? { ...quintile, suppressed: checkText } : { ...quintile, ...countChecks },
  );
};
const factsChecks: FieldChecks = {
  index: checkText,
  basis: (value, at) => checkWord(value, at, ['national', 'local']),
  measure: (value, at) => checkWord(value, at, ['rate', 'proportion']),
  quintiles: (value, at) => checkEach(value, at, checkQuintile),
  notKnown: (value, at) => checkObject(value, at, countChecks),
};

function missing(quintileNumber: Quintile, path: string): Problem {
  const message = `Quintile ${quintileNumber} is missing.`;
  const help = 'Give all five: 0 of 0 where nobody lives in one, or a word on why it is suppressed.';
  return { path, code: 'missing', message, help };
}

/** Problems of a count and what it is of together. */
function checkOf({ count, denominator }: CountsOf, path: string, measure: QuintileFacts['measure']): Problem[] {
  if (measure === 'proportion' && !Number.isInteger(denominator)) {
    const message = `A proportion of ${denominator} is of no number of people.`;
    return [{ path: placeIn(path, 'denominator'), code: 'not-whole', message, help: 'Give a whole number.' }];
  }
  const isPart = measure === 'proportion' ? count <= denominator : count === 0 || denominator > 0;
  if (isPart) return [];
  const message = `There cannot be ${count} of ${denominator}.`;
  return [{ path: placeIn(path, 'count'), code: 'contradiction', message, help: 'Give a count of what there is.' }];
}
