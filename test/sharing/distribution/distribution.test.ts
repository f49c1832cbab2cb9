import { expect, test } from 'vitest';
import { linesOf, shapleyValues, type GainKey, type ShapleyKey } from 'neighbourhood-contracts/sharing';
import { agreed, assumed } from '../../support/payment.ts';
import {
  amountsIn,
  before,
  capOf,
  distributed,
  floorOf,
  gainOf,
  lineIn,
  lossOf,
  penceIn,
  period,
  plain,
  plainLosses,
  sharedAgain,
  undistributed,
  workingsIn,
} from './pool.ts';

const table = (pounds: Readonly<Record<string, number>>, own: Partial<ShapleyKey> = {}): ShapleyKey => ({
  kind: 'shapley',
  game: {
    kind: 'table',
    coalitions: Object.entries(pounds).map(([members, worth]) => ({ members: members.split(' '), pounds: worth })),
  },
  whenPoolDiffers: 'refused',
  belowZero: 'pays-in',
  ...own,
});
const example = { GP: 20, C: 30, A: 0, 'GP C': 90, 'GP A': 40, 'C A': 50, 'GP C A': 120 };

test('the worked example by Shapley value, in thousands: GP 46.67, C 56.67, A 16.67, and the pence sum', () => {
  const inThousands = Object.fromEntries(Object.entries(example).map(([members, worth]) => [members, worth * 1000]));
  const statement = gainOf('120000', ['GP', 'C', 'A'], { key: table(inThousands) });
  expect(penceIn(statement)).toEqual({ GP: 46_666_66, C: 56_666_67, A: 16_666_67 });
  // The three remainders are the same two thirds of a penny: "A" and "C" sort before "GP".
  expect(statement.total).toEqual({ kind: 'settled', amountPence: 120_000_00 });
  expect(statement.notes).toEqual(['No contract was found that shares by Shapley value.']);
});

const partners = [
  {
    id: 'acute',
    budgetPounds: '6000000',
    need: { basis: 'icb-need-weighted', on: '2027-01-01', weightedPeople: '50000' },
    performance: '0.5',
    lostIncomePounds: '70000',
  },
  {
    id: 'community',
    budgetPounds: '3000000',
    need: { basis: 'icb-need-weighted', on: '2027-01-01', weightedPeople: '30000' },
    performance: '1',
    lostIncomePounds: '30000',
  },
  {
    id: 'practices',
    budgetPounds: '1000000',
    need: { basis: 'icb-need-weighted', on: '2027-01-01', weightedPeople: '20000' },
    performance: '0.9',
    lostIncomePounds: 0,
  },
] as const;
const shares = [
  { partner: 'acute', share: '0.2' },
  { partner: 'community', share: '0.3' },
  { partner: 'practices', share: '0.5' },
];

test.each<[GainKey, readonly number[], string]>([
  [{ kind: 'equal' }, [33_333_34, 33_333_33, 33_333_33], 'practices: £100000 ÷ 3'],
  [{ kind: 'budget' }, [60_000_00, 30_000_00, 10_000_00], 'practices: £100000 × 1000000 ÷ 10000000'],
  [
    { kind: 'need', basis: 'icb-need-weighted' },
    [50_000_00, 30_000_00, 20_000_00],
    'practices: £100000 × 20000 ÷ 100000',
  ],
  // 3 : 3 : 0.9 of 6.9.
  [{ kind: 'performance' }, [43_478_26, 43_478_26, 13_043_48], 'practices: £100000 × 1000000 × 0.9 ÷ 6900000'],
  [{ kind: 'agreed-shares', shares }, [20_000_00, 30_000_00, 50_000_00], 'practices: £100000 × 0.5'],
  // £50,000 in proportion to £70,000 and £30,000, and £50,000 by budget.
  [
    { kind: 'compensate-first', share: '0.5', rest: { kind: 'budget' } },
    [65_000_00, 30_000_00, 5_000_00],
    'practices: £0 + £50000 × 1000000 ÷ 10000000',
  ],
])('a gain of £100,000 by the key %o', (key, pence, working) => {
  const statement = gainOf('100000', partners, { key });
  expect(Object.values(penceIn(statement))).toEqual(pence);
  expect(workingsIn(statement)).toContain(working);
});

test('nobody is compensated beyond the income that it lost', () => {
  const key: GainKey = { kind: 'compensate-first', share: 1, rest: { kind: 'equal' } };
  expect(penceIn(gainOf('130000', partners, { key }))).toEqual({
    acute: 80_000_00,
    community: 40_000_00,
    practices: 10_000_00,
  });
  const nobodyLost = partners.map((partner) => ({ ...partner, lostIncomePounds: 0 }));
  expect(penceIn(gainOf('9', nobodyLost, { key }))).toEqual({ acute: 300, community: 300, practices: 300 });
});

