import { checkPopulation, type Population } from '../../model/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  placeIn,
  shown,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkPounds } from '../../money/index.ts';
import { checkClosedPeriod, type ClosedPeriod } from '../../time/index.ts';
import { checkAsKnown, checkGrounds, checkTold, type AsKnown, type Grounds, type Told } from '../../statement/index.ts';

/** What is shared, and among whom. */
export interface DistributionFacts {
  /** The contract that it is shared under. */
  readonly about: string;
  /** The time in which it was saved or lost. */
  readonly period: ClosedPeriod;
  /** Pounds of gain, above zero, or of loss, below it: in whole pence where they are known exactly. */
  readonly pool: { readonly amount: Told; readonly grounds: Grounds };
  /** From 1 to 1,000 partners. */
  readonly partners: readonly DistributionPartner[];
}

/** A partner, with those facts that the key and the limits need. What nobody knows is `not-known`. */
export interface DistributionPartner {
  readonly id: string;
  readonly label?: string;
  /** Pounds, 0 or more. */
  readonly budgetPounds?: AsKnown;
  /** The population that it serves, on the basis that the key names, and of one day for all. */
  readonly need?: Population | 'not-known';
  /** How well it did, 0 or more: as a rule a share from 0 to 1. */
  readonly performance?: AsKnown;
  /** Pounds of income that it lost, 0 or more. */
  readonly lostIncomePounds?: AsKnown;
  /** Pounds of income, in the times that caps name. */
  readonly incomes?: readonly PartnerIncome[];
}

/** A partner’s income in a time: pounds, 0 or more. */
export interface PartnerIncome {
  readonly period: ClosedPeriod;
  readonly pounds: Told;
}

/** The most partners of a distribution. */
export const mostPartners = 1_000;

/** The lines that are no partner’s. */
export const reinvestedId = 'reinvested';
export const notDistributedId = 'not-distributed';

const incomeChecks: FieldChecks = {
  period: checkClosedPeriod,
  pounds: (pounds, at) => checkTold(pounds, at, 'The income', { least: 0 }),
};

const partnerOptions: FieldChecks = {
  label: checkText,
  budgetPounds: (budget, at) => checkAsKnown(budget, at, 'The budget'),
  need: (need, at) => (need === 'not-known' ? [] : checkPopulation(need, at)),
  performance: (performance, at) => checkAsKnown(performance, at, 'The performance'),
  lostIncomePounds: (lost, at) => checkAsKnown(lost, at, 'The lost income'),
  incomes: (incomes, at) => checkEach(incomes, at, (income, place) => checkObject(income, place, incomeChecks)),
};

const poolChecks: FieldChecks = { amount: checkPool, grounds: checkGrounds };

const factsChecks: FieldChecks = {
  about: checkCode,
  period: checkClosedPeriod,
  pool: (pool, at) => checkObject(pool, at, poolChecks),
  partners: checkDistributionPartners,
};

/** Problems of a pool and of the partners that share it. */
export function checkDistributionFacts(value: unknown, path: string): Problem[] {
  return checkObject(value, path, factsChecks);
}

function checkPool(value: unknown, path: string): Problem[] {
  const problems = checkTold(value, path, 'The pool');
  if (problems.length > 0 || typeof value === 'object' || value === 'not-known') return problems;
  return checkPounds(value, path);
}

/** Problems of the partners of a distribution. */
export function checkDistributionPartners(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, (partner, at) =>
    checkObject(partner, at, { id: checkBodyId }, partnerOptions),
  );
  if (problems.length > 0) return problems;
  const partners = value as readonly DistributionPartner[];
  if (partners.length === 0 || partners.length > mostPartners) return [wrongNumber(partners.length, path)];
  return checkDistinct(partners.map(({ id }, place) => ({ key: id, path: placeIn(path, place, 'id') })));
}

/** Problems of the identifier of a body that pays, or that is paid: the lines of nobody have theirs. */
export function checkBodyId(value: unknown, path: string): Problem[] {
  const problems = [...checkCode(value, path)];
  if (problems.length > 0 || (value !== reinvestedId && value !== notDistributedId)) return problems;
  const message = `${shown(value)} is the line of what no partner takes.`;
  return [{ path, code: 'duplicate', message, help: 'Give the body another identifier.' }];
}

function wrongNumber(partners: number, path: string): Problem {
  const code = partners === 0 ? 'missing' : 'too-many';
  const message = partners === 0 ? 'There is nobody to share with.' : `There are ${partners} partners.`;
  return { path, code, message, help: `Give from 1 to ${mostPartners} partners.` };
}
