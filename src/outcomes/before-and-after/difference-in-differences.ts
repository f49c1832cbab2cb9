import { checkObject, checkWord, refuse, type FieldChecks } from '../../problems/index.ts';
import { checkLevel, type Estimate, type Estimated } from '../../statistics/index.ts';
import { checkNumber } from '../checked-number.ts';
import { levelAsShare, reachOfLevel } from '../level-of.ts';
import {
  changeChecks,
  checkEventsOver,
  productOfRates,
  rangedRate,
  sumOfRanged,
  toldAs,
  type ChangeAsked,
  type EventsOver,
} from './ranged.ts';

/** Two groups, each in two periods. */
export interface InTwoGroups<Measured> {
  readonly ours: InTwoPeriods<Measured>;
  readonly comparator: InTwoPeriods<Measured>;
  /**
   * Whether the comparator was chosen by the same use in the same period as ours: if it was, both fall back by themselves
   * alike, and the difference is free of it.
   */
  readonly comparatorChosen: 'in-the-same-way' | 'otherwise' | 'not-known';
}

/** A group before and after. */
export interface InTwoPeriods<Measured> {
  readonly before: Measured;
  readonly after: Measured;
}

/** A mean, and how sure it is. */
export interface MeanWithError {
  readonly mean: number;
  /** 0 or more. */
  readonly standardError: number;
}

/** What of our change the comparator did not have too. */
export interface DifferenceInDifferences {
  /** Our change less the comparator's. */
  readonly difference: UnderAssumption;
  /** Our ratio of after to before, over the comparator's. Only of rates. */
  readonly ratio?: UnderAssumption;
  /** After less before, of ours and of the comparator. */
  readonly changes: { readonly ours: Estimated; readonly comparator: Estimated };
  /** Whether what falls back by itself is taken out. */
  readonly regressionToTheMean: {
    readonly kind: 'in-both' | 'not-taken-out' | 'not-known';
    readonly text: string;
  };
  /** What differences are told per. */
  readonly per: number;
  readonly assumptions: readonly string[];
}

/** An estimate that rests on one assumption above all. */
export interface UnderAssumption {
  readonly estimate: Estimate;
  readonly assumption: string;
}

/**
 * Difference in differences of rates: what of our change the comparator did not have too, in events and as a ratio. The two
 * rest on different assumptions, that both would have changed by as much, or by the same share; where the groups began apart
 * at most one can hold, so that which one is looked at should be said before.
 *
 * Throws when a number is not possible.
 *
 * Sources: J. Snow, On the Mode of Communication of Cholera, 1855; O. Ashenfelter and D. Card, Review of Economics and
 * Statistics 67, 1985. The interval of the difference is that of G. Y. Zou and A. Donner, Statistics in Medicine 27, 2008,
 * from the limits of four rates; that of the ratio is normal on the logarithm.
 *
 * @example
 * ```ts
 * import { differenceInDifferencesOfRates } from 'neighbourhood-contracts/outcomes';
 *
 * const facts = {
 *   ours: { before: { count: 640, denominator: 200 }, after: { count: 330, denominator: 200 } },
 *   comparator: { before: { count: 1270, denominator: 400 }, after: { count: 710, denominator: 400 } },
 *   comparatorChosen: 'in-the-same-way',
 * } as const;
 * const asked = { level: 0.95, per: 1, varianceToMean: 1.9 };
 * const { difference, ratio } = differenceInDifferencesOfRates(facts, asked);
 * const { estimate } = difference;
 * estimate.kind === 'estimated' && estimate.value.toFixed(2); // => '-0.15'
 * estimate.kind === 'estimated' && estimate.upper.toFixed(2); // => '0.37'
 * ratio?.assumption; // => 'Without what was done, both rates would have changed by the same share.'
 * ```
 */
export function differenceInDifferencesOfRates(
  facts: InTwoGroups<EventsOver>,
  asked: ChangeAsked,
): DifferenceInDifferences {
  refuse('a difference in differences', [
    ...checkObject(facts, 'facts', factChecks(eventsInPeriods)),
    ...checkObject(asked, 'asked', changeChecks),
  ]);
  const { ours, comparator } = facts;
  const changeOf = ({ before, after }: InTwoPeriods<EventsOver>, times: 1 | -1) => [
    { times, of: rangedRate(after, asked) },
    { times: -times, of: rangedRate(before, asked) },
  ];
  return {
    difference: {
      estimate: toldAs(sumOfRanged([...changeOf(ours, 1), ...changeOf(comparator, -1)]), asked),
      assumption: byAsMuch('rates'),
    },
    ratio: {
      estimate: productOfRates([ours.after, comparator.before], [ours.before, comparator.after], asked),
      assumption: 'Without what was done, both rates would have changed by the same share.',
    },
    changes: {
      ours: toldAs(sumOfRanged(changeOf(ours, 1)), asked),
      comparator: toldAs(sumOfRanged(changeOf(comparator, 1)), asked),
    },
    regressionToTheMean: regressionBeside(facts.comparatorChosen),
    per: asked.per,
    assumptions: [
      `Counts vary by ${asked.varianceToMean} times their Poisson variance, and independently of each other.`,
    ],
  };
}