test('shows the key, the population and the library’s own methods with each line', () => {
  const statement = gainOf('100000', partners, { key: { kind: 'need', basis: 'icb-need-weighted' } });
  const line = lineIn(statement, 'acute');
  expect(line.quantity).toEqual({ amount: '50000', unit: 'icb-need-weighted patients', on: '2027-01-01' });
  expect(line.grounds).toEqual([agreed, agreed]);
  expect(statement.notes).toEqual([
    'The key is one of six in the Whole Systems Integrated Care toolkit of North West London: a precedent, and no rule of today.',
  ]);
  expect(statement.rounding).toBe('largest-remainder');
  expect(gainOf('1', partners, { key: { kind: 'agreed-shares', shares } }).notes).toEqual([]);
});

test('losses are shared by their own key, below zero', () => {
  const terms = { gains: plain, losses: { ...plainLosses, key: { kind: 'budget' } }, grounds: agreed } as const;
  expect(penceIn(distributed(terms, '-100', partners))).toEqual({
    acute: -60_00,
    community: -30_00,
    practices: -10_00,
  });
  expect(penceIn(distributed(terms, '99', partners))).toEqual({ acute: 33_00, community: 33_00, practices: 33_00 });
  expect(workingsIn(distributed(terms, '-100', partners))[0]).toBe('acute: −£100 × 6000000 ÷ 10000000');
});

test('nothing is shared as nothing, whatever is agreed', () => {
  const statement = distributed({ gains: 'not-agreed', losses: 'not-agreed', grounds: agreed }, '0', ['a', 'b']);
  expect(penceIn(statement)).toEqual({ a: 0, b: 0 });
  expect(statement.total).toEqual({ kind: 'settled', amountPence: 0 });
});

test('a cap leaves the rest to the others, by the same key, until nobody is above its cap', () => {
  const caps = sharedAgain(capOf('acute', '40000'), capOf('community', '40000'));
  const statement = gainOf('100000', partners, { key: { kind: 'budget' }, caps });
  // 40,000, then 60,000 in 3 : 1, of which the community may have 40,000.
  expect(penceIn(statement)).toEqual({
    acute: 40_000_00,
    community: 40_000_00,
    practices: 20_000_00,
    'not-distributed': 0,
  });
  expect(workingsIn(statement)).toEqual([
    'acute: min(£100000 × 6000000 ÷ 10000000, £40000)',
    'community: £100000 × 3000000 ÷ 10000000 + £10000',
    'practices: £100000 × 1000000 ÷ 10000000 + £10000',
    'not-distributed: £100000 − £100000',
  ]);
  expect(lineIn(statement, 'acute').steps?.map(({ id, rule, result }) => [id, rule, result])).toEqual([
    ['share', 'in proportion to budgets', { kind: 'pounds', low: '60000', high: '60000' }],
    ['cap', 'at most £40,000', { kind: 'pounds', low: '40000', high: '40000' }],
  ]);
  expect(lineIn(statement, 'community').steps?.map(({ id, rule, result }) => [id, rule, result])).toEqual([
    ['share', 'in proportion to budgets', { kind: 'pounds', low: '30000', high: '30000' }],
    ['cap', 'at most £40,000', { kind: 'pounds', low: '30000', high: '30000' }],
    ['shared-again', 'and what caps left', { kind: 'pounds', low: '40000', high: '40000' }],
  ]);
  expect(lineIn(statement, 'acute').grounds.map(({ kind }) => kind)).toEqual(['agreed', 'agreed', 'library-method']);
});

test('what a cap leaves stays undistributed where the terms say so, and who holds it is named', () => {
  const caps = undistributed(capOf('acute', '40000'));
  const statement = gainOf('100000', partners, { key: { kind: 'budget' }, caps });
  expect(penceIn(statement)).toEqual({
    acute: 40_000_00,
    community: 30_000_00,
    practices: 10_000_00,
    'not-distributed': 20_000_00,
  });
  expect(lineIn(statement, 'not-distributed')).toMatchObject({
    label: 'Not distributed, held by ICB',
    working: '£100000 − £80000',
  });
  expect(statement.total).toEqual({ kind: 'settled', amountPence: 100_000_00 });
});

