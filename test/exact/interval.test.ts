import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anything,
  compare,
  exactly,
  exactText,
  fraction,
  holds,
  hull,
  isBelow,
  largerInterval,
  minus,
  minusInterval,
  negativeInterval,
  nothing,
  plus,
  plusInterval,
  pointOf,
  smaller,
  larger,
  smallerInterval,
  times,
  timesInterval,
  type Fraction,
  type Interval,
} from '../../src/exact/index.ts';

/** An interval with or without each end, and a number within it. */
interface Drawn {
  readonly interval: Interval;
  readonly value: Fraction;
}

const whole = fc.integer({ min: -6, max: 6 });
const drawn: fc.Arbitrary<Drawn> = fc
  .tuple(whole, fc.nat(4), fc.nat(4), fc.constantFrom('both', 'low', 'high', 'neither', 'exactly'))
  .map(([at, down, up, ends]) => {
    const value = fraction(at);
    if (ends === 'exactly') return { interval: exactly(value), value };
    const low = ends === 'both' || ends === 'low' ? fraction(at - down) : undefined;
    const high = ends === 'both' || ends === 'high' ? fraction(at + up) : undefined;
    return { interval: { low, high }, value };
  });

const inWords = ({ low, high }: Interval) => [low, high].map((end) => end && exactText(end));
const of = (low: number | undefined, high: number | undefined): Interval => ({
  low: low === undefined ? undefined : fraction(low),
  high: high === undefined ? undefined : fraction(high),
});

const operations: readonly (readonly [
  string,
  (a: Interval, b: Interval) => Interval,
  (a: Fraction, b: Fraction) => Fraction,
])[] = [
  ['plus', plusInterval, plus],
  ['minus', minusInterval, minus],
  ['times', timesInterval, times],
  ['smaller', smallerInterval, smaller],
  ['larger', largerInterval, larger],
];

describe.each(operations)('%s', (_, work, exact) => {
  test('holds the result of every two numbers within', () => {
    fc.assert(
      fc.property(drawn, drawn, (a, b) => {
        expect(holds(work(a.interval, b.interval), exact(a.value, b.value))).toBe(true);
      }),
    );
  });

  test('of two known numbers is known, and known at a glance', () => {
    fc.assert(
      fc.property(drawn, drawn, (a, b) => {
        const made = work(exactly(a.value), exactly(b.value));
        expect(made.low).toBe(made.high);
        expect(made.low && compare(made.low, exact(a.value, b.value))).toBe(0);
      }),
    );
  });

  test('is no wider than the four corners, where both are bounded', () => {
    fc.assert(
      fc.property(drawn, drawn, (a, b) => {
        const ends = [a.interval, b.interval].map(({ low, high }) => (low && high ? [low, high] : []));
        const corners = (ends[0] ?? []).flatMap((one) => (ends[1] ?? []).map((other) => exact(one, other)));
        if (corners.length < 4) return;
        const made = work(a.interval, b.interval);
        expect(inWords(made)).toEqual(inWords({ low: corners.reduce(smaller), high: corners.reduce(larger) }));
      }),
    );
  });

  test('of wider intervals is no narrower', () => {
    fc.assert(
      fc.property(drawn, drawn, fc.nat(3), (a, b, by) => {
        const wider: Interval = {
          low: a.interval.low && minus(a.interval.low, fraction(by)),
          high: a.interval.high && plus(a.interval.high, fraction(by)),
        };
        const [narrow, wide] = [work(a.interval, b.interval), work(wider, b.interval)];
        expect(inWords(hull(narrow, wide))).toEqual(inWords(wide));
        const [open, same] = [work(anything, b.interval), work(a.interval, b.interval)];
        expect(inWords(hull(open, same))).toEqual(inWords(open));
      }),
    );
  });
});

test('turning the sign twice changes nothing, and once turns the ends', () => {
  fc.assert(
    fc.property(drawn, ({ interval }) => {
      expect(inWords(negativeInterval(negativeInterval(interval)))).toEqual(inWords(interval));
    }),
  );
  expect(inWords(negativeInterval(of(-2, 5)))).toEqual(['-5', '2']);
  expect(inWords(negativeInterval(of(undefined, 5)))).toEqual(['-5', undefined]);
  expect(inWords(negativeInterval(of(3, undefined)))).toEqual([undefined, '-3']);
});

