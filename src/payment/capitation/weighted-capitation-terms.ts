import { checkBetween, fraction, isPlainNumber, signOf, type ExactNumber } from '../../exact/index.ts';
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
  type FieldChecks,
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
import { checkCountedBeforeEnd, checkCountedWithin } from '../check-population.ts';
import { checkGrounds, checkRoundingTerm, type Grounds, type RoundingTerm } from '../../statement/index.ts';
import {
  checkAdjustments,
  checkAllowedOnce,
  checkLeavesSomething,
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
  const problems = checkObject(value, path, termChecks);
  if (problems.length > 0) return problems;
  const { adjustments, compounding, weightsContain } = value as WeightedCapitationTerms;
  if (adjustments.length === 0) return [];
  const at = placeIn(path, 'adjustments');
  return [...checkAllowedOnce(adjustments, weightsContain, at), ...checkLeavesSomething(adjustments, compounding, at)];
}

const termChecks: FieldChecks = {
  period: checkClosedPeriod,
  countedIn: checkPeriod,
  pricePounds: (price, at) => checkBetween(price, at, 'The price', 0),
  normalisation: checkNormalisation,
  weightsContain: (elements, at) => checkEach(elements, at, checkNeedElement),
  adjustments: checkAdjustments,
  compounding: (word, at) => checkWord(word, at, ['compounding', 'simple']),
  rounding: checkRoundingTerm,
  grounds: checkGrounds,
};

function checkNormalisation(value: unknown, path: string): Problem[] {
  if (typeof value === 'object' && value !== null) {
    return checkObject(value, path, { factor: (factor, at) => checkBetween(factor, at, 'A factor', '0.0001', 10_000) });
  }
  return checkWord(value, path, ['as-given', 'to-heads']);
}

/** Problems of a population. */
export function checkCapitationPopulation(value: unknown, path: string): Problem[] {
  return checkObject(value, path, populationChecks);
}

const populationChecks: FieldChecks = {
  about: checkCode,
  basis: (basis, at) => checkWord(basis, at, Object.keys(headCountBases)),
  on: checkDay,
  groups: checkGroups,
};

const groupChecks: FieldChecks = {
  id: checkCode,
  people: checkPeople,
  weight: (weight, at) => checkBetween(weight, at, 'A weight', 0),
};

function checkGroups(value: unknown, at: string): Problem[] {
  if (arePlainlyRight(value)) return [];
  const problems = checkEach(value, at, (group, place) => checkObject(group, place, groupChecks, { label: checkText }));
  if (problems.length > 0) return problems;
  const groups = value as readonly CapitationGroup[];
  return checkDistinct(groups.map(({ id }, place) => ({ key: id, path: placeIn(at, place, 'id') })));
}

const beyondPlain = /[^!-~]/;

/** Whether groups are plainly right, without the cost of looking for what could be wrong: nearly all are. */
function arePlainlyRight(groups: unknown): boolean {
  if (!Array.isArray(groups) || groups.length > limits.items) return false;
  const ids = new Set<string>();
  for (const group of groups as readonly unknown[]) {
    if (typeof group !== 'object' || group === null) return false;
    const { id, people, weight } = group as Partial<CapitationGroup>;
    if (typeof people !== 'number' || !(people >= 0 && people <= limits.people && Number.isInteger(people)))
      return false;
    if (typeof weight !== 'string' || !isPlainNumber(weight)) return false;
    if (typeof id !== 'string' || id === '' || id.length > limits.codeLength || beyondPlain.test(id)) return false;
    if (fieldsIn(group) !== 3) return false;
    ids.add(id);
  }
  return ids.size === groups.length;
}

function fieldsIn(group: object): number {
  let fields = 0;
  for (const name in group) if (Object.hasOwn(group, name)) fields += 1;
  return fields;
}

/** Problems of terms and a population together, where neither has any alone. */
export function checkCapitationTogether(
  { countedIn, period }: WeightedCapitationTerms,
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
  return [
    ...checkCountedWithin(on, placeIn(path, 'on'), countedIn),
    ...checkCountedBeforeEnd(on, placeIn(path, 'on'), period),
    ...(isSomebody ? [] : [nobody]),
  ];
}
