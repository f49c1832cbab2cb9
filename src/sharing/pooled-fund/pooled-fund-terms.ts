import { fraction, signOf, type ExactNumber } from '../../exact/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkKind,
  checkObject,
  checkReferences,
  checkText,
  checkWord,
  placeIn,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkFinancialYear, type FinancialYear } from '../../time/index.ts';
import { checkAmount, checkGrounds, type Grounds } from '../../statement/index.ts';
import { checkOverspendShapes, checkOverspendSteps, type OverspendStep } from './overspend-steps.ts';

/** A pooled fund for a year: who pays in, what it is for, and who bears a difference from the budgets. */
export interface PooledFundTerms {
  readonly year: FinancialYear;
  /** The partners of the agreement, at least one of whom pays in. */
  readonly partners: readonly PooledFundPartner[];
  /** The budget lines of the pool: at least one. */
  readonly lines: readonly PooledFundLine[];
  /**
   * What covers an overspend of the shared lines, first to last: each kind once at most. What none of them covers is
   * unallocated. Their order is agreed between the partners.
   */
  readonly overspend: readonly OverspendStep[];
  /** Where an underspend of the shared lines goes that covers no overspend. */
  readonly underspend: 'stays-in-pool' | 'returned-by-contribution';
  readonly grounds: Grounds;
}

/** A partner, and what it pays into the pool for the year. */
export interface PooledFundPartner {
  readonly id: string;
  readonly label: string;
  /** Pounds in whole pence, 0 or more. */
  readonly contributionPounds: ExactNumber;
}

/** A budget line of the pool. */
export interface PooledFundLine {
  readonly id: string;
  readonly label: string;
  /** Pounds in whole pence, 0 or more. */
  readonly budgetPounds: ExactNumber;
  readonly risk: PooledFundRisk;
}

/**
 * Who bears what a line costs above its budget, and keeps what it costs below: one partner, whose own risk it is; the
 * host, where the contributions of the others never change; or the partners together.
 */
export type PooledFundRisk =
  | { readonly kind: 'own-risk'; readonly partner: string }
  | { readonly kind: 'fixed-contributions'; readonly host: string }
  | { readonly kind: 'shared' };

/** Problems of the terms of a pooled fund. */
export function checkPooledFundTerms(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, termsChecks);
  if (problems.length > 0) return problems;
  const terms = value as PooledFundTerms;
  const [partners, lines] = [terms.partners.map(({ id }) => id), terms.lines.map(({ id }) => id)];
  return [
    ...checkContributions(terms, path),
    ...checkDistinct(partners.map((key, place) => ({ key, path: placeIn(path, 'partners', place, 'id') }))),
    ...checkDistinct(lines.map((key, place) => ({ key, path: placeIn(path, 'lines', place, 'id') }))),
    ...checkReferences(bearersOf(terms, path), partners, 'partner of the pool'),
    ...checkOverspendSteps(terms.overspend, placeIn(path, 'overspend'), { partners, lines }),
    ...(lines.length > 0 ? [] : [noLines(path)]),
  ];
}

const riskChecks: Readonly<Record<PooledFundRisk['kind'], FieldChecks>> = {
  'own-risk': { partner: checkCode },
  'fixed-contributions': { host: checkCode },
  shared: {},
};
const partnerChecks: FieldChecks = {
  id: checkCode,
  label: checkText,
  contributionPounds: (pounds, at) => checkAmount(pounds, at, 'A contribution', 0),
};
const lineChecks: FieldChecks = {
  id: checkCode,
  label: checkText,
  budgetPounds: (pounds, at) => checkAmount(pounds, at, 'A budget', 0),
  risk: (risk, at) => checkKind(risk, at, riskChecks),
};
const termsChecks: FieldChecks = {
  year: checkFinancialYear,
  partners: (partners, at) => checkEach(partners, at, (partner, place) => checkObject(partner, place, partnerChecks)),
  lines: (lines, at) => checkEach(lines, at, (line, place) => checkObject(line, place, lineChecks)),
  overspend: checkOverspendShapes,
  underspend: (where, at) => checkWord(where, at, ['stays-in-pool', 'returned-by-contribution']),
  grounds: checkGrounds,
};

function checkContributions({ partners }: PooledFundTerms, path: string): Problem[] {
  if (partners.some(({ contributionPounds }) => signOf(fraction(contributionPounds)) > 0)) return [];
  const message = 'Nobody pays into this pool.';
  const help = 'Give at least one partner a contribution above zero: what is shared is shared by contributions.';
  return [{ path: placeIn(path, 'partners'), code: 'zero-weights', message, help }];
}

function noLines(path: string): Problem {
  const help = 'Give the budget lines of the pool.';
  return { path: placeIn(path, 'lines'), code: 'missing', message: 'No budget line is given.', help };
}

/** Who bears the lines that are not shared, and where that is said. */
function bearersOf({ lines }: PooledFundTerms, path: string) {
  return lines.flatMap(({ risk }, place) => {
    const at = placeIn(path, 'lines', place, 'risk');
    if (risk.kind === 'own-risk') return [{ key: risk.partner, path: placeIn(at, 'partner') }];
    return risk.kind === 'fixed-contributions' ? [{ key: risk.host, path: placeIn(at, 'host') }] : [];
  });
}