test('where everybody is at its cap, what is left is a line of its own', () => {
  const caps = sharedAgain(capOf(['acute', 'community', 'practices'], '20000'));
  expect(penceIn(gainOf('100000', partners, { caps }))).toMatchObject({
    practices: 20_000_00,
    'not-distributed': 40_000_00,
  });
  expect(penceIn(gainOf('60000', partners, { caps }))).toMatchObject({ practices: 20_000_00, 'not-distributed': 0 });
});

const income = (...pounds: (string | number)[]) =>
  pounds.map((amount, place) => ({
    id: `p${place}`,
    incomes: [
      { period, pounds: amount },
      { period: before, pounds: 1 },
    ],
  }));
const ofIncome = { of: 'every-partner', most: { kind: 'share-of-income', share: '0.02', period } } as const;

test('a loss is limited to a share of each partner’s income of a named year, so that the small do not carry it', () => {
  const statement = lossOf('-90000', income('900000', '4000000', '90000'), { caps: sharedAgain(ofIncome) });
  // A third each would be £30,000: 2% of the incomes are £18,000, £80,000 and £1,800.
  expect(penceIn(statement)).toEqual({ p0: -18_000_00, p1: -70_200_00, p2: -1_800_00, 'not-distributed': 0 });
  expect(workingsIn(statement).slice(1)).toEqual([
    'p1: −£90000 ÷ 3 − £40200',
    'p2: max(−£90000 ÷ 3, −£1800)',
    'not-distributed: −£90000 − (−£90000)',
  ]);
  const capped = lossOf('-90000', income('900000', '4000000', '90000'), { caps: undistributed(ofIncome) });
  expect(penceIn(capped)).toEqual({ p0: -18_000_00, p1: -30_000_00, p2: -1_800_00, 'not-distributed': -40_200_00 });
  expect(lineIn(capped, 'not-distributed').label).toBe('Not distributed, borne by ICB');
  expect(capped.notes).toContain(
    'That no organisation should carry a disproportionate risk is a stakeholder proposal of 2026; it names no limit.',
  );
});

test('the smallest of several caps and the largest of several floors hold', () => {
  const caps = sharedAgain(capOf('p0', '30'), ofIncome, capOf('p1', '45'));
  expect(penceIn(gainOf('100', income('2000', '2000', '2000'), { caps }))).toEqual({
    p0: 30_00,
    p1: 35_00,
    p2: 35_00,
    'not-distributed': 0,
  });
  const floors = [floorOf('b', '10'), { of: 'every-partner', least: { kind: 'share-of-pool', share: '0.4' } } as const];
  const key: GainKey = {
    kind: 'agreed-shares',
    shares: [
      { partner: 'a', share: 1 },
      { partner: 'b', share: 0 },
    ],
  };
  expect(penceIn(gainOf('20', ['a', 'b'], { key, floors }))).toEqual({ a: 10_00, b: 10_00 });
  expect(penceIn(gainOf('30', ['a', 'b'], { key, floors }))).toEqual({ a: 18_00, b: 12_00 });
});

test('no partner is a penny above its cap: 2% of £1,234.56 is £24.6912, and its cap £24.69', () => {
  const caps = sharedAgain(ofIncome);
  const all = income('1234.56', '1234.56', '1234.56');
  expect(penceIn(gainOf('74.08', all, { caps }))).toEqual({ p0: 24_69, p1: 24_69, p2: 24_69, 'not-distributed': 1 });
  expect(penceIn(gainOf('74.07', all, { caps }))).toMatchObject({ p0: 24_69, 'not-distributed': 0 });
});

test('a floor is met first, and falls in the others in proportion', () => {
  const statement = gainOf('100000', partners, { key: { kind: 'budget' }, floors: [floorOf('practices', '28000')] });
  expect(penceIn(statement)).toEqual({ acute: 48_000_00, community: 24_000_00, practices: 28_000_00 });
  expect(workingsIn(statement)).toEqual([
    'acute: £100000 × 6000000 ÷ 10000000 − £12000',
    'community: £100000 × 3000000 ÷ 10000000 − £6000',
    'practices: max(£100000 × 1000000 ÷ 10000000, £28000)',
  ]);
  expect(lineIn(statement, 'acute').steps?.map(({ id, rule }) => `${id}: ${rule}`)).toEqual([
    'share: in proportion to budgets',
    'shared-again: less what floors took',
  ]);
});

test('floors beside caps whose leavings stay undistributed are paid by the others, not by what is left', () => {
  const own = { key: { kind: 'equal' }, floors: [floorOf('c', '50')], caps: undistributed(capOf('a', '20')) } as const;
  expect(penceIn(gainOf('100', ['a', 'b', 'c'], own))).toEqual({
    a: 20_00,
    b: 25_00,
    c: 50_00,
    'not-distributed': 5_00,
  });
});

