import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countLimits,
  estimateRate,
  indirectlyStandardisedRate,
  indirectlyStandardisedRatio,
  type IndirectEstimate,
  type ReferenceStratum,
} from 'neighbourhood-contracts/statistics';
import { casesOf, comparisonOf } from '../../conformance/reference-cases/cases-of.ts';
import { standardisationAnswers } from '../../conformance/reference-cases/standardisation.ts';
import { refusalsOf } from '../../support/refusals.ts';

test.each([
  ['isratio_smr', 'isratio', 18],
  ['israte', 'israte', 18],
  ['upstream_phe_excel', 'isratio', 3],
  ['upstream_phe_excel', 'israte', 3],
])('%s: %s is what R or the workbook gives in %d cases', (file, fn, many) => {
  const { meta, cases } = casesOf(file, fn);
  expect(cases).toHaveLength(many);
  for (const each of cases) {
    expect([each.id, comparisonOf(standardisationAnswers, each, meta).isSame]).toEqual([each.id, true]);
  }
});

const stratum: fc.Arbitrary<ReferenceStratum> = fc.record({
  population: fc.integer({ min: 1, max: 100_000 }),
  referenceCount: fc.integer({ min: 1, max: 500_000 }),
  referencePopulation: fc.integer({ min: 1_000, max: 5_000_000 }),
});
const strata = fc.array(stratum, { minLength: 1, maxLength: 20 });
const observed = fc.integer({ min: 0, max: 5_000 });
const level = fc.constantFrom(0.8, 0.95, 99.8);
const near = (value: number, other: number) => Math.abs(value - other) <= 1e-9 * Math.abs(other);

function estimated(estimate: IndirectEstimate) {
  if (estimate.kind !== 'estimated') throw new Error(estimate.reason);
  return estimate;
}

test('a ratio and its limits are those of the count over what is expected', () => {
  fc.assert(
    fc.property(observed, strata, level, (observed, strata, level) => {
      const { value, lower, upper, expected, method, ...rest } = estimated(
        indirectlyStandardisedRatio(observed, strata, { level, per: 100 }),
      );
      const limits = countLimits(observed, level);
      expect(near(value * expected, observed * 100)).toBe(true);
      expect(near(lower * expected, limits.lower * 100)).toBe(true);
      expect(near(upper * expected, limits.upper * 100)).toBe(true);
      expect(method).toBe(limits.method);
      expect(rest).toMatchObject({ observed, level: level === 99.8 ? 0.998 : level });
      expect(lower <= value && value < upper).toBe(true);
    }),
  );
});

test('a rate is the ratio times the rate of the reference, and at its rates exactly that', () => {
  fc.assert(
    fc.property(observed, strata, level, (observed, strata, level) => {
      const ratio = estimated(indirectlyStandardisedRatio(observed, strata, { level, per: 1 }));
      const rate = indirectlyStandardisedRate(observed, strata, { level, per: 1000 });
      const { value, lower, upper } = estimated(rate);
      expect(near(value, ratio.value * rate.referenceRate)).toBe(true);
      expect(near(lower, ratio.lower * rate.referenceRate)).toBe(true);
      expect(near(upper, ratio.upper * rate.referenceRate)).toBe(true);
      const reference = strata.map((each) => ({ ...each, population: each.referencePopulation }));
      const events = strata.reduce((sum, { referenceCount }) => sum + (referenceCount ?? 0), 0);
      const itself = estimated(indirectlyStandardisedRate(events, reference, { level, per: 1000 }));
      expect(near(itself.value, rate.referenceRate)).toBe(true);
    }),
  );
});

test('a single stratum gives the crude rate', () => {
  const strata = [{ population: 2000, referenceCount: 37, referencePopulation: 9100 }];
  const asked = { level: 0.95, per: 1000 };
  const rate = estimated(indirectlyStandardisedRate(41, strata, asked));
  const crude = estimateRate(41, 2000, asked);
  expect([rate.value, rate.lower, rate.upper].map((limit) => limit.toFixed(9))).toEqual(
    [crude.value, crude.lower, crude.upper].map((limit) => limit.toFixed(9)),
  );
});

