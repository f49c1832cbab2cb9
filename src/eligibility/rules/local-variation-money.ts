import type { Investment, LocalVariation } from '../../model/index.ts';
import { formatPounds, parsePounds, subtractPence, sumPence, type Pence } from '../../money/index.ts';
import { sharedPeriod } from '../../time/index.ts';
import { known, missing } from '../reading.ts';
import type { Reading, Subject } from '../rule.ts';

/** The money on the two sides of a local variation, or why it cannot be compared. */
export type InvestmentComparison =
  | { readonly totalPence: Pence; readonly entitlementPence: Pence; readonly morePence: Pence }
  | { readonly missing: string };

/** Compares the investment with the DES entitlement: the same period, the same lines, to the penny. */
export function compareInvestment({
  totalInvestment: total,
  desEntitlement: entitlement,
}: LocalVariation): InvestmentComparison {
  if (total === undefined) return { missing: 'the total investment under the variation' };
  if (entitlement === undefined) return { missing: 'the entitlement under the DES' };
  if (total.period.from !== entitlement.period.from || total.period.until !== entitlement.period.until) {
    return { missing: 'both sides for the same period' };
  }
  if (!total.lines.complete || !entitlement.lines.complete) return { missing: 'all the lines of both sides' };
  const alone = [...linesMissing(total, entitlement), ...linesMissing(entitlement, total)];
  if (alone.length > 0) return { missing: `the same lines on both sides; on one alone: ${alone.join(', ')}` };
  if (total.lines.items.length === 0) return { missing: 'any line of money' };
  const [totalPence, entitlementPence] = [sumOf(total), sumOf(entitlement)];
  return { totalPence, entitlementPence, morePence: subtractPence(totalPence, entitlementPence) };
}

const yearOfTheRule = { from: '2026-05-01', until: '2027-04-01' } as const;

/** Whether the investment is strictly greater than the entitlement. */
export function investsMore({ about }: Subject, variation: LocalVariation): Reading {
  const fact = `${about}: investment greater than the DES entitlement`;
  const { totalInvestment } = variation;
  if (totalInvestment !== undefined && sharedPeriod(totalInvestment.period, yearOfTheRule) === undefined) {
    return missing(fact, 'To compare the money this is needed: both sides for a period in 2026/27.');
  }
  const money = compareInvestment(variation);
  if ('missing' in money) return missing(fact, `To compare the money this is needed: ${money.missing}.`);
  const { totalPence, entitlementPence, morePence } = money;
  const says = `${formatPounds(totalPence)} against an entitlement of ${formatPounds(entitlementPence)}: ${formatPounds(morePence)} more.`;
  return known(fact, morePence > 0, says);
}

function linesMissing(from: Investment, other: Investment): readonly string[] {
  const there = new Set(other.lines.items.map(({ id }) => id));
  return [...new Set(from.lines.items.map(({ id }) => id))].filter((id) => !there.has(id));
}

function sumOf({ lines }: Investment): Pence {
  return sumPence(lines.items.map(({ pounds }) => parsePounds(pounds)));
}
