import { refuse } from '../problems/index.ts';
import {
  answered,
  standingValues,
  undetermined,
  valueAt,
  type Answer,
  type Citation,
  type DatedValue,
  type ValueSeries,
} from '../policy/index.ts';
import {
  addDays,
  checkDay,
  checkFinancialYear,
  monthsOfFinancialYear,
  periodOfFinancialYear,
  type Day,
  type FinancialYear,
} from '../time/index.ts';

/** Months of a year, one after the other, in which the same values stand. */
export interface Run<T> {
  /** The first day of the first month. */
  readonly from: Day;
  readonly months: number;
  /** One where the register has a price, several where sources disagree, none where nothing is known. */
  readonly standing: readonly DatedValue<T>[];
}

/** 31 March, the last day of a financial year. */
export function lastDayOf(year: FinancialYear): Day {
  return addDays(periodOfFinancialYear(year).until, -1);
}

/** Throws where the year is no financial year, or the day that is asked from no day. */
export function refuseYear(year: FinancialYear, asAt: Day): void {
  refuse('published terms', [...checkFinancialYear(year, 'year'), ...checkDay(asAt, 'asAt')]);
}

/** A year by what stands in it: a price may change within a year, or begin or end there. */
export function runsOf<T>(series: ValueSeries<T>, year: FinancialYear, asAt: Day): readonly Run<T>[] {
  return monthsOfFinancialYear(year).reduce<readonly Run<T>[]>((runs, { from }) => {
    const standing = standingValues(series, { on: from, asAt });
    const last = runs.at(-1);
    if (last === undefined || namesOf(last.standing) !== namesOf(standing))
      return [...runs, { from, months: 1, standing }];
    return [...runs.slice(0, -1), { ...last, months: last.months + 1 }];
  }, []);
}

function namesOf<T>(values: readonly DatedValue<T>[]): string {
  return values.map(({ id }) => id).join(' and ');
}

/** The one value of a whole year: undetermined where it changes within the year too. */
export function valueOfYear<T>(series: ValueSeries<T>, year: FinancialYear, asAt: Day): Answer<T> {
  const runs = runsOf(series, year, asAt);
  const [first, ...others] = runs;
  if (first !== undefined && others.length === 0) return valueAt(series, { on: first.from, asAt });
  const changes = runs.map(({ from, standing }) => `from ${from} ${namesOf(standing) || 'nothing that was known'}`);
  return undetermined({
    reason: `${series.title} is not the same throughout ${year}: ${changes.join(', ')}.`,
    missingFacts: [`one value of ${series.id} for the whole of ${year}`],
    citations: runs.flatMap(({ standing }) => standing.flatMap(({ citations }) => citations)),
  });
}

/** Two answers as one: undetermined where either is, with what both of them lack. */
export function both<A, B, T>(a: Answer<A>, b: Answer<B>, make: (a: A, b: B) => T): Answer<T> {
  const citations = [...a.citations, ...b.citations];
  const reason = `${a.reason} ${b.reason}`;
  if (a.kind !== 'undetermined' && b.kind !== 'undetermined') {
    return answered(make(a.value, b.value), reason, citations);
  }
  const lacking = [a, b].flatMap((each) => (each.kind === 'undetermined' ? [each] : []));
  return {
    kind: 'undetermined',
    reason: lacking.map((each) => each.reason).join(' '),
    citations,
    questions: lacking.flatMap(({ questions }) => questions),
    missingFacts: lacking.flatMap(({ missingFacts }) => missingFacts),
    rulings: [],
    assumptions: [],
  };
}

/** The citations of values, each once. */
export function citationsOfValues(values: readonly DatedValue<unknown>[]): readonly Citation[] {
  return [...new Set(values.flatMap(({ citations }) => citations))];
}
