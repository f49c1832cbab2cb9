import { hundredths, minus, plainDigits, sumOf } from '../../exact/index.ts';
import { refuse, type Problem } from '../../problems/index.ts';
import {
  addDays,
  monthsOfFinancialYear,
  periodOfFinancialYear,
  type ClosedPeriod,
  type Day,
} from '../../time/index.ts';
import {
  poundsText,
  settle,
  unitOf,
  type Draft,
  type DraftSection,
  type Grounds,
  type Statement,
} from '../../statement/index.ts';
import { earnedIn, listOf, priceOf } from './known-then.ts';
import {
  checkMonthlyScheduleFacts,
  checkMonthlyScheduleTerms,
  type MonthlyScheduleFacts,
  type MonthlyScheduleTerms,
} from './monthly-schedule-terms.ts';

/**
 * A year paid in twelve months, each a twelfth of the price of the list it falls on: re-struck on every new list, and made
 * good for the months before whenever a list or a price is corrected. Whatever is corrected, in whatever order, the
 * year comes to what it would have come to had it all been known from the start.
 *
 * Throws when no list or no price covers a month by the day it is paid, or two prices known on one day overlap.
 *
 * @example
 * ```ts
 * import { settleMonthlySchedule } from 'neighbourhood-contracts/payment';
 *
 * const grounds = { kind: 'assumed', because: 'a worked example' } as const;
 * const terms = {
 *   year: '2025/26',
 *   basis: 'contractor-weighted',
 *   paidOn: 'last-day-of-month',
 *   mode: 'half-away-from-zero',
 *   grounds,
 * } as const;
 * const effective = { from: '2025-04-01', until: '2026-04-01' } as const;
 * const { sections } = settleMonthlySchedule(terms, {
 *   about: 'A81001',
 *   lists: [{ on: '2025-04-01', size: '1200', knownOn: '2025-04-01' }],
 *   prices: [
 *     { pounds: '121.79', effective, knownOn: '2025-04-14', grounds },
 *     { pounds: '123.34', effective, knownOn: '2025-08-07', grounds },
 *   ],
 * });
 * const paid = sections.map(({ total }) => total.kind === 'conditional' && total.amountPence);
 * paid.slice(3, 6); // => [1217900, 1295400, 1233400]
 * ```
 */
export function settleMonthlySchedule(terms: MonthlyScheduleTerms, facts: MonthlyScheduleFacts): Statement {
  refuse('a schedule', [...checkMonthlyScheduleTerms(terms, 'terms'), ...checkMonthlyScheduleFacts(facts, 'facts')]);
  const payments = paymentsOf(terms, facts);
  refuse(
    'a schedule',
    payments.flatMap((payment) => checkCovered(payment, facts)),
  );
  return settle({
    mechanism: 'monthly-schedule',
    title: `Monthly payments ${terms.year}`,
    about: facts.about,
    period: periodOfFinancialYear(terms.year),
    rounding: 'paid-to-date',
    sections: sectionsOf(payments, terms, facts),
    notes: ['What is paid to date is rounded to the penny, and an instalment is what brings it there.'],
  });
}

/** A day of payment: the months that have been earned by then, and the day from which it is seen what they earn. */
interface Payment {
  readonly id: string;
  readonly title: string;
  readonly earned: readonly ClosedPeriod[];
  readonly asAt: Day;
  /** Whether its last month is paid for the first time. */
  readonly hasInstalment: boolean;
}

function paymentsOf({ year, paidOn }: MonthlyScheduleTerms, facts: MonthlyScheduleFacts): readonly Payment[] {
  const months = monthsOfFinancialYear(year);
  const inYear = months.map((month, place): Payment => {
    const asAt = paidOn === 'first-day-of-month' ? month.from : addDays(month.until, -1);
    const id = month.from.slice(0, 7);
    return { id, title: id, earned: months.slice(0, place + 1), asAt, hasInstalment: true };
  });
  const known = [...facts.lists, ...facts.prices].map(({ knownOn }) => knownOn).sort();
  const [last, end] = [known.at(-1), inYear.at(-1)?.asAt];
  if (last === undefined || end === undefined || last <= end) return inYear;
  const id = 'after-the-year';
  return [...inYear, { id, title: 'After the year', earned: months, asAt: last, hasInstalment: false }];
}

