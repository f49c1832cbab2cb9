import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  randomGenerator,
  slopeIndexOfInequality,
  type Estimate,
  type RankedGroup,
  type SlopeAsked,
} from 'neighbourhood-contracts/statistics';
import { casesOf, comparisonOf } from '../../conformance/reference-cases/cases-of.ts';
import { inequalityAnswers, slopeQuestion } from '../../conformance/reference-cases/inequality.ts';
import { refusalsOf } from '../../support/refusals.ts';

const { meta, cases } = casesOf('sii_rii', 'sii');

test('slopes, ratios and intercepts are what R gives in twenty cases', () => {
  expect(cases).toHaveLength(20);
  for (const each of cases) {
    expect([each.id, comparisonOf(inequalityAnswers, each, meta).isSame]).toEqual([each.id, true]);
  }
});

test('values that vary as they are have the limits of the closed form', () => {
  const plain = cases.filter(({ input }) => input['value_type'] === 0);
  expect(plain).toHaveLength(4);
  for (const { id, input, ...rest } of plain) {
    const { analytic } = (
      rest as unknown as { readonly derived: { readonly analytic: Readonly<Record<string, number>> } }
    ).derived;
    for (const [level, named] of [
      [0.95, '95'],
      [0.998, '99_8'],
    ] as const) {
      const { groups, asked } = slopeQuestion(input, level);
      const { slopeIndex, drawnBy } = slopeIndexOfInequality(groups, asked);
      const { lower, upper } = estimated(slopeIndex);
      expect([id, lower / (analytic[`sii_lower${named}`] ?? 0), upper / (analytic[`sii_upper${named}`] ?? 0)]).toEqual([
        id,
        expect.closeTo(1, 11),
        expect.closeTo(1, 11),
      ]);
      expect(slopeIndex).toMatchObject({ level, method: 'normal' });
      expect(drawnBy).toBeUndefined();
    }
  }
});

/** Odd ones out are the same cases again. */
const different = ['sii-01', 'sii-03', 'sii-09', 'sii-11', 'sii-13', 'sii-15', 'sii-25', 'sii-27', 'sii-29', 'sii-31'];

test.each([
  ...different.map((id) => [id, 0.95, '95_0', 100_000] as const),
  ['sii-01', 0.998, '99_8', 1_000] as const,
  ['sii-11', 0.998, '99_8', 1_000] as const,
  ['sii-09', 0.998, '99_8', 200_000] as const,
  ['sii-25', 0.998, '99_8', 200_000] as const,
])(
  'the limits of %s at %d are those that R simulates, within a hundredth of their width',
  (id, level, named, repetitions) => {
    const { input, ...rest } = cases.find((each) => each.id === id) ?? raise(id);
    const { expected_ci_simulated_1e6_seed42: simulated } = rest as unknown as {
      readonly expected_ci_simulated_1e6_seed42: Readonly<Record<string, number>>;
    };
    const { groups, asked } = slopeQuestion(input, level, repetitions);
    const { slopeIndex, relativeIndex } = slopeIndexOfInequality(groups, asked);
    for (const [index, told] of Object.entries({ sii: slopeIndex, rii: relativeIndex })) {
      const limit = (end: string) => {
        const key = `${index}_${end}${named}`;
        return simulated[key] ?? simulated[`${key}cl`] ?? NaN;
      };
      const [lower, upper] = [limit('lower'), limit('upper')];
      const far = Math.max(Math.abs(estimated(told).lower - lower), Math.abs(estimated(told).upper - upper));
      expect(far / (upper - lower)).toBeLessThan(0.01);
    }
  },
  30_000,
);

function raise(message: string): never {
  throw new Error(message);
}

function estimated(estimate: Estimate) {
  return estimate.kind === 'estimated' ? estimate : raise(estimate.reason);
}

const plain = { level: 0.95, per: 1, compared: 'last-with-first', scale: 'none' } as const;
const onScale = { ...plain, scale: 'log', fit: 'scale', seed: 7, repetitions: 20_000 } as const;

const group = fc.record({
  population: fc.integer({ min: 100, max: 20_000 }),
  value: fc.double({ min: 50, max: 100, noNaN: true }),
  standardError: fc.double({ min: 0.01, max: 1, noNaN: true }),
});
const groups = fc.array(group, { minLength: 5, maxLength: 12 });
const near = (value: number, other: number) => Math.abs(value - other) <= 1e-9 * (Math.abs(other) + 1);

