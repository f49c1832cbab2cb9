import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  quintileGaps,
  type CountsOf,
  type QuintileCounts,
  type QuintileFacts,
  type QuintileGapsAsked,
} from 'neighbourhood-contracts/outcomes';
import { estimateProportion, estimateRate, type Estimate } from 'neighbourhood-contracts/statistics';
import { casesOf } from '../../conformance/reference-cases/cases-of.ts';
import { refusalsOf } from '../../support/refusals.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';

const asked: QuintileGapsAsked = { level: 0.95, per: 1000, slope: 'closed-form' };
const numbers = [1, 2, 3, 4, 5] as const;
const of = (counts: readonly CountsOf[]): readonly QuintileCounts[] =>
  numbers.map((quintile) => ({ quintile, ...(counts[quintile - 1] ?? { count: 0, denominator: 0 }) }));
const quintiles = of([
  { count: 412, denominator: 3100 },
  { count: 351, denominator: 3050 },
  { count: 305, denominator: 2900 },
  { count: 262, denominator: 2880 },
  { count: 210, denominator: 2790 },
]);
const facts: QuintileFacts = {
  index: 'Index of Multiple Deprivation 2019',
  basis: 'national',
  measure: 'rate',
  quintiles,
  notKnown: { count: 31, denominator: 280 },
};
const gaps = (own: Partial<QuintileFacts> = {}, how: Partial<QuintileGapsAsked> = {}) =>
  quintileGaps({ ...facts, ...own }, { ...asked, ...how });
const estimated = (estimate: Estimate) => {
  if (estimate.kind !== 'estimated') throw new Error(estimate.reason);
  return estimate;
};
const replaced = (quintile: number, by: object) =>
  quintiles.map((each) => (each.quintile === quintile ? ({ quintile: each.quintile, ...by } as QuintileCounts) : each));

describe('as reference cases have two groups', () => {
  test.each(casesOf('inequality_gap', 'rate_gap').cases.map((each) => [each.id, each] as const))('%s', (_, each) => {
    const { x_deprived, n_deprived, x_least, n_least, confidence } = each.input as Record<string, number>;
    const expected = each.expected as Record<string, number>;
    const ends = [x_deprived, n_deprived, x_least, n_least].map((number) => number ?? 0) as [
      number,
      number,
      number,
      number,
    ];
    const own = of([
      { count: ends[0], denominator: ends[1] },
      { count: 7, denominator: 900 },
      { count: 7, denominator: 900 },
      { count: 7, denominator: 900 },
      { count: ends[2], denominator: ends[3] },
    ]);
    const { difference, ratio } = gaps({ quintiles: own }, { level: confidence ?? 0, per: 1 }).mostWithLeast;
    expect(estimated(difference).value).toBeCloseTo(expected['absolute_gap'] ?? NaN, 12);
    expect(estimated(difference).lower).toBeCloseTo(expected['absolute_gap_lower_mover'] ?? NaN, 12);
    expect(estimated(difference).upper).toBeCloseTo(expected['absolute_gap_upper_mover'] ?? NaN, 12);
    if (ends[0] === 0 || ends[2] === 0) return;
    expect(estimated(ratio).value).toBeCloseTo(expected['relative_gap_ratio'] ?? NaN, 9);
    expect(estimated(ratio).upper).toBeCloseTo(expected['ratio_upper_lognormal'] ?? NaN, 8);
  });

  test.each(casesOf('inequality_gap', 'proportion_gap').cases.map((each) => [each.id, each] as const))(
    '%s',
    (_, each) => {
      const {
        x_deprived = 0,
        n_deprived = 0,
        x_least = 0,
        n_least = 0,
        confidence = 0,
      } = each.input as Record<string, number>;
      const expected = each.expected as Record<string, number>;
      const middle = { count: 7, denominator: 900 };
      const own = of([
        { count: x_deprived, denominator: n_deprived },
        middle,
        middle,
        middle,
        { count: x_least, denominator: n_least },
      ]);
      const result = gaps({ quintiles: own, measure: 'proportion' }, { level: confidence, per: 1 });
      const { value, lower, upper } = estimated(result.mostWithLeast.difference);
      expect(value).toBeCloseTo(expected['difference'] ?? NaN, 12);
      expect(lower).toBeCloseTo(expected['newcombe10_lower'] ?? NaN, 10);
      expect(upper).toBeCloseTo(expected['newcombe10_upper'] ?? NaN, 10);
    },
  );
});

