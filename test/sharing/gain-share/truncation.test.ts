import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  percentileConventions,
  truncateSpend,
  type PercentileConvention,
  type PersonSpend,
  type TruncationTerms,
} from 'neighbourhood-contracts/sharing';
import { agreed } from '../../support/payment.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';

const truncation = (pounds: string | number): TruncationTerms => {
  return { threshold: { kind: 'pounds', pounds }, above: { kind: 'left-out' }, grounds: agreed };
};
const percentile = (at: string | number, convention: PercentileConvention): TruncationTerms => {
  return { ...truncation(0), threshold: { kind: 'percentile', at, convention, rounding: 'unrounded' } };
};
const stopLoss = (pounds: string | number, poolShare: string | number, upToPounds?: string): TruncationTerms => {
  return { ...truncation(pounds), above: { kind: 'pooled', poolShare, ...(upToPounds && { upToPounds }) } };
};
const thresholdOf = (at: string | number, convention: PercentileConvention, spends: readonly PersonSpend[]) =>
  truncateSpend(percentile(at, convention), spends).threshold.pounds;

describe('a percentile by each convention', () => {
  // The figures of NumPy 2.4.6, whose methods have these names; each can be worked out by hand.
  const five = ['50', '15', '40', '20', '35'];
  test.each<[PercentileConvention, readonly string[]]>([
    ['inverted-cdf', ['15', '15', '20', '20', '35', '50', '50']],
    ['averaged-inverted-cdf', ['15', '15', '20', '27.5', '35', '50', '50']],
    ['weibull', ['15', '15', '19', '26', '35', '50', '50']],
    ['linear', ['15', '16', '23', '29', '35', '46', '50']],
  ])('%s of 15, 20, 35, 40 and 50', (convention, values) => {
    const shares = ['0', '0.05', '0.3', '0.4', '0.5', '0.9', '1'];
    expect(shares.map((share) => thresholdOf(share, convention, five))).toEqual(values);
  });

  test.each<[PercentileConvention, string]>([
    ['inverted-cdf', '99'],
    ['averaged-inverted-cdf', '99.5'],
    ['weibull', '99.99'],
    ['linear', '99.01'],
  ])('%s: the 99th of £1 to £100', (convention, value) => {
    const hundred = Array.from({ length: 100 }, (_, place) => place + 1);
    expect(thresholdOf('0.99', convention, hundred)).toBe(value);
  });

  test('nobody at a spend is not the last person, nor the first', () => {
    const spends = [
      { pounds: 1, people: 0 },
      { pounds: 2, people: 3 },
      { pounds: 9, people: 0 },
    ];
    for (const convention of percentileConventions) {
      expect(['0', '0.5', '1'].map((at) => thresholdOf(at, convention, spends))).toEqual(['2', '2', '2']);
    }
  });

  test('one person is every percentile', () => {
    for (const convention of percentileConventions) expect(thresholdOf('0.99', convention, ['7.25'])).toBe('7.25');
  });

  test('a third of the way is exact, and is rounded before use only where the terms say so', () => {
    const spends = ['0', '0.01'];
    expect(truncateSpend(percentile('0.333', 'linear'), spends).threshold).toEqual({ pounds: '0.00333' });
    const rounded = (mode: 'up' | 'down', unit: 'penny' | 'pound') =>
      truncateSpend(
        {
          ...truncation(0),
          threshold: { kind: 'percentile', at: '0.333', convention: 'linear', rounding: { unit, mode } },
        },
        spends,
      ).threshold;
    expect(rounded('up', 'penny')).toEqual({ pounds: '0.01', amountPence: 1 });
    expect(rounded('down', 'penny')).toEqual({ pounds: '0', amountPence: 0 });
    expect(rounded('up', 'pound')).toEqual({ pounds: '1', amountPence: 100 });
  });

  test('a national list fits as people of equal spend', () => {
    const million: PersonSpend[] = [
      { pounds: '100', people: 980_000 },
      { pounds: '5000.50', people: 19_000 },
      { pounds: '90000', people: 1_000 },
    ];
    expect(thresholdOf('0.99', 'inverted-cdf', million)).toBe('5000.5');
    expect(thresholdOf('0.98', 'averaged-inverted-cdf', million)).toBe('2550.25');
    expect(truncateSpend(percentile('0.999', 'inverted-cdf'), million)).toMatchObject({
      people: 1_000_000,
      peopleAbove: 1_000,
      before: { pounds: '283009500' },
      after: { pounds: '198010000' },
    });
  });
});

