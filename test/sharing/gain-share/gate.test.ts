import { describe, expect, test } from 'vitest';
import type { Gate, MinimumRate, Told } from 'neighbourhood-contracts/sharing';
import { noGate, outcome, resultOf, settled, stepIn, type Case } from './settled.ts';

const gateOf = (minimum: Gate['minimum'], own: Partial<Gate> = {}): Partial<Case> => ({
  gains: { gate: { ...noGate, minimum, ...own } },
});
const fixed = (rate: Told) => ({ kind: 'fixed', rate }) as const;

describe('a fixed minimum of 10%', () => {
  test.each([
    ['8999999', 500_000_50, 'passed'],
    ['9000000', 500_000_00, 'passed'],
    ['9000001', 0, 'not passed'],
  ])('spend of £%s', (actual, paid, verdict) => {
    const own = { actual, ...gateOf(fixed('0.1')) };
    expect(outcome(own)).toBe(paid);
    expect(resultOf(settled(own), 'gain-gate')).toBe(verdict);
  });

  test('one that must be passed and not only reached', () => {
    expect(outcome({ actual: '9000000', ...gateOf(fixed('0.1'), { passes: 'above' }) })).toBe(0);
    expect(outcome({ actual: '8999999', ...gateOf(fixed('0.1'), { passes: 'above' }) })).toBe(500_000_50);
  });

  test('what is above it is shared, and not from the first pound', () => {
    const excess = gateOf(fixed('0.1'), { counts: 'excess' });
    expect(outcome({ actual: '9000000', ...excess })).toBe(0);
    expect(outcome({ actual: '8900000', ...excess })).toBe(50_000_00);
    expect(outcome({ actual: '9500000', ...excess })).toBe(0);
  });

  test('below it a share of the rate', () => {
    const half = gateOf(fixed('0.1'), { below: { shareOfRate: '0.5' } });
    expect(outcome({ actual: '9000001', ...half })).toBe(249_999_75);
    expect(outcome({ actual: '9000000', ...half })).toBe(500_000_00);
    expect(stepIn(settled({ actual: '9000001', ...half }), 'gain-to-share').rule).toBe('at 0.5 of the rate');
    expect(stepIn(settled({ actual: '9000001', ...half }), 'gain-share').rule).toBe('× 0.5 × 0.5');
  });

  test('no minimum lets everything through', () => {
    expect(outcome({ actual: '9999999.98' })).toBe(1);
    expect(stepIn(settled(), 'gain-gate').rule).toBe('no minimum: 0%');
  });

  test('a minimum of nothing that must be passed lets every saving through', () => {
    expect(outcome({ actual: '9999999.98', ...gateOf(fixed(0), { passes: 'above' }) })).toBe(1);
  });

  test('below the gate of a loss a share of its rate', () => {
    const losses = { gate: { ...noGate, minimum: fixed('0.1'), below: { shareOfRate: '0.5' } } };
    expect(outcome({ actual: '10999999', losses })).toBe(-149_999_85);
    expect(outcome({ actual: '11000000', losses })).toBe(-300_000_00);
  });

  test('a loss has a gate of its own', () => {
    const losses = { gate: { ...noGate, minimum: fixed('0.1') } };
    expect(outcome({ actual: '10999999', losses })).toBe(0);
    expect(outcome({ actual: '11000000', losses })).toBe(-300_000_00);
    expect(stepIn(settled({ actual: '11000000', losses }), 'loss-gate').label).toBe('Gate for losses');
  });
});

describe('a minimum by people', () => {
  const points = [
    { people: 5_000, rate: '0.12' },
    { people: 10_000, rate: '0.08' },
    { people: 20_000, rate: '0.06' },
  ];
  const minimum: MinimumRate = { kind: 'by-population', points };
  const rateAt = (people: Told) => stepIn(settled({ facts: { people }, ...gateOf(minimum) }), 'gain-gate').rule;
  const paidTo = (people: Told) => outcome({ facts: { people }, ...gateOf(minimum) });

  test.each([
    [5_000, '12%'],
    [7_500, '10%'],
    [8_000, '9.6%'],
    [10_000, '8%'],
    [15_000, '7%'],
    [20_000, '6%'],
    [2_000_000, '6%'],
  ])('%s people: %s%', (people, rate) => {
    expect(rateAt(people)).toBe(`at or above the minimum for so many people: ${rate}`);
  });

  test('10% saved passes from 7,500 people on, and not by one fewer', () => {
    expect(paidTo(7_500)).toBe(500_000_00);
    expect(paidTo(7_499)).toBe(0);
  });

  test('below the first point the terms say nothing', () => {
    expect(paidTo(4_999)).toEqual({ low: 0, high: 500_000_00, question: 'the minimum rate for so few people' });
  });

  test('people who are not known, or told between two, leave it open only where it matters', () => {
    const question = 'the number of people whose spend is compared';
    expect(paidTo('not-known')).toEqual({ low: 0, high: 500_000_00, question });
    expect(paidTo({ low: 7_000, high: 8_000, question: 'the list of March' })).toEqual({
      low: 0,
      high: 500_000_00,
      question: 'the list of March',
    });
    expect(paidTo({ low: 7_500, question: 'the list of March' })).toBe(500_000_00);
    expect(paidTo({ low: 5_000, high: 7_499, question: 'the list of March' })).toBe(0);
    expect(paidTo({ value: 7_500, roundedTo: 10 })).toEqual({ low: 0, high: 500_000_00, question });
  });

  test('a rate that rises between two points is looked at between them as well', () => {
    const bump = [points[0], { people: 10_000, rate: '0.2' }, points[2]].flatMap((point) => point ?? []);
    const own = gateOf({ kind: 'by-population', points: bump });
    const people = { low: 5_000, high: 30_000, question: 'the list' } as const;
    expect(stepIn(settled({ facts: { people }, ...own }), 'gain-gate').rule).toContain('6% to 20%');
  });

  test('one point alone holds from there on', () => {
    const own = gateOf({ kind: 'by-population', points: [{ people: 100, rate: '0.1' }] });
    expect(outcome({ facts: { people: 1_000_000 }, ...own })).toBe(500_000_00);
  });
});

