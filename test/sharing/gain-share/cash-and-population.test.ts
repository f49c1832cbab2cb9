import { describe, expect, test } from 'vitest';
import type {
  ActivityContract,
  ActivitySaving,
  GainShareFacts,
  GainShareTerms,
  SpendSaving,
} from 'neighbourhood-contracts/sharing';
import { outcome, pathOf, resultOf, settled, stepIn, stepsOf } from './settled.ts';

const release = {
  firstYear: '2027/28',
  unit: 'admissions',
  pricePounds: '2000',
  variableShare: '0.3',
  semiFixedShare: '0.4',
  fixedShare: '0.3',
  semiFixedYears: 3,
  fixedLagYears: 3,
  fixedYears: 4,
} as const;

/** 1,000 admissions were expected at £3,100 and 900 came: £310,000 saved, of which a fifth is paid for each admission. */
const contract: ActivityContract = {
  id: 'emergency',
  provider: 'RXX',
  unit: 'non-elective admissions',
  expectedUnits: 1_000,
  actualUnits: 900,
  pricePounds: '3100',
  variableShare: '0.2',
  rebased: 'no',
  release: 'not-known',
};

function activity(
  own: Partial<ActivityContract> = {},
  more: readonly ActivityContract[] = [],
): Partial<GainShareFacts> {
  const saving: ActivitySaving = { kind: 'activity', contracts: [{ ...contract, ...own }, ...more], adjustments: [] };
  return { saving };
}

const held: Partial<GainShareTerms> = { payableUpTo: 'commissioner-cash' };
const cashOf = (own: Partial<ActivityContract>) => resultOf(settled({ facts: activity(own) }), 'commissioner-cash');

