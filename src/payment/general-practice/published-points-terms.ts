import {
  answered,
  iifPointValue,
  iifTotalPoints,
  qofAverageList,
  qofPointValue,
  qofTotalPoints,
  standingValues,
  valueAt,
  type Answer,
  type Citation,
  type UnitPrice,
  type ValueSeries,
} from '../../policy/index.ts';
import type { Day, FinancialYear } from '../../time/index.ts';
import type { Grounds } from '../../statement/index.ts';
import type { Figure } from './figure.ts';
import type { PointsTerms } from './points-terms.ts';
import { citationsOfValues, lastDayOf, refuseYear } from '../published-values.ts';

/** What the register does not hold of a scheme, and has to be given: its indicators with their grounds, and how it rounds. */
export type PointsTermsGiven = Pick<PointsTerms, 'indicators' | 'ratioRounding' | 'pointRounding' | 'rounding'>;

/**
 * The terms of the Quality and Outcomes Framework of a year: the value of a point, the average list and the number of
 * points as published, as they were known on a day, and the rest as given. Where sources disagree on the average list,
 * lines that are adjusted by it lie between what each of them gives. Undetermined where the value of a point is.
 *
 * Throws when the year or the day is not one.
 *
 * @example
 * ```ts
 * import { qofTermsAt } from 'neighbourhood-contracts/payment';
 *
 * const grounds = { kind: 'assumed', because: 'the year has one indicator' } as const;
 * const all = {
 *   id: 'ALL',
 *   label: 'All of the year',
 *   points: '58',
 *   lowerThreshold: '0',
 *   upperThreshold: '1',
 *   direction: 'higher-is-better',
 *   ratios: [],
 *   grounds,
 * } as const;
 * const rounding = { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' } as const;
 * const given = { indicators: [all], ratioRounding: 'unrounded', pointRounding: 'unrounded', rounding } as const;
 * const terms = qofTermsAt('2024/25', '2025-12-31', given);
 * terms.kind === 'settled' && [terms.value.pointPounds, terms.value.averageList]; // => ['220.62', 9964]
 * ```
 */
export function qofTermsAt(year: FinancialYear, asAt: Day, given: PointsTermsGiven): Answer<PointsTerms> {
  refuseYear(year, asAt);
  const on = lastDayOf(year);
  const citations = citationsOfValues(standingValues(qofAverageList, { on, asAt }));
  const grounds = citations.length === 0 ? [] : [{ kind: 'published', citations } as const];
  const list = { figure: figureAt(qofAverageList, on, asAt), grounds, citations };
  return termsAt('qof', qofPointValue, qofTotalPoints, { year, asAt, given, list });
}

/**
 * The terms of the Investment and Impact Fund of a year: the value of a point and the number of points as published, as
 * they were known on a day, and the rest as given, the average list of networks and its grounds too. Undetermined where the value of a
 * point is.
 *
 * Throws when the year or the day is not one.
 *
 * @example
 * ```ts
 * import { iifTermsAt } from 'neighbourhood-contracts/payment';
 *
 * const grounds = { kind: 'assumed', because: 'the year has one indicator' } as const;
 * const all = {
 *   id: 'ALL',
 *   label: 'All of the year',
 *   points: '58',
 *   lowerThreshold: '0',
 *   upperThreshold: '1',
 *   direction: 'higher-is-better',
 *   ratios: [],
 *   grounds,
 * } as const;
 * const rounding = { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' } as const;
 * const given = { indicators: [all], ratioRounding: 'unrounded', pointRounding: 'unrounded', rounding } as const;
 * const terms = iifTermsAt('2024/25', '2026-11-22', { ...given, averageList: '48703', averageListGrounds: [grounds] });
 * terms.kind === 'settled' && [terms.value.pointPounds, terms.value.totalPoints]; // => ['198', 58]
 * ```
 */
export function iifTermsAt(
  year: FinancialYear,
  asAt: Day,
  {
    averageList,
    averageListGrounds,
    ...given
  }: PointsTermsGiven & Pick<PointsTerms, 'averageList' | 'averageListGrounds'>,
): Answer<PointsTerms> {
  refuseYear(year, asAt);
  return termsAt('iif', iifPointValue, iifTotalPoints, {
    year,
    asAt,
    given,
    list: { figure: averageList, grounds: averageListGrounds, citations: [] },
  });
}

interface Asked {
  readonly year: FinancialYear;
  readonly asAt: Day;
  readonly given: PointsTermsGiven;
  readonly list: {
    readonly figure: Figure;
    readonly grounds: readonly Grounds[];
    readonly citations: readonly Citation[];
  };
}

function termsAt(
  scheme: PointsTerms['scheme'],
  pointValue: ValueSeries<UnitPrice>,
  totalPoints: ValueSeries<number>,
  { year, asAt, given, list }: Asked,
): Answer<PointsTerms> {
  // A year's points are counted at its end: the IIF began, and grew, in the middle of a year.
  const on = lastDayOf(year);
  const price = valueAt(pointValue, { on, asAt });
  if (price.kind === 'undetermined') return price;
  const points = standingValues(totalPoints, { on, asAt });
  const citations = [...new Set([...price.citations, ...citationsOfValues(points)])];
  const terms: PointsTerms = {
    ...given,
    scheme,
    year,
    pointPounds: price.value.pounds,
    averageList: list.figure,
    averageListGrounds: list.grounds,
    totalPoints: figureAt(totalPoints, on, asAt),
    grounds: { kind: 'published', citations },
  };
  return answered(terms, price.reason, [...new Set([...citations, ...list.citations])]);
}

function figureAt(series: ValueSeries<number>, on: Day, asAt: Day): Figure {
  const [only, ...others] = standingValues(series, { on, asAt }).map(({ value }) => value);
  if (only === undefined) return { notPublished: `none for ${on} was known on ${asAt}` };
  return others.length === 0 ? only : { oneOf: [only, ...others] };
}
