import {
  checkCount,
  checkDistinct,
  checkEach,
  checkKind,
  checkObject,
  checkPeople,
  placeIn,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkNumber } from '../checked-number.ts';

/** What is known of the use of everybody that a cohort was chosen from, in the period it was chosen by. */
export type PopulationUse = UseByCorrelation | UseByCounts | UseByNormal;

/** A mean, and how far use of one period goes with use of the next, person by person. */
export interface UseByCorrelation {
  readonly kind: 'correlation';
  readonly mean: number;
  /** From 0 to 1. */
  readonly correlation: number;
}

/** How many people had how many events each: what one cannot tell by chance is taken to last. */
export interface UseByCounts {
  readonly kind: 'counts';
  /** Those with none too. */
  readonly people: readonly PeopleWithCount[];
}

/** So many people had so many events each. */
export interface PeopleWithCount {
  readonly events: number;
  readonly people: number;
}

/** As the correlation, where use varies normally: costs on a logarithm, a score. */
export interface UseByNormal {
  readonly kind: 'normal';
  readonly mean: number;
  /** Above 0. */
  readonly standardDeviation: number;
  /** From 0 to 1. */
  readonly correlation: number;
}

/** How a cohort was chosen by its past use. */
export type ChosenCohort =
  /** Its mean in the period it was chosen by, in the unit of the population's. */
  | { readonly kind: 'mean'; readonly mean: number }
  /** Everybody with so many events or more, where counts are known. */
  | { readonly kind: 'at-least'; readonly events: number }
  /** Everybody beyond a cut-off, where use varies normally. */
  | { readonly kind: 'above' | 'below'; readonly cutOff: number }
  /** The highest users: a share of everybody above 0, where use varies normally or counts are known. */
  | { readonly kind: 'highest'; readonly share: number };

const most = 1e12;
const anyNumber: Check = (value, at) => checkNumber(value, at, -most, most);
const correlation: Check = (value, at) => checkNumber(value, at, 0, 1);
const countChecks: FieldChecks = { events: (value, at) => checkCount(value, at, 'events'), people: checkPeople };

const populationChecks: Readonly<Record<PopulationUse['kind'], FieldChecks>> = {
  correlation: { mean: anyNumber, correlation },
  counts: { people: checkCounts },
  normal: { mean: anyNumber, standardDeviation: (value, at) => checkNumber(value, at, 1e-12, most), correlation },
};
const cohortChecks: Readonly<Record<ChosenCohort['kind'], FieldChecks>> = {
  mean: { mean: anyNumber },
  'at-least': { events: (value, at) => checkCount(value, at, 'events') },
  above: { cutOff: anyNumber },
  below: { cutOff: anyNumber },
  highest: { share: (value, at) => checkNumber(value, at, 1e-9, 1) },
};

/** Problems of what is known of a population's use. */
export function checkPopulationUse(value: unknown, path: string): Problem[] {
  return checkKind(value, path, populationChecks);
}

/** Problems of how a cohort was chosen. */
export function checkChosenCohort(value: unknown, path: string): Problem[] {
  return checkKind(value, path, cohortChecks);
}

/** Which ways to choose go with what is known of a population. */
const waysOf: Readonly<Record<PopulationUse['kind'], readonly ChosenCohort['kind'][]>> = {
  correlation: ['mean'],
  counts: ['mean', 'at-least', 'highest'],
  normal: ['mean', 'above', 'below', 'highest'],
};

/** Problems of a cohort that cannot be told from what is known of the population. */
export function checkCohortOf(population: PopulationUse, cohort: ChosenCohort, path: string): Problem[] {
  const ways = waysOf[population.kind];
  if (ways.includes(cohort.kind)) return [];
  const message = `A cohort chosen by "${cohort.kind}" cannot be told from a population of the kind "${population.kind}".`;
  const help = `Give a cohort of the kind ${ways.join(', ')}, or another population.`;
  return [{ path: placeIn(path, 'kind'), code: 'contradiction', message, help }];
}

function checkCounts(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, (counted, at) => checkObject(counted, at, countChecks));
  if (problems.length > 0) return problems;
  const counts = value as readonly PeopleWithCount[];
  return checkDistinct(counts.map(({ events }, at) => ({ key: String(events), path: placeIn(path, at, 'events') })));
}