test('a floor beside compensation: what those that lost income would have gives way in proportion', () => {
  const key: GainKey = { kind: 'compensate-first', share: 1, rest: { kind: 'equal' } };
  const statement = gainOf('50000', partners, { key, floors: [floorOf('practices', '10000')] });
  expect(penceIn(statement)).toEqual({ acute: 28_000_00, community: 12_000_00, practices: 10_000_00 });
});

test('what a cap leaves beside compensation goes by the key of the rest', () => {
  const key: GainKey = { kind: 'compensate-first', share: '0.5', rest: { kind: 'equal' } };
  const statement = gainOf('90', partners, { key, caps: sharedAgain(capOf('acute', '30')) });
  // 31.50, 13.50 and 0 first, and 15 each: of 46.50 the acute leaves 16.50.
  expect(penceIn(statement)).toEqual({ acute: 30_00, community: 36_75, practices: 23_25, 'not-distributed': 0 });
});

test('a share or an amount is reinvested before anything is shared', () => {
  const share = { kind: 'share', share: '0.25', heldBy: 'BOARD' } as const;
  const statement = gainOf('100.01', ['a', 'b'], { reinvestFirst: share });
  expect(penceIn(statement)).toEqual({ reinvested: 25_00, a: 37_51, b: 37_50 });
  expect(statement.sections.map(({ id }) => id)).toEqual(['reinvestment', 'partners']);
  expect(lineIn(statement, 'reinvested')).toMatchObject({
    label: 'Set aside for reinvestment, held by BOARD',
    working: '£100.01 × 0.25',
  });
  expect(statement.notes).toContain(
    'To put savings back into the services that made them is what the NHS Confederation asks for in 2026: a stakeholder proposal.',
  );
  const pounds = { kind: 'pounds', pounds: '60', heldBy: 'BOARD' } as const;
  expect(penceIn(gainOf('100', ['a', 'b'], { reinvestFirst: pounds }))).toEqual({
    reinvested: 60_00,
    a: 20_00,
    b: 20_00,
  });
  expect(penceIn(gainOf('40', ['a', 'b'], { reinvestFirst: pounds }))).toEqual({ reinvested: 40_00, a: 0, b: 0 });
});

test('Shapley values are scaled to a pool that differs, where the terms say so', () => {
  const key = table(example, { whenPoolDiffers: 'scaled' });
  expect(penceIn(gainOf('12', ['GP', 'C', 'A'], { key }))).toEqual({ GP: 4_66, C: 5_67, A: 1_67 });
  expect(workingsIn(gainOf('12', ['GP', 'C', 'A'], { key }))[0]).toBe('GP: £12 × ≈46.66666667 ÷ 120');
});

const harmful = { A: 60, B: 60, C: 0, 'A B': 120, 'A C': 50, 'B C': 50, 'A B C': 100 };

test('a partner whose Shapley value is below zero pays in, takes nothing, or has its floor: as the terms say', () => {
  const three = ['A', 'B', 'C'];
  expect(penceIn(gainOf('100', three, { key: table(harmful) }))).toEqual({ A: 55_00, B: 55_00, C: -10_00 });
  expect(workingsIn(gainOf('100', three, { key: table(harmful) }))[2]).toBe('C: £100 × −10 ÷ 100');
  const takesNothing = table(harmful, { belowZero: 'takes-nothing' });
  expect(penceIn(gainOf('100', three, { key: takesNothing }))).toEqual({ A: 50_00, B: 50_00, C: 0 });
  expect(penceIn(gainOf('100', three, { key: table(harmful), floors: [floorOf('C', 4)] }))).toEqual({
    A: 48_00,
    B: 48_00,
    C: 4_00,
  });
});

test('losses by Shapley value are given below zero, and a partner that lessens them may be paid', () => {
  const mirrored = Object.fromEntries(Object.entries(harmful).map(([members, pounds]) => [members, -pounds]));
  expect(penceIn(lossOf('-100', ['A', 'B', 'C'], { key: table(mirrored) }))).toEqual({
    A: -55_00,
    B: -55_00,
    C: 10_00,
  });
});

const many = (count: number) => Array.from({ length: count }, (_, place) => `p${String(place).padStart(3, '0')}`);
const groups = (ids: readonly string[], own = {}): ShapleyKey => ({
  kind: 'shapley',
  game: {
    kind: 'groups',
    groups: [
      ...ids.map((id, place) => ({ members: [id], pounds: place + 1 })),
      { members: ids.slice(0, 4), pounds: 40 },
    ],
    ...own,
  },
  whenPoolDiffers: 'scaled',
  belowZero: 'pays-in',
});