describe('a saving in activity', () => {
  test('is priced, and is not cash', () => {
    const statement = settled({ facts: activity() });
    expect(['expected-spend', 'actual-spend', 'gross-saving'].map((id) => resultOf(statement, id))).toEqual([
      '3100000',
      '2790000',
      '310000',
    ]);
    expect(resultOf(statement, 'commissioner-cash')).toBe('62000');
    expect(stepIn(statement, 'commissioner-cash').isBeside).toBe(true);
    expect(stepIn(statement, 'commissioner-cash').input).toBe(
      '100 non-elective admissions at £3,100 × 0.2 (emergency)',
    );
  });

  test('no gain is distributable above the commissioner’s cash, unless the terms say so', () => {
    expect(outcome({ facts: activity() })).toBe(155_000_00);
    expect(outcome({ facts: activity(), terms: held })).toBe(62_000_00);
    expect(resultOf(settled({ facts: activity(), terms: held }), 'cash-limit')).toBe('62000');
    expect(pathOf(settled({ facts: activity() }))).not.toContain('cash-limit');
  });

  test.each<[string, Partial<ActivityContract>, string]>([
    ['nothing is paid for each unit', { variableShare: 0 }, '0'],
    ['all of it is', { variableShare: 1 }, '310000'],
    ['set anew before the period', { rebased: { from: '2026-04-01' } }, '310000'],
    ['set anew on its first day', { rebased: { from: '2027-04-01' } }, '310000'],
    ['set anew within it, after 40 of the 100', { rebased: { from: '2027-10-01', unitsSince: 60 } }, '210800'],
    ['set anew on the last day', { rebased: { from: '2028-03-31', unitsSince: 0 } }, '62000'],
    ['set anew after it', { rebased: { from: '2028-04-01' } }, '62000'],
  ])('its cash where %s', (_, own, cash) => {
    expect(cashOf(own)).toBe(cash);
  });

  test('a share that is not agreed bounds the cash by nothing and all; one set anew throughout needs none', () => {
    expect(cashOf({ variableShare: 'not-agreed' })).toEqual(['0', '310000']);
    expect(outcome({ facts: activity({ variableShare: 'not-agreed' }), terms: held })).toEqual({
      low: 0,
      high: 155_000_00,
      question: 'the share of the price that emergency is paid for each unit',
    });
    const rebased = { from: '2027-04-01' } as const;
    expect(cashOf({ variableShare: 'not-agreed', rebased })).toBe('310000');
    const within = { from: '2027-10-01', unitsSince: 60 } as const;
    expect(cashOf({ variableShare: 'not-agreed', rebased: within })).toEqual(['186000', '310000']);
    expect(
      stepIn(settled({ facts: activity({ variableShare: 'not-agreed', rebased }) }), 'commissioner-cash'),
    ).not.toHaveProperty('question');
  });

  test('units that are not known leave it open, and say which', () => {
    const question = 'the activity of emergency';
    const unknown = activity({ actualUnits: 'not-known' });
    expect(outcome({ facts: unknown })).toEqual({ low: undefined, high: 1_550_000_00, question });
    expect(stepIn(settled({ facts: unknown }), 'commissioner-cash').question).toBe(question);
    const since = activity({ rebased: { from: '2027-10-01', unitsSince: 'not-known' } });
    expect(resultOf(settled({ facts: since }), 'commissioner-cash')).toEqual(['62000', undefined]);
    expect(stepIn(settled({ facts: since }), 'commissioner-cash').question).toBe(question);
    const rounded = activity({ actualUnits: { value: 900, roundedTo: 10 } });
    expect(stepIn(settled({ facts: rounded }), 'actual-spend').question).toBe(`${question}, which was told rounded`);
    expect(outcome({ facts: rounded })).toMatchObject({ low: 147_250_00, high: 162_750_00 });
  });

  test('several contracts add up, each by its own share', () => {
    const other: ActivityContract = {
      ...contract,
      id: 'beds',
      provider: 'RYY',
      unit: 'bed days',
      pricePounds: '400',
      variableShare: 1,
      expectedUnits: 500,
      actualUnits: 550,
    };
    const facts = activity({}, [other]);
    expect(resultOf(settled({ facts }), 'gross-saving')).toBe('290000');
    expect(resultOf(settled({ facts }), 'commissioner-cash')).toBe('42000');
  });

  test('activity that grew costs cash by its variable share, and is a loss', () => {
    const grew = activity({ actualUnits: 1_100 });
    expect(resultOf(settled({ facts: grew }), 'commissioner-cash')).toBe('-62000');
    expect(outcome({ facts: grew, terms: held })).toBe(-93_000_00);
  });

  test('adjustments change what was expected, in their order', () => {
    const facts = activity();
    const adjustments = [
      { kind: 'factor', id: 'growth', label: 'Growth', factor: '1.1' },
      { kind: 'pounds', id: 'scope', label: 'Scope', pounds: '-10000' },
    ] as const;
    const saving = { ...(facts.saving as ActivitySaving), adjustments };
    const statement = settled({ facts: { saving } });
    expect(resultOf(statement, 'adjustment-growth')).toBe('3410000');
    expect(resultOf(statement, 'adjustment-scope')).toBe('3400000');
    const reversed = settled({ facts: { saving: { ...saving, adjustments: [...adjustments].reverse() } } });
    expect(resultOf(reversed, 'adjustment-growth')).toBe('3399000');
  });
});

describe('what becomes of the provider’s cost', () => {
  const costs = (own: Partial<ActivityContract>, more: readonly ActivityContract[] = []) => {
    const statement = settled({ facts: activity(own, more) });
    return ['provider-cost-released', 'stranded-cost'].map((id) => resultOf(statement, id));
  };

  test('released and stranded sum to the cost of what was avoided, and are beside the amount', () => {
    expect(costs({ release })).toEqual(['60000', '140000']);
    expect(costs({ release: { ...release, firstYear: '2024/25' } })).toEqual(['140000', '60000']);
    expect(stepIn(settled({ facts: activity({ release }) }), 'stranded-cost').isBeside).toBe(true);
  });

  test('activity that grew strands nothing', () => {
    expect(costs({ release, actualUnits: 1_100 })).toEqual(['0', '0']);
    expect(costs({ actualUnits: 1_000 })).toEqual(['0', '0']);
  });

  test('how fast it goes is not known (Q17)', () => {
    expect(costs({})).toEqual([
      ['0', undefined],
      ['0', undefined],
    ]);
    expect(stepIn(settled({ facts: activity() }), 'stranded-cost').question).toBe(
      'how fast the cost of RXX goes after its activity (Q17)',
    );
    expect(outcome({ facts: activity() })).toBe(155_000_00);
  });

  test('activity told rounded leaves it between two, with the question', () => {
    const own = { release, actualUnits: { value: 900, roundedTo: 10 } };
    expect(costs(own)[0]).toEqual(['57000', '63000']);
    expect(stepIn(settled({ facts: activity(own) }), 'stranded-cost').question).toContain('told rounded');
  });
});

