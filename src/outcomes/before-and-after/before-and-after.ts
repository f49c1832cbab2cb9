import { checkKind, checkObject, checkText, refuse, type FieldChecks } from '../../problems/index.ts';
import type { Estimate, Estimated } from '../../statistics/index.ts';
import { checkPopulationUse, type PopulationUse } from './past-use.ts';
import {
  changeChecks,
  checkEventsOver,
  productOfRates,
  rangedRate,
  sumOfRanged,
  toldAs,
  toldRate,
  type ChangeAsked,
  type EventsOver,
  type Ranged,
} from './ranged.ts';
import { regressionOf, type RegressionExpected, type RegressionNotKnown } from './regression-to-the-mean.ts';

/** The same people in two periods of the same length. */
export interface BeforeAndAfterFacts {
  /** The period that they were chosen by, where they were chosen by their use. */
  readonly before: EventsOver;
  readonly after: EventsOver;
  readonly chosen: HowChosen;
}

/** How the people were chosen. */
export type HowChosen =
  /** By their use in the first period, out of a population whose use is told per one of the same denominator. */
  | { readonly kind: 'by-past-use'; readonly population: PopulationUse | 'not-known' }
  /** By something else, and what: everybody on a list, or a condition. */
  | { readonly kind: 'regardless-of-past-use'; readonly because: string }
  | { readonly kind: 'not-known' };

/** A change, beside the change that was to be expected without any. */
export interface BeforeAndAfter {
  readonly before: Estimated;
  readonly after: Estimated;
  /** After less before. */
  readonly difference: Estimated;
  /** After over before. */
  readonly ratio: Estimate;
  /** What was expected though nothing was changed, told per `per`, or that nobody knows it. */
  readonly regressionToTheMean: RegressionExpected | RegressionNotKnown | NoRegression;
  /** After less what was expected: what is left to be explained. */
  readonly differenceFromExpected: Estimate;
  /** What rates and differences are told per. */
  readonly per: number;
  readonly varianceToMean: number;
  readonly assumptions: readonly string[];
}

/** Nothing was to be expected, and why. */
export interface NoRegression {
  readonly kind: 'none-expected';
  readonly reason: string;
}

/**
 * The rate of the same people before and after, the change with its intervals, and beside it the change that was to be
 * expected though nothing was done: those chosen for past use fall back by themselves. Where that is not known, the result
 * says so, and gives no change from what was expected.
 *
 * It does not say why a rate changed: what else changed between the periods is in it. A comparator takes that out.
 *
 * Throws when a number is not possible.
 *
 * Sources: {@link regressionToTheMean}; G. Y. Zou and A. Donner, Statistics in Medicine 27, 2008, for differences of rates;
 * ratios are normal on the logarithm.
 *
 * @example
 * ```ts
 * import { beforeAndAfter } from 'neighbourhood-contracts/outcomes';
 *
 * const population = { kind: 'correlation', mean: 0.11, correlation: 0.4 } as const;
 * const facts = {
 *   before: { count: 640, denominator: 200 },
 *   after: { count: 330, denominator: 200 },
 *   chosen: { kind: 'by-past-use', population },
 * } as const;
 * const change = beforeAndAfter(facts, { level: 0.95, per: 1, varianceToMean: 1.9 });
 * change.difference.value.toFixed(2); // => '-1.55'
 * const { regressionToTheMean: expected, differenceFromExpected: left } = change;
 * expected.kind === 'expected' && expected.expectedChange.toFixed(2); // => '-1.85'
 * left.kind === 'estimated' && left.value.toFixed(2); // => '0.30'
 * left.kind === 'estimated' && left.lower.toFixed(2); // => '0.03'
 * ```
 */
export function beforeAndAfter(facts: BeforeAndAfterFacts, asked: ChangeAsked): BeforeAndAfter {
  refuse('a change', [...checkObject(facts, 'facts', factsChecks), ...checkObject(asked, 'asked', changeChecks)]);
  const { before, after, chosen } = facts;
  const [first, second] = [rangedRate(before, asked), rangedRate(after, asked)];
  const regression = regressionBeside(chosen, first);
  const change = [
    { times: 1, of: second },
    { times: -1, of: first },
  ];
  return {
    before: toldRate(before, asked),
    after: toldRate(after, asked),
    difference: toldAs(sumOfRanged(change), asked),
    ratio: productOfRates([after], [before], asked),
    regressionToTheMean: toldPer(regression, asked.per),
    differenceFromExpected: leftOver(regression, first, second, asked),
    per: asked.per,
    varianceToMean: asked.varianceToMean,
    assumptions: [
      'The denominators of both periods are of the same people and of periods of the same length.',
      `Counts vary by ${asked.varianceToMean} times their Poisson variance, and those of one period independently of the other's.`,
      ...(regression.kind === 'expected'
        ? ["The population's mean and what of a difference lasts are taken as known, and to stay as they are."]
        : []),
    ],
  };
}

function regressionBeside(chosen: HowChosen, { value }: Ranged): BeforeAndAfter['regressionToTheMean'] {
  if (chosen.kind === 'regardless-of-past-use') return { kind: 'none-expected', reason: chosen.because };
  if (chosen.kind === 'not-known') {
    return {
      kind: 'not-known',
      reason: 'Nobody told how the people were chosen: if by their use, they fall back by themselves.',
    };
  }
  if (chosen.population === 'not-known') {
    const reason = 'They were chosen by their use, so that they fall back by themselves, and nobody told by how much.';
    return { kind: 'not-known', reason };
  }
  return regressionOf(chosen.population, { kind: 'mean', mean: value });
}

/** What was expected is a share of the first rate and a constant, so that what varies of the first varies it by that share. */
function leftOver(
  regression: BeforeAndAfter['regressionToTheMean'],
  first: Ranged,
  second: Ranged,
  asked: ChangeAsked,
): Estimate {
  if (regression.kind === 'not-known') {
    return { kind: 'not-estimated', reason: `What was expected is not known. ${regression.reason}` };
  }
  const { lasting, populationMean } = regression.kind === 'expected' ? regression : { lasting: 1, populationMean: 0 };
  const parts = [
    { times: 1, of: second },
    { times: -lasting, of: first },
  ];
  return toldAs(sumOfRanged(parts, (lasting - 1) * populationMean), asked);
}

function toldPer(
  regression: BeforeAndAfter['regressionToTheMean'],
  per: number,
): BeforeAndAfter['regressionToTheMean'] {
  if (regression.kind !== 'expected') return regression;
  return {
    ...regression,
    populationMean: regression.populationMean * per,
    cohortMean: regression.cohortMean * per,
    expectedMean: regression.expectedMean * per,
    expectedChange: regression.expectedChange * per,
  };
}

const chosenChecks: Readonly<Record<HowChosen['kind'], FieldChecks>> = {
  'by-past-use': { population: (value, at) => (value === 'not-known' ? [] : checkPopulationUse(value, at)) },
  'regardless-of-past-use': { because: checkText },
  'not-known': {},
};
const factsChecks: FieldChecks = {
  before: checkEventsOver,
  after: checkEventsOver,
  chosen: (value, at) => checkKind(value, at, chosenChecks),
};
