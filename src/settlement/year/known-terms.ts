import { periodOfFinancialYear, type ClosedPeriod } from '../../time/index.ts';
import type { PartTerms } from './payment-part.ts';

/** The time that terms are for; nothing where they run over years, a line each. */
export function timeOf(terms: PartTerms): ClosedPeriod | undefined {
  if ('period' in terms) return terms.period;
  return 'year' in terms ? periodOfFinancialYear(terms.year) : undefined;
}
