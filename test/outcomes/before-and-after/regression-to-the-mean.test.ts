import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  regressionToTheMean,
  type ChosenCohort,
  type PopulationUse,
  type RegressionExpected,
} from 'neighbourhood-contracts/outcomes';
import { normalQuantile } from 'neighbourhood-contracts/statistics';
import { refusalsOf } from '../../support/refusals.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';

const expectedOf = (population: PopulationUse, cohort: ChosenCohort): RegressionExpected => {
  const result = regressionToTheMean(population, cohort);
  if (result.kind !== 'expected') throw new Error(result.reason);
  return result;
};

describe('by the correlation of one period with the next', () => {
  test('a cohort of five times the mean, of whose difference two fifths last, falls to 2.6 times', () => {
    expect(expectedOf({ kind: 'correlation', mean: 1, correlation: 0.4 }, { kind: 'mean', mean: 5 })).toEqual({
      kind: 'expected',
      populationMean: 1,
      cohortMean: 5,
      expectedMean: 2.6,
      expectedChange: -2.4,
      lasting: 0.4,
      method: expect.stringContaining('Galton') as string,
    });
  });

  test('a cohort below the mean is expected to rise', () => {
    const rise = expectedOf({ kind: 'correlation', mean: 1, correlation: 0.4 }, { kind: 'mean', mean: 0 });
    expect(rise.expectedMean).toBeCloseTo(0.6, 12);
    expect(rise.expectedChange).toBeGreaterThan(0);
  });

  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  test('nothing is expected of a cohort at the mean, or where all of a difference lasts, and all of it where nothing does', () => {
    fc.assert(
      fc.property(number, number, share, (mean, cohort, correlation) => {
        const at = (own: number, lasting: number) =>
          expectedOf({ kind: 'correlation', mean, correlation: lasting }, { kind: 'mean', mean: own });
        expect(at(mean, correlation).expectedChange).toBe(0);
        expect(at(cohort, 1).expectedChange).toBe(0);
        expect(at(cohort, 0).expectedMean).toBe(mean + 0);
      }),
    );
  });

  test('what is expected lies between the cohort and the mean, never beyond it', () => {
    fc.assert(
      fc.property(number, number, share, (mean, cohort, correlation) => {
        const { expectedMean } = expectedOf({ kind: 'correlation', mean, correlation }, { kind: 'mean', mean: cohort });
        expect(expectedMean).toBeGreaterThanOrEqual(Math.min(mean, cohort));
        expect(expectedMean).toBeLessThanOrEqual(Math.max(mean, cohort));
      }),
    );
  });
});

/** A million people by how many events each has, of a gamma-Poisson population of shape a and rate b. */
const gammaPoisson = (a: number, b: number) => {
  let share = (b / (1 + b)) ** a;
  const people: { events: number; people: number }[] = [];
  for (let events = 0; events < 200; events += 1) {
    people.push({ events, people: Math.round(share * 1e9) });
    share *= (events + a) / ((events + 1) * (1 + b));
  }
  return people;
};

