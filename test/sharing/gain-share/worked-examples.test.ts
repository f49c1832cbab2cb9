import { describe, expect, test } from 'vitest';
import { settleGainShare, type GainShareTerms, type Relief, type Told } from 'neighbourhood-contracts/sharing';
import { minimumSavingsRate } from '../../../examples/shared-savings/minimum-savings-rate.ts';
import {
  calendarYear,
  msspGrounds,
  msspTerms,
  participants,
  type MsspChoice,
} from '../../../examples/shared-savings/mssp.ts';
import { ngacoTerms } from '../../../examples/shared-savings/ngaco.ts';
import { globalDiscount, reachTerms } from '../../../examples/shared-savings/reach.ts';
import { lineOf, outcome, outcomeOf, resultOf, stepIn, year } from './settled.ts';

interface Year extends Omit<MsspChoice, 'minimum'> {
  readonly minimum?: MsspChoice['minimum'];
  readonly people?: number;
  readonly benchmark: string;
  readonly spent: string;
  readonly score?: string;
  readonly standing?: 'pass' | 'scaled' | 'fail';
  readonly relief?: Relief;
  readonly revenue?: Told;
}

function settledYear({ minimum = minimumSavingsRate, people = 20_000, ...own }: Year) {
  const facts = {
    about: 'an-aco',
    people,
    saving: {
      kind: 'spend',
      expectedPounds: own.benchmark,
      adjustments: [],
      actualPounds: own.spent,
      commissionerCash: 'whole-saving',
    },
    wholePopulation: 'not-known',
    chance: 'not-known',
    quality: { score: own.score ?? 'not-known', judged: own.standing ?? 'pass' },
    incomes: [{ of: participants, period: calendarYear(own.year), pounds: own.revenue ?? 'not-known' }],
    relief: own.relief ?? { kind: 'pounds', pounds: '0' },
    grounds: msspGrounds,
  } as const;
  return settleGainShare(msspTerms({ ...own, minimum }), facts);
}

const dollars = (own: Year) => {
  const result = outcomeOf(settledYear(own));
  return typeof result === 'number' ? result / 100 : result;
};
const chosen = (rate: string) => ({ kind: 'fixed', rate }) as const;

