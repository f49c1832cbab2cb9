import { describe, expect, test } from 'vitest';
import type { GainStep, Limit, LossStep } from 'neighbourhood-contracts/sharing';
import { noGate, outcome, pathOf, resultOf, settled, stepIn, year, type Case } from './settled.ts';

describe('retention', () => {
  test('keeps a share of what is paid back, once', () => {
    expect(outcome({ gains: { retention: '0.02' } })).toBe(490_000_00);
    expect(outcome({ gains: { retention: 1 } })).toBe(0);
    expect(stepIn(settled({ gains: { retention: '0.02' } }), 'retention').rule).toBe('× (1 − 0.02)');
  });

  test('is no part of a loss', () => {
    expect(outcome({ actual: '11000000', gains: { retention: '0.02' } })).toBe(-300_000_00);
  });

  test('not agreed', () => {
    expect(outcome({ gains: { retention: 'not-agreed' } })).toEqual({
      low: 0,
      high: 500_000_00,
      question: 'the share that is kept back',
    });
  });
});

const period = { from: '2026-04-01', until: '2027-04-01' } as const;
const ofIncome = (share: string, of: readonly string[] = ['acute']): Limit => {
  return { kind: 'share-of-income', share, of, period };
};
const income = (pounds: string, of = 'acute') => ({ of, period, pounds });

describe('caps', () => {
  const capped = (caps: readonly Limit[], own: Case = {}) => outcome({ ...own, gains: { caps } });

  test.each<[string, Limit, number]>([
    ['4% of £10m', { kind: 'share-of-expected', share: '0.04' }, 400_000_00],
    ['5% of £10m, which is what is paid', { kind: 'share-of-expected', share: '0.05' }, 500_000_00],
    ['5.01% of £10m', { kind: 'share-of-expected', share: '0.0501' }, 500_000_00],
    ['nothing of £10m', { kind: 'share-of-expected', share: 0 }, 0],
    ['£123,456.78', { kind: 'pounds', pounds: '123456.78' }, 123_456_78],
    ['£0', { kind: 'pounds', pounds: 0 }, 0],
  ])('%s', (_, cap, paid) => {
    expect(capped([cap])).toBe(paid);
  });

  test('a share of an income, of whom and when the terms name', () => {
    const incomes = [income('1000000'), { ...income('9'), period: year }, income('4000000', 'gp-federation')];
    expect(capped([ofIncome('0.3')], { facts: { incomes } })).toBe(300_000_00);
    expect(capped([ofIncome('0.05', ['acute', 'gp-federation'])], { facts: { incomes } })).toBe(250_000_00);
    const statement = settled({ gains: { caps: [ofIncome('0.3')] }, facts: { incomes } });
    expect(stepIn(statement, 'cap').rule).toBe(
      'at most 30% of the income of acute, 2026-04-01 until 2027-04-01, £300,000',
    );
  });

  test('the lesser of several holds, whichever comes first', () => {
    const caps: Limit[] = [
      { kind: 'share-of-expected', share: '0.04' },
      { kind: 'pounds', pounds: '390000' },
    ];
    expect(capped(caps)).toBe(390_000_00);
    expect(capped([...caps].reverse())).toBe(390_000_00);
    expect(stepIn(settled({ gains: { caps } }), 'cap').rule).toBe(
      'at most the lesser of 4% of the expected spend, £400,000 and £390,000',
    );
  });

  test('an income that is not known limits to anything down to nothing, and no other limit is lost', () => {
    const facts = { incomes: [{ of: 'acute', period, pounds: 'not-known' }] };
    const question = 'the income of acute, 2026-04-01 until 2027-04-01';
    expect(capped([ofIncome('0.3')], { facts })).toEqual({ low: 0, high: 500_000_00, question });
    expect(capped([ofIncome('0.3'), { kind: 'pounds', pounds: '70000' }], { facts })).toMatchObject({
      low: 0,
      high: 70_000_00,
    });
    const known = { incomes: [{ of: 'acute', period, pounds: { low: '2000000', question: 'the audit' } }] };
    expect(capped([ofIncome('0.3')], { facts: known })).toBe(500_000_00);
  });

  test('none, and not agreed', () => {
    expect(pathOf(settled()).includes('cap')).toBe(true);
    expect(stepIn(settled(), 'cap').rule).toBe('no limit');
    expect(outcome({ gains: { caps: 'not-agreed' } })).toEqual({ low: 0, high: 500_000_00, question: 'Q15/cap' });
  });

  test('no cap of a spend that may be below nothing goes below nothing itself', () => {
    const taken = { kind: 'pounds', id: 'scope', label: 'Scope', pounds: '-5000000' } as const;
    const own = {
      expected: { low: '4000000', high: '16000000', question: 'the budget' },
      saving: { adjustments: [taken] },
      gains: { caps: [{ kind: 'share-of-expected', share: '0.04' }] },
      terms: { direction: { kind: 'upside-only', until: '2030-04-01' } },
    } as const;
    expect(outcome(own)).toEqual({ low: 0, high: 440_000_00, question: 'the budget' });
    const gate = { ...noGate, minimum: { kind: 'fixed', rate: '0.1' } } as const;
    expect(resultOf(settled({ ...own, gains: { gate } }), 'gain-gate')).toBe('not told');
  });
});

describe('the order of share, retention and cap', () => {
  const gains = {
    rate: { kind: 'flat', rate: '0.8' },
    retention: '0.1',
    caps: [{ kind: 'pounds', pounds: '500000' }],
  } as const;
  test.each<[readonly GainStep[], number]>([
    [['share', 'retention', 'cap'], 500_000_00],
    [['retention', 'share', 'cap'], 500_000_00],
    [['share', 'cap', 'retention'], 450_000_00],
    [['retention', 'cap', 'share'], 400_000_00],
    [['cap', 'share', 'retention'], 360_000_00],
    [['cap', 'retention', 'share'], 360_000_00],
  ])('%j', (order, paid) => {
    const statement = settled({ gains: { ...gains, order } });
    expect(outcome({ gains: { ...gains, order } })).toBe(paid);
    const id = { share: 'gain-share', retention: 'retention', cap: 'cap' };
    expect(pathOf(statement).slice(-3)).toEqual(order.map((step) => id[step]));
  });
});

describe('the order of share, limit and relief', () => {
  const losses = {
    rate: { kind: 'flat', rate: '0.8' },
    limits: [{ kind: 'pounds', pounds: '500000' }],
    relief: 'as-told',
  } as const;
  const relief = { kind: 'pounds', pounds: '100000' } as const;
  test.each<[readonly LossStep[], number]>([
    [['share', 'limit', 'relief'], 400_000_00],
    [['share', 'relief', 'limit'], 500_000_00],
    [['limit', 'share', 'relief'], 300_000_00],
    [['limit', 'relief', 'share'], 320_000_00],
    [['relief', 'share', 'limit'], 500_000_00],
    [['relief', 'limit', 'share'], 400_000_00],
  ])('%j', (order, owed) => {
    const own = { actual: '11000000', losses: { ...losses, order }, facts: { relief } };
    expect(outcome(own)).toBe(-owed);
    const id = { share: 'loss-share', limit: 'loss-limit', relief: 'relief' };
    expect(pathOf(settled(own)).slice(-3)).toEqual(order.map((step) => id[step]));
    expect(resultOf(settled(own), 'gross-saving')).toBe('-1000000');
  });
});
