import { checkBetween, checkShare } from '../../exact/index.ts';
import {
  checkCode,
  checkCount,
  checkEach,
  checkObject,
  checkPeople,
  placeIn,
  shown,
  type Problem,
} from '../../problems/index.ts';
import { orNotKnown, type AsKnown } from '../../statement/index.ts';
import { checkBandKnown, type YearOfCareTerms } from './year-of-care-terms.ts';

/** Who had a Year of Care, and what was achieved. */
export interface YearOfCareFacts {
  /** The contract or provider that is paid. */
  readonly about: string;
  /** Every band at least once, with 0 people where there were none; a band may have many cohorts. */
  readonly cohorts: readonly CareCohort[];
  /** How far outcomes were achieved, 0 to 1; left out where no part of the payment depends on them. */
  readonly achievement?: AsKnown;
}

/** People in one band for the same number of months. */
export interface CareCohort {
  /** The id of their band. */
  readonly band: string;
  /** A whole number of people. */
  readonly people: number;
  /** Months of the year in which they belonged to the band, 1 to 12. */
  readonly months: number;
}

/** Problems of who had a Year of Care. */
export function checkYearOfCareFacts(value: unknown, path: string): Problem[] {
  const cohorts = (given: unknown, at: string) => checkEach(given, at, checkCohort);
  return checkObject(value, path, { about: checkCode, cohorts }, { achievement: checkAchievement });
}

function checkAchievement(value: unknown, path: string): Problem[] {
  return value === 'not-known' ? [] : orNotKnown(checkShare(value, path, 'An achievement'));
}

function checkCohort(value: unknown, path: string): Problem[] {
  return checkObject(value, path, { band: checkCode, people: checkPeople, months: checkMonths });
}

function checkMonths(value: unknown, path: string): Problem[] {
  const problems = checkCount(value, path, 'months');
  const wrong = problems.length > 0 ? problems : checkBetween(value, path, 'The number of months', 1, 12);
  return wrong.map((problem) => ({ ...problem, help: 'Give a whole number of months, 1 to 12.' }));
}

/** Problems of terms and facts together: a band that nobody priced or nobody counted, and an achievement out of place. */
export function checkYearOfCareTogether(terms: YearOfCareTerms, facts: YearOfCareFacts, path: string): Problem[] {
  const at = placeIn(path, 'cohorts');
  const untold = terms.bands.filter(({ id }) => !facts.cohorts.some(({ band }) => band === id));
  return [
    ...facts.cohorts.flatMap(({ band }, place) => checkBandKnown(band, placeIn(at, place, 'band'), terms.bands)),
    ...untold.map(({ id }): Problem => {
      const help = `Give { band: ${shown(id)}, people, months }, with 0 people where there were none.`;
      return { path: at, code: 'missing', message: `No cohort of band ${shown(id)} is given.`, help };
    }),
    ...checkAchievementAsked(terms, facts, placeIn(path, 'achievement')),
  ];
}

function checkAchievementAsked({ outcome }: YearOfCareTerms, facts: YearOfCareFacts, path: string): Problem[] {
  const isGiven = facts.achievement !== undefined;
  if (isGiven === (outcome !== 'none')) return [];
  const help = isGiven
    ? 'Leave it out, or give terms with an outcome element.'
    : 'Give a number from 0 to 1, or "not-known".';
  const message = isGiven ? 'No part of the payment depends on an achievement.' : 'No achievement is given.';
  return [{ path, code: isGiven ? 'contradiction' : 'missing', message, help }];
}