describe('by how many people had how many events', () => {
  test.each([
    [0.5, 4, 3],
    [1, 1, 5],
    [3, 10, 2],
  ])('those of a gamma-Poisson population, of shape %s and rate %s, are expected at (x + a) ÷ (1 + b)', (a, b, k) => {
    const people = gammaPoisson(a, b);
    const chosen = people.filter(({ events }) => events >= k);
    const many = chosen.reduce((sum, each) => sum + each.people, 0);
    const exact = chosen.reduce((sum, each) => sum + (each.people * (each.events + a)) / (1 + b), 0) / many;
    const result = expectedOf({ kind: 'counts', people }, { kind: 'at-least', events: k });
    expect(result.expectedMean).toBeCloseTo(exact, 5);
    expect(result.populationMean).toBeCloseTo(a / b, 6);
    expect(result.lasting).toBeCloseTo(1 / (1 + b), 5);
    expect(result.method).toContain('Greenwood');
  });

  test('people who differ by chance alone are all expected at the mean', () => {
    // Fewer with many than chance has: the variance is below the mean.
    const people = [
      { events: 1, people: 10 },
      { events: 3, people: 10 },
    ];
    const cohort = { kind: 'at-least', events: 3 } as const;
    expect(expectedOf({ kind: 'counts', people }, cohort)).toMatchObject({
      cohortMean: 3,
      expectedMean: 2,
      lasting: 0,
    });
  });

  test('the highest users are counted from the top, and some of those with the same number of events', () => {
    const people = [
      { events: 0, people: 90 },
      { events: 4, people: 8 },
      { events: 10, people: 2 },
    ];
    const highest = (share: number) => expectedOf({ kind: 'counts', people }, { kind: 'highest', share });
    expect(highest(0.02).cohortMean).toBe(10);
    expect(highest(0.01).cohortMean).toBe(10);
    expect(highest(0.05).cohortMean).toBeCloseTo((2 * 10 + 3 * 4) / 5, 12);
    expect(highest(0.2).cohortMean).toBeCloseTo((2 * 10 + 8 * 4) / 20, 12);
    expect(highest(1).cohortMean).toBeCloseTo(0.52, 12);
    expect(highest(1).expectedChange).toBeCloseTo(0, 12);
  });

  test('of nobody nothing is known', () => {
    const cohort = { kind: 'at-least', events: 3 } as const;
    for (const people of [[], [{ events: 5, people: 0 }]]) {
      expect(regressionToTheMean({ kind: 'counts', people }, cohort)).toEqual({
        kind: 'not-known',
        reason: 'There is nobody in the population.',
      });
    }
    expect(regressionToTheMean({ kind: 'counts', people: [{ events: 2, people: 9 }] }, cohort)).toEqual({
      kind: 'not-known',
      reason: 'There is nobody in the cohort.',
    });
  });

  test('the order of the counts, and a thousand times the people, change nothing', () => {
    const counts = fc.uniqueArray(fc.nat(12), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(
        counts,
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 6, maxLength: 6 }),
        (events, sizes) => {
          const people = events.map((each, at) => ({ events: each, people: sizes[at] ?? 1 }));
          const cohort = { kind: 'at-least', events: Math.max(...events) } as const;
          const first = expectedOf({ kind: 'counts', people }, cohort);
          const more = [...people].reverse().map((each) => ({ ...each, people: each.people * 1000 }));
          const second = expectedOf({ kind: 'counts', people: more }, cohort);
          expect(second.expectedMean).toBeCloseTo(first.expectedMean, 9);
          expect(first.expectedMean).toBeLessThanOrEqual(first.cohortMean);
          expect(first.expectedMean).toBeGreaterThanOrEqual(first.populationMean);
        },
      ),
    );
  });
});

describe('beyond a cut-off of a normal measure', () => {
  const population = { kind: 'normal', mean: 100, standardDeviation: 15, correlation: 0.6 } as const;

  test('those above the mean are at 0.798 standard deviations, of which 0.6 last', () => {
    const result = expectedOf(population, { kind: 'above', cutOff: 100 });
    expect(result.cohortMean).toBeCloseTo(100 + 15 * Math.sqrt(2 / Math.PI), 10);
    expect(result.expectedChange).toBeCloseTo(-0.4 * 15 * Math.sqrt(2 / Math.PI), 10);
    expect(result.method).toContain('Davis');
  });

  test('those as far below mirror those above', () => {
    const above = expectedOf(population, { kind: 'above', cutOff: 118 });
    const below = expectedOf(population, { kind: 'below', cutOff: 82 });
    expect(below.expectedChange).toBeCloseTo(-above.expectedChange, 10);
    expect(below.cohortMean - 100).toBeCloseTo(100 - above.cohortMean, 10);
    expect(below.cohortMean).toBeLessThan(82);
  });

  test('the highest twentieth are those above the cut-off that leaves a twentieth', () => {
    const highest = expectedOf(population, { kind: 'highest', share: 0.05 });
    const above = expectedOf(population, { kind: 'above', cutOff: 100 + 15 * normalQuantile(0.95) });
    expect(highest.cohortMean).toBeCloseTo(above.cohortMean, 9);
    expect(expectedOf(population, { kind: 'highest', share: 1 })).toMatchObject({ cohortMean: 100, expectedChange: 0 });
  });

  test('the mean beyond a cut-off is that of the area under the curve', () => {
    // Simpson's rule over ten standard deviations.
    const from = 110;
    const [steps, width] = [20_000, 150 / 20_000];
    let [mass, moment] = [0, 0];
    for (let step = 0; step <= steps; step += 1) {
      const x = from + step * width;
      const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
      const density = weight * Math.exp(-(((x - 100) / 15) ** 2) / 2);
      [mass, moment] = [mass + density, moment + density * x];
    }
    expect(expectedOf(population, { kind: 'above', cutOff: from }).cohortMean).toBeCloseTo(moment / mass, 8);
  });

  test('beyond all reach there is nobody, and never a figure that is no number', () => {
    expect(regressionToTheMean(population, { kind: 'above', cutOff: 1000 })).toMatchObject({ kind: 'not-known' });
    expect(expectedOf(population, { kind: 'above', cutOff: -1e12 }).cohortMean).toBe(100);
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.double({ min: 1e-12, max: 1e12, noNaN: true }),
        (cutOff, standardDeviation) => {
          const result = regressionToTheMean({ ...population, standardDeviation }, { kind: 'above', cutOff });
          if (result.kind !== 'expected') return;
          const { cohortMean, expectedMean, expectedChange } = result;
          expect([cohortMean, expectedMean, expectedChange].every(Number.isFinite)).toBe(true);
          expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        },
      ),
    );
  });

  test('a figure far out in the tail keeps its digits', () => {
    // The inverse Mills ratio at 30 is 30.0332597.
    const unit = { kind: 'normal', mean: 0, standardDeviation: 1, correlation: 1 } as const;
    expect(expectedOf(unit, { kind: 'above', cutOff: 30 }).cohortMean).toBeCloseTo(30.0332597, 6);
  });
});

