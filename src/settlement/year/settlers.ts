import {
  settleAgreedSum,
  settleWeightedCapitation,
  settleMonthlySchedule,
  settleYearOfCare,
  settleGlobalSum,
  settlePcnDes,
  settleLowVolumeBlock,
  settleAlignedPayment,
  settleBlendedPayment,
  settleMarginalRate,
  settleArrs,
  settlePoints,
  settleIncomeSafeguard,
  settleTransitionalSupport,
  settleGlidePath,
  linesOf,
  type Line,
  type Statement,
} from '../../payment/index.ts';
import { settleGainShare, settlePassedOn, settleOutcomePayment } from '../../sharing/index.ts';
import { refuse } from '../../problems/index.ts';
import { periodOfFinancialYear, type FinancialYear } from '../../time/index.ts';
import type { MechanismName } from './payment-part.ts';

/** The lines that a mechanism makes of a year. */
export interface YearLines extends Pick<Statement, 'notes'> {
  readonly lines: readonly Line[];
}

/** Settles a part. Its terms and facts are checked before they come here. */
type Settler = (terms: unknown, facts: unknown, year: FinancialYear) => YearLines;

/** Ties a function to a part: the one place where types are taken on trust, after the checks. */
function settler(
  settle: (terms: never, facts: never) => Statement,
  linesFor: (statement: Statement, year: FinancialYear) => YearLines = allLines,
): Settler {
  return (terms, facts, year) => linesFor(settle(terms as never, facts as never), year);
}

/** How each mechanism settles a part of a contract. */
export const settlers: Readonly<Record<MechanismName, Settler>> = {
  'agreed-sum': settler(settleAgreedSum),
  'weighted-capitation': settler(settleWeightedCapitation),
  'monthly-schedule': settler(settleMonthlySchedule),
  'year-of-care': settler(settleYearOfCare),
  'gms-global-sum': settler(settleGlobalSum),
  'pcn-des': settler(settlePcnDes),
  'low-volume-block': settler(settleLowVolumeBlock),
  'aligned-payment': settler(settleAlignedPayment),
  'blended-payment': settler(settleBlendedPayment),
  'marginal-rate': settler(settleMarginalRate),
  arrs: settler(settleArrs),
  'gain-share': settler(settleGainShare),
  'passed-on': settler(settlePassedOn),
  'outcome-payment': settler(settleOutcomePayment),
  points: settler(settlePoints),
  'income-safeguard': settler(settleIncomeSafeguard),
  'transitional-support': settler(settleTransitionalSupport, lineOfYear),
  'glide-path': settler(settleGlidePath, lineOfPath),
};

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
