import { describe, expect, test } from 'vitest';
import type { ChanceBeside } from 'neighbourhood-contracts/sharing';
import { agreed } from '../../support/payment.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';
import { noGate, outcome, pathOf, settled, stepIn, stepsOf, type Case } from './settled.ts';

const chance: ChanceBeside = {
  variation: {
    kind: 'spend-per-head',
    people: 50_000,
    coefficientOfVariation: '2.15',
    baseline: { kind: 'given' },
    grounds: agreed,
  },
  tolerableChance: '0.05',
  trueFall: '0.1',
  seenAt: { kind: 'one-sided', level: '0.05' },
};
const gate = { ...noGate, minimum: { kind: 'fixed', rate: '0.02' } } as const;
const beside = (own: Case) => stepsOf(settled(own)).filter(({ id }) => id.startsWith('chance'));

describe('what chance pays, beside what is paid', () => {
  test('a gate of 2% for 50,000 people is passed on no true change in 1.9% of years', () => {
    const own = { facts: { chance }, gains: { gate } };
    const paid = beside(own).find(({ id }) => id === 'chance-paying-on-no-change');
    expect(paid?.result).toMatchObject({ kind: 'share', low: '\u22480.01876' });
    expect(outcome(own)).toBe(outcome({ gains: { gate } }));
    expect(pathOf(settled(own))).toEqual(pathOf(settled({ gains: { gate } })));
    expect(beside(own).every(({ isBeside }) => isBeside)).toBe(true);
  });

  test('where nobody knows how a year strays, that is said', () => {
    expect(stepIn(settled(), 'chance')).toMatchObject({ isBeside: true, result: { kind: 'verdict', is: 'not known' } });
    expect(stepIn(settled(), 'chance').question).toContain('local records');
    expect(outcome()).toBe(500_000_00);
  });

  test.each<[string, Case]>([
    ['no terms of gain', { terms: { gains: 'not-agreed' } }],
    ['no gate', { gains: { gate: 'not-agreed' } }],
    ['no minimum', { gains: { gate: { ...noGate, minimum: 'not-agreed' } } }],
    ['a minimum told between two', { gains: { gate: { ...noGate, minimum: { kind: 'fixed', rate: 'not-known' } } } }],
  ])('is not reckoned where there is %s', (_, own) => {
    const statement = settled({ ...own, facts: { chance } });
    expect(stepIn(statement, 'chance').question).toBe('which minimum rate holds');
  });

  test('refuses what it cannot be reckoned from', () => {
    const wrong = (own: unknown) => problemsOf(() => settled({ facts: { chance: own as ChanceBeside } }));
    expect(wrong('unknown')).toEqual([
      expect.stringContaining('Give { variation, tolerableChance, trueFall, seenAt }, or "not-known".'),
    ]);
    expect(wrong({ ...chance, tolerableChance: 5 })).toEqual([expect.stringContaining('facts.chance.tolerableChance')]);
    expect(wrong({ ...chance, gate: '0.02' })).toEqual([expect.stringContaining('facts.chance.gate')]);
  });
});
