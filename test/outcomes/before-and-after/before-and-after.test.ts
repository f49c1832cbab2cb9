import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beforeAndAfter,
  type BeforeAndAfterFacts,
  type ChangeAsked,
  type HowChosen,
} from 'neighbourhood-contracts/outcomes';
import { estimateRate, rateDifference, rateRatio, type Estimate } from 'neighbourhood-contracts/statistics';
import { refusalsOf } from '../../support/refusals.ts';

const asked: ChangeAsked = { level: 0.95, per: 1000, varianceToMean: 1 };
const population = { kind: 'correlation', mean: 0.11, correlation: 0.4 } as const;
const chosen: HowChosen = { kind: 'by-past-use', population };
const facts: BeforeAndAfterFacts = {
  before: { count: 640, denominator: 200 },
  after: { count: 330, denominator: 200 },
  chosen,
};
const estimated = (estimate: Estimate) => {
  if (estimate.kind !== 'estimated') throw new Error(estimate.reason);
  return estimate;
};

test('a fall of half, of which more than all was to be expected, is told with what was', () => {
  const result = beforeAndAfter(facts, { ...asked, per: 1 });
  expect(result.difference.value).toBeCloseTo(-1.55, 12);
  expect(estimated(result.ratio).value).toBeCloseTo(330 / 640, 12);
  expect(result.regressionToTheMean).toMatchObject({
    kind: 'expected',
    cohortMean: 3.2,
    populationMean: 0.11,
    lasting: 0.4,
  });
  // 0.11 + 0.4 × 3.09.
  expect(result.regressionToTheMean).toHaveProperty('expectedMean', expect.closeTo(1.346, 12) as number);
  expect(result.regressionToTheMean).toHaveProperty('expectedChange', expect.closeTo(-1.854, 12) as number);
  expect(estimated(result.differenceFromExpected).value).toBeCloseTo(0.304, 12);
});

test('without more variance than chance it is the difference and the ratio of two rates', () => {
  const { difference, ratio, before, after } = beforeAndAfter(facts, asked);
  expect(difference).toEqual(rateDifference(facts.after, facts.before, { level: 0.95, per: 1000 }));
  const expected = estimated(rateRatio(facts.after, facts.before, { level: 0.95 }));
  expect(estimated(ratio).lower).toBeCloseTo(expected.lower, 12);
  expect(estimated(ratio).upper).toBeCloseTo(expected.upper, 12);
  expect(ratio).toMatchObject({ level: 0.95, method: 'log-normal' });
  for (const [told, counted] of [
    [before, facts.before],
    [after, facts.after],
  ] as const) {
    const rate = estimateRate(counted.count, counted.denominator, { level: 0.95, per: 1000 });
    expect(told.lower).toBeCloseTo(rate.lower, 9);
    expect(told.upper).toBeCloseTo(rate.upper, 9);
    expect(told).toMatchObject({ value: rate.value, method: 'byar', level: 0.95 });
  }
});

test('counts that vary four times as much have intervals twice as wide', () => {
  const [plain, wide] = [1, 4].map((varianceToMean) => beforeAndAfter(facts, { ...asked, varianceToMean }));
  if (plain === undefined || wide === undefined) throw new Error('no result');
  const width = ({ lower, upper }: { lower: number; upper: number }) => upper - lower;
  expect(width(wide.difference)).toBeCloseTo(2 * width(plain.difference), 6);
  expect(width(wide.before)).toBeCloseTo(2 * width(plain.before), 6);
  const [narrow, broad] = [estimated(plain.ratio), estimated(wide.ratio)];
  expect(Math.log(broad.upper / broad.value)).toBeCloseTo(2 * Math.log(narrow.upper / narrow.value), 9);
  expect(wide.varianceToMean).toBe(4);
});

test('what was expected varies less than the first rate does: by the share of it that lasts', () => {
  const { differenceFromExpected } = beforeAndAfter(facts, { ...asked, per: 1 });
  const { value, lower, upper } = estimated(differenceFromExpected);
  const [first, second] = [facts.before, facts.after].map(({ count, denominator }) =>
    estimateRate(count, denominator, { level: 0.95, per: 1 }),
  );
  if (first === undefined || second === undefined) throw new Error('no rate');
  const below = Math.hypot(second.value - second.lower, 0.4 * (first.upper - first.value));
  const above = Math.hypot(second.upper - second.value, 0.4 * (first.value - first.lower));
  expect(lower).toBeCloseTo(value - below, 12);
  expect(upper).toBeCloseTo(value + above, 12);
});