test('says what quintiles are of, and each of them by itself', () => {
  const result = gaps();
  expect(result).toMatchObject({
    index: 'Index of Multiple Deprivation 2019',
    basis: 'national',
    measure: 'rate',
    per: 1000,
    caution: 'Quintiles are of the whole country: a place may have few of its people in one of them.',
  });
  expect(result.quintiles.map(({ quintile }) => quintile)).toEqual([1, 2, 3, 4, 5]);
  expect(result.quintiles[4]?.estimate).toEqual(estimateRate(210, 2790, { level: 0.95, per: 1000 }));
  expect(gaps({ basis: 'local' }).caution).toContain('do not compare');
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});

test('the most deprived stand against all others together', () => {
  const { difference, ratio } = gaps().mostWithRest;
  const rest = (351 + 305 + 262 + 210) / (3050 + 2900 + 2880 + 2790);
  expect(estimated(difference).value).toBeCloseTo((412 / 3100 - rest) * 1000, 9);
  expect(estimated(ratio).value).toBeCloseTo(412 / 3100 / rest, 12);
});

test('the slope sees the middle, which the gap does not', () => {
  const level = (count: number): CountsOf => ({ count, denominator: 1000 });
  const even = gaps({ quintiles: of([140, 130, 120, 110, 100].map(level)) });
  // In even steps the line goes a step beyond the middles of the two at the ends.
  expect(estimated(even.slope.slopeIndex).value).toBeCloseTo(50, 9);
  expect(estimated(even.slope.relativeIndex).value).toBeCloseTo(145 / 95, 9);
  const bent = gaps({ quintiles: of([140, 100, 100, 100, 100].map(level)) });
  expect(estimated(bent.mostWithLeast.difference).value).toBeCloseTo(estimated(even.mostWithLeast.difference).value, 9);
  expect(estimated(bent.slope.slopeIndex).value).toBeLessThan(45);
});

test('the slope by draws is near the closed form, names what drew it, and is the same for the same seed', () => {
  const slope = { fit: 'values', seed: 7, repetitions: 20_000 } as const;
  for (const measure of ['rate', 'proportion'] as const) {
    const [drawn, closed] = [gaps({ measure }, { slope }).slope, gaps({ measure }).slope];
    expect(drawn.drawnBy).toEqual(expect.any(String));
    expect(closed).not.toHaveProperty('drawnBy');
    expect(estimated(drawn.slopeIndex).method).toBe('simulated');
    for (const end of ['lower', 'value', 'upper'] as const) {
      expect(estimated(drawn.slopeIndex)[end] / estimated(closed.slopeIndex)[end]).toBeCloseTo(1, 1);
    }
    expect(gaps({ measure }, { slope })).toEqual(gaps({ measure }, { slope }));
  }
});

test('a proportion has its own intervals', () => {
  const result = gaps({ measure: 'proportion' }, { per: 100 });
  expect(result.quintiles[0]?.estimate).toEqual(estimateProportion(412, 3100, { level: 0.95, per: 100 }));
  expect(result.mostWithLeast.difference).toMatchObject({ method: 'newcombe' });
  // Katz: the root of 1/412 − 1/3100 + 1/210 − 1/2790 is 0.0809…
  const error = Math.sqrt(1 / 412 - 1 / 3100 + 1 / 210 - 1 / 2790);
  const { value, lower, upper, method } = estimated(result.mostWithLeast.ratio);
  expect(method).toBe('log-normal');
  expect(Math.log(upper / value)).toBeCloseTo(1.959963984540054 * error, 10);
  expect(Math.log(value / lower)).toBeCloseTo(1.959963984540054 * error, 10);
});

describe('those whose quintile is not known', () => {
  test('are told apart, and change no gap', () => {
    const [one, other] = [gaps(), gaps({ notKnown: { count: 500, denominator: 500 } })];
    expect(one.notKnown).toEqual({
      count: 31,
      denominator: 280,
      text: '31 of 1571 events are of people whose quintile is not known, and no gap counts them.',
    });
    expect({ ...other, notKnown: one.notKnown }).toEqual(one);
  });

  test('may be nobody, or told of people, or beside a quintile that is not told', () => {
    expect(gaps({ notKnown: { count: 0, denominator: 0 } }).notKnown.text).toBe('The quintile of everybody is known.');
    expect(gaps({ notKnown: { count: 0, denominator: 8 } }).notKnown.text).toContain('0 of 1540 events');
    expect(gaps({ measure: 'proportion' }).notKnown.text).toBe(
      '31 of 1571 who count are people whose quintile is not known, and no gap counts them.',
    );
    const hidden = replaced(3, { suppressed: 'fewer than 6' });
    expect(gaps({ quintiles: hidden }).notKnown.text).toBe(
      '31 events are of people whose quintile is not known, and no gap counts them.',
    );
  });
});