/** The middle of each group's ranks. */
function ranks(groups: readonly RankedGroup[]): readonly number[] {
  const whole = groups.reduce((sum, { population }) => sum + population, 0);
  let before = 0;
  return groups.map(({ population }) => {
    before += population / whole;
    return before - population / whole / 2;
  });
}

test('a straight line through the middles of the ranks is found again', () => {
  fc.assert(
    fc.property(groups, fc.double({ min: -30, max: 30, noNaN: true }), (groups, slope) => {
      const straight = ranks(groups).map((rank, at) => ({ ...(groups[at] ?? raise('')), value: 60 + slope * rank }));
      const { slopeIndex, relativeIndex, intercept } = slopeIndexOfInequality(straight, plain);
      expect(near(estimated(slopeIndex).value, slope)).toBe(true);
      expect(near(intercept, 60)).toBe(true);
      expect(near(estimated(relativeIndex).value, (60 + slope) / 60)).toBe(true);
    }),
  );
});

test('equal values have no slope, and a ratio of 1, on any scale', () => {
  fc.assert(
    fc.property(groups, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (groups, value) => {
      const equal = groups.map(({ population }) => ({
        population,
        value,
        lower: value / 2,
        upper: 0.995,
        level: 0.95,
      }));
      for (const asked of askedOnEveryScale(1_000)) {
        const { slopeIndex, relativeIndex, intercept } = slopeIndexOfInequality(equal, asked);
        expect(near(estimated(slopeIndex).value, 0)).toBe(true);
        expect(near(relativeIndex.kind === 'estimated' ? relativeIndex.value : 1, 1)).toBe(true);
        expect(near(intercept, value)).toBe(true);
      }
    }),
    { numRuns: 20 },
  );
});

function askedOnEveryScale(repetitions: number): readonly SlopeAsked[] {
  const drawn = { ...plain, seed: 7, repetitions };
  return [
    plain,
    ...(['log', 'logit'] as const).flatMap((scale) =>
      (['values', 'scale'] as const).map((fit): SlopeAsked => ({ ...drawn, scale, fit })),
    ),
  ];
}

test('adding to every value moves the line and leaves its slope, and what is told per changes the slope alone', () => {
  fc.assert(
    fc.property(groups, fc.integer({ min: 1, max: 500 }), (groups, more) => {
      const first = slopeIndexOfInequality(groups, plain);
      const raised = slopeIndexOfInequality(
        groups.map((each) => ({ ...each, value: each.value + more })),
        plain,
      );
      expect(near(estimated(raised.slopeIndex).value, estimated(first.slopeIndex).value)).toBe(true);
      expect(near(raised.intercept, first.intercept + more)).toBe(true);
      const percent = slopeIndexOfInequality(groups, { ...plain, per: 128 });
      const { value, lower, upper, ...rest } = estimated(first.slopeIndex);
      expect(percent.slopeIndex).toEqual({ value: value * 128, lower: lower * 128, upper: upper * 128, ...rest });
      expect(percent.relativeIndex).toEqual(first.relativeIndex);
      expect(percent.intercept).toBe(first.intercept);
    }),
  );
});

test('both intervals hold their figure, and are half as wide where values are twice as sure', () => {
  fc.assert(
    fc.property(groups, (groups) => {
      const sure = groups.map((each) => ({ ...each, standardError: each.standardError / 1000 }));
      const surer = groups.map((each) => ({ ...each, standardError: each.standardError / 2000 }));
      const [wide, narrow] = [slopeIndexOfInequality(sure, plain), slopeIndexOfInequality(surer, plain)];
      for (const index of ['slopeIndex', 'relativeIndex'] as const) {
        const [one, other] = [estimated(wide[index]), estimated(narrow[index])];
        expect(one.lower < one.value && one.value < one.upper).toBe(true);
        expect((other.upper - other.lower) / (one.upper - one.lower)).toBeCloseTo(0.5, 4);
      }
    }),
  );
});

