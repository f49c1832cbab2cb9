import {
  checkCode,
  checkCount,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  placeIn,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import type { ClosedPeriod, Day } from '../../time/index.ts';
import { checkTrajectory, type Trajectory } from '../trajectory/index.ts';
import { checkAmong } from './among.ts';
import { checkPeriodOver } from './counted.ts';

/** Requests for specialist advice and what became of them, by specialty. */
export interface OutpatientDiversionFacts {
  readonly kind: 'outpatient-diversion';
  readonly about: string;
  readonly period: ClosedPeriod;
  /** By the names that a ruling or assumption gives the ten or more. */
  readonly specialties: readonly SpecialtyRequests[];
  /** What was agreed, as the share diverted: 0.25 is 25%. */
  readonly trajectory?: Trajectory;
}

/** The requests of one specialty. */
export interface SpecialtyRequests {
  readonly specialty: string;
  readonly all: DiversionCounts;
  /** Those of them for urgent suspected cancer; needed only where they are excluded. */
  readonly urgentSuspectedCancer?: DiversionCounts;
}

/** The three published counts, and the referrals that were made. */
export interface DiversionCounts {
  /** All requests for advice. */
  readonly requests: number;
  readonly processed: number;
  readonly diverted: number;
  /** Referrals to outpatients that were made: needed only for the rate out of referrals and diverted requests. */
  readonly referrals?: number;
}

const checkRequests: Check = (value, path) => checkCount(value, path, 'requests');
const countChecks: FieldChecks = { requests: checkRequests, processed: checkRequests, diverted: checkRequests };
const specialtyChecks: FieldChecks = { specialty: checkText, all: checkCounts };

const factsChecks = (asAt: Day): FieldChecks => ({
  kind: () => [],
  about: checkCode,
  period: checkPeriodOver(asAt),
  specialties: checkSpecialties,
});

/** Problems of requests for specialist advice, known on a day. */
export function checkOutpatientDiversionFacts(value: unknown, path: string, asAt: Day): Problem[] {
  return checkObject(value, path, factsChecks(asAt), { trajectory: checkTrajectory });
}

/** Problems of the requests of specialties: each is named once, whatever its capitals. */
export function checkSpecialties(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, checkSpecialty);
  if (problems.length > 0) return problems;
  const specialties = value as readonly SpecialtyRequests[];
  return checkDistinct(
    specialties.map(({ specialty }, at) => ({
      key: specialty.toLowerCase(),
      path: placeIn(path, at, 'specialty'),
    })),
  );
}

function checkSpecialty(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, specialtyChecks, { urgentSuspectedCancer: checkCounts });
  if (problems.length > 0) return problems;
  const { all, urgentSuspectedCancer: part } = value as SpecialtyRequests;
  if (part === undefined) return [];
  const at = placeIn(path, 'urgentSuspectedCancer');
  const more = (['requests', 'processed', 'diverted', 'referrals'] as const).flatMap((name) => {
    const what = `${name} for urgent suspected cancer`;
    return checkAmong(part[name] ?? 0, all[name] ?? Infinity, what, placeIn(at, name));
  });
  if (more.length > 0) return more;
  const left = (name: 'requests' | 'processed' | 'diverted') => all[name] - part[name];
  return [
    ...checkAmong(left('processed'), left('requests'), 'processed, less those for urgent suspected cancer,', at),
    ...checkAmong(left('diverted'), left('processed'), 'diverted, less those for urgent suspected cancer,', at),
  ];
}

/** A request is processed before it is diverted, and made before it is processed. */
function checkCounts(value: unknown, path: string): Problem[] {
  const checkReferrals: Check = (count, at) => checkCount(count, at, 'referrals');
  const problems = checkObject(value, path, countChecks, { referrals: checkReferrals });
  if (problems.length > 0) return problems;
  const { requests, processed, diverted } = value as DiversionCounts;
  return [
    ...checkAmong(processed, requests, 'processed', placeIn(path, 'processed')),
    ...checkAmong(diverted, processed, 'diverted', placeIn(path, 'diverted')),
  ];
}