describe('how people were chosen', () => {
  const of = (how: HowChosen) => beforeAndAfter({ ...facts, chosen: how }, asked);

  test('by their use, with nothing known of the rest: what was expected is not known, and it says so', () => {
    const result = of({ kind: 'by-past-use', population: 'not-known' });
    expect(result.regressionToTheMean).toEqual({
      kind: 'not-known',
      reason: 'They were chosen by their use, so that they fall back by themselves, and nobody told by how much.',
    });
    expect(result.differenceFromExpected).toEqual({
      kind: 'not-estimated',
      reason:
        'What was expected is not known. They were chosen by their use, so that they fall back by themselves, and nobody told by how much.',
    });
  });

  test('in a way that nobody told: the same', () => {
    const result = of({ kind: 'not-known' });
    expect(result.regressionToTheMean).toMatchObject({ kind: 'not-known' });
    expect(result.differenceFromExpected).toMatchObject({ kind: 'not-estimated' });
  });

  test('from a population of nobody: the same', () => {
    const result = of({ kind: 'by-past-use', population: { kind: 'counts', people: [] } });
    expect(result.regressionToTheMean).toEqual({ kind: 'not-known', reason: 'There is nobody in the population.' });
  });

  test('regardless of their use: nothing was expected, and all of the difference is left', () => {
    const result = of({ kind: 'regardless-of-past-use', because: 'everybody with heart failure on the list' });
    expect(result.regressionToTheMean).toEqual({
      kind: 'none-expected',
      reason: 'everybody with heart failure on the list',
    });
    expect(result.differenceFromExpected).toEqual(result.difference);
  });

  test('by counts of the whole population', () => {
    const people = [
      { events: 0, people: 900 },
      { events: 2, people: 60 },
      { events: 5, people: 40 },
    ];
    // Mean 0.32, mean square 1.24, variance 1.1376: 0.8176 ÷ 1.1376 lasts.
    const result = of({ kind: 'by-past-use', population: { kind: 'counts', people } });
    const expected = 320 + (0.8176 / 1.1376) * (3200 - 320);
    expect(result.regressionToTheMean).toHaveProperty('expectedMean', expect.closeTo(expected, 8) as number);
  });

  test('every change carries one of the three, whatever is given', () => {
    const counted = fc.record({ count: fc.nat(500), denominator: fc.double({ min: 1, max: 1e5, noNaN: true }) });
    const ways = fc.constantFrom<HowChosen>(
      chosen,
      { kind: 'by-past-use', population: 'not-known' },
      { kind: 'regardless-of-past-use', because: 'a list' },
      { kind: 'not-known' },
    );
    fc.assert(
      fc.property(counted, counted, ways, (before, after, how) => {
        const result = beforeAndAfter({ before, after, chosen: how }, asked);
        expect(['expected', 'not-known', 'none-expected']).toContain(result.regressionToTheMean.kind);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        const { lower, value, upper } = result.difference;
        expect(lower).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(upper);
        expect(result.ratio.kind).toBe(before.count > 0 && after.count > 0 ? 'estimated' : 'not-estimated');
      }),
    );
  });
});

test('before and after swapped, the difference turns its sign and the ratio over', () => {
  const counted = fc.record({
    count: fc.integer({ min: 1, max: 500 }),
    denominator: fc.integer({ min: 1, max: 9999 }),
  });
  const how = { kind: 'regardless-of-past-use', because: 'a list' } as const;
  fc.assert(
    fc.property(counted, counted, fc.integer({ min: 1, max: 5 }), (before, after, varianceToMean) => {
      const to = beforeAndAfter({ before, after, chosen: how }, { ...asked, varianceToMean });
      const fro = beforeAndAfter({ before: after, after: before, chosen: how }, { ...asked, varianceToMean });
      expect(fro.difference.value).toBeCloseTo(-to.difference.value, 9);
      expect(fro.difference.lower).toBeCloseTo(-to.difference.upper, 6);
      expect(estimated(fro.ratio).lower * estimated(to.ratio).upper).toBeCloseTo(1, 9);
    }),
  );
});

test('no events before or after have a difference and no ratio, and never a figure that is no number', () => {
  const none = { count: 0, denominator: 200 };
  const result = beforeAndAfter({ before: none, after: none, chosen }, asked);
  expect(result.difference.value).toBe(0);
  expect(result.difference.upper).toBeGreaterThan(0);
  expect(result.ratio).toEqual({
    kind: 'not-estimated',
    reason: 'Of a rate of no events there is no ratio that an interval could be about.',
  });
});

test('a level may be given in per cent, and is told as a share', () => {
  expect(beforeAndAfter(facts, { ...asked, level: 95 })).toEqual(beforeAndAfter(facts, asked));
  expect(beforeAndAfter(facts, { ...asked, level: 99.8 }).difference.level).toBe(0.998);
});

test.each<[string, object, object, readonly string[]]>([
  ['a count below 0', { before: { count: -1, denominator: 5 } }, {}, ['facts.before.count out-of-range']],
  ['half an event', { after: { count: 0.5, denominator: 5 } }, {}, ['facts.after.count not-whole']],
  ['nobody', { after: { count: 0, denominator: 0 } }, {}, ['facts.after.denominator out-of-range']],
  ['a denominator in text', { after: { count: 0, denominator: '5' } }, {}, ['facts.after.denominator wrong-type']],
  ['no word on how people were chosen', { chosen: undefined }, {}, ['facts.chosen missing']],
  ['a choice of another kind', { chosen: { kind: 'well' } }, {}, ['facts.chosen.kind unknown-value']],
  [
    'people chosen regardless of their use without a word why',
    { chosen: { kind: 'regardless-of-past-use', because: ' ' } },
    {},
    ['facts.chosen.because missing'],
  ],
  [
    'a population that is wrong',
    { chosen: { kind: 'by-past-use', population: { ...population, correlation: 2 } } },
    {},
    ['facts.chosen.population.correlation out-of-range'],
  ],
  [
    'counts that vary less than by chance, and no level',
    {},
    { level: undefined, varianceToMean: 0.5 },
    ['asked.level missing', 'asked.varianceToMean out-of-range'],
  ],
  ['a multiplier of nothing', {}, { per: 0 }, ['asked.per out-of-range']],
  ['fields that there are not', { when: 1 }, { scale: 1 }, ['facts.when unknown-key', 'asked.scale unknown-key']],
])('refuses %s', (_, own, how, problems) => {
  expect(refusalsOf(() => beforeAndAfter({ ...facts, ...own }, { ...asked, ...how }))).toEqual(problems);
});
