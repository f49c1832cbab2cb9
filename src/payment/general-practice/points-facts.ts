import { checkBetween, fraction, signOf, type ExactNumber } from '../../exact/index.ts';
import { checkHeadCount, type HeadCount } from '../../model/index.ts';
import {
  checkCode,
  checkCount,
  checkDistinct,
  checkEach,
  checkObject,
  helpFor,
  placeIn,
  shown,
  type Problem,
} from '../../problems/index.ts';
import { checkCountedFor } from './dated-population.ts';
import type { PointsTerms } from './points-terms.ts';

/** What a practice or a network achieved in a year. */
export interface PointsFacts {
  /** The code of the practice, or of the network. */
  readonly payee: string;
  /** Its registered list. Where it is left out, indicators adjusted by the list are open. */
  readonly list?: HeadCount;
  /** At most one for each indicator; an indicator without a result is open. */
  readonly results: readonly PointsResult[];
}

/** The result of one indicator. */
export interface PointsResult {
  /** The id of an indicator of the terms. */
  readonly indicator: string;
  /** Patients for whom it was achieved: at most the denominator less the exceptions. */
  readonly numerator: number;
  /** Patients it is about, exceptions included. */
  readonly denominator: number;
  /** Personalised care adjustments and exclusions: patients who are taken out of the denominator. */
  readonly exceptions: number;
  /** Where it is adjusted by prevalence: its own, and that of England, above 0. Both in the same measure. */
  readonly prevalence?: { readonly own: ExactNumber; readonly national: ExactNumber };
}

/** Problems of what was achieved. */
export function checkPointsFacts(value: unknown, path: string): Problem[] {
  return checkObject(
    value,
    path,
    { payee: checkCode, results: (results, at) => checkEach(results, at, checkResult) },
    { list: checkList },
  );
}

function checkList(value: unknown, path: string): Problem[] {
  const problems = checkHeadCount(value, path);
  if (problems.length > 0 || (value as HeadCount).basis === 'registered') return problems;
  const message = `This population is ${(value as HeadCount).basis}; points are adjusted by registered lists.`;
  const help = 'Give the registered list: one basis cannot be made from another.';
  return [{ path: placeIn(path, 'basis'), code: 'basis-not-comparable', message, help }];
}

function checkResult(value: unknown, path: string): Problem[] {
  const problems = checkObject(
    value,
    path,
    { indicator: checkCode, numerator: checkPatients, denominator: checkPatients, exceptions: checkPatients },
    { prevalence: checkPrevalence },
  );
  return problems.length > 0 ? problems : checkCounts(value as PointsResult, path);
}

function checkPatients(value: unknown, path: string): Problem[] {
  return checkCount(value, path, 'patients');
}

function checkPrevalence(value: unknown, path: string): Problem[] {
  const isPrevalence = (share: unknown, at: string) => checkBetween(share, at, 'A prevalence', 0);
  const problems = checkObject(value, path, { own: isPrevalence, national: isPrevalence });
  if (problems.length > 0 || signOf(fraction((value as { readonly national: ExactNumber }).national)) > 0) {
    return problems;
  }
  const at = placeIn(path, 'national');
  const message = 'A national prevalence of nothing cannot be compared with.';
  return [{ path: at, code: 'out-of-range', message, help: 'Give one above 0.' }];
}

function checkCounts({ numerator, denominator, exceptions }: PointsResult, path: string): Problem[] {
  if (exceptions > denominator) {
    const message = `${exceptions} exceptions cannot be taken out of a denominator of ${denominator}.`;
    const help = 'Give the denominator before exceptions, and at most as many exceptions.';
    return [{ path: placeIn(path, 'exceptions'), code: 'contradiction', message, help }];
  }
  if (numerator <= denominator - exceptions) return [];
  const message = `${numerator} of ${denominator - exceptions} patients, after exceptions, is more than all of them.`;
  const help = 'Give a numerator of at most the denominator less the exceptions: exceptions are in neither.';
  return [{ path: placeIn(path, 'numerator'), code: 'contradiction', message, help }];
}

/** Problems of terms and results together, where neither has any alone. */
export function checkPointsTogether(terms: PointsTerms, { list, results }: PointsFacts, path: string): Problem[] {
  const at = placeIn(path, 'results');
  const placed = results.map(({ indicator }, place) => ({ key: indicator, path: placeIn(at, place, 'indicator') }));
  return [
    ...(list === undefined ? [] : checkCountedFor(list, placeIn(path, 'list'), terms.year)),
    ...checkDistinct(placed),
    ...results.flatMap((result, place) => checkAgainst(result, placeIn(at, place), terms)),
  ];
}

function checkAgainst(
  { indicator: id, prevalence }: PointsResult,
  path: string,
  { indicators }: PointsTerms,
): Problem[] {
  const indicator = indicators.find((each) => each.id === id);
  if (indicator === undefined) {
    const message = `The terms have no indicator ${shown(id)}.`;
    const help = helpFor(
      id,
      indicators.map((each) => each.id),
    );
    return [{ path: placeIn(path, 'indicator'), code: 'unknown-reference', message, help }];
  }
  if (prevalence === undefined || indicator.ratios.includes('prevalence')) return [];
  const message = `${id} is not adjusted by prevalence.`;
  const help = 'Leave its prevalence out, or give "prevalence" among the ratios of the indicator.';
  return [{ path: placeIn(path, 'prevalence'), code: 'contradiction', message, help }];
}