test('the first with the last is the opposite slope and the inverse ratio, limits and all', () => {
  const { input } = cases[0] ?? raise('');
  const { groups } = slopeQuestion(input);
  const [one, other] = [plain, { ...plain, compared: 'first-with-last' } as const].map((asked) =>
    slopeIndexOfInequality(groups, asked),
  );
  const [slope, turned] = [estimated(one?.slopeIndex ?? raise('')), estimated(other?.slopeIndex ?? raise(''))];
  expect([turned.value, turned.lower, turned.upper].map((limit) => limit.toFixed(9))).toEqual(
    [-slope.value, -slope.upper, -slope.lower].map((limit) => limit.toFixed(9)),
  );
  const [ratio, inverse] = [estimated(one?.relativeIndex ?? raise('')), estimated(other?.relativeIndex ?? raise(''))];
  expect([inverse.value, inverse.lower, inverse.upper].map((limit) => limit.toFixed(9))).toEqual(
    [1 / ratio.value, 1 / ratio.upper, 1 / ratio.lower].map((limit) => limit.toFixed(9)),
  );
  expect(other?.intercept).toBe(one?.intercept);
});

test('the first with the last is as different where limits are drawn', () => {
  for (const asked of askedOnEveryScale(20_000).slice(1)) {
    const groups = proportions;
    const one = slopeIndexOfInequality(groups, asked);
    const other = slopeIndexOfInequality(groups, { ...asked, compared: 'first-with-last' });
    const [slope, turned] = [estimated(one.slopeIndex), estimated(other.slopeIndex)];
    // The same draws: the place of a limit among them differs by one.
    expect(turned.value).toBeCloseTo(-slope.value, 12);
    expect(turned.lower).toBeCloseTo(-slope.upper, 4);
    expect(turned.upper).toBeCloseTo(-slope.lower, 4);
    const [ratio, inverse] = [estimated(one.relativeIndex), estimated(other.relativeIndex)];
    expect(inverse.value).toBeCloseTo(1 / ratio.value, 12);
    expect(inverse.lower).toBeCloseTo(1 / ratio.upper, 3);
    expect(other.intercept).toBe(one.intercept);
  }
});

const proportions: readonly RankedGroup[] = [0.55, 0.62, 0.69, 0.76, 0.83].map((value, at) => ({
  population: 3_000 + 500 * at,
  value,
  lower: value - 0.02,
  upper: value + 0.02,
  level: 0.95,
}));

test('the same seed draws the same limits, another seed others, and the result says what drew them', () => {
  const asked = { ...onScale, scale: 'logit', fit: 'values' } as const;
  const drawn = slopeIndexOfInequality(proportions, asked);
  expect(slopeIndexOfInequality(proportions, asked)).toEqual(drawn);
  expect(slopeIndexOfInequality(proportions, { ...asked, seed: 8 })).not.toEqual(drawn);
  expect(drawn).toMatchObject({ drawnBy: randomGenerator, slopeIndex: { method: 'simulated', level: 0.95 } });
  expect(JSON.parse(JSON.stringify(drawn))).toEqual(drawn);
});

test('limits of draws are the ones at the rounded places', () => {
  // A thousand draws at 99.8%: the first and the last but none of them.
  const asked = { ...onScale, repetitions: 1_000 };
  const [all, most] = [0.998, 0.9].map((level) =>
    estimated(slopeIndexOfInequality(proportions, { ...asked, level }).slopeIndex),
  );
  expect(all?.lower).toBeLessThan(most?.lower ?? 0);
  expect(all?.upper).toBeGreaterThan(most?.upper ?? 1);
});

test('limits of values are taken at the level that is theirs', () => {
  const at = (level: number, reach: number): RankedGroup[] =>
    [70, 72, 75, 77, 80].map((value) => ({
      population: 900,
      value,
      lower: value - reach,
      upper: value + reach,
      level,
    }));
  const errors = [70, 72, 75, 77, 80].map((value) => ({ population: 900, value, standardError: 1 }));
  const told = estimated(slopeIndexOfInequality(errors, plain).slopeIndex);
  for (const groups of [at(0.95, 1.959963984540054), at(99.8, 3.090232306167813)]) {
    const { lower, upper } = estimated(slopeIndexOfInequality(groups, plain).slopeIndex);
    expect([lower, upper]).toEqual([expect.closeTo(told.lower, 9), expect.closeTo(told.upper, 9)]);
  }
});

test('a ratio on logarithms has a closed form, the one that its draws come near to', () => {
  const { slopeIndex, relativeIndex } = slopeIndexOfInequality(proportions, onScale);
  expect([slopeIndex, relativeIndex].map((index) => estimated(index).method)).toEqual(['simulated', 'log-normal']);
  const { value, lower, upper } = estimated(relativeIndex);
  expect(lower * upper).toBeCloseTo(value ** 2, 12);
  const onValues = slopeIndexOfInequality(proportions, { ...onScale, fit: 'values' });
  expect(estimated(onValues.relativeIndex).method).toBe('simulated');
});

