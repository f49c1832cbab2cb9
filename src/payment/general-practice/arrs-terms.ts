import { checkBetween, type ExactNumber } from '../../exact/index.ts';
import { checkWeightedCount, type WeightedCount } from '../../model/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkFields,
  checkText,
  helpFor,
  placeIn,
  shown,
  type Problem,
} from '../../problems/index.ts';
import { checkFinancialYear, type FinancialYear } from '../../time/index.ts';
import { checkWeightedWithin } from '../check-population.ts';
import { checkGrounds, type Grounds } from '../statement/grounds.ts';
import { checkRoundingTerm, type RoundingTerm } from '../statement/rounding-rule.ts';
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
  const wrongShape = checkFields(value, path, ['year', 'ceilingPounds', 'roles', 'rounding', 'grounds']);
  if (wrongShape.length > 0) return wrongShape;
  const terms = value as Partial<ArrsTerms>;
  return [
    ...checkFinancialYear(terms.year, placeIn(path, 'year')),
    ...checkBetween(terms.ceilingPounds, placeIn(path, 'ceilingPounds'), 'The ceiling', 0),
    ...checkWithIds(terms.roles, placeIn(path, 'roles'), checkRole),
    ...checkRoundingTerm(terms.rounding, placeIn(path, 'rounding')),
    ...checkGrounds(terms.grounds, placeIn(path, 'grounds')),
  ];
}

function checkWithIds(value: unknown, path: string, checkItem: (item: unknown, path: string) => Problem[]): Problem[] {
  const problems = checkEach(value, path, checkItem);
  if (problems.length > 0) return problems;
  const items = value as readonly { readonly id: string }[];
  return checkDistinct(items.map(({ id }, place) => ({ key: id, path: placeIn(path, place, 'id') })));
}

function checkRole(value: unknown, path: string): Problem[] {
  const wrongShape = checkFields(value, path, ['id', 'label', 'maximum', 'grounds']);
  if (wrongShape.length > 0) return wrongShape;
  const { id, label, maximum, grounds } = value as Partial<ArrsRole>;
  return [
    ...checkCode(id, placeIn(path, 'id')),
    ...checkText(label, placeIn(path, 'label')),
    ...checkMaximum(maximum, placeIn(path, 'maximum')),
    ...checkGrounds(grounds, placeIn(path, 'grounds')),
  ];
}

function checkMaximum(value: unknown, path: string): Problem[] {
  if (value === 'none') return [];
  if (typeof value !== 'object' || value === null) {
    const code = value === undefined || value === null ? 'missing' : 'wrong-type';
    const help = 'Give { pounds }, or "none" for a role that has no maximum.';
    return [{ path, code, message: `${shown(value)} is not the maximum of a role.`, help }];
  }
  const wrongShape = checkFields(value, path, ['pounds']);
  if (wrongShape.length > 0) return wrongShape;
  const { pounds } = value as { readonly pounds?: unknown };
  return checkBetween(pounds, placeIn(path, 'pounds'), 'The maximum of a role', 0);
}

/** Problems of a network's claim. */
export function checkArrsFacts(value: unknown, path: string): Problem[] {
  const wrongShape = checkFields(value, path, ['pcn', 'weightedPopulation', 'posts']);
  if (wrongShape.length > 0) return wrongShape;
  const { pcn, weightedPopulation, posts } = value as Partial<ArrsFacts>;
  return [
    ...checkCode(pcn, placeIn(path, 'pcn')),
    ...(weightedPopulation === undefined
      ? []
      : checkWeightedCount(weightedPopulation, placeIn(path, 'weightedPopulation'))),
    ...checkWithIds(posts, placeIn(path, 'posts'), checkPost),
  ];
}

function checkPost(value: unknown, path: string): Problem[] {
  const fields = ['id', 'role', 'wholeTimeEquivalents', 'salaryPounds', 'onCostsPounds'];
  const wrongShape = checkFields(value, path, fields);
  if (wrongShape.length > 0) return wrongShape;
  const post = value as Partial<ArrsPost>;
  return [
    ...checkCode(post.id, placeIn(path, 'id')),
    ...checkCode(post.role, placeIn(path, 'role')),
    ...checkBetween(post.wholeTimeEquivalents, placeIn(path, 'wholeTimeEquivalents'), 'A number of posts', 0),
    ...checkBetween(post.salaryPounds, placeIn(path, 'salaryPounds'), 'A salary', 0),
    ...checkBetween(post.onCostsPounds, placeIn(path, 'onCostsPounds'), 'The on-costs of a post', 0),
  ];
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