describe('a quintile that is not told', () => {
  test('at an end leaves no gap and no slope, and in the middle a gap of the two ends', () => {
    const reason = 'Quintile 5 is suppressed (fewer than 6 events).';
    const end = gaps({ quintiles: replaced(5, { suppressed: 'fewer than 6 events' }) });
    const none = { kind: 'not-estimated', reason };
    expect(end.mostWithLeast).toEqual({ difference: none, ratio: none });
    expect(end.mostWithRest).toEqual({ difference: none, ratio: none });
    expect(end.slope).toEqual({ slopeIndex: none, relativeIndex: none });
    expect(end.quintiles[4]?.estimate).toEqual(none);
    expect(end.quintiles[0]?.estimate.kind).toBe('estimated');
    const middle = gaps({ quintiles: replaced(3, { suppressed: 'fewer than 6 events' }) });
    expect(middle.mostWithLeast).toEqual(gaps().mostWithLeast);
    expect(middle.mostWithRest.difference).toMatchObject({ reason: 'Quintile 3 is suppressed (fewer than 6 events).' });
    expect(middle.slope.slopeIndex).toMatchObject({ kind: 'not-estimated' });
    const first = gaps({ quintiles: replaced(1, { suppressed: 'as agreed' }) });
    expect(first.mostWithLeast.ratio).toMatchObject({ reason: 'Quintile 1 is suppressed (as agreed).' });
  });

  test('of nobody has no rate, and leaves the rest of the country one', () => {
    const empty = gaps({ quintiles: replaced(2, { count: 0, denominator: 0 }) });
    expect(empty.quintiles[1]?.estimate).toEqual({ kind: 'not-estimated', reason: 'There is nobody in quintile 2.' });
    expect(empty.slope.slopeIndex).toMatchObject({ reason: 'There is nobody in quintile 2.' });
    expect(estimated(empty.mostWithRest.difference).value).toBeCloseTo(
      (412 / 3100 - (305 + 262 + 210) / (2900 + 2880 + 2790)) * 1000,
      9,
    );
    const nobody = gaps({ quintiles: of([]) });
    expect(nobody.mostWithRest.ratio).toMatchObject({ reason: 'There is nobody in quintile 1.' });
    expect(nobody.slope.slopeIndex).toMatchObject({
      reason: numbers.map((quintile) => `There is nobody in quintile ${quintile}.`).join(' '),
    });
  });

  test('of no events has a difference and no ratio, and no place on a logarithm', () => {
    const slope = { fit: 'scale', seed: 1, repetitions: 1000 } as const;
    for (const measure of ['rate', 'proportion'] as const) {
      const none = gaps({ measure, quintiles: replaced(5, { count: 0, denominator: 2790 }) });
      expect(estimated(none.mostWithLeast.difference).lower).toBeGreaterThan(0);
      expect(none.mostWithLeast.ratio.kind).toBe('not-estimated');
      expect(none.slope.slopeIndex.kind).toBe('estimated');
      const drawn = gaps({ measure, quintiles: replaced(5, { count: 0, denominator: 2790 }) }, { slope });
      expect(drawn.slope.slopeIndex).toEqual({
        kind: 'not-estimated',
        reason: 'A quintile of none, or of all, has no place on that scale.',
      });
    }
    const all = replaced(5, { count: 2790, denominator: 2790 });
    expect(gaps({ measure: 'proportion', quintiles: all }, { slope }).slope.slopeIndex.kind).toBe('not-estimated');
    expect(gaps({ measure: 'rate', quintiles: all }, { slope }).slope.slopeIndex.kind).toBe('estimated');
  });
});