test('spend capped at 22,500 a person, as Menzis does', () => {
  const found = truncateSpend(truncation('22500'), ['22500', '22500.01', '1000', '122500']);
  expect(found).toMatchObject({
    people: 4,
    peopleAbove: 2,
    threshold: { pounds: '22500', amountPence: 22_500_00 },
    before: { pounds: '168500.01', amountPence: 168_500_01 },
    removed: { pounds: '100000.01', amountPence: 100_000_01 },
    after: { pounds: '68500', amountPence: 68_500_00 },
  });
  expect(found.steps.map(({ id, rule, result }) => [id, rule, result])).toEqual([
    ['threshold', 'as the terms state it', { kind: 'pounds', low: '22500', high: '22500' }],
    ['before', 'the sum of what each person cost', { kind: 'pounds', low: '168500.01', high: '168500.01' }],
    ['removed', 'all of the £100000.01 above the threshold', { kind: 'pounds', low: '100000.01', high: '100000.01' }],
    ['after', '£168500.01 − £100000.01', { kind: 'pounds', low: '68500', high: '68500' }],
  ]);
});

test('stop-loss: the pool bears its share above the attachment point, up to its limit', () => {
  const spends = ['10000', '30000', '80000'];
  expect(truncateSpend(stopLoss('20000', '0.8'), spends)).toMatchObject({
    peopleAbove: 2,
    removed: { pounds: '56000' },
    after: { pounds: '64000' },
  });
  const limited = truncateSpend(stopLoss('20000', '0.8', '50000'), spends);
  expect(limited.removed.pounds).toBe('32000');
  expect(limited.steps[2]?.rule).toBe(
    'the share of the pool: 0.8 × £40000 above the threshold and up to £50000 a person',
  );
  expect(truncateSpend(stopLoss('20000', '0.8', '20000'), spends).removed.pounds).toBe('0');
});

test('pence are given only where they are whole', () => {
  expect(truncateSpend(stopLoss('0', '0.5'), ['0.01']).removed).toEqual({ pounds: '0.005' });
});

test('a percentile that takes more than 20 places is marked as nearly', () => {
  const at = '0.12345678901234567891';
  expect(thresholdOf(at, 'linear', ['0', '0.12345678901234567891'])).toBe('≈0.01524158');
});

const pence = fc.nat(10_000_000);
const spendsInPence = fc.array(pence, { minLength: 1, maxLength: 40 });
const inPounds = (amount: number) => (amount / 100).toFixed(2);
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const share = fc.nat(1000).map((part) => String(part / 1000));
const convention = fc.constantFrom(...percentileConventions);
const amountOf = ({ amountPence }: { readonly amountPence?: number }) => amountPence;

test('what counts is the sum of the smaller of each spend and the threshold', () => {
  fc.assert(
    fc.property(spendsInPence, pence, (spends, most) => {
      const found = truncateSpend(truncation(inPounds(most)), spends.map(inPounds));
      expect(amountOf(found.before)).toBe(sum(spends));
      expect(amountOf(found.after)).toBe(sum(spends.map((spend) => Math.min(spend, most))));
      expect(amountOf(found.removed)).toBe(sum(spends.map((spend) => Math.max(0, spend - most))));
      expect(found.peopleAbove).toBe(spends.filter((spend) => spend > most).length);
    }),
  );
});

test('stop-loss is min(x, a) + (1 − s) × max(0, min(x, u) − a) + max(0, x − u), to a thousandth of a penny', () => {
  fc.assert(
    fc.property(spendsInPence, pence, pence, fc.nat(1000), (spends, a, more, s) => {
      const u = a + more;
      const found = truncateSpend(stopLoss(inPounds(a), String(s / 1000), inPounds(u)), spends.map(inPounds));
      const kept = spends.map(
        (x) => 1000 * Math.min(x, a) + (1000 - s) * Math.max(0, Math.min(x, u) - a) + 1000 * Math.max(0, x - u),
      );
      expect(Number(found.after.pounds) * 100_000).toBeCloseTo(sum(kept), 3);
    }),
  );
});

test('the order of the people changes nothing, nor whether equal ones are given as one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 30 }), share, convention, (spends, at, by) => {
      const terms = percentile(at, by);
      const found = truncateSpend(terms, spends);
      expect(truncateSpend(terms, [...spends].reverse())).toEqual(found);
      const counts = [...new Set(spends)].map((pounds) => {
        return { pounds, people: spends.filter((spend) => spend === pounds).length };
      });
      expect(truncateSpend(terms, [...counts, { pounds: 3, people: 0 }])).toEqual(found);
    }),
  );
});