test('as in the R package a line on a scale turns about its middle, and its limits swap per less than 1', () => {
  const asked = { ...onScale, asIn: 'PHEindicatormethods' } as const;
  const told = estimated(slopeIndexOfInequality(proportions, asked).slopeIndex);
  const half = estimated(slopeIndexOfInequality(proportions, { ...asked, per: 0.5 }).slopeIndex);
  expect([half.lower, half.upper]).toEqual([told.upper / 2, told.lower / 2]);
  const sound = estimated(slopeIndexOfInequality(proportions, { ...onScale, per: 0.5 }).slopeIndex);
  expect(sound.lower).toBeLessThan(sound.upper);
  for (const other of [
    { ...asked, per: 0.5, scale: 'logit' },
    { ...asked, per: 0.5, fit: 'values' },
    { ...asked, per: 0.5, compared: 'first-with-last' },
    { ...asked, per: 1 },
  ] as const) {
    const { lower, upper } = estimated(slopeIndexOfInequality(proportions, other).slopeIndex);
    expect(lower).toBeLessThan(upper);
  }
  expect(slopeIndexOfInequality(proportions, asked)).not.toHaveProperty('drawnBy');
});

const withValues = (values: readonly number[], standardError: number): RankedGroup[] =>
  values.map((value) => ({ population: 1_000, value, standardError }));

test('there is no ratio where the line meets 0, and no interval of it where its lower end may be 0', () => {
  const crossing = slopeIndexOfInequality(withValues([-2, -1, 0, 1, 2], 0.1), plain);
  expect(crossing.slopeIndex).toMatchObject({ kind: 'estimated' });
  expect(crossing.relativeIndex).toEqual({
    kind: 'not-estimated',
    reason: 'The line meets 0, so that one end is no multiple of the other.',
  });
  expect(slopeIndexOfInequality(withValues([0, 0, 0, 0, 0], 0.1), plain).relativeIndex.kind).toBe('not-estimated');
  const unsure = slopeIndexOfInequality(withValues([2, 3, 4, 5, 6], 1), plain);
  expect(unsure.relativeIndex).toEqual({
    kind: 'not-estimated',
    reason: 'The values are too unsure for an interval of this.',
  });
  // Both ends below 0 are as good as both above it.
  const negative = slopeIndexOfInequality(withValues([-9, -8, -7, -6, -5], 0.1), plain);
  expect(estimated(negative.relativeIndex).value).toBeCloseTo(0.4736842, 6);
});

test('values that are known exactly have an interval of no width', () => {
  const { slopeIndex, relativeIndex } = slopeIndexOfInequality(withValues([2, 3, 4, 5, 6], 0), plain);
  const [slope, ratio] = [estimated(slopeIndex), estimated(relativeIndex)];
  expect([slope.lower, slope.upper]).toEqual([slope.value, slope.value]);
  expect([ratio.lower, ratio.upper]).toEqual([expect.closeTo(ratio.value, 12), expect.closeTo(ratio.value, 12)]);
});

test('draws that a number cannot hold give no interval', () => {
  const unsure = [1, 2, 3, 4, 5].map((value) => {
    return { population: 1_000, value, lower: 1e-99, upper: 1e12, level: 0.5 };
  });
  const asked = { ...onScale, fit: 'values', repetitions: 100_000 } as const;
  const { slopeIndex, relativeIndex } = slopeIndexOfInequality(unsure, asked);
  expect([slopeIndex.kind, relativeIndex.kind]).toEqual(['not-estimated', 'not-estimated']);
  const onLogs = { ...asked, fit: 'scale', level: 0.9999 } as const;
  for (const how of [onLogs, { ...onLogs, asIn: 'PHEindicatormethods' } as const]) {
    const told = slopeIndexOfInequality(unsure, how);
    expect(told.relativeIndex.kind).toBe('not-estimated');
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
  }
});

