import { checkBetween, fraction, signOf, type ExactNumber } from '../../exact/index.ts';
import { headCountBases, type HeadCountBasis } from '../../model/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkPeople,
  checkText,
  checkWord,
  limits,
  placeIn,
  type Problem,
} from '../../problems/index.ts';
import {
  checkClosedPeriod,
  checkDay,
  checkPeriod,
  type ClosedPeriod,
  type Day,
  type Period,
} from '../../time/index.ts';
import { checkCountedWithin } from '../check-population.ts';
import { checkGrounds, type Grounds } from '../statement/grounds.ts';
import { checkRoundingTerm, type RoundingTerm } from '../statement/rounding-rule.ts';
import {
  checkAdjustments,
  checkAllowedOnce,
  checkNeedElement,
  type Adjustment,
  type Compounding,
  type NeedElement,
} from './adjustments.ts';

/** How a weighted population comes to a budget. Nothing has a default: national policy leaves all of it open (Q13). */
export interface WeightedCapitationTerms {
  /** The time paid for. */
  readonly period: ClosedPeriod;
  /** The days on which the population may be counted: the period itself, or a time before it. */
  readonly countedIn: Period;
  /** Pounds for one weighted head over the period. */
  readonly pricePounds: ExactNumber;
  /**
   * `as-given` multiplies people by their weight; `to-heads` scales all the weights so that weighted people come to as
   * many as the heads; a factor is a normalising factor that somebody else worked out.
   */
  readonly normalisation: 'as-given' | 'to-heads' | { readonly factor: ExactNumber };
  /** Everything the weights allow for already. An index for one of these would pay for it twice, and is refused. */
  readonly weightsContain: readonly NeedElement[];
  /** Changes after pricing, in the order in which they are made; an empty list for none. */
  readonly adjustments: readonly Adjustment[];
  readonly compounding: Compounding;
  readonly rounding: RoundingTerm;
  readonly grounds: Grounds;
}

/** The people who are paid for. */
export interface CapitationPopulation {
  /** The contract, provider or place that is paid. */
  readonly about: string;
  readonly basis: HeadCountBasis;
  readonly on: Day;
  /** Cohorts, bands of cohorts, or practices, that share nobody. */
  readonly groups: readonly CapitationGroup[];
}

/** People with one weight. */
export interface CapitationGroup {
  readonly id: string;
  readonly label?: string;
  /** A whole number of people. */
  readonly people: number;
  /** What one of them counts for, 0 or more. */
  readonly weight: ExactNumber;
}

/** Problems of the terms of a weighted capitation. */
export function checkWeightedCapitationTerms(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, {
    period: checkClosedPeriod,
    countedIn: checkPeriod,
    pricePounds: (price, at) => checkBetween(price, at, 'The price', 0),
    normalisation: checkNormalisation,
    weightsContain: (elements, at) => checkEach(elements, at, checkNeedElement),
    adjustments: checkAdjustments,
    compounding: (word, at) => checkWord(word, at, ['compounding', 'simple']),
    rounding: checkRoundingTerm,
    grounds: checkGrounds,
  });
  if (problems.length > 0) return problems;
  const { adjustments, weightsContain } = value as WeightedCapitationTerms;
  return checkAllowedOnce(adjustments, weightsContain, placeIn(path, 'adjustments'));
}

function checkNormalisation(value: unknown, path: string): Problem[] {
  if (typeof value === 'object' && value !== null) {
    return checkObject(value, path, { factor: (factor, at) => checkBetween(factor, at, 'A factor', '0.0001', 10_000) });
  }
  return checkWord(value, path, ['as-given', 'to-heads']);
}

/** Problems of a population. */
export function checkCapitationPopulation(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, populationChecks);
  if (problems.length > 0) return problems;
  const { groups } = value as CapitationPopulation;
  const at = placeIn(path, 'groups');
  const ids = new Set<string>();
  for (const { id } of groups) ids.add(id);
  if (ids.size === groups.length) return [];
  return checkDistinct(groups.map(({ id }, place) => ({ key: id, path: placeIn(at, place, 'id') })));
}

const groupChecks = {
  id: checkCode,
  people: checkPeople,
  weight: (weight: unknown, at: string) => checkBetween(weight, at, 'A weight', 0),
};

const populationChecks = {
  about: checkCode,
  basis: (basis: unknown, at: string) => checkWord(basis, at, Object.keys(headCountBases)),
  on: checkDay,
  groups: checkGroups,
};

function checkGroups(groups: unknown, at: string): Problem[] {
  if (Array.isArray(groups) && groups.length <= limits.items && groups.every(isPlainlyRight)) return [];
  return checkEach(groups, at, (group, place) => checkObject(group, place, groupChecks, { label: checkText }));
}

const plainCode = /^[\w-]{1,100}$/;
const plainWeight = /^\d{1,15}(\.\d{1,20})?$/;

/** Whether a group is plainly right, without the cost of looking for what could be wrong: nearly every one is. */
function isPlainlyRight(group: unknown): boolean {
  if (typeof group !== 'object' || group === null) return false;
  const { id, people, weight } = group as Partial<CapitationGroup>;
  return (
    typeof id === 'string' &&
    plainCode.test(id) &&
    typeof people === 'number' &&
    Number.isInteger(people) &&
    people >= 0 &&
    people <= limits.people &&
    typeof weight === 'string' &&
    plainWeight.test(weight) &&
    Object.keys(group).length === 3
  );
}

/** Problems of terms and a population together, where neither has any alone. */
export function checkCapitationTogether(
  { countedIn }: WeightedCapitationTerms,
  { on, groups }: CapitationPopulation,
  path: string,
): Problem[] {
  const isSomebody = groups.some(({ people, weight }) => people > 0 && signOf(fraction(weight)) > 0);
  const nobody: Problem = {
    path: placeIn(path, 'groups'),
    code: 'zero-weights',
    message: 'The weighted population is nobody: every group has no people or a weight of zero.',
    help: 'Give at least one group with people and a weight above zero.',
  };
  return [...checkCountedWithin(on, placeIn(path, 'on'), countedIn), ...(isSomebody ? [] : [nobody])];
}
