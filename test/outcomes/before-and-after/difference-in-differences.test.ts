import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  differenceInDifferencesOfMeans,
  differenceInDifferencesOfRates,
  type ChangeAsked,
  type DifferenceInDifferences,
  type EventsOver,
  type InTwoGroups,
  type MeanWithError,
} from 'neighbourhood-contracts/outcomes';
import { estimateRate, type Estimate } from 'neighbourhood-contracts/statistics';
import { refusalsOf } from '../../support/refusals.ts';

const asked: ChangeAsked = { level: 0.95, per: 1000, varianceToMean: 1 };
const over = (count: number, denominator: number): EventsOver => ({ count, denominator });
const facts: InTwoGroups<EventsOver> = {
  ours: { before: over(640, 4000), after: over(480, 4000) },
  comparator: { before: over(900, 6000), after: over(840, 6000) },
  comparatorChosen: 'in-the-same-way',
};
const estimated = (estimate: Estimate | undefined) => {
  if (estimate?.kind !== 'estimated') throw new Error('not estimated');
  return estimate;
};
const ratioOf = ({ ratio }: DifferenceInDifferences) => estimated(ratio?.estimate);

describe('of rates', () => {
  test('is our change less the other, and our ratio over the other', () => {
    const result = differenceInDifferencesOfRates(facts, asked);
    // (120 − 160) − (140 − 150) per 1,000, and (0.75) ÷ (0.9333).
    expect(result.changes.ours.value).toBeCloseTo(-40, 9);
    expect(result.changes.comparator.value).toBeCloseTo(-10, 9);
    expect(estimated(result.difference.estimate).value).toBeCloseTo(-30, 9);
    expect(ratioOf(result).value).toBeCloseTo(0.75 / (840 / 900), 12);
    expect(result.difference.assumption).toBe(
      'Parallel trends: without what was done, both rates would have changed by as much.',
    );
    expect(result).toMatchObject({ per: 1000, difference: { estimate: { level: 0.95, method: 'mover' } } });
  });

  test('has the interval of the four rates together', () => {
    const [a, b, c, d] = [facts.ours.after, facts.ours.before, facts.comparator.after, facts.comparator.before].map(
      ({ count, denominator }) => estimateRate(count, denominator, { level: 0.95, per: 1000 }),
    );
    if (!a || !b || !c || !d) throw new Error('no rate');
    const { lower, upper } = estimated(differenceInDifferencesOfRates(facts, asked).difference.estimate);
    expect(lower).toBeCloseTo(
      -30 - Math.hypot(a.value - a.lower, b.upper - b.value, c.upper - c.value, d.value - d.lower),
      9,
    );
    expect(upper).toBeCloseTo(
      -30 + Math.hypot(a.upper - a.value, b.value - b.lower, c.value - c.lower, d.upper - d.value),
      9,
    );
  });

  test('is near the normal interval where counts are large, and as much wider as they vary', () => {
    const large = (count: number, denominator: number) => over(count * 1000, denominator * 1000);
    const many: InTwoGroups<EventsOver> = {
      ours: { before: large(640, 4000), after: large(480, 4000) },
      comparator: { before: large(900, 6000), after: large(840, 6000) },
      comparatorChosen: 'not-known',
    };
    for (const varianceToMean of [1, 1.9]) {
      const result = differenceInDifferencesOfRates(many, { ...asked, per: 1, varianceToMean });
      const { value, upper } = estimated(result.difference.estimate);
      const variance = varianceToMean * (1120e3 / 4e6 ** 2 + 1740e3 / 6e6 ** 2);
      expect((upper - value) / (1.959964 * Math.sqrt(variance))).toBeCloseTo(1, 3);
      const ratio = ratioOf(result);
      const logVariance = varianceToMean * (1 / 640e3 + 1 / 480e3 + 1 / 900e3 + 1 / 840e3);
      expect(Math.log(ratio.upper / ratio.value)).toBeCloseTo(1.959964 * Math.sqrt(logVariance), 8);
      expect(Math.log(ratio.value / ratio.lower)).toBeCloseTo(1.959964 * Math.sqrt(logVariance), 8);
    }
  });

  const count = fc.integer({ min: 1, max: 2000 });
  const same = fc.integer({ min: 100, max: 9999 });

  test('the same for both after, more or fewer, changes no difference; the same times, no ratio', () => {
    fc.assert(
      fc.property(
        count,
        count,
        count,
        count,
        same,
        fc.nat(500),
        fc.integer({ min: 2, max: 9 }),
        (a, b, c, d, n, more, times) => {
          const groups = (after: (events: number) => number): InTwoGroups<EventsOver> => ({
            ours: { before: over(a, n), after: over(after(b), n) },
            comparator: { before: over(c, n), after: over(after(d), n) },
            comparatorChosen: 'otherwise',
          });
          const plain = differenceInDifferencesOfRates(
            groups((events) => events),
            asked,
          );
          const added = differenceInDifferencesOfRates(
            groups((events) => events + more),
            asked,
          );
          const scaled = differenceInDifferencesOfRates(
            groups((events) => events * times),
            asked,
          );
          const value = estimated(plain.difference.estimate).value;
          expect(estimated(added.difference.estimate).value).toBeCloseTo(value, 6);
          expect(ratioOf(scaled).value / ratioOf(plain).value).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  test('ours and the comparator swapped, the difference turns its sign and the ratio over', () => {
    fc.assert(
      fc.property(count, count, count, count, same, same, (a, b, c, d, n, m) => {
        const ours = { before: over(a, n), after: over(b, n) };
        const comparator = { before: over(c, m), after: over(d, m) };
        const chosen = { comparatorChosen: 'not-known' } as const;
        const to = differenceInDifferencesOfRates({ ours, comparator, ...chosen }, asked);
        const fro = differenceInDifferencesOfRates({ ours: comparator, comparator: ours, ...chosen }, asked);
        const [one, other] = [estimated(to.difference.estimate), estimated(fro.difference.estimate)];
        expect(other.value).toBeCloseTo(-one.value, 6);
        expect(other.lower).toBeCloseTo(-one.upper, 6);
        expect(ratioOf(fro).lower * ratioOf(to).upper).toBeCloseTo(1, 9);
      }),
    );
  });

  test('no events in one of the four have a difference with an interval, and no ratio', () => {
    const none = { ...facts, ours: { before: over(5, 100), after: over(0, 100) } };
    const result = differenceInDifferencesOfRates(none, asked);
    const { lower, value, upper } = estimated(result.difference.estimate);
    expect(lower).toBeLessThan(value);
    expect(upper).toBeGreaterThan(value);
    expect(result.ratio?.estimate).toMatchObject({ kind: 'not-estimated' });
  });
});

describe('of means', () => {
  const mean = (value: number, standardError: number): MeanWithError => ({ mean: value, standardError });
  const means: InTwoGroups<MeanWithError> = {
    ours: { before: mean(12, 0.3), after: mean(9, 0.4) },
    comparator: { before: mean(11, 0), after: mean(10, 1.2) },
    comparatorChosen: 'in-the-same-way',
  };

  test('is our change less the other, with the errors of all four', () => {
    const result = differenceInDifferencesOfMeans(means, { level: 95 });
    const { value, lower, upper, level } = estimated(result.difference.estimate);
    expect(value).toBe(-2);
    expect(upper).toBeCloseTo(-2 + 1.959963984540054 * 1.3, 12);
    expect(lower).toBeCloseTo(-2 - 1.959963984540054 * 1.3, 12);
    expect(level).toBe(0.95);
    expect(result.changes.ours.upper).toBeCloseTo(-3 + 1.959963984540054 * 0.5, 12);
    expect(result).not.toHaveProperty('ratio');
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  test('a constant more for both after changes nothing', () => {
    const number = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, number, (a, b, c, d, more) => {
        const groups = (by: number): InTwoGroups<MeanWithError> => ({
          ours: { before: mean(a, 1), after: mean(b + by, 1) },
          comparator: { before: mean(c, 1), after: mean(d + by, 1) },
          comparatorChosen: 'otherwise',
        });
        const [plain, moved] = [0, more].map((by) =>
          estimated(differenceInDifferencesOfMeans(groups(by), { level: 0.9 }).difference.estimate),
        );
        expect(moved?.value).toBeCloseTo(plain?.value ?? NaN, 8);
        expect(moved?.lower).toBeCloseTo(plain?.lower ?? NaN, 8);
      }),
    );
  });
});

test.each([
  ['in-the-same-way', 'in-both', 'fall back by themselves alike'],
  ['otherwise', 'not-taken-out', 'is in the difference'],
  ['not-known', 'not-known', 'may be in the difference'],
] as const)(
  'a comparator chosen %s says what it does about what falls back by itself',
  (comparatorChosen, kind, text) => {
    const result = differenceInDifferencesOfRates({ ...facts, comparatorChosen }, asked);
    expect(result.regressionToTheMean).toEqual({ kind, text: expect.stringContaining(text) as string });
  },
);

test.each<[string, object, object, readonly string[]]>([
  ['a group that is missing', { comparator: undefined }, {}, ['facts.comparator missing']],
  [
    'counts that are none',
    { ours: { before: over(NaN, 1), after: over(1, -1) } },
    {},
    ['facts.ours.before.count out-of-range', 'facts.ours.after.denominator out-of-range'],
  ],
  ['no word on the comparator', { comparatorChosen: undefined }, {}, ['facts.comparatorChosen missing']],
  ['a level of 1', {}, { level: 1 }, ['asked.level out-of-range']],
])('refuses %s', (_, own, how, problems) => {
  expect(refusalsOf(() => differenceInDifferencesOfRates({ ...facts, ...own }, { ...asked, ...how }))).toEqual(
    problems,
  );
});

test('refuses means that are no numbers, and errors below 0', () => {
  const wrong = {
    ours: { before: { mean: NaN, standardError: -1 }, after: {} },
    comparator: 3,
    comparatorChosen: 'well',
  };
  expect(refusalsOf(() => differenceInDifferencesOfMeans(wrong as never, {} as never))).toEqual([
    'facts.ours.before.mean out-of-range',
    'facts.ours.before.standardError out-of-range',
    'facts.ours.after.mean missing',
    'facts.ours.after.standardError missing',
    'facts.comparator wrong-type',
    'facts.comparatorChosen unknown-value',
    'asked.level missing',
  ]);
});
