import { fraction, signOf, type ExactNumber } from '../../exact/index.ts';
import { checkPopulation, checkPopulationBasis, type Population } from '../../model/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  placeIn,
  type Problem,
} from '../../problems/index.ts';
import { checkClosedPeriod, checkPeriod, type ClosedPeriod, type Period } from '../../time/index.ts';
import { checkAmount, checkGrounds, type Grounds } from '../../statement/index.ts';
import { checkCountedBeforeEnd, checkCountedWithin } from '../check-population.ts';

/** How an allocation is shared: by populations counted how, when, and for which time. */
export interface FairShareTerms {
  readonly period: ClosedPeriod;
  /** The days on which the populations may be counted. */
  readonly countedIn: Period;
  /** The one basis that every population must be on. Heads alone make a share by number, not by need. */
  readonly basis: Population['basis'];
  readonly grounds: Grounds;
}

/** What is shared, and among whom. */
export interface FairShareFacts {
  readonly about: string;
  readonly allocation: { readonly pounds: ExactNumber; readonly grounds: Grounds };
  /** Footprints that share nobody and leave nobody out. */
  readonly footprints: readonly { readonly id: string; readonly label?: string; readonly population: Population }[];
}

/** Problems of the terms of a fair share. */
export function checkFairShareTerms(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    period: checkClosedPeriod,
    countedIn: checkPeriod,
    basis: checkPopulationBasis,
    grounds: checkGrounds,
  });
}

/** Problems of an allocation and its footprints. */
export function checkFairShareFacts(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, {
    about: checkCode,
    allocation: (allocation, at) => checkObject(allocation, at, { pounds: checkAllocation, grounds: checkGrounds }),
    footprints: (footprints, at) => checkEach(footprints, at, checkFootprint),
  });
  if (problems.length > 0) return problems;
  const { footprints } = value as FairShareFacts;
  const at = placeIn(path, 'footprints');
  return checkDistinct(footprints.map(({ id }, place) => ({ key: id, path: placeIn(at, place, 'id') })));
}

function checkAllocation(pounds: unknown, path: string): Problem[] {
  return checkAmount(pounds, path, 'The allocation', 0);
}

function checkFootprint(value: unknown, path: string): Problem[] {
  return checkObject(value, path, { id: checkCode, population: checkPopulation }, { label: checkText });
}

/** The number of people, or of weighted people, in a population. */
export function sizeOf(population: Population): ExactNumber {
  return 'people' in population ? population.people : population.weightedPeople;
}

/** Problems of terms and footprints together, where neither has any alone. */
export function checkFairShareTogether(
  { basis, countedIn, period }: FairShareTerms,
  { footprints }: FairShareFacts,
  path: string,
): Problem[] {
  const at = placeIn(path, 'footprints');
  const first = footprints[0]?.population.on;
  const problems = footprints.flatMap(({ population }, place): Problem[] => {
    const here = placeIn(at, place, 'population');
    return [
      ...checkBasisIs(basis, population, here),
      ...checkCountedWithin(population.on, placeIn(here, 'on'), countedIn),
      ...checkCountedBeforeEnd(population.on, placeIn(here, 'on'), period),
      ...(population.on === first ? [] : [otherDay(population.on, first ?? '', here)]),
    ];
  });
  const isSomebody = footprints.some(({ population }) => signOf(fraction(sizeOf(population))) > 0);
  return problems.length > 0 || isSomebody ? problems : [nobody(at)];
}

function checkBasisIs(basis: Population['basis'], population: Population, path: string): Problem[] {
  if (population.basis === basis) return [];
  const message = `This population is ${population.basis}, and the share is by ${basis} populations.`;
  const help = 'Count every footprint on the one basis: populations on two do not add up to a whole.';
  return [{ path: placeIn(path, 'basis'), code: 'basis-not-comparable', message, help }];
}

function otherDay(on: string, first: string, path: string): Problem {
  const message = `This population is of ${on}, and the first of ${first}.`;
  const help = 'Count every footprint on one day: people who move between two are counted twice or not at all.';
  return { path: placeIn(path, 'on'), code: 'dates-differ', message, help };
}

function nobody(path: string): Problem {
  const message = 'There is nobody to share for: no footprint has a population above zero.';
  return { path, code: 'zero-weights', message, help: 'Give at least one footprint with people.' };
}