/**
 * Difference in differences of means, such as bed days a stay or a cost a person: what of our change the comparator did not
 * have too, with a normal interval from the four standard errors. Otherwise as {@link differenceInDifferencesOfRates}, but
 * that means have no ratio here.
 *
 * @example
 * ```ts
 * import { differenceInDifferencesOfMeans } from 'neighbourhood-contracts/outcomes';
 *
 * const mean = (value: number) => ({ mean: value, standardError: 0.3 });
 * const facts = {
 *   ours: { before: mean(12), after: mean(9) },
 *   comparator: { before: mean(11), after: mean(10) },
 *   comparatorChosen: 'not-known',
 * } as const;
 * const { estimate } = differenceInDifferencesOfMeans(facts, { level: 0.95 }).difference;
 * estimate.kind === 'estimated' && estimate.value; // => -2
 * estimate.kind === 'estimated' && estimate.lower.toFixed(3); // => '-3.176'
 * ```
 */
export function differenceInDifferencesOfMeans(
  facts: InTwoGroups<MeanWithError>,
  asked: { readonly level: number },
): DifferenceInDifferences {
  refuse('a difference in differences', [
    ...checkObject(facts, 'facts', factChecks(meansInPeriods)),
    ...checkObject(asked, 'asked', { level: checkLevel }),
  ]);
  const { ours, comparator } = facts;
  const reach = reachOfLevel(asked.level);
  const estimated = (value: number, errors: readonly MeanWithError[]): Estimated => {
    const half = reach * Math.hypot(...errors.map(({ standardError }) => standardError));
    const level = levelAsShare(asked.level);
    return { kind: 'estimated', value, lower: value - half, upper: value + half, level, method: 'normal' };
  };
  const [change, other] = [ours, comparator].map(({ before, after }) => after.mean - before.mean) as [number, number];
  const all = [ours.after, ours.before, comparator.after, comparator.before];
  return {
    difference: { estimate: estimated(change - other, all), assumption: byAsMuch('means') },
    changes: {
      ours: estimated(change, [ours.after, ours.before]),
      comparator: estimated(other, [comparator.after, comparator.before]),
    },
    regressionToTheMean: regressionBeside(facts.comparatorChosen),
    per: 1,
    assumptions: ['The four means vary independently of each other: the same people twice would vary less.'],
  };
}

function byAsMuch(what: string): string {
  return `Parallel trends: without what was done, both ${what} would have changed by as much.`;
}

function regressionBeside(
  chosen: InTwoGroups<unknown>['comparatorChosen'],
): DifferenceInDifferences['regressionToTheMean'] {
  switch (chosen) {
    case 'in-the-same-way':
      return { kind: 'in-both', text: 'Both groups were chosen in the same way, and fall back by themselves alike.' };
    case 'otherwise':
      return {
        kind: 'not-taken-out',
        text: 'The comparator was chosen otherwise: if ours was chosen by its use, what it falls back by itself is in the difference.',
      };
    case 'not-known':
      return {
        kind: 'not-known',
        text: 'Nobody told how the comparator was chosen: what ours falls back by itself may be in the difference.',
      };
  }
}

const most = 1e12;
const meanChecks: FieldChecks = {
  mean: (value, at) => checkNumber(value, at, -most, most),
  standardError: (value, at) => checkNumber(value, at, 0, most),
};
const eventsInPeriods: FieldChecks = { before: checkEventsOver, after: checkEventsOver };
const meansInPeriods: FieldChecks = {
  before: (value, at) => checkObject(value, at, meanChecks),
  after: (value, at) => checkObject(value, at, meanChecks),
};

function factChecks(periods: FieldChecks): FieldChecks {
  return {
    ours: (value, at) => checkObject(value, at, periods),
    comparator: (value, at) => checkObject(value, at, periods),
    comparatorChosen: (value, at) => checkWord(value, at, ['in-the-same-way', 'otherwise', 'not-known']),
  };
}
