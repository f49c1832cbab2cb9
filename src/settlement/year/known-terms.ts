import { isDay, periodOfFinancialYear, type ClosedPeriod, type Day } from '../../time/index.ts';
import type { PartTerms } from './payment-part.ts';

/** The time that terms are for; nothing where they run over years, a line each. */
export function timeOf(terms: PartTerms): ClosedPeriod | undefined {
  if ('period' in terms) return terms.period;
  return 'year' in terms ? periodOfFinancialYear(terms.year) : undefined;
}

/** The last day on which anything in terms, or in what they stand on, was agreed, where that is after a day. */
export function agreedAfter(asAt: Day, terms: unknown): Day | undefined {
  if (typeof terms !== 'object' || terms === null) return undefined;
  const { kind, on } = terms as { readonly kind?: unknown; readonly on?: unknown };
  if (kind === 'agreed' && isDay(on)) return on > asAt ? on : undefined;
  return Object.values(terms).reduce<Day | undefined>((latest, item) => {
    const day = agreedAfter(asAt, item);
    return day !== undefined && (latest === undefined || day > latest) ? day : latest;
  }, undefined);
}