describe('a minimum by chance', () => {
  const minimum: MinimumRate = { kind: 'by-chance', coefficientOfVariation: '2.15', confidence: '0.95', places: 4 };
  const rule = (people: Told) => stepIn(settled({ facts: { people }, ...gateOf(minimum) }), 'gain-gate').rule;

  test('is z × variation ÷ √people, rounded before it decides', () => {
    // 1.6449 × 2.15 ÷ √20,000 = 0.025006, and ÷ √5,000 = 0.050013.
    expect(rule(20_000)).toBe('at or above the minimum that chance alone would reach: 2.5%');
    expect(rule(5_000)).toContain(': 5%');
  });

  test('the gate is met at it and not below', () => {
    expect(outcome({ actual: '9500000', ...gateOf(minimum) })).toBe(250_000_00);
    expect(outcome({ actual: '9500001', ...gateOf(minimum) })).toBe(0);
  });

  test('falls as people grow: unknown people leave it open, and none at all as well', () => {
    expect(rule({ low: 5_000, high: 20_000, question: 'the list' })).toContain('2.5% to 5%');
    expect(rule('not-known')).toContain('0% or more');
    expect(outcome({ facts: { people: 0 }, ...gateOf(minimum) })).toEqual({
      low: 0,
      high: 500_000_00,
      question: 'the minimum rate for so few people',
    });
  });
});

describe('what is not told at a gate', () => {
  test('a minimum told between two, with its question', () => {
    const between = fixed({ low: '0.05', high: '0.15', question: 'which letter holds' });
    expect(outcome(gateOf(between))).toEqual({ low: 0, high: 500_000_00, question: 'which letter holds' });
    expect(outcome({ actual: '8500000', ...gateOf(between) })).toBe(750_000_00);
    expect(outcome({ actual: '9500001', ...gateOf(between) })).toBe(0);
  });

  test('a minimum told rounded, and one not known', () => {
    expect(outcome(gateOf(fixed({ value: '0.10', roundedTo: '0.01' })))).toMatchObject({
      question: 'which minimum rate holds',
    });
    expect(outcome(gateOf(fixed({ value: '0.09', roundedTo: '0.01' })))).toBe(500_000_00);
    expect(outcome(gateOf(fixed('not-known')))).toMatchObject({ low: 0, high: 500_000_00 });
  });

  test('a saving told rounded, that may lie on either side', () => {
    const rounded = { value: '9000000', roundedTo: '100000' } as const;
    expect(outcome({ actual: rounded, ...gateOf(fixed('0.1')) })).toEqual({
      low: 0,
      high: 525_000_00,
      question: 'the actual spend, which was told rounded; whether the minimum rate is reached',
    });
  });

  test('excess, and a share below, stay between both', () => {
    const unclear = { low: '0.05', high: '0.15', question: 'which letter holds' } as const;
    expect(outcome(gateOf(fixed(unclear), { counts: 'excess' }))).toMatchObject({ low: 0, high: 250_000_00 });
    expect(outcome(gateOf(fixed(unclear), { below: { shareOfRate: '0.5' } }))).toMatchObject({
      low: 250_000_00,
      high: 500_000_00,
    });
    const step = stepIn(settled(gateOf(fixed(unclear), { below: { shareOfRate: '0.5' } })), 'gain-to-share');
    expect(step.rule).toBe('all of it, from the first pound, or at 0.5 of the rate');
  });

  test('a gate that is passed whatever its minimum, where what counts is above it', () => {
    const unclear = { low: '0.01', high: '0.05', question: 'which letter holds' } as const;
    expect(outcome(gateOf(fixed(unclear), { counts: 'excess' }))).toEqual({
      low: 250_000_00,
      high: 450_000_00,
      question: 'which letter holds',
    });
    expect(outcome(gateOf(fixed(unclear)))).toBe(500_000_00);
  });

  test('a gate that is not agreed may be any', () => {
    expect(outcome({ gains: { gate: 'not-agreed' } })).toEqual({
      low: 0,
      high: 500_000_00,
      question: 'Q15/minimum-saving-rate',
    });
    expect(stepIn(settled({ gains: { gate: 'not-agreed' } }), 'gain-gate').rule).toContain('is not agreed: 0% to 100%');
  });

  test('a minimum that alone is not agreed leaves the rest of the gate', () => {
    expect(outcome(gateOf('not-agreed'))).toMatchObject({
      low: 0,
      high: 500_000_00,
      question: 'Q15/minimum-saving-rate',
    });
    expect(outcome(gateOf('not-agreed', { below: { shareOfRate: '0.8' } }))).toMatchObject({ low: 400_000_00 });
    expect(outcome({ actual: 0, ...gateOf('not-agreed') })).toBe(5_000_000_00);
  });

  test('a loss gate that is not agreed', () => {
    expect(outcome({ actual: '11000000', losses: { gate: 'not-agreed' } })).toEqual({
      low: -300_000_00,
      high: 0,
      question: 'Q15/minimum-saving-rate',
    });
  });
});
