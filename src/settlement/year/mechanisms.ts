import {
  checkAgreedSumFacts,
  checkAgreedSumTerms,
  checkAlignedPaymentFacts,
  checkAlignedPaymentTerms,
  checkBlendedPaymentFacts,
  checkBlendedPaymentTerms,
  checkCapitationPopulation,
  checkGainShareFacts,
  checkGainShareTerms,
  checkIncomeSafeguardFacts,
  checkIncomeSafeguardTerms,
  checkMovedActivity,
  checkOutcomePaymentFacts,
  checkOutcomePaymentTerms,
  checkPassedOnFacts,
  checkPassedOnTerms,
  checkTransitionalSupportTerms,
  checkWeightedCapitationTerms,
  checkYearOfCareFacts,
  checkYearOfCareTerms,
  linesOf,
  settleAgreedSum,
  settleAlignedPayment,
  settleBlendedPayment,
  settleGainShare,
  settleIncomeSafeguard,
  settleOutcomePayment,
  settlePassedOn,
  settleTransitionalSupport,
  settleWeightedCapitation,
  settleYearOfCare,
  type Line,
  type Statement,
} from '../../payment/index.ts';
import type { Check } from '../../problems/index.ts';
import { periodOfFinancialYear, type ClosedPeriod, type FinancialYear } from '../../time/index.ts';
import type { PartKind } from './part-kinds.ts';

/** The lines that a mechanism makes of a year, and the time that they are for. */
export interface YearLines extends Pick<Statement, 'notes' | 'period'> {
  readonly lines: readonly Line[];
}

/** A mechanism as a part of a contract uses it. Terms and facts are checked before they come here. */
export interface Mechanism {
  readonly kind: PartKind;
  readonly checkTerms: Check;
  readonly checkFacts: Check;
  readonly settle: (terms: unknown, facts: unknown, year: FinancialYear) => YearLines;
}

/** Ties terms and facts to their mechanism: the one place where types are taken on trust, after the checks. */
function mechanism(
  kind: PartKind,
  checkTerms: Check,
  checkFacts: Check,
  settle: (terms: never, facts: never, year: FinancialYear) => Statement,
  linesFor: (statement: Statement, year: FinancialYear) => YearLines = allLines,
): Mechanism {
  return {
    kind,
    checkTerms,
    checkFacts,
    settle: (terms, facts, year) => linesFor(settle(terms as never, facts as never, year), year),
  };
}

/** Every mechanism that a part of a contract may name. */
export const mechanisms = {
  'agreed-sum': mechanism('budget', checkAgreedSumTerms, checkAgreedSumFacts, settleAgreedSum),
  'weighted-capitation': mechanism(
    'budget',
    checkWeightedCapitationTerms,
    checkCapitationPopulation,
    settleWeightedCapitation,
  ),
  'year-of-care': mechanism('budget', checkYearOfCareTerms, checkYearOfCareFacts, settleYearOfCare),
  'aligned-payment': mechanism('variable', checkAlignedPaymentTerms, checkAlignedPaymentFacts, settleAlignedPayment),
  'blended-payment': mechanism('variable', checkBlendedPaymentTerms, checkBlendedPaymentFacts, settleBlendedPayment),
  'gain-share': mechanism('sharing', checkGainShareTerms, checkGainShareFacts, settleGainShare),
  'passed-on': mechanism('sharing', checkPassedOnTerms, checkPassedOnFacts, settlePassedOn),
  'outcome-payment': mechanism('outcomes', checkOutcomePaymentTerms, checkOutcomePaymentFacts, settleOutcomePayment),
  'income-safeguard': mechanism('support', checkIncomeSafeguardTerms, checkIncomeSafeguardFacts, settleIncomeSafeguard),
  'transitional-support': mechanism(
    'support',
    checkTransitionalSupportTerms,
    checkMovedActivity,
    settleTransitionalSupport,
    lineOfYear,
  ),
} as const satisfies Readonly<Record<string, Mechanism>>;

/** The name of a mechanism: a key of {@link mechanisms}. */
export type MechanismName = keyof typeof mechanisms;

function allLines(statement: Statement): YearLines {
  return { lines: linesOf(statement), period: statement.period, notes: statement.notes };
}

/** Support runs for years, a line each. A year outside them is not supported. */
function lineOfYear(statement: Statement, year: FinancialYear): YearLines {
  const period: ClosedPeriod = periodOfFinancialYear(year);
  return { lines: linesOf(statement).filter(({ id }) => id === year), period, notes: statement.notes };
}