describe('by law', () => {
  const group = fc.record({
    count: fc.integer({ min: 1, max: 400 }),
    denominator: fc.integer({ min: 400, max: 5000 }),
  });
  const five = fc.array(group, { minLength: 5, maxLength: 5 });
  const measure = fc.constantFrom('rate' as const, 'proportion' as const);

  test('equal rates have a gap of 0, a ratio of 1 and no slope', () => {
    fc.assert(
      fc.property(
        group,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }),
        measure,
        (one, sizes, kind) => {
          const same = of(sizes.map((size) => ({ count: one.count * size, denominator: one.denominator * size })));
          const { mostWithLeast, mostWithRest, slope } = gaps({ quintiles: same, measure: kind });
          for (const { difference, ratio } of [mostWithLeast, mostWithRest]) {
            expect(estimated(difference).value).toBeCloseTo(0, 9);
            expect(estimated(ratio).value).toBeCloseTo(1, 12);
            expect(estimated(difference).lower).toBeLessThan(0);
            expect(estimated(ratio).upper).toBeGreaterThan(1);
          }
          expect(estimated(slope.slopeIndex).value).toBeCloseTo(0, 8);
        },
      ),
    );
  });

  test('turned over, differences change their sign and ratios are one over themselves', () => {
    fc.assert(
      fc.property(five, measure, (counts, kind) => {
        const [to, fro] = [counts, [...counts].reverse()].map((each) => gaps({ quintiles: of(each), measure: kind }));
        if (to === undefined || fro === undefined) throw new Error('no result');
        const [one, other] = [estimated(to.mostWithLeast.difference), estimated(fro.mostWithLeast.difference)];
        expect(other.value).toBeCloseTo(-one.value, 9);
        expect(other.lower).toBeCloseTo(-one.upper, 9);
        expect(estimated(fro.mostWithLeast.ratio).lower * estimated(to.mostWithLeast.ratio).upper).toBeCloseTo(1, 9);
        expect(estimated(fro.slope.slopeIndex).value).toBeCloseTo(-estimated(to.slope.slopeIndex).value, 6);
        expect(estimated(fro.slope.slopeIndex).upper).toBeCloseTo(-estimated(to.slope.slopeIndex).lower, 6);
      }),
    );
  });

  test('the order in which quintiles are given changes nothing, and the multiplier nothing but the scale', () => {
    fc.assert(
      fc.property(five, measure, (counts, kind) => {
        const own = { quintiles: of(counts), measure: kind };
        const plain = gaps(own);
        expect(gaps({ ...own, quintiles: [...own.quintiles].reverse() })).toEqual(plain);
        const perOne = gaps(own, { per: 1 });
        expect(perOne.mostWithLeast.ratio).toEqual(plain.mostWithLeast.ratio);
        expect(estimated(perOne.slope.slopeIndex).lower * 1000).toBeCloseTo(estimated(plain.slope.slopeIndex).lower, 6);
        expect(estimated(perOne.mostWithRest.difference).upper * 1000).toBeCloseTo(
          estimated(plain.mostWithRest.difference).upper,
          6,
        );
      }),
    );
  });
});

test.each<[string, object, object, readonly string[]]>([
  [
    'four quintiles',
    { quintiles: quintiles.slice(0, 4) },
    {},
    ['facts.quintiles: Quintile 5 is missing. Give all five'],
  ],
  [
    'a quintile twice',
    { quintiles: [...quintiles.slice(0, 4), quintiles[0]] },
    {},
    ['facts.quintiles[4].quintile: "1" was given already', 'facts.quintiles: Quintile 5 is missing.'],
  ],
  [
    'a sixth',
    { quintiles: [...quintiles, { quintile: 6, count: 1, denominator: 1 }] },
    {},
    ['facts.quintiles[5].quintile: There is no quintile 6. Give a quintile from 1, the most deprived, to 5.'],
  ],
  [
    'more who count than there are',
    { measure: 'proportion', quintiles: replaced(2, { count: 9, denominator: 8 }) },
    {},
    ['facts.quintiles[1].count: There cannot be 9 of 8.'],
  ],
  [
    'events of nobody',
    { quintiles: replaced(2, { count: 9, denominator: 0 }), notKnown: { count: 1, denominator: 0 } },
    {},
    ['facts.quintiles[1].count: There cannot be 9 of 0.', 'facts.notKnown.count: There cannot be 1 of 0.'],
  ],
  [
    'a proportion of half a person',
    { measure: 'proportion', notKnown: { count: 1, denominator: 2.5 } },
    {},
    ['facts.notKnown.denominator: A proportion of 2.5 is of no number of people.'],
  ],
  ['no word on those not known', { notKnown: undefined }, {}, ['facts.notKnown: ']],
  ['an index without a name', { index: '' }, {}, ['facts.index: ']],
  ['no basis', { basis: undefined }, {}, ['facts.basis: This is nothing. Give one of: national, local.']],
  ['a count that is no number', { notKnown: { count: NaN, denominator: 1 } }, {}, ['facts.notKnown.count: NaN events']],
  [
    'both a count and its suppression',
    { quintiles: replaced(2, { count: 9, denominator: 10, suppressed: 'few' }) },
    {},
    ['facts.quintiles[1].count: There is no field', 'facts.quintiles[1].denominator: There is no field'],
  ],
  ['a level of 5', {}, { level: 5 }, ['asked.level: ']],
  ['no way to a slope', {}, { slope: undefined }, ['asked.slope: ']],
  [
    'draws that are none',
    {},
    { slope: { fit: 'line', seed: 0.5, repetitions: 10 } },
    ['asked.slope.fit: ', 'asked.slope.seed: 0.5 is not a whole number.', 'asked.slope.repetitions: '],
  ],
])('refuses %s', (_, own, how, problems) => {
  expect(problemsOf(() => gaps(own, how))).toEqual(
    problems.map((problem) => expect.stringContaining(problem) as string),
  );
});

test.each([undefined, null, 3, [], 'facts'])('refuses %s for facts', (value) => {
  expect(refusalsOf(() => quintileGaps(value as never, value as never)).length).toBeGreaterThan(1);
});