test('a higher percentile never counts less, and lies between the least and the most', () => {
  fc.assert(
    fc.property(spendsInPence, share, share, convention, (spends, a, b, by) => {
      const [low, high] = [a, b].sort((x, y) => Number(x) - Number(y)) as [string, string];
      const [less, more] = [low, high].map((at) => truncateSpend(percentile(at, by), spends.map(inPounds)));
      expect(Number(less?.after.pounds)).toBeLessThanOrEqual(Number(more?.after.pounds));
      expect(Number(less?.threshold.pounds) * 100).toBeGreaterThanOrEqual(Math.min(...spends) - 1e-6);
      expect(Number(more?.threshold.pounds) * 100).toBeLessThanOrEqual(Math.max(...spends) + 1e-6);
    }),
  );
});

test('truncation is stop-loss where the pool bears all', () => {
  fc.assert(
    fc.property(spendsInPence, pence, (spends, most) => {
      const all = truncateSpend(stopLoss(inPounds(most), 1), spends.map(inPounds));
      const left = truncateSpend(truncation(inPounds(most)), spends.map(inPounds));
      expect({ ...all, steps: [] }).toEqual({ ...left, steps: [] });
    }),
  );
});

const some: readonly PersonSpend[] = ['1'];
test.each<[string, TruncationTerms, readonly PersonSpend[], string]>([
  [
    'a negative spend',
    truncation(1),
    ['1', '-5'],
    'spends[1]: This cannot be the spend of a person in a year. Give pounds from 0',
  ],
  ['NaN', truncation(1), [Number.NaN], 'spends[0]: This cannot be the spend of a person in a year.'],
  ['infinity', truncation(1), [Infinity], 'spends[0]: This cannot be the spend of a person in a year.'],
  ['nobody', truncation(1), [], 'spends: The list is of nobody'],
  ['groups of nobody', truncation(1), [{ pounds: 1, people: 0 }], 'spends: The list is of nobody'],
  [
    'half a person',
    truncation(1),
    [{ pounds: 1, people: 0.5 }],
    'spends[0].people: This is no number of people. Give a whole',
  ],
  [
    'a hole',
    truncation(1),
    [undefined as unknown as string],
    'spends[0]: Nothing is given here. Give the spend of every',
  ],
  [
    'too many people',
    truncation(1),
    [
      { pounds: 1, people: 1_000_000_000 },
      { pounds: 1, people: 1 },
    ],
    'spends: The list is of 1000000001 people. Give at most 1000000000.',
  ],
  [
    'a threshold below nothing',
    truncation(-1),
    some,
    'terms.threshold.pounds: The spend of a person cannot be -1. Give a number from 0',
  ],
  [
    'a percentile as a percentage',
    percentile(99, 'linear'),
    some,
    'terms.threshold.at: The percentile cannot be 99. Give a share of the people from 0 to 1: the 99th percentile is "0.99".',
  ],
  [
    'no convention',
    percentile('0.9', undefined as unknown as 'linear'),
    some,
    'terms.threshold.convention: This is nothing. Give one of: inverted-cdf',
  ],
  [
    'a percentile that does not say how it is rounded',
    {
      ...truncation(1),
      threshold: { kind: 'percentile', at: 1, convention: 'linear' } as TruncationTerms['threshold'],
    },
    some,
    'terms.threshold.rounding: nothing does not say how the percentile is rounded before use. Give "unrounded", or { unit, mode }.',
  ],
  [
    'a pool that bears more than all',
    stopLoss(1, '1.1'),
    some,
    'terms.above.poolShare: The share of the pool cannot be "1.1".',
  ],
  [
    'a pool that ends before it begins',
    stopLoss(2, 1, '1.99'),
    some,
    'terms.above.upToPounds: The limit of the pool is below the threshold it begins at. Give a limit of',
  ],
  [
    'a pool that ends below the percentile it begins at',
    { ...percentile(1, 'linear'), above: { kind: 'pooled', poolShare: 1, upToPounds: '4.99' } },
    [5],
    'terms.above.upToPounds: The limit of the pool is below the threshold it begins at.',
  ],
])('refuses %s', (_, terms, spends, problem) => {
  expect(problemsOf(() => truncateSpend(terms, spends))).toEqual([expect.stringContaining(problem)]);
});

test.each([
  ['in place of a spend', ['9434765919']],
  ['as a number', [9434765919]],
  ['with spaces', ['943 476 5919']],
  ['as a field', [{ pounds: 1, people: 1, '9434765919': 1 }]],
  ['in a field', [{ pounds: 1, people: 1, nhsNumber: '9434765919' }]],
  ['as a count', [{ pounds: 1, people: 9434765919 }]],
  ['in place of the list', '9434765919'],
  ['in a list of lists', [['9434765919']]],
])('an identifier given %s is refused and not repeated', (_, spends) => {
  const problems = problemsOf(() => truncateSpend(truncation(1), spends as unknown as PersonSpend[]));
  expect(problems).not.toEqual([]);
  expect(problems.join(' ').replaceAll(' ', '')).not.toMatch(/9434765919|nhsNumber/);
});
