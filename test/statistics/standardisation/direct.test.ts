import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  directlyStandardisedRate,
  directlyStandardisedRateOfRepeatEvents,
  type StandardisedRate,
  type Stratum,
} from 'neighbourhood-contracts/statistics';
import { casesOf, comparisonOf } from '../../conformance/reference-cases/cases-of.ts';
import { standardisationAnswers } from '../../conformance/reference-cases/standardisation.ts';
import { refusalsOf } from '../../support/refusals.ts';

test.each([
  ['dsr_dobson', 'dsr', 20],
  ['upstream_phe_excel', 'dsr', 4],
  ['dsr_nonindependent', 'dsr_nonindependent', 4],
  ['upstream_phe_excel', 'dsr_nonindependent', 2],
])('%s: %s is what R or the workbook gives in %d cases', (file, fn, many) => {
  const { meta, cases } = casesOf(file, fn);
  expect(cases).toHaveLength(many);
  for (const each of cases)
    expect([each.id, comparisonOf(standardisationAnswers, each, meta).isSame]).toEqual([each.id, true]);
});

test('repeat events taken as independent are the plain rate', () => {
  const { cases } = casesOf('dsr_nonindependent', 'dsr_nonindependent');
  for (const { id, input, ...rest } of cases) {
    const { n, stdpop, eventfreq, people } = input as Readonly<Record<string, readonly number[]>>;
    const strata = Array.from({ length: 19 }, (_, band) => ({
      count: [0, 19, 38].reduce((sum, from) => sum + (people?.[from + band] ?? 0) * (eventfreq?.[from + band] ?? 0), 0),
      population: n?.[band] ?? 0,
      standard: stdpop?.[band] ?? 0,
    }));
    const rate = estimated(directlyStandardisedRate(strata, { level: 0.95, per: 1000 }));
    const { lowercl, uppercl } = (
      rest as unknown as { if_treated_as_independent: { lowercl: number; uppercl: number } }
    ).if_treated_as_independent;
    expect([id, rate.lower / lowercl, rate.upper / uppercl].map(rounded)).toEqual([id, 1, 1]);
  }
});

const rounded = (value: number | string) => (typeof value === 'number' ? Number(value.toFixed(9)) : value);

type EstimatedRate = Extract<StandardisedRate, { readonly kind: 'estimated' }>;

function estimated(rate: StandardisedRate): EstimatedRate {
  if (rate.kind !== 'estimated') throw new Error(rate.reason);
  return rate;
}

const stratum: fc.Arbitrary<Stratum & { readonly count: number }> = fc.record({
  count: fc.integer({ min: 0, max: 500 }),
  population: fc.integer({ min: 100, max: 100_000 }),
  standard: fc.integer({ min: 1, max: 10_000 }),
});
const strata = fc
  .array(stratum, { minLength: 1, maxLength: 20 })
  .filter((all) => all.reduce((sum, { count }) => sum + count, 0) >= 10);
const level = fc.constantFrom(0.8, 0.95, 99.8);
const near = (value: number, other: number) => Math.abs(value - other) <= 1e-9 * Math.abs(other) + 1e-12;

/** Every number of a rate, near those of another. */
function expectSame(one: EstimatedRate, other: EstimatedRate): void {
  expect(near(one.value, other.value)).toBe(true);
  expect(near(one.lower, other.lower)).toBe(true);
  expect(near(one.upper, other.upper)).toBe(true);
}

test('an interval holds its rate, is never below 0, and grows with the level', () => {
  fc.assert(
    fc.property(strata, level, (strata, level) => {
      const rate = estimated(directlyStandardisedRate(strata, { level, per: 1000 }));
      expect(rate.lower).toBeGreaterThanOrEqual(0);
      expect(rate.lower).toBeLessThan(rate.value);
      expect(rate.upper).toBeGreaterThan(rate.value);
      const surer = estimated(directlyStandardisedRate(strata, { level: 0.999, per: 1000 }));
      expect(surer.upper - surer.lower).toBeGreaterThan(rate.upper - rate.lower);
    }),
  );
});