test('−0 is told as 0', () => {
  const result = expectedOf({ kind: 'correlation', mean: -0, correlation: 0.5 }, { kind: 'mean', mean: -0 });
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});

test.each<[string, unknown, unknown, readonly string[]]>([
  ['no population', undefined, { kind: 'mean', mean: 1 }, ['population missing']],
  ['another kind', { kind: 'guess' }, { kind: 'mean', mean: 1 }, ['population.kind unknown-value']],
  [
    'a correlation above 1, and a mean that is no number',
    { kind: 'correlation', mean: NaN, correlation: 1.1 },
    { kind: 'mean', mean: Infinity },
    ['population.mean out-of-range', 'population.correlation out-of-range', 'cohort.mean out-of-range'],
  ],
  [
    'a correlation below 0: a cohort would be on the other side of the mean',
    { kind: 'correlation', mean: 1, correlation: -0.1 },
    { kind: 'mean', mean: 2 },
    ['population.correlation out-of-range'],
  ],
  [
    'a measure that does not vary',
    { kind: 'normal', mean: 1, standardDeviation: 0, correlation: 0.5 },
    { kind: 'mean', mean: 2 },
    ['population.standardDeviation out-of-range'],
  ],
  [
    'counts that are none',
    { kind: 'counts', people: [{ events: -1, people: 0.5 }, { events: 2 }, undefined] },
    { kind: 'at-least', events: 1.5 },
    [
      'population.people[0].events out-of-range',
      'population.people[0].people not-whole',
      'population.people[1].people missing',
      'population.people[2] missing',
      'cohort.events not-whole',
    ],
  ],
  [
    'a count told twice',
    {
      kind: 'counts',
      people: [
        { events: 2, people: 5 },
        { events: 2, people: 6 },
      ],
    },
    { kind: 'mean', mean: 2 },
    ['population.people[1].events duplicate'],
  ],
  ['a share of nobody', { kind: 'counts', people: [] }, { kind: 'highest', share: 0 }, ['cohort.share out-of-range']],
])('refuses %s', (_, population, cohort, expected) => {
  expect(refusalsOf(() => regressionToTheMean(population as never, cohort as never))).toEqual(expected);
});

test('a hole in a list of counts is named', () => {
  const people = [{ events: 1, people: 1 }, , { events: 2, people: 1 }];
  const run = () => regressionToTheMean({ kind: 'counts', people } as never, { kind: 'mean', mean: 1 });
  expect(refusalsOf(run)).toEqual(['population.people[1] missing']);
});

test.each([
  ['correlation', 'at-least', { mean: 1, correlation: 0.5 }, { events: 2 }, 'mean'],
  ['correlation', 'highest', { mean: 1, correlation: 0.5 }, { share: 0.5 }, 'mean'],
  ['counts', 'above', { people: [] }, { cutOff: 2 }, 'mean, at-least, highest'],
  [
    'normal',
    'at-least',
    { mean: 1, standardDeviation: 1, correlation: 0.5 },
    { events: 2 },
    'mean, above, below, highest',
  ],
])('a population by %s tells of no cohort by %s', (of, by, population, cohort, ways) => {
  const run = () => regressionToTheMean({ kind: of, ...population } as never, { kind: by, ...cohort } as never);
  expect(problemsOf(run)).toEqual([
    `cohort.kind: A cohort chosen by "${by}" cannot be told from a population of the kind "${of}". Give a cohort of the kind ${ways}, or another population.`,
  ]);
});
