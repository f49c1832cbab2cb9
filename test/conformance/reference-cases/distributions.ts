import {
  betaCdf,
  betaQuantile,
  binomialCdf,
  binomialProbability,
  binomialQuantile,
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpper,
  estimateProportionExactly,
  exactCountLimits,
  gammaCdf,
  gammaQuantile,
  logGamma,
  normalCdf,
  normalQuantile,
  poissonCdf,
  poissonProbability,
  poissonQuantile,
  tCdf,
  tQuantile,
} from 'neighbourhood-contracts/statistics';
import type { Answerer, Answerers, CaseNumber } from './answer.ts';

type Numbers = Readonly<Record<string, number>>;

const value = (answer: (input: Numbers) => CaseNumber): Answerer => {
  return (input) => ({ value: answer(input as Numbers) });
};

/** A quantile of a distribution on the numbers from 0: R gives its ends for a chance of 0 and 1, which the library refuses. */
const quantile = (inside: (p: number, input: Numbers) => number, most: (input: Numbers) => CaseNumber): Answerer => {
  return value((input) => {
    const p = at(input, 'p');
    if (p === 0) return 0;
    return p === 1 ? most(input) : inside(p, input);
  });
};

const endless = (): CaseNumber => 'Infinity';

function at(input: Numbers, name: string): number {
  return input[name] ?? Number.NaN;
}

const exactly = (end: 'lower' | 'upper') => (input: Numbers) =>
  estimateProportionExactly(at(input, 'x'), at(input, 'n'), { level: at(input, 'confidence'), per: 1 })[end];

const poissonExactly = (end: 'lower' | 'upper') => (input: Numbers) =>
  exactCountLimits(at(input, 'x'), at(input, 'confidence'))[end];

/** The distributions of R, by its own names for them. */
export const distributionAnswers: Answerers = {
  qnorm: value((input) => {
    const p = at(input, 'p');
    if (p === 0) return '-Infinity';
    return p === 1 ? 'Infinity' : normalQuantile(p);
  }),
  pnorm: value((input) => normalCdf(at(input, 'x'))),
  // A chi-square of no degrees of freedom is 0 for certain.
  qchisq: quantile((p, input) => (input['df'] === 0 ? 0 : chiSquareQuantile(p, at(input, 'df'))), endless),
  pchisq: value((input) => chiSquareCdf(at(input, 'x'), at(input, 'df'))),
  pchisq_upper: value((input) => chiSquareUpper(at(input, 'x'), at(input, 'df'))),
  qt: value((input) => {
    const p = at(input, 'p');
    if (p === 0) return '-Infinity';
    return p === 1 ? 'Infinity' : tQuantile(p, at(input, 'df'));
  }),
  pt: value((input) => tCdf(at(input, 'x'), at(input, 'df'))),
  qbeta: quantile(
    (p, input) => betaQuantile(p, at(input, 'shape1'), at(input, 'shape2')),
    () => 1,
  ),
  pbeta: value((input) => betaCdf(at(input, 'x'), at(input, 'shape1'), at(input, 'shape2'))),
  qgamma: quantile((p, input) => gammaQuantile(p, at(input, 'shape'), at(input, 'rate')), endless),
  pgamma: value((input) => gammaCdf(at(input, 'x'), at(input, 'shape'), at(input, 'rate'))),
  qpois: quantile((p, input) => poissonQuantile(p, at(input, 'lambda')), endless),
  ppois: value((input) => poissonCdf(at(input, 'x'), at(input, 'lambda'))),
  dpois: value((input) => poissonProbability(at(input, 'x'), at(input, 'lambda'))),
  qbinom: quantile(
    (p, input) => binomialQuantile(p, at(input, 'size'), at(input, 'prob')),
    (input) => at(input, 'size'),
  ),
  pbinom: value((input) => binomialCdf(at(input, 'x'), at(input, 'size'), at(input, 'prob'))),
  dbinom: value((input) => binomialProbability(at(input, 'x'), at(input, 'size'), at(input, 'prob'))),
  lgamma: value((input) => logGamma(at(input, 'x'))),
  clopper_pearson_lower: value(exactly('lower')),
  clopper_pearson_upper: value(exactly('upper')),
  poisson_exact_lower: value(poissonExactly('lower')),
  poisson_exact_upper: value(poissonExactly('upper')),
};