test.each<[string, Interval, Interval, readonly (string | undefined)[]]>([
  ['two of either sign', of(-2, 3), of(-5, 4), ['-15', '12']],
  ['one below nothing', of(2, 3), exactly(fraction(-4)), ['-12', '-8']],
  ['nothing of anything', exactly(nothing), anything, ['0', '0']],
  ['anything of nothing', anything, exactly(nothing), ['0', '0']],
  ['two without a most, of 0 or more', of(2, undefined), of(3, undefined), ['6', undefined]],
  ['a share of what has no most', of(0, 1), of(3, undefined), ['0', undefined]],
  ['what has no most, below nothing as well', of(-1, undefined), of(3, 4), [undefined, undefined]],
  ['three times what has no least', exactly(fraction(3)), of(undefined, 2), [undefined, '6']],
  ['what has no least, times less than nothing', of(undefined, 2), exactly(fraction(-3)), ['-6', undefined]],
])('the product of %s', (_, a, b, product) => {
  expect(inWords(timesInterval(a, b))).toEqual(product);
  expect(inWords(timesInterval(b, a))).toEqual(product);
});

test('the smaller is bounded above by either, and below only by both; the larger the other way round', () => {
  expect(inWords(smallerInterval(of(1, undefined), of(0, 5)))).toEqual(['0', '5']);
  expect(inWords(smallerInterval(of(undefined, 9), of(0, 5)))).toEqual([undefined, '5']);
  expect(inWords(largerInterval(of(undefined, 9), of(0, 5)))).toEqual(['0', '9']);
  expect(inWords(largerInterval(of(1, undefined), of(0, 5)))).toEqual(['1', undefined]);
});

test('the hull holds both, and nothing less does', () => {
  fc.assert(
    fc.property(drawn, drawn, (a, b) => {
      const made = hull(a.interval, b.interval);
      expect(holds(made, a.value) && holds(made, b.value)).toBe(true);
    }),
  );
  expect(inWords(hull(of(1, 2), of(4, 5)))).toEqual(['1', '5']);
  expect(inWords(hull(of(1, 2), of(undefined, 5)))).toEqual([undefined, '5']);
});

describe('whether one is below another', () => {
  test.each<[Interval, Interval, string]>([
    [of(1, 2), of(3, 4), 'yes'],
    [of(1, 3), of(3, 4), 'not-told'],
    [of(4, 5), of(3, 4), 'no'],
    [of(3, 5), of(3, 4), 'not-told'],
    [exactly(fraction(3)), exactly(fraction(3)), 'no'],
    [exactly(fraction('2.99')), exactly(fraction(3)), 'yes'],
    [of(undefined, 2), of(3, undefined), 'yes'],
    [of(3, undefined), of(undefined, 3), 'no'],
    [anything, exactly(fraction(3)), 'not-told'],
    [exactly(fraction(3)), anything, 'not-told'],
  ])('%j and %j', (a, b, answer) => {
    expect(isBelow(a, b)).toBe(answer);
  });

  test('is never contradicted by two numbers within', () => {
    fc.assert(
      fc.property(drawn, drawn, (a, b) => {
        const answer = isBelow(a.interval, b.interval);
        if (answer !== 'not-told') expect(compare(a.value, b.value) < 0).toBe(answer === 'yes');
      }),
    );
  });
});

test('an interval of one number has a point, by value as by identity', () => {
  expect(pointOf(of(3, 3))).toEqual(fraction(3));
  expect(pointOf({ low: fraction('3.0'), high: fraction(3) })).toEqual(fraction('3.0'));
  expect(pointOf(of(3, 4))).toBeUndefined();
  expect(pointOf(anything)).toBeUndefined();
  expect(pointOf(of(3, undefined))).toBeUndefined();
  expect(pointOf(of(undefined, 3))).toBeUndefined();
});

test('an interval holds its ends, and nothing beyond', () => {
  expect([1, 2, 3, 4].map((value) => holds(of(2, 3), fraction(value)))).toEqual([false, true, true, false]);
  expect([holds(of(2, undefined), fraction(1e9)), holds(of(undefined, 2), fraction(-1e9))]).toEqual([true, true]);
  expect([holds(of(2, undefined), fraction(1)), holds(of(undefined, 2), fraction(3))]).toEqual([false, false]);
});
