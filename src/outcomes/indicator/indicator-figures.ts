import type { ReferenceStratum, RepeatStratum, Stratum } from '../../statistics/index.ts';

/** The numbers that an indicator is made from. `method` says how. */
export type IndicatorFigures =
  ProportionFigures | RateFigures | MeanFigures | StrataFigures | RepeatStrataFigures | ReferenceFigures;

/** People, or events, out of all there are: Wilson. */
export interface ProportionFigures {
  readonly method: 'proportion';
  /** Of the denominator, and so never more. */
  readonly count: number;
  /** 1 or more, or 0 where there is nobody: then there is no figure. */
  readonly denominator: number;
}

/** Events over people, person-years or bed days: exact limits below ten events, Byar’s from ten. */
export interface RateFigures {
  readonly method: 'rate';
  /** It may be above the denominator. */
  readonly count: number;
  /** Above 0, or 0 where there is nobody: then there is no figure. It need not be whole. */
  readonly denominator: number;
}

/** The mean of a value for each person: Student’s t. */
export interface MeanFigures {
  readonly method: 'mean';
  readonly values: readonly number[];
}

/** Events by age and sex, set to a standard population: Dobson. */
export interface StrataFigures {
  readonly method: 'directly-standardised-rate';
  readonly strata: readonly Stratum[];
}

/** The same where one person may have several events, as with admissions. */
export interface RepeatStrataFigures {
  readonly method: 'directly-standardised-rate-of-repeat-events';
  readonly strata: readonly RepeatStratum[];
}

/** Events over those expected at the rates of a reference. */
export interface ReferenceFigures {
  readonly method: 'indirectly-standardised-ratio' | 'indirectly-standardised-rate';
  readonly observed: number;
  readonly strata: readonly ReferenceStratum[];
}

/** What stands behind a figure: what small numbers are looked for in. */
export interface NumbersBehind {
  /** The events, or the people who are counted. */
  readonly numerator: number;
  /** The people it is of, where the method has any. */
  readonly denominator?: number;
  /** The people who had the events, where several may be one person’s. */
  readonly people?: number;
}

/** The numbers behind figures that were found right. */
export function numbersBehind(figures: IndicatorFigures): NumbersBehind {
  switch (figures.method) {
    case 'proportion':
    case 'rate':
      return { numerator: figures.count, denominator: figures.denominator };
    case 'mean':
      return { numerator: figures.values.length };
    case 'directly-standardised-rate':
      return {
        numerator: sumOf(figures.strata, ({ count }) => count ?? 0),
        denominator: sumOf(figures.strata, ({ population }) => population),
      };
    case 'directly-standardised-rate-of-repeat-events': {
      const groups = figures.strata.flatMap(({ people }) => people);
      return {
        numerator: sumOf(groups, ({ events, people }) => events * people),
        denominator: sumOf(figures.strata, ({ population }) => population),
        people: sumOf(groups, ({ people }) => people),
      };
    }
    case 'indirectly-standardised-ratio':
    case 'indirectly-standardised-rate':
      return {
        numerator: figures.observed,
        denominator: sumOf(figures.strata, ({ population }) => population ?? 0),
      };
  }
}

function sumOf<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + numberOf(item), 0);
}