function checkCovered({ earned, asAt, title }: Payment, facts: MonthlyScheduleFacts): readonly Problem[] {
  const month = earned.at(-1);
  if (month === undefined) return [];
  const problem = (path: string, what: string): Problem => ({
    path,
    code: 'missing',
    message: `No ${what} for ${title} was known by ${asAt}.`,
    help: `Give a ${what} that covers ${month.from} and was known by ${asAt}.`,
  });
  return [
    ...(listOf(month, asAt, facts) === undefined ? [problem('facts.lists', 'list')] : []),
    ...(priceOf(month, asAt, facts) === undefined ? [problem('facts.prices', 'price')] : []),
  ];
}

function sectionsOf(
  payments: readonly Payment[],
  terms: MonthlyScheduleTerms,
  facts: MonthlyScheduleFacts,
): readonly DraftSection[] {
  let paid = 0;
  const sections = payments.map((payment, place): DraftSection => {
    const { earned, asAt, hasInstalment } = payment;
    const before = hasInstalment ? earned.slice(0, -1) : earned;
    const earnedBy = (months: readonly ClosedPeriod[], day: Day) =>
      sumOf(months.map((month) => earnedIn(month, day, facts)));
    const [now, then] = [earnedBy(before, asAt), earnedBy(before, payments[place - 1]?.asAt ?? asAt)];
    const toDate = hundredths(earnedBy(earned, asAt), terms.mode);
    const trueUp = hasInstalment ? hundredths(minus(now, then), terms.mode) : toDate - paid;
    const instalment = toDate - paid - trueUp;
    paid = toDate;
    return {
      id: payment.id,
      title: payment.title,
      drafts: [
        ...(hasInstalment ? [instalmentLine(payment, instalment, terms, facts)] : []),
        ...(trueUp === 0
          ? []
          : [trueUpLine(payment, trueUp, `${poundsText(now)} − ${poundsText(then)}`, groundsOf(terms, facts))]),
      ],
    };
  }); // What became known after the year and changed nothing is no payment.
  return sections.filter(({ drafts }) => drafts.length > 0);
}

function instalmentLine(
  { id, earned, asAt }: Payment,
  pence: number,
  terms: MonthlyScheduleTerms,
  facts: MonthlyScheduleFacts,
): Draft {
  const month = earned.at(-1);
  const list = month && listOf(month, asAt, facts);
  const price = month && priceOf(month, asAt, facts);
  const [amount, rate] = [plainDigits(list?.size ?? 0), plainDigits(price?.pounds ?? 0)];
  return {
    id: `instalment-${id}`,
    label: 'A twelfth of the year',
    quantity: { amount, unit: unitOf(terms.basis), ...(list && { on: list.on }) },
    rate,
    weight: '1/12',
    working: `${amount} × £${rate} ÷ 12`,
    grounds: price === undefined ? [terms.grounds] : [terms.grounds, price.grounds],
    exact: { pounds: { top: pence, under: 100 } },
  };
}

/** A correction rests on every price that it may have gone from or to. */
function groundsOf(terms: MonthlyScheduleTerms, { prices }: MonthlyScheduleFacts): readonly Grounds[] {
  return [terms.grounds, ...prices.map(({ grounds }) => grounds)];
}

function trueUpLine({ id }: Payment, pence: number, working: string, grounds: readonly Grounds[]): Draft {
  return {
    id: `true-up-${id}`,
    label: 'Months before, made good: as now known, less as known at the payment before',
    working,
    grounds,
    exact: { pounds: { top: pence, under: 100 } },
  };
}