test('the order of strata changes nothing, nor does splitting one of them', () => {
  fc.assert(
    fc.property(strata, (strata) => {
      const other = strata
        .flatMap(({ population, ...each }) => [
          { population: (population ?? 0) / 4, ...each },
          { population: (population ?? 0) * 0.75, ...each },
        ])
        .reverse();
      const [one, two] = [strata, other].map((of) => indirectlyStandardisedRatio(20, of, { level: 0.95, per: 1 }));
      expect(near(two?.expected ?? 0, one?.expected ?? 1)).toBe(true);
    }),
  );
});

test.each([
  [9, 'exact-poisson'],
  [10, 'byar'],
])('for %d events the limits are by %s', (observed, method) => {
  const strata = [{ population: 100, referenceCount: 10, referencePopulation: 100 }];
  expect(indirectlyStandardisedRatio(observed, strata, { level: 0.95, per: 1 })).toMatchObject({ method });
});

test('no events are a ratio of 0, with an upper limit', () => {
  const strata = [{ population: 100, referenceCount: 10, referencePopulation: 100 }];
  const ratio = estimated(indirectlyStandardisedRatio(0, strata, { level: 0.95, per: 1 }));
  expect(ratio).toMatchObject({ value: 0, lower: 0 });
  expect(ratio.upper.toFixed(4)).toBe('0.3689');
});

test.each([
  ['the reference has no events', { population: 100, referenceCount: 0, referencePopulation: 100 }],
  ['there are no people', { population: 0, referenceCount: 10, referencePopulation: 100 }],
  ['almost nothing is expected', { population: 1e-99, referenceCount: 1e-99, referencePopulation: 1e12 }],
])('there is no figure where %s', (_, stratum) => {
  const asked = { level: 0.95, per: 1e100 };
  const reason = 'Next to no events are expected.';
  expect(indirectlyStandardisedRatio(4, [stratum], asked)).toMatchObject({
    kind: 'not-estimated',
    reason,
    observed: 4,
  });
  const rate = indirectlyStandardisedRate(0, [stratum], asked);
  expect(rate.expected).toBeLessThan(1e-100);
  expect(JSON.parse(JSON.stringify(rate))).toEqual(rate);
});

const good = { population: 100, referenceCount: 10, referencePopulation: 100 };
const asked = { level: 0.95, per: 1 };
const ratioOf = (observed: unknown, strata: unknown, how: unknown = asked) => {
  return () => indirectlyStandardisedRatio(observed as number, strata as ReferenceStratum[], how as typeof asked);
};

test('what is missing counts as none only as the R package has it', () => {
  const strata = [good, { population: null, referenceCount: null, referencePopulation: 50 }];
  expect(refusalsOf(ratioOf(4, strata))).toEqual(['strata[1].population missing', 'strata[1].referenceCount missing']);
  const asTold = { ...asked, asIn: 'PHEindicatormethods' } as const;
  expect(indirectlyStandardisedRatio(4, strata, asTold)).toMatchObject({ expected: 10 });
  expect(indirectlyStandardisedRatio(4, [good, { ...good, referenceCount: null }], asTold)).toMatchObject({
    expected: 10,
  });
  expect(indirectlyStandardisedRate(4, strata, asTold)).toMatchObject({ referenceRate: 10 / 150 });
});

test.each([
  ['events that are missing', ratioOf(null, [good]), 'observed missing'],
  ['half an event', ratioOf(0.5, [good]), 'observed not-whole'],
  ['fewer events than none', ratioOf(-1, [good]), 'observed out-of-range'],
  ['events that are NaN', ratioOf(NaN, [good]), 'observed out-of-range'],
  ['no strata', ratioOf(4, []), 'strata missing'],
  ['nothing for strata', ratioOf(4, null), 'strata wrong-type'],
  ['fewer people than none', ratioOf(4, [{ ...good, population: -1 }]), 'strata[0].population out-of-range'],
  [
    'an endless reference',
    ratioOf(4, [{ ...good, referenceCount: Infinity }]),
    'strata[0].referenceCount out-of-range',
  ],
  [
    'an empty reference',
    ratioOf(4, [{ ...good, referencePopulation: 0 }]),
    'strata[0].referencePopulation out-of-range',
  ],
  ['another field', ratioOf(4, [{ ...good, count: 4 }]), 'strata[0].count unknown-key'],
  ['no manner of asking', ratioOf(4, [good], null), 'asked missing'],
  ['a level of 2', ratioOf(4, [good], { level: 2, per: 1 }), 'asked.level out-of-range'],
])('refuses %s', (_, run, problem) => {
  expect(refusalsOf(run)).toEqual([problem]);
});