test('an interval shrinks as counts and people grow in proportion, and the rate stays', () => {
  fc.assert(
    fc.property(strata, fc.integer({ min: 2, max: 50 }), (strata, times) => {
      const asked = { level: 0.95, per: 1000 };
      const more = strata.map(({ count, population, standard }) => {
        return { count: count * times, population: population * times, standard };
      });
      const [few, many] = [strata, more].map((of) => estimated(directlyStandardisedRate(of, asked)));
      expect(near(many?.value ?? 0, few?.value ?? 1)).toBe(true);
      // Where the lower limit is held at 0, it is the upper that tells.
      expect(many?.upper).toBeLessThan(few?.upper ?? 0);
      expect(many?.lower).toBeGreaterThanOrEqual(few?.lower ?? 1);
    }),
  );
});

test('what a rate is told per changes nothing else', () => {
  fc.assert(
    fc.property(strata, level, fc.constantFrom(2, 1024), (strata, level, per) => {
      const { value, lower, upper, ...rest } = estimated(directlyStandardisedRate(strata, { level, per: 1 }));
      const told = { value: value * per, lower: lower * per, upper: upper * per, ...rest };
      expect(directlyStandardisedRate(strata, { level, per })).toEqual(told);
    }),
  );
});

test('a rate is unchanged when a stratum is split into two of the same rate', () => {
  fc.assert(
    fc.property(strata, fc.nat(), fc.integer({ min: 1, max: 9 }), (strata, pick, part) => {
      const place = pick % strata.length;
      const split = strata.flatMap((each, at) => {
        const { count, population, standard } = each;
        if (at !== place) return [{ count: count * 10, population: population * 10, standard }];
        return [part, 10 - part].map((share) => ({
          count: count * share,
          population: population * share,
          standard: (standard * share) / 10,
        }));
      });
      const whole = strata.map((each) => ({ ...each, count: each.count * 10, population: each.population * 10 }));
      const asked = { level: 0.95, per: 1000 };
      expectSame(estimated(directlyStandardisedRate(split, asked)), estimated(directlyStandardisedRate(whole, asked)));
    }),
  );
});

test('the order of strata and the size of the standard population change nothing', () => {
  fc.assert(
    fc.property(strata, fc.constantFrom(0.001, 7), (strata, times) => {
      const other = strata.map((each) => ({ ...each, standard: each.standard * times })).reverse();
      const asked = { level: 0.95, per: 1000 };
      expectSame(estimated(directlyStandardisedRate(other, asked)), estimated(directlyStandardisedRate(strata, asked)));
    }),
  );
});

test('one stratum is a crude rate with the limits of Byar', () => {
  const asked = { level: 0.95, per: 100_000 };
  const rate = estimated(directlyStandardisedRate([{ count: 20, population: 1000, standard: 3 }], asked));
  expect([rate.value, rate.lower, rate.upper].map((limit) => limit.toFixed(1))).toEqual(['2000.0', '1221.1', '3089.0']);
  expect(rate).toMatchObject({ level: 0.95, method: 'dobson', count: 20, population: 1000 });
});

test.each([
  [9, 'not-estimated'],
  [10, 'estimated'],
])('of %d events in all there is a figure that is %s', (count, kind) => {
  const strata = [
    { count: count - 4, population: 1000, standard: 1 },
    { count: 4, population: 500, standard: 2 },
  ];
  expect(directlyStandardisedRate(strata, { level: 0.95, per: 1 })).toMatchObject({ kind, count, population: 1500 });
});

test('a rate of fewer than 10 events says so, and keeps its count, its people and its variance', () => {
  const strata = [{ count: 9, population: 300, standard: 1 }];
  expect(directlyStandardisedRate(strata, { level: 0.95, per: 1 })).toEqual({
    kind: 'not-estimated',
    reason: 'There are fewer than 10 events.',
    count: 9,
    population: 300,
    variance: 9 * (1 / 300) ** 2,
  });
});

test('a limit below 0 is 0, and what it is as the R package has it', () => {
  // Nearly all the weight is on one event of ten.
  const strata = [
    { count: 1, population: 1000, standard: 1000 },
    { count: 9, population: 1000, standard: 1 },
  ];
  const asked = { level: 0.95, per: 1000 };
  expect(directlyStandardisedRate(strata, asked)).toMatchObject({ kind: 'estimated', lower: 0 });
  const asTold = estimated(directlyStandardisedRate(strata, { ...asked, asIn: 'PHEindicatormethods' }));
  expect(asTold.lower).toBeLessThan(-0.5);
  expect(asTold.value).toBe(estimated(directlyStandardisedRate(strata, asked)).value);
});