describe('the Shared Savings Program', () => {
  const a1023 = { year: 2022, track: 'B', people: 5_194, benchmark: '52165596', spent: '48583467' } as const;

  test('upside-only, pays: A1023 saved 6.87% against 3.84%', () => {
    const statement = settledYear(a1023);
    expect(resultOf(statement, 'gross-saving')).toBe('3582129');
    expect(stepIn(statement, 'gain-gate')).toMatchObject({
      input: '\u22486.8668% of the expected spend, 5,194 people',
      rule: 'at or above the minimum for so many people: 3.8418%',
      result: { kind: 'verdict', is: 'passed' },
    });
    expect(resultOf(statement, 'gain-share')).toBe('1432851.6');
    expect(resultOf(statement, 'retention')).toBe('1404194.568');
    expect(dollars(a1023)).toBe(1_404_195);
    expect(lineOf(statement).working).toBe(
      '£52165596 \u2212 £48583467 = £3582129; Sharing rate: £1432851.6; Kept back: £1404194.568',
    );
  });

  test('upside-only, blocked: A1006 saved 0.58% against 2.40%', () => {
    const a1006 = { year: 2022, track: 'B', people: 30_324, benchmark: '427696841', spent: '425214479' } as const;
    expect(resultOf(settledYear(a1006), 'gross-saving')).toBe('2482362');
    expect(resultOf(settledYear(a1006), 'gain-to-share')).toBe('0');
    expect(dollars(a1006)).toBe(0);
  });

  test('two-sided, saves: A1026', () => {
    const a1026 = { year: 2023, track: 'E', benchmark: '562377394', spent: '528558686' } as const;
    expect(dollars({ ...a1026, minimum: chosen('0.01') })).toBe(16_571_167);
  });

  test('full risk: A1001, three quarters of 99,899,684', () => {
    const a1001 = { year: 2023, track: 'EN', benchmark: '1399899684', spent: '1300000000' } as const;
    expect(dollars({ ...a1001, minimum: chosen('0.02'), score: '0.9' })).toBe(73_426_268);
  });

  test('held to the cap: A00755, after the 2% and not before', () => {
    const a00755 = { track: 'T1', finalRate: '0.4573', benchmark: '128423263', spent: '90089518' } as const;
    expect(resultOf(settledYear({ year: 2017, ...a00755 }), 'cap')).toBe('12842326.3');
    expect(dollars({ year: 2017, ...a00755 })).toBe(12_842_326);
    const before = { year: 2016, track: 'T1', finalRate: '0.4433', benchmark: '119762995', spent: '91531752' } as const;
    // Exactly half a dollar: 11,976,299.5 was published as 11,976,300.
    expect(dollars(before)).toBe(11_976_300);
  });

  const a2029 = { year: 2023, track: 'EN', benchmark: '400000000', spent: '415884998', score: '0.89' } as const;
  const none = chosen('0');

  test('a loss with relief: A2029 owes 6,353,999 less 2,649,296', () => {
    const relief = { kind: 'pounds', pounds: '2649296' } as const;
    const statement = settledYear({ ...a2029, minimum: none, relief });
    expect(resultOf(statement, 'loss-share')).toBe('6353999.2');
    expect(outcomeOf(statement)).toBe(-3_704_703_00);
  });

  test('a loss relieved by the share of the year and of the people', () => {
    const relief = { kind: 'shares', shareOfYear: '0.5', shareOfPeople: '0.8' } as const;
    expect(dollars({ ...a2029, minimum: none, relief })).toBe(-3_812_400);
    expect(dollars({ ...a2029, minimum: none, relief: { ...relief, shareOfYear: 1, shareOfPeople: 1 } })).toBe(0);
  });

  test('a loss whose rate falls with quality: A5386, 1 \u2212 0.75 × 0.541', () => {
    const a5386 = { year: 2024, track: 'EN', benchmark: '30000000', spent: '30358135', score: '0.541' } as const;
    expect(dollars({ ...a5386, minimum: none, relief: { kind: 'pounds', pounds: '551' } })).toBe(-212_271);
  });

  test('scaled by quality: A2619 met the alternative standard', () => {
    const a2619 = { year: 2024, track: 'B', benchmark: '300000000', spent: '276561841', score: '0.721' } as const;
    expect(dollars({ ...a2619, standing: 'scaled' })).toBe(6_624_374);
    expect(dollars({ ...a2619, standing: 'pass' })).toBe(9_187_758);
    expect(dollars({ ...a2619, standing: 'fail' })).toBe(0);
  });

  test('a limit by revenue binds: A1241', () => {
    const relief = { kind: 'pounds', pounds: '823342' } as const;
    const a1241 = {
      year: 2023,
      track: 'E',
      benchmark: '250000000',
      spent: '258290897',
      minimum: none,
      relief,
    } as const;
    expect(dollars({ ...a1241, revenue: '24655087.5' })).toBe(-1_149_065);
    expect(dollars(a1241)).toEqual({
      low: -1_663_927_00,
      high: 0,
      question: 'the income of aco-participants, 2023-01-01 until 2024-01-01',
    });
  });

  test('the gate decides unrounded: A2833 saved 2.98265% against 2.98356%, and both print as 2.98%', () => {
    const a2833 = { year: 2021, track: 'B', people: 10_274, benchmark: '98408857', spent: '95473669' } as const;
    expect(dollars(a2833)).toBe(0);
    expect(dollars({ ...a2833, minimum: { kind: 'fixed', rate: '0.0298' } })).toBe(1_150_594);
  });

  test('half the rate below the minimum: A5339', () => {
    const a5339 = { year: 2024, track: 'B', people: 5_947, benchmark: '83354603', spent: '82745576' } as const;
    expect(dollars({ ...a5339, isHalvedBelow: true })).toBe(119_369);
    expect(dollars(a5339)).toBe(0);
    expect(dollars({ ...a5339, isHalvedBelow: true, spent: '80000000' })).toBe(1_315_004);
  });
});