describe('a saving in spend, and cash', () => {
  const cash = (commissionerCash: SpendSaving['commissionerCash']) =>
    outcome({ saving: { commissionerCash }, terms: held });

  test('the whole saving, a part of it, none, or less than none', () => {
    expect(cash('whole-saving')).toBe(500_000_00);
    expect(cash('500000')).toBe(500_000_00);
    expect(cash('499999.99')).toBe(499_999_99);
    expect(cash('0')).toBe(0);
    expect(cash('-250000')).toBe(0);
  });

  test('cash that is not known, with its question', () => {
    expect(cash('not-known')).toEqual({ low: 0, high: 500_000_00, question: 'the commissioner’s cash saving' });
    const statement = settled({ saving: { commissionerCash: 'not-known' } });
    expect(stepIn(statement, 'commissioner-cash').question).toBe('the commissioner’s cash saving');
    expect(cash({ low: '600000', question: 'the close of the ledger' })).toBe(500_000_00);
  });

  test('a saving told rounded asks once, where every pound of it is cash', () => {
    expect(outcome({ actual: { value: '9000000', roundedTo: 2 }, terms: held })).toEqual({
      low: 499_999_50,
      high: 500_000_50,
      question: 'the actual spend, which was told rounded',
    });
  });
});

describe('beds refill', () => {
  const hold = { countsUpTo: 'smaller-of-cohort-and-population' } as const;
  const population = (expectedPounds: string, actualPounds: string) => ({ expectedPounds, actualPounds });

  test('the change in the whole population stands beside the amount, and does not touch it', () => {
    const own = { facts: { wholePopulation: population('90000000', '89700000') } };
    expect(outcome(own)).toBe(500_000_00);
    expect(resultOf(settled(own), 'whole-population')).toBe('300000');
    expect(stepIn(settled(own), 'whole-population').isBeside).toBe(true);
    expect(stepIn(settled(), 'whole-population').question).toContain('the whole population');
  });

  test.each([
    ['a smaller fall', '89700000', 150_000_00],
    ['the same fall', '89000000', 500_000_00],
    ['a larger fall', '80000000', 500_000_00],
    ['no fall', '90000000', 0],
    ['a rise', '91000000', 0],
  ])('held to the smaller of the two: %s', (_, actual, paid) => {
    expect(outcome({ facts: { wholePopulation: population('90000000', actual) }, terms: hold })).toBe(paid);
  });

  test('a loss is not held', () => {
    const facts = { wholePopulation: population('90000000', '80000000') };
    expect(outcome({ actual: '11000000', facts, terms: hold })).toBe(-300_000_00);
    expect(
      stepsOf(settled({ actual: '11000000', facts, terms: hold })).some(({ id }) => id === 'population-hold'),
    ).toBe(false);
  });

  test('not known: from nothing to the saving; told rounded: between, with its question', () => {
    const question = 'what was expected and spent for the whole population';
    expect(outcome({ terms: hold })).toEqual({ low: 0, high: 500_000_00, question });
    const rounded = { expectedPounds: '90000000', actualPounds: { value: '89500000', roundedTo: '200000' } };
    expect(outcome({ facts: { wholePopulation: rounded }, terms: hold })).toEqual({
      low: 200_000_00,
      high: 300_000_00,
      question,
    });
  });

  test('the gate judges the saving that counts: what everybody saved, where that is less', () => {
    const gate = {
      minimum: { kind: 'fixed', rate: '0.1' },
      passes: 'at-or-above',
      counts: 'whole-saving',
      below: 'nothing',
    } as const;
    const facts = { wholePopulation: population('90000000', '89700000') };
    expect(outcome({ gains: { gate }, facts })).toBe(500_000_00);
    expect(outcome({ gains: { gate }, facts, terms: hold })).toBe(0);
    const at = { ...gate, minimum: { kind: 'fixed', rate: '0.03' } } as const;
    expect(outcome({ gains: { gate: at }, facts, terms: hold })).toBe(150_000_00);
    const above = { ...gate, minimum: { kind: 'fixed', rate: '0.0300001' } } as const;
    expect(outcome({ gains: { gate: above }, facts, terms: hold })).toBe(0);
  });

  test('everybody cannot spend less than the cohort among them', () => {
    const facts = { wholePopulation: population('50', '40') };
    expect(() => settled({ facts })).toThrow('is less than that of the cohort within it');
  });
});