test('people who each have one event are independent ones', () => {
  fc.assert(
    fc.property(strata, (strata) => {
      const repeated = strata.map(({ count, ...each }) => ({ people: [{ events: 1, people: count }], ...each }));
      const asked = { level: 0.95, per: 1000 };
      expect(directlyStandardisedRateOfRepeatEvents(repeated, asked)).toEqual(directlyStandardisedRate(strata, asked));
    }),
  );
});

test('the more of the same events one person has, the wider the interval', () => {
  fc.assert(
    fc.property(strata, fc.integer({ min: 2, max: 6 }), (strata, times) => {
      const asked = { level: 0.95, per: 1000, asIn: 'PHEindicatormethods' } as const;
      const of = (events: number) =>
        estimated(
          directlyStandardisedRateOfRepeatEvents(
            strata.map(({ count, ...each }) => ({
              people: [{ events, people: (count * times) / events }],
              ...each,
            })),
            asked,
          ),
        );
      const [together, apart] = [of(times), of(1)];
      expect(near(together.value, apart.value)).toBe(true);
      expect(near(together.variance, apart.variance * times)).toBe(true);
      expect(near(together.upper - together.lower, (apart.upper - apart.lower) * Math.sqrt(times))).toBe(true);
    }),
  );
});

const good = { count: 50, population: 1000, standard: 1 };
const asked = { level: 0.95, per: 1000 };
const rateOf =
  (strata: unknown, how: unknown = asked) =>
  () =>
    directlyStandardisedRate(strata as Stratum[], how as typeof asked);

test.each([
  ['nothing', rateOf(undefined), 'strata wrong-type'],
  ['no strata', rateOf([]), 'strata missing'],
  ['a hole', rateOf([good, , good]), 'strata[1] missing'],
  ['a missing count', rateOf([{ ...good, count: null }]), 'strata[0].count missing'],
  ['a negative count', rateOf([{ ...good, count: -1 }]), 'strata[0].count out-of-range'],
  ['half an event', rateOf([{ ...good, count: 1.5 }]), 'strata[0].count not-whole'],
  ['nobody', rateOf([{ ...good, population: 0 }]), 'strata[0].population out-of-range'],
  ['people that are NaN', rateOf([{ ...good, population: NaN }]), 'strata[0].population out-of-range'],
  ['no weight', rateOf([{ ...good, standard: 0 }]), 'strata[0].standard out-of-range'],
  ['endless weight', rateOf([{ ...good, standard: Infinity }]), 'strata[0].standard out-of-range'],
  ['text', rateOf([{ ...good, standard: '1' }]), 'strata[0].standard wrong-type'],
  ['another field', rateOf([{ ...good, band: '0-4' }]), 'strata[0].band unknown-key'],
  ['no manner of asking', rateOf([good], null), 'asked missing'],
  ['no level', rateOf([good], { per: 1 }), 'asked.level missing'],
  ['a level of 1', rateOf([good], { level: 1, per: 1 }), 'asked.level out-of-range'],
  ['nothing told per', rateOf([good], { level: 0.95, per: 0 }), 'asked.per out-of-range'],
  ['another tool', rateOf([good], { ...asked, asIn: 'jStat' }), 'asked.asIn unknown-key'],
])('refuses %s', (_, run, problem) => {
  expect(refusalsOf(run)).toEqual([problem]);
});

test('refuses people of no events, or parts of people, and lists everything that is wrong', () => {
  const strata = [
    { people: [{ events: 0, people: 4 }], population: 1000, standard: 1 },
    { people: [{ events: 2, people: 0.5 }], population: 1000, standard: 1 },
    { people: {}, population: 0, standard: 1 },
  ];
  const run = () => directlyStandardisedRateOfRepeatEvents(strata as never, { level: 0.95, per: 1 });
  expect(refusalsOf(run)).toEqual([
    'strata[0].people[0].events out-of-range',
    'strata[1].people[0].people not-whole',
    'strata[2].people wrong-type',
    'strata[2].population out-of-range',
  ]);
});
