import { checkBetween, type ExactNumber } from '../../exact/index.ts';
import { checkWeightedCount, type WeightedCount } from '../../model/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  helpFor,
  placeIn,
  shown,
  type Problem,
} from '../../problems/index.ts';
import { checkFinancialYear, type FinancialYear } from '../../time/index.ts';
import { checkWeightedWithin } from '../check-population.ts';
import { checkGrounds, checkRoundingTerm, type Grounds, type RoundingTerm } from '../../statement/index.ts';
import { countedFor } from './dated-population.ts';

/** What the Additional Roles Reimbursement Scheme pays back to a primary care network in a year, at most. */
export interface ArrsTerms {
  readonly year: FinancialYear;
  /** Pounds a year for one contractor-weighted patient: all the network can claim. */
  readonly ceilingPounds: ExactNumber;
  readonly roles: readonly ArrsRole[];
  readonly rounding: RoundingTerm;
  /** On whose word the ceiling stands. */
  readonly grounds: Grounds;
}

/** A role that can be claimed for. */
export interface ArrsRole {
  readonly id: string;
  readonly label: string;
  /** The most that is paid back for one whole-time equivalent, in pounds a year with on-costs; `none` says it has no maximum. */
  readonly maximum: { readonly pounds: ExactNumber } | 'none';
  readonly grounds: Grounds;
}

/** What a network claims. */
export interface ArrsFacts {
  /** The network's code. */
  readonly pcn: string;
  /** Contractor-weighted. Where it is left out the ceiling is not known, and the claim is open. */
  readonly weightedPopulation?: WeightedCount;
  /** Every post claimed for: none where nothing is claimed. */
  readonly posts: readonly ArrsPost[];
}

/** A post, or several alike. */
export interface ArrsPost {
  readonly id: string;
  /** The id of a role of the terms. */
  readonly role: string;
  /** Averaged over the year: a full-time post filled for half of it is `"0.5"`. */
  readonly wholeTimeEquivalents: ExactNumber;
  /** Pounds a year for one whole-time equivalent, as in fact paid. */
  readonly salaryPounds: ExactNumber;
  /** The employer's pension and national insurance, in pounds a year for one whole-time equivalent. */
  readonly onCostsPounds: ExactNumber;
}

/** Problems of the terms of the reimbursement. */
export function checkArrsTerms(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    year: checkFinancialYear,
    ceilingPounds: (pounds, at) => checkBetween(pounds, at, 'The ceiling', 0),
    roles: (roles, at) => checkWithIds(roles, at, checkRole),
    rounding: checkRoundingTerm,
    grounds: checkGrounds,
  });
}

function checkWithIds(value: unknown, path: string, checkItem: (item: unknown, path: string) => Problem[]): Problem[] {
  const problems = checkEach(value, path, checkItem);
  if (problems.length > 0) return problems;
  const items = value as readonly { readonly id: string }[];
  return checkDistinct(items.map(({ id }, place) => ({ key: id, path: placeIn(path, place, 'id') })));
}

function checkRole(value: unknown, path: string): Problem[] {
  return checkObject(value, path, { id: checkCode, label: checkText, maximum: checkMaximum, grounds: checkGrounds });
}

function checkMaximum(value: unknown, path: string): Problem[] {
  if (value === 'none') return [];
  if (typeof value !== 'object' || value === null) {
    const code = value === undefined || value === null ? 'missing' : 'wrong-type';
    const help = 'Give { pounds }, or "none" for a role that has no maximum.';
    return [{ path, code, message: `${shown(value)} is not the maximum of a role.`, help }];
  }
  return checkObject(value, path, { pounds: (pounds, at) => checkBetween(pounds, at, 'The maximum of a role', 0) });
}

/** Problems of a network's claim. */
export function checkArrsFacts(value: unknown, path: string): Problem[] {
  return checkObject(
    value,
    path,
    { pcn: checkCode, posts: (posts, at) => checkWithIds(posts, at, checkPost) },
    { weightedPopulation: checkWeightedCount },
  );
}

function checkPost(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    id: checkCode,
    role: checkCode,
    wholeTimeEquivalents: (posts, at) => checkBetween(posts, at, 'A number of posts', 0),
    salaryPounds: (pounds, at) => checkBetween(pounds, at, 'A salary', 0),
    onCostsPounds: (pounds, at) => checkBetween(pounds, at, 'The on-costs of a post', 0),
  });
}

/** Problems of terms and claim together, where neither has any alone. */
export function checkArrsTogether({ year, roles }: ArrsTerms, facts: ArrsFacts, path: string): Problem[] {
  const { weightedPopulation, posts } = facts;
  const known = roles.map(({ id }) => id);
  const at = placeIn(path, 'weightedPopulation');
  return [
    ...(weightedPopulation === undefined
      ? []
      : checkWeightedWithin(weightedPopulation, at, 'contractor-weighted', countedFor(year))),
    ...posts.flatMap(({ role }, place): Problem[] => {
      if (known.includes(role)) return [];
      const message = `The terms have no role ${shown(role)}.`;
      return [
        { path: placeIn(path, 'posts', place, 'role'), code: 'unknown-reference', message, help: helpFor(role, known) },
      ];
    }),
  ];
}
