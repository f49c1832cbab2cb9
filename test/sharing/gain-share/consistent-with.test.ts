import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pence } from 'neighbourhood-contracts/money';
import { consistentWith, type PublishedFigure, type Total } from 'neighbourhood-contracts/sharing';
import { problemsOf } from '../../payment/activity/refusal.ts';

const settled = (amount: number): Total => ({ kind: 'settled', amountPence: pence(amount) });
const open = (low?: number, high?: number, assumptions: readonly string[] = []): Total => {
  return {
    kind: 'open',
    ...(low !== undefined && { lowPence: pence(low) }),
    ...(high !== undefined && { highPence: pence(high) }),
    questions: ['Q15'],
    assumptions,
  };
};
const toThePound = (pounds: string): PublishedFigure => ({ pounds, roundedTo: '1' });

test.each([
  [99_49, 'inconsistent', -101, -1],
  [99_50, 'consistent', -100, 0],
  [100_00, 'consistent', -50, 50],
  [100_50, 'consistent', 0, 100],
  [100_51, 'inconsistent', 1, 101],
] as const)('%i pence against £100 rounded to the pound is %s', (amount, kind, low, high) => {
  const found = consistentWith(settled(amount), toThePound('100'));
  expect(found).toMatchObject({ kind, differenceLowPence: low, differenceHighPence: high });
  expect(found).toMatchObject({ questions: [], assumptions: [] });
  expect(found).not.toHaveProperty('ifAssumed');
});

test('Kinzigtal: a margin of 5.5 million over 33,000 people is not the 170 a head that was published', () => {
  const found = consistentWith(open(165_15, 168_18), { pounds: '170', roundedTo: '1' });
  expect(found.kind).toBe('inconsistent');
  expect(found.reason).toBe('An amount of £165.15 to £168.18 cannot be the published £170, rounded to £1.');
  expect(consistentWith(open(165_15, 168_18), { pounds: '170', roundedTo: '10' }).kind).toBe('consistent');
});

test('a figure to the penny holds half a penny either way, rounded outwards', () => {
  expect(consistentWith(settled(5_79), { pounds: '5.78', roundedTo: '0.01' })).toEqual({
    kind: 'inconsistent',
    reason: '£5.79 cannot be the published £5.78, rounded to £0.01.',
    differenceLowPence: 0,
    differenceHighPence: 2,
    questions: [],
    assumptions: [],
  });
  expect(consistentWith(settled(5_78), { pounds: '5.78', roundedTo: '0.01' }).kind).toBe('consistent');
});

test('an open amount is consistent where it can be the figure, and not where nothing it can be is', () => {
  expect(consistentWith(open(90_00, 99_50), toThePound('100'))).toMatchObject({
    kind: 'consistent',
    questions: ['Q15'],
  });
  expect(consistentWith(open(90_00, 99_49), toThePound('100')).kind).toBe('inconsistent');
  expect(consistentWith(open(100_50, 200_00), toThePound('100')).kind).toBe('consistent');
  expect(consistentWith(open(100_51, 200_00), toThePound('100')).kind).toBe('inconsistent');
});

test('without a bound a figure can be ruled out, and otherwise stays undetermined', () => {
  expect(consistentWith(open(100_51), toThePound('100'))).toMatchObject({
    kind: 'inconsistent',
    differenceLowPence: 1,
  });
  expect(consistentWith(open(undefined, 99_49), toThePound('100')).kind).toBe('inconsistent');
  const found = consistentWith(open(99_00), toThePound('100'));
  expect(found.kind).toBe('undetermined');
  expect(found.reason).toBe(
    'An amount of £99 or more has no bound on a side, and does not rule out the published £100, rounded to £1.',
  );
  expect(found).not.toHaveProperty('differenceHighPence');
  expect(consistentWith(open(), toThePound('100')).kind).toBe('undetermined');
});

test('what rests on an assumption never reads as settled', () => {
  const conditional: Total = { kind: 'conditional', amountPence: pence(100_00), assumptions: ['the list stood still'] };
  expect(consistentWith(conditional, toThePound('100'))).toMatchObject({
    kind: 'undetermined',
    ifAssumed: 'consistent',
    assumptions: ['the list stood still'],
    reason: '£100.00 can be the published £100, rounded to £1. That rests on: the list stood still.',
  });
  expect(consistentWith(open(1, 2, ['a']), toThePound('100'))).toMatchObject({
    kind: 'undetermined',
    ifAssumed: 'inconsistent',
  });
});

test('a line of a statement is compared as its amount is', () => {
  const line = { kind: 'open', lowPence: pence(1), question: 'Q16', assumptions: [], id: 'x', label: 'X' } as const;
  expect(consistentWith(line, toThePound('100')).questions).toEqual(['Q16']);
});

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });

test('an amount is consistent with itself rounded to any unit, and not with anything a unit away', () => {
  fc.assert(
    fc.property(amount, fc.constantFrom(1, 10, 100, 5_000, 100_000), (ours, unit) => {
      const theirs = Math.round(ours / unit) * unit;
      const figure = (value: number) => ({ pounds: (value / 100).toFixed(2), roundedTo: (unit / 100).toFixed(2) });
      expect(consistentWith(settled(ours), figure(theirs)).kind).toBe('consistent');
      expect(consistentWith(settled(ours), figure(theirs + 2 * unit)).kind).toBe('inconsistent');
    }),
  );
});

test('widening an open amount, or the rounding of the figure, never makes it inconsistent', () => {
  fc.assert(
    fc.property(amount, fc.nat(50_000), fc.nat(50_000), fc.nat(50_000), amount, (low, width, down, up, theirs) => {
      const figure = (unit: string) => ({ pounds: (theirs / 100).toFixed(2), roundedTo: unit });
      if (consistentWith(open(low, low + width), figure('10')).kind === 'inconsistent') return;
      expect(consistentWith(open(low - down, low + width + up), figure('10')).kind).toBe('consistent');
      expect(consistentWith(open(low, low + width), figure('100')).kind).toBe('consistent');
      expect(consistentWith(open(low - down), figure('10')).kind).toBe('undetermined');
    }),
  );
});

test.each<[string, unknown, unknown, string]>([
  [
    'a unit of nothing',
    settled(1),
    { pounds: 1, roundedTo: 0 },
    'published.roundedTo: Nothing is rounded to a unit of 0 or less. Give the pounds it was rounded to, above 0',
  ],
  ['a unit below nothing', settled(1), { pounds: 1, roundedTo: -1 }, 'published.roundedTo: Nothing is rounded to'],
  [
    'a figure with commas',
    settled(1),
    { pounds: '1,000', roundedTo: 1 },
    'published.pounds: "1,000" cannot be read as an exact number.',
  ],
  ['no rounding', settled(1), { pounds: 1 }, 'published.roundedTo: No number is given.'],
  [
    'no figure',
    settled(1),
    undefined,
    'published: This is nothing, not an object. Give an object with the fields pounds, roundedTo.',
  ],
  ['no total', undefined, toThePound('1'), 'total.kind: This is nothing. Give one of: settled, conditional, open.'],
  [
    'half a penny',
    { kind: 'settled', amountPence: 0.5 },
    toThePound('1'),
    'total.amountPence: 0.5 is not a whole number of pence.',
  ],
  [
    'a bound that is no number',
    { kind: 'open', lowPence: '1' },
    toThePound('1'),
    'total.lowPence: This is "1", not a number of pence.',
  ],
])('refuses %s', (_, total, published, problem) => {
  expect(problemsOf(() => consistentWith(total as Total, published as PublishedFigure))).toEqual([
    expect.stringContaining(problem),
  ]);
});
