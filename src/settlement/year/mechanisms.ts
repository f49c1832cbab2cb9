import {
  checkAgreedSumFacts,
  checkAgreedSumTerms,
  checkAlignedPaymentFacts,
  checkAlignedPaymentTerms,
  checkArrsFacts,
  checkArrsTerms,
  checkBlendedPaymentFacts,
  checkBlendedPaymentTerms,
  checkCapitationPopulation,
  checkGlidePathFacts,
  checkGlidePathTerms,
  checkGlobalSumFacts,
  checkGlobalSumTerms,
  checkIncomeSafeguardFacts,
  checkIncomeSafeguardTerms,
  checkLowVolumeBlockFacts,
  checkLowVolumeBlockTerms,
  checkMarginalRateFacts,
  checkMarginalRateTerms,
  checkMonthlyScheduleFacts,
  checkMonthlyScheduleTerms,
  checkMovedActivity,
  checkPcnDesFacts,
  checkPcnDesTerms,
  checkPointsFacts,
  checkPointsTerms,
  checkTransitionalSupportTerms,
  checkWeightedCapitationTerms,
  checkYearOfCareFacts,
  checkYearOfCareTerms,
  linesOf,
  settleAgreedSum,
  settleAlignedPayment,
  settleArrs,
  settleBlendedPayment,
  settleGlidePath,
  settleGlobalSum,
  settleIncomeSafeguard,
  settleLowVolumeBlock,
  settleMarginalRate,
  settleMonthlySchedule,
  settlePcnDes,
  settlePoints,
  settleTransitionalSupport,
  settleWeightedCapitation,
  settleYearOfCare,
  type Line,
  type Statement,
} from '../../payment/index.ts';
import {
  checkGainShareFacts,
  checkGainShareTerms,
  checkOutcomePaymentFacts,
  checkOutcomePaymentTerms,
  checkPassedOnFacts,
  checkPassedOnTerms,
  settleGainShare,
  settleOutcomePayment,
  settlePassedOn,
} from '../../sharing/index.ts';
import { refuse, type Check } from '../../problems/index.ts';
import { periodOfFinancialYear, type FinancialYear } from '../../time/index.ts';
import type { PartKind } from './part-kinds.ts';

/** The lines that a mechanism makes of a year. */
export interface YearLines extends Pick<Statement, 'notes'> {
  readonly lines: readonly Line[];
}

/** A mechanism as a part of a contract uses it. Terms and facts are checked before they come here. */
export interface Mechanism {
  readonly kind: PartKind;
  readonly checkTerms: Check;
  readonly checkFacts: Check;
  readonly settle: (terms: unknown, facts: unknown, year: FinancialYear) => YearLines;
}

/** Ties a function to its checks: the one place where types are taken on trust, after the checks. */
function mechanism(
  kind: PartKind,
  checkTerms: Check,
  checkFacts: Check,
  settle: (terms: never, facts: never) => Statement,
  linesFor: (statement: Statement, year: FinancialYear) => YearLines = allLines,
): Mechanism {
  return {
    kind,
    checkTerms,
    checkFacts,
    settle: (terms, facts, year) => linesFor(settle(terms as never, facts as never), year),
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
  'monthly-schedule': mechanism('budget', checkMonthlyScheduleTerms, checkMonthlyScheduleFacts, settleMonthlySchedule),
  'year-of-care': mechanism('budget', checkYearOfCareTerms, checkYearOfCareFacts, settleYearOfCare),
  'gms-global-sum': mechanism('budget', checkGlobalSumTerms, checkGlobalSumFacts, settleGlobalSum),
  'pcn-des': mechanism('budget', checkPcnDesTerms, checkPcnDesFacts, settlePcnDes),
  'low-volume-block': mechanism('budget', checkLowVolumeBlockTerms, checkLowVolumeBlockFacts, settleLowVolumeBlock),
  'aligned-payment': mechanism('variable', checkAlignedPaymentTerms, checkAlignedPaymentFacts, settleAlignedPayment),
  'blended-payment': mechanism('variable', checkBlendedPaymentTerms, checkBlendedPaymentFacts, settleBlendedPayment),
  'marginal-rate': mechanism('variable', checkMarginalRateTerms, checkMarginalRateFacts, settleMarginalRate),
  arrs: mechanism('variable', checkArrsTerms, checkArrsFacts, settleArrs),
  'gain-share': mechanism('sharing', checkGainShareTerms, checkGainShareFacts, settleGainShare),
  'passed-on': mechanism('sharing', checkPassedOnTerms, checkPassedOnFacts, settlePassedOn),
  'outcome-payment': mechanism('outcomes', checkOutcomePaymentTerms, checkOutcomePaymentFacts, settleOutcomePayment),
  points: mechanism('outcomes', checkPointsTerms, checkPointsFacts, settlePoints),
  'income-safeguard': mechanism('support', checkIncomeSafeguardTerms, checkIncomeSafeguardFacts, settleIncomeSafeguard),
  'transitional-support': mechanism(
    'support',
    checkTransitionalSupportTerms,
    checkMovedActivity,
    settleTransitionalSupport,
    lineOfYear,
  ),
  'glide-path': mechanism('support', checkGlidePathTerms, checkGlidePathFacts, settleGlidePath, lineOfPath),
} as const satisfies Readonly<Record<string, Mechanism>>;

/** The name of a mechanism: a key of {@link mechanisms}. */
export type MechanismName = keyof typeof mechanisms;

function allLines(statement: Statement): YearLines {
  return { lines: linesOf(statement), notes: statement.notes };
}

/** Support runs for years, a line each. A year outside them is not supported, and a note says so. */
function lineOfYear(statement: Statement, year: FinancialYear): YearLines {
  const lines = linesOf(statement).filter(({ id }) => id === year);
  const outside = `${statement.title}: nothing is paid in ${year}.`;
  return { lines, notes: lines.length > 0 ? statement.notes : [outside] };
}

/** What a path came to in a year before the one whose amount is told does not follow from it. */
function lineOfPath(statement: Statement, year: FinancialYear): YearLines {
  if (statement.period.from > periodOfFinancialYear(year).from) {
    const message = `What is paid in ${year} does not follow from what is known of a later year.`;
    const help = `Give what is known of ${year}, or of a year before it.`;
    refuse('a glide path', [{ path: 'facts.knownYear', code: 'contradiction', message, help }]);
  }
  return lineOfYear(statement, year);
}