const good: RankedGroup[] = withValues([70, 72, 75, 77, 80], 0.5);
const indexOf = (groups: unknown, asked: unknown = plain) => {
  return () => slopeIndexOfInequality(groups as RankedGroup[], asked as SlopeAsked);
};
const withFirst = (change: object) => [{ ...good[0], ...change }, ...good.slice(1)];
const limited = { population: 1_000, value: 70, lower: 69, upper: 71, level: 0.95 };
const share = { population: 1_000, value: 0.5, lower: 0.4, upper: 0.6, level: 0.95 };
const logit = { ...onScale, scale: 'logit' };

test.each([
  ['nothing', indexOf(undefined), ['groups wrong-type']],
  ['nothing at all', indexOf(null, null), ['groups wrong-type', 'asked missing']],
  ['four groups', indexOf(good.slice(1)), ['groups missing']],
  ['101 groups', indexOf(Array(101).fill(good[0])), ['groups too-many']],
  ['a hole', indexOf([good[0], , good[2], good[3], good[4]]), ['groups[1] missing']],
  ['nobody', indexOf(withFirst({ population: 0 })), ['groups[0].population out-of-range']],
  ['a value that is NaN', indexOf(withFirst({ value: NaN })), ['groups[0].value out-of-range']],
  ['an error below 0', indexOf(withFirst({ standardError: -1 })), ['groups[0].standardError out-of-range']],
  ['no error', indexOf(withFirst({ standardError: undefined })), ['groups[0].standardError missing']],
  [
    'an error and limits',
    indexOf(withFirst({ lower: 69, upper: 71, level: 0.95 })),
    ['groups[0].standardError unknown-key'],
  ],
  ['limits of no level', indexOf([{ ...limited, level: undefined }, ...good.slice(1)]), ['groups[0].level missing']],
  [
    'limits beside their value',
    indexOf([{ ...limited, lower: 70.5 }, ...good.slice(1)]),
    ['groups[0].value out-of-range'],
  ],
  ['limits the wrong way', indexOf([{ ...limited, upper: 69.5 }, ...good.slice(1)]), ['groups[0].value out-of-range']],
  [
    'an error on a scale',
    indexOf(good, onScale),
    expect.arrayContaining(['groups[0].standardError unknown-key', 'groups[0].lower missing']),
  ],
  [
    'a rate of 0',
    indexOf(Array(5).fill({ ...limited, lower: 0 }), onScale),
    Array.from({ length: 5 }, (_, at) => `groups[${at}].lower out-of-range`),
  ],
  [
    'a proportion of 1',
    indexOf([...Array<object>(4).fill(share), { ...share, upper: 1 }], logit),
    ['groups[4].upper out-of-range'],
  ],
  ['no scale', indexOf(good, { ...plain, scale: undefined }), expect.arrayContaining(['asked.scale missing'])],
  [
    'a scale that every object has',
    indexOf(good, { ...plain, scale: 'toString' }),
    expect.arrayContaining(['asked.scale unknown-value']),
  ],
  [
    'draws where none are made',
    indexOf(good, { ...plain, seed: 1, repetitions: 1000 }),
    ['asked.seed unknown-key', 'asked.repetitions unknown-key'],
  ],
  ['too few draws', indexOf(proportions, { ...onScale, repetitions: 999 }), ['asked.repetitions out-of-range']],
  ['too many draws', indexOf(proportions, { ...onScale, repetitions: 1_000_001 }), ['asked.repetitions out-of-range']],
  [
    'a level beyond the draws',
    indexOf(proportions, { ...onScale, level: 0.9995, repetitions: 1_000 }),
    ['asked.repetitions out-of-range'],
  ],
  ['a seed below 0', indexOf(proportions, { ...onScale, seed: -1 }), ['asked.seed out-of-range']],
  ['no fit', indexOf(proportions, { ...onScale, fit: 'best' }), ['asked.fit unknown-value']],
  ['what is told per less than nothing', indexOf(good, { ...plain, per: -1 }), ['asked.per out-of-range']],
  ['another comparison', indexOf(good, { ...plain, compared: 'best-with-worst' }), ['asked.compared unknown-value']],
  ['another tool', indexOf(good, { ...plain, asIn: 'Excel' }), ['asked.asIn unknown-value']],
])('refuses %s', (_, run, problems) => {
  expect(refusalsOf(run)).toEqual(problems);
});

test('as many draws as a level needs are enough', () => {
  const asked = { ...onScale, level: 0.999, repetitions: 1_000 };
  expect(slopeIndexOfInequality(proportions, asked).slopeIndex.kind).toBe('estimated');
});