test('what a group reaches together falls to its members in even parts, however many partners play', () => {
  const ids = many(20);
  // 1 to 20 sum to 210, and the first four have 10 more each.
  const amounts = penceIn(gainOf('250', ids, { key: groups(ids) }));
  expect(ids.slice(0, 6).map((id) => amounts[id])).toEqual([11_00, 12_00, 13_00, 14_00, 5_00, 6_00]);
});

test('a game of groups and its table come to the same', () => {
  const ids = ['a', 'b', 'c'];
  const game = groups(ids, { leastPounds: 4, mostPounds: 5 });
  // Below 4 is nothing: 1, 2, 3; 3, 4, 5; 6 is 5 at most. The group of four is of three here, worth 40 more.
  const asTable = table({ a: 0, b: 0, c: 0, 'a b': 0, 'a c': 4, 'b c': 5, 'a b c': 5 }, { whenPoolDiffers: 'scaled' });
  expect(penceIn(gainOf('5', ids, { key: game }))).toEqual(penceIn(gainOf('5', ids, { key: asTable })));
});

test('beyond twelve partners a game with a most is sampled, and every line tells its standard error', () => {
  const ids = many(13);
  const own = { leastPounds: 30, mostPounds: 80, sampling: { seed: 42, samples: 400 } };
  const statement = gainOf('8000', ids, { key: groups(ids, own) });
  expect(statement.total).toEqual({ kind: 'settled', amountPence: 8000_00 });
  expect(penceIn(gainOf('8000', ids, { key: groups(ids, own) }))).toEqual(penceIn(statement));
  for (const line of linesOf(statement)) {
    const step = line.steps?.find(({ id }) => id === 'standard-error');
    expect(step).toMatchObject({ isBeside: true });
    const told = /\(one standard error: \u00a3(\d+(?:\.\d+)?)\)$/.exec(line.working)?.[1];
    expect(step?.result).toEqual({ kind: 'pounds', low: told, high: told });
    expect(Number(told)).toBeGreaterThan(0);
    expect(line.steps?.[0]?.rule).toBe(
      'by Shapley value, over 400 orders of joining drawn from seed 42 by xoshiro128** 1.1, seeded by SplitMix64',
    );
  }
  const twelve = many(12);
  expect(workingsIn(gainOf('8000', twelve, { key: groups(twelve, own) })).join()).not.toContain('standard error');
});

test('a sampled game comes to the values of the same orders by a function, whatever the order of the partners', () => {
  const ids = many(14);
  const sampling = { seed: 5, samples: 50 };
  const key = groups(ids, { leastPounds: 30, mostPounds: 80, sampling });
  const worth = (members: readonly string[]) => {
    const sum = members.reduce((whole, id) => whole + ids.indexOf(id) + 1, 0);
    const together = ids.slice(0, 4).every((id) => members.includes(id)) ? 40 : 0;
    return sum + together < 30 ? 0 : Math.min(sum + together, 80);
  };
  const { values } = shapleyValues(ids, worth, { kind: 'sampled', ...sampling });
  const amounts = penceIn(gainOf('80000000', ids, { key }));
  for (const { player, decimal } of values) {
    expect(Math.abs((amounts[player] ?? NaN) - Number(decimal) * 100_000_000)).toBeLessThan(2);
  }
  expect(penceIn(gainOf('80000000', [...ids].reverse(), { key }))).toEqual(amounts);
});

test('floors may come to the whole pool', () => {
  const floors = [{ of: 'every-partner', least: { kind: 'share-of-pool', share: '0.5' } }] as const;
  const key: GainKey = { kind: 'budget' };
  expect(penceIn(gainOf('9', partners.slice(0, 2), { key, floors }))).toEqual({ acute: 4_50, community: 4_50 });
});

test('an assumed pool is conditional, line by line', () => {
  const statement = settleWithAssumed();
  expect(statement.total).toEqual({ kind: 'conditional', amountPence: 100, assumptions: ['a planning figure'] });
});

function settleWithAssumed() {
  return distributed({ gains: plain, losses: 'not-agreed', grounds: assumed }, '1', ['a', 'b']);
}

test('the same for ever, and plain data', () => {
  const statement = gainOf('100', ['b', 'a'], { caps: sharedAgain(capOf('b', 3)) });
  expect(JSON.parse(JSON.stringify(statement))).toEqual(statement);
  expect(amountsIn(statement)).toEqual({ b: 3_00, a: 97_00, 'not-distributed': 0 });
});
