import { describe, expect, test } from 'vitest';
import type { GainShareFacts } from 'neighbourhood-contracts/sharing';
import { settleChain, type ContractChain } from 'neighbourhood-contracts/settlement';
import { agreed, final, known, period, spent } from '../year/mnp.ts';
import { budgetOf, chainOf, level, saved, shareOf } from './chains.ts';

const activity: GainShareFacts = {
  ...spent('48000000'),
  saving: {
    kind: 'activity',
    adjustments: [],
    contracts: [
      {
        id: 'emergency',
        provider: 'ACUTE',
        unit: 'emergency admissions',
        expectedUnits: 1_000,
        actualUnits: 900,
        pricePounds: '3000',
        variableShare: 1,
        rebased: 'no',
        release: 'not-known',
      },
    ],
  },
};

const of = (units: number, facts: GainShareFacts = activity): ContractChain =>
  chainOf([level('iho', 'ICB', 'HOST', [shareOf()], [known('share', '2028-05-15', facts)])], {
    register: {
      savings: [{ id: 'all', label: 'All', unit: 'admissions', avoidedUnits: 100, period, grounds: agreed }],
      claims: [{ id: 'ours', scheme: 'iho', contract: 'iho', saving: 'all', units }],
    },
    doubleClaims: { kind: 'not-agreed' },
    paidThrough: [{ claim: 'ours', part: 'share' }],
  });

describe('a part claims all that it pays for', () => {
  test('or what others are paid for would be paid for here as well', () => {
    expect(() => settleChain(of(99), final)).toThrow('is for 99 units, and its part pays for 100');
    expect(() => settleChain(of(100), final)).not.toThrow();
  });

  test('where its units are known: a saving in spend, or activity that nobody counted, cannot be held against it', () => {
    expect(() => settleChain(of(1, spent('48000000')), final)).not.toThrow();
    const [contract] = activity.saving.kind === 'activity' ? activity.saving.contracts : [];
    if (contract === undefined) throw new Error('There is no contract.');
    const uncounted = { ...activity.saving, contracts: [{ ...contract, actualUnits: 'not-known' }] } as const;
    expect(() =>
      settleChain(of(1, { ...activity, saving: uncounted as GainShareFacts['saving'] }), final),
    ).not.toThrow();
  });
});

describe('a reader is told what nobody looked at', () => {
  const notes = (chain: ContractChain) => settleChain(chain, final).statement.notes.join(' ');

  test('where no register is kept, if anything in the chain pays for a saving', () => {
    const share = level('iho', 'ICB', 'HOST', [shareOf()], [saved()]);
    expect(notes(chainOf([share]))).toContain('No register of claims is kept');
    expect(notes(chainOf([level('iho', 'ICB', 'HOST', [budgetOf('100')])]))).not.toContain('register');
  });

  test('and where a gain share claims nothing', () => {
    expect(notes(of(100))).not.toContain('claims no saving');
    const { levels, claims } = of(100);
    const mnp = level('mnp', 'HOST', 'FED', [shareOf()], [saved()]);
    expect(notes(chainOf([...levels, mnp], claims))).toContain('Gain share of MNP claims no saving');
  });
});