describe('corridors of ACO REACH, in percent of the benchmark', () => {
  const percent = (option: 'global' | 'professional', saved: number) => {
    const facts = {
      expected: '10000',
      actual: String(10_000 - saved * 100),
      terms: reachTerms(option, year),
    };
    const pence = outcome(facts);
    return typeof pence === 'number' ? pence / 10_000 : pence;
  };

  test.each([
    [3, 3, 1.5],
    [7, 7, 3.2],
    [12, 12, 4.55],
    [20, 20, 5.25],
    [30, 27.5, 5.75],
    [60, 34.75, 7.25],
  ])('of %s% saved, Global takes %s% and Professional %s%; and the same of a loss', (saved, global, professional) => {
    expect([percent('global', saved), percent('professional', saved)]).toEqual([global, professional]);
    expect([percent('global', -saved), percent('professional', -saved)]).toEqual([-global, -professional]);
  });

  test('a discount comes off the benchmark before anything is saved', () => {
    const discount = { kind: 'factor', id: 'discount', label: 'Discount', factor: '0.965' } as const;
    const terms: GainShareTerms = reachTerms('global', year);
    expect(globalDiscount).toBe('0.035');
    expect(outcome({ expected: '10000', actual: '9000', saving: { adjustments: [discount] }, terms })).toBe(650_00);
    expect(outcome({ expected: '10000', actual: '9700', saving: { adjustments: [discount] }, terms })).toBe(-50_00);
  });
});

describe('the cap before the share: NGACO', () => {
  const settledAt = (arrangement: 'A' | 'B', actual: string) =>
    outcome({ expected: '10000', actual, terms: ngacoTerms(arrangement, '0.05', year) });

  test('5% and then 80% is at most 4% of the benchmark, of which 2% is kept back from a saving and nothing from a loss', () => {
    expect(settledAt('A', '8000')).toBe(392_00);
    expect(settledAt('A', '12000')).toBe(-400_00);
    expect(settledAt('B', '8000')).toBe(490_00);
    expect(settledAt('B', '12000')).toBe(-500_00);
  });

  test('within the cap the order changes nothing', () => {
    expect(settledAt('A', '9600')).toBe(313_60);
    expect(settledAt('A', '10400')).toBe(-320_00);
  });

  test('the same terms in the order of the Shared Savings Program pay more: the cap is on what is paid', () => {
    const terms = ngacoTerms('A', '0.05', year);
    const gains = terms.gains === 'not-agreed' ? undefined : terms.gains;
    if (gains === undefined) throw new Error('NGACO has terms of gain.');
    const sharedFirst = { ...terms, gains: { ...gains, order: ['share', 'retention', 'cap'] } } as const;
    expect(outcome({ expected: '10000', actual: '8000', terms: sharedFirst })).toBe(500_00);
  });
});

test('a contract of the kind of the AQC: surplus and deficit are halved; later more of a surplus, less of a deficit with quality', () => {
  const half = { rate: { kind: 'flat', rate: '0.5' } } as const;
  expect(outcome({ gains: half, losses: half })).toBe(500_000_00);
  expect(outcome({ gains: half, losses: half, actual: '11000000' })).toBe(-500_000_00);
  const gains = { rate: { kind: 'by-quality', most: '0.8' } } as const;
  const losses = { rate: { kind: 'less-by-quality', most: '0.8', floor: '0.2', ceiling: '0.8' } } as const;
  const paid = (score: string, actual: string) => outcome({ gains, losses, actual, facts: { quality: { score } } });
  expect([paid('0.5', '9000000'), paid('0.9', '9000000')]).toEqual([400_000_00, 720_000_00]);
  expect([paid('0.5', '11000000'), paid('0.9', '11000000')]).toEqual([-600_000_00, -280_000_00]);
});

test('Axene: $495.50 against $500 in 125,000 member months is 0.9% and not the 1% that was asked', () => {
  const own = { expected: '62500000', actual: '61937500' };
  const asked = (rate: string) => outcome({ ...own, gains: { gate: { ...gate, minimum: { kind: 'fixed', rate } } } });
  expect(asked('0.01')).toBe(0);
  expect(asked('0.009')).toBe(281_250_00);
});

const gate = { passes: 'at-or-above', counts: 'whole-saving', below: 'nothing' } as const;
