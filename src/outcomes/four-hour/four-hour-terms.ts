import {
  checkDistinct,
  checkEach,
  checkObject,
  checkWord,
  placeIn,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import type { WhenWrong } from '../measure/evaluate/asked.ts';
import { checkWhenWrong } from '../measure/evaluate/check-asked.ts';
import { categoryNotRecorded, fourHourReturn } from './four-hour-return.ts';

/** How attendances are to be counted. What is published settles none of these. */
export interface FourHourTerms {
  /** How times are written: with their offset, or as clocks show them, with a fold for the hour that comes twice. */
  readonly times: 'with-offset' | 'uk-local';
  /**
   * `true`: the time that passed. `wall-clock`: the difference of the times on the clock, for those who copy it: over a
   * change of the clocks it is an hour more or less than what passed.
   */
  readonly elapsed: 'true' | 'wall-clock';
  /**
   * The attendance categories that count. `fourHourReturn.unplanned` has those that nobody planned. With `not-recorded`
   * among them, an attendance of which no category is recorded counts; without it, such a record is wrong.
   */
  readonly categories: readonly string[];
  /** The types of department that are pooled, by their codes: `01` for type 1. */
  readonly departmentTypes: readonly string[];
  /** Attendances without a departure, as of somebody who is still there: left out and counted, or refused. */
  readonly missingDeparture: 'exclude' | 'fail';
  /** What becomes of records that are wrong: an unknown code, a time that is not one, a departure before the arrival. */
  readonly whenWrong: WhenWrong;
}

/** Problems of the terms on which attendances are counted. */
export function checkFourHourTerms(value: unknown, path: string): Problem[] {
  return checkObject(value, path, termsChecks);
}

/** Problems of a choice of codes: at least one of the known ones, each once. */
function checkCodes(known: readonly { readonly code: string }[], ...more: readonly string[]): Check {
  const codes = [...known.map(({ code }) => code), ...more];
  return (value, path) => {
    const problems = checkEach(value, path, (code, at) => checkWord(code, at, codes));
    if (problems.length > 0) return problems;
    const given = value as readonly string[];
    if (given.length > 0) return checkDistinct(given.map((key, place) => ({ key, path: placeIn(path, place) })));
    const help = `Give one or more of: ${codes.join(', ')}.`;
    return [{ path, code: 'missing', message: 'No code is given.', help }];
  };
}

const termsChecks: FieldChecks = {
  times: (value, path) => checkWord(value, path, ['with-offset', 'uk-local']),
  elapsed: (value, path) => checkWord(value, path, ['true', 'wall-clock']),
  categories: checkCodes(fourHourReturn.attendanceCategories, categoryNotRecorded),
  departmentTypes: checkCodes(fourHourReturn.departmentTypes),
  missingDeparture: (value, path) => checkWord(value, path, ['exclude', 'fail']),
  whenWrong: checkWhenWrong,
};
