import {
  pcnCapacityAndAccessImprovement,
  pcnCapacityAndAccessSupport,
  pcnCareHomePremium,
  pcnClinicalDirector,
  pcnCoreAdjusted,
  pcnCoreRegistered,
  pcnCoreTotal,
  pcnEnhancedAccess,
  pcnLeadershipAndManagement,
  pcnSupport,
  standingValues,
  type DatedValue,
  type UnitPrice,
  type ValueSeries,
} from '../../policy/index.ts';
import { refuse } from '../../problems/index.ts';
import { addMonths, periodContains, type Day, type FinancialYear, type Period } from '../../time/index.ts';
import type { Grounds, RoundingTerm } from '../../statement/index.ts';
import type { PcnDesLine, PcnDesTerms } from './pcn-des-terms.ts';
import { citationsOfValues, refuseYear, runsOf, type Run } from '../published-values.ts';

/** A payment of the DES, and while it ran: in those months a price that is not known leaves its line open. */
interface Payment {
  readonly series: ValueSeries<UnitPrice>;
  readonly label: string;
  readonly ran: Period;
  readonly earned: PcnDesLine['earned'];
  /** Where the source gives a price of several parts together, which no one population can be multiplied by. */
  readonly partOf?: ValueSeries<UnitPrice>;
}

const began: Day = '2019-07-01';
const intoCore: Day = '2024-04-01';
/** The payments of 2021/22 do not have these, those of 2023/24 do, and of the year between nothing was found. */
const between: Day = '2022-04-01';

const payments: readonly Payment[] = [
  payment(pcnCoreRegistered, 'Core PCN funding, by registered patients', { from: began }, { partOf: pcnCoreTotal }),
  payment(pcnCoreAdjusted, 'Core PCN funding, by adjusted population', { from: intoCore }, { partOf: pcnCoreTotal }),
  payment(pcnClinicalDirector, 'Clinical director', { from: began, until: intoCore }),
  payment(pcnLeadershipAndManagement, 'Leadership and management', { from: between, until: intoCore }),
  payment(pcnEnhancedAccess, 'Extended or enhanced access', { from: began }),
  payment(pcnSupport, 'PCN support', { from: '2020-04-01', until: '2020-10-01' }),
  payment(pcnCapacityAndAccessSupport, 'Capacity and access support', { from: between, until: '2026-04-01' }),
  payment(
    pcnCapacityAndAccessImprovement,
    'Capacity and access improvement',
    { from: between, until: '2026-04-01' },
    { earned: 'by-achievement' },
  ),
  payment(pcnCareHomePremium, 'Care home premium', { from: '2020-08-01' }),
];

function payment(
  series: ValueSeries<UnitPrice>,
  label: string,
  ran: Period,
  more: Partial<Pick<Payment, 'earned' | 'partOf'>> = {},
): Payment {
  return { series, label, ran, earned: 'in-full', ...more };
}

/**
 * What the Network Contract DES paid networks in a year as published, as it was known on a day. A payment whose price is
 * not held, or is in dispute, has a line all the same, which says so. The reimbursement of additional roles and the
 * payments to practices are not among them.
 *
 * Throws when the year or the day is not one, or the year ended before the DES began.
 *
 * @example
 * ```ts
 * import { pcnDesTermsAt } from 'neighbourhood-contracts/payment';
 *
 * const rounding = { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' } as const;
 * const { lines } = pcnDesTermsAt('2025/26', '2025-12-31', rounding);
 * lines.map(({ pricePounds }) => pricePounds); // => ['2.266', '0.733', '8.427', '3.208', '1.375', '130.253']
 * ```
 */
export function pcnDesTermsAt(year: FinancialYear, asAt: Day, rounding: RoundingTerm): PcnDesTerms {
  refuseYear(year, asAt);
  const lines = payments.flatMap((each) => linesOf(each, year, asAt));
  const help = 'Give 2019/20 or a later year.';
  const message = `The Network Contract DES began on ${began}: nothing was paid under it in ${year}.`;
  refuse('published terms', lines.length > 0 ? [] : [{ path: 'year', code: 'out-of-range', message, help }]);
  return { year, lines, rounding };
}

function linesOf({ series, ran, ...rest }: Payment, year: FinancialYear, asAt: Day): readonly PcnDesLine[] {
  const runs = runsOf(series, year, asAt).flatMap((run) => within(run, ran));
  return runs.map((run): PcnDesLine => {
    const { label, earned } = rest;
    const id = runs.length === 1 ? series.id : `${series.id}-from-${run.from.slice(0, 7)}`;
    const [price, ...others] = run.standing;
    const head = { id, label, months: run.months, earned, grounds: groundsOf(run.standing) };
    if (price === undefined) return { ...head, ...notKnown(rest, run, asAt) };
    if (others.length === 0) return { ...head, pricePounds: price.value.pounds, ...measureOf(price.value) };
    if (others.some(({ value }) => JSON.stringify(measureOf(value)) !== JSON.stringify(measureOf(price.value)))) {
      return { ...head, ...unpriced(inDispute(run.standing)) };
    }
    return {
      ...head,
      pricePounds: { oneOf: run.standing.map(({ value }) => value.pounds) },
      ...measureOf(price.value),
    };
  });
}

/** The months of a run in which the payment ran. */
function within<T>(run: Run<T>, ran: Period): readonly Run<T>[] {
  const starts = Array.from({ length: run.months }, (_, month) => addMonths(run.from, month));
  const [from, ...rest] = starts.filter((month) => periodContains(ran, month));
  return from === undefined ? [] : [{ ...run, from, months: rest.length + 1 }];
}

type Unpriced = Pick<PcnDesLine, 'pricePounds' | 'per' | 'each' | 'grounds'>;

function measureOf({ per, basis, each }: UnitPrice): Pick<PcnDesLine, 'per' | 'each'> {
  return { per: per === 'bed' ? 'bed' : (basis ?? 'not-stated'), each };
}

function unpriced(notPublished: string): Omit<Unpriced, 'grounds'> {
  return { pricePounds: { notPublished }, per: 'not-stated', each: 'year' };
}

function groundsOf(standing: readonly DatedValue<UnitPrice>[]): readonly Grounds[] {
  return standing.length === 0 ? [] : [{ kind: 'published', citations: citationsOfValues(standing) }];
}

function inDispute(standing: readonly DatedValue<UnitPrice>[]): string {
  const says = standing.map(({ id, value }) => `£${value.pounds} for one ${value.per} a ${value.each} (${id})`);
  return `the sources disagree on what it is for: ${says.join(', or ')}`;
}

/** A line without a price: at most it is known what it comes to with another part, which no population goes with. */
function notKnown({ partOf }: Pick<Payment, 'partOf'>, { from }: Run<unknown>, asAt: Day): Unpriced {
  const together = partOf === undefined ? [] : standingValues(partOf, { on: from, asAt });
  const known = together.map(({ value }) => `; with the other part it is £${value.pounds} a ${value.per}`);
  return { ...unpriced(`none from ${from} was known on ${asAt}${known.join('')}`), grounds: groundsOf(together) };
}
