import {
  directlyStandardisedRate,
  directlyStandardisedRateOfRepeatEvents,
  indirectlyStandardisedRate,
  indirectlyStandardisedRatio,
  type AskedAsIn,
  type StandardisedRate,
} from 'neighbourhood-contracts/statistics';
import { levelsOf, levelText, type Answerers, type Confidence } from './answer.ts';
import { figuresAt } from './figures-at.ts';

type Numbers = readonly (number | null)[];

interface Asked {
  readonly confidence: Confidence;
  readonly multiplier: number;
}

interface DirectCase extends Asked {
  readonly x: Numbers;
  readonly n: readonly number[];
  readonly stdpop: readonly number[];
}

interface RepeatCase extends Omit<DirectCase, 'x'> {
  readonly ageband: readonly (number | string)[];
  readonly eventfreq: readonly number[];
  readonly people: Numbers;
}

interface IndirectCase {
  /** By stratum, or all together. */
  readonly x: Numbers | number;
  readonly n: Numbers;
  readonly x_ref: Numbers;
  readonly n_ref: readonly number[];
}

const askedAt = (level: number, per: number): AskedAsIn => ({ level, per, asIn: 'PHEindicatormethods' });

/** Directly and indirectly standardised figures, as PHEindicatormethods has them. */
export const standardisationAnswers: Answerers = {
  dsr(input) {
    const { x, n, stdpop, ...asked } = input as unknown as DirectCase;
    const strata = x.map((count, at) => ({ count, population: n[at] ?? NaN, standard: stdpop[at] ?? NaN }));
    return directAnswer(asked, (level) => directlyStandardisedRate(strata, askedAt(level, asked.multiplier)));
  },
  dsr_nonindependent(input) {
    const { ageband, eventfreq, people, n, stdpop, ...asked } = input as unknown as RepeatCase;
    const strata = [...new Set(ageband)].map((band) => {
      const rows = ageband.flatMap((each, row) => (each === band ? [row] : []));
      const [first = 0] = rows;
      return {
        people: rows.map((row) => ({ events: eventfreq[row] ?? NaN, people: people[row] ?? 0 })),
        population: n[first] ?? NaN,
        standard: stdpop[first] ?? NaN,
      };
    });
    return directAnswer(asked, (level) =>
      directlyStandardisedRateOfRepeatEvents(strata, askedAt(level, asked.multiplier)),
    );
  },
  isratio(input) {
    const { confidence, refvalue } = input as { readonly confidence: Confidence; readonly refvalue: number };
    const { observed, strata } = indirectParts(input);
    const at = (level: number) => indirectlyStandardisedRatio(observed, strata, askedAt(level, refvalue));
    return {
      observed,
      expected: at(levelsOf(confidence)[0] ?? 0.95).expected,
      ...figuresAt(confidence, at, (ratio, numberOf) => numberOf(ratio)),
      confidence: levelText(confidence),
      statistic: `indirectly standardised ratio x ${refvalue}`,
      method: observed < 10 ? 'Exact' : 'Byars',
    };
  },
  israte(input) {
    const { confidence, multiplier } = input as unknown as Asked;
    const { observed, strata } = indirectParts(input);
    const at = (level: number) => indirectlyStandardisedRate(observed, strata, askedAt(level, multiplier));
    const { expected, referenceRate } = at(levelsOf(confidence)[0] ?? 0.95);
    return {
      observed,
      expected,
      ref_rate: referenceRate,
      ...figuresAt(confidence, at, (rate, numberOf) => numberOf(rate)),
      confidence: levelText(confidence),
      statistic: `indirectly standardised rate per ${multiplier}`,
      method: observed < 10 ? 'Exact' : 'Byars',
    };
  },
};

function directAnswer({ confidence, multiplier }: Asked, at: (level: number) => StandardisedRate) {
  const rate = at(levelsOf(confidence)[0] ?? 0.95);
  return {
    total_count: rate.count,
    total_pop: rate.population,
    ...figuresAt(confidence, at, (told, numberOf) => numberOf(told)),
    confidence: levelText(confidence),
    statistic: rate.kind === 'estimated' ? `dsr per ${multiplier}` : rate.reason,
    method: 'Dobson',
    variance: rate.variance,
  };
}

/** The tool sums the events of strata, and takes those that are missing as none. */
function indirectParts(input: Readonly<Record<string, unknown>>) {
  const { x, n, x_ref, n_ref } = input as unknown as IndirectCase;
  const counts = typeof x === 'number' ? [x] : x;
  return {
    observed: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    strata: n_ref.map((referencePopulation, at) => ({
      population: n[at] ?? null,
      referenceCount: x_ref[at] ?? null,
      referencePopulation,
    })),
  };
}
