import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, type Line, type Statement, type Told } from 'neighbourhood-contracts/payment';
import { explainStatement } from 'neighbourhood-contracts/present';
import { cases, inPounds, unlessCapBelowFloor, type Case } from './cases.ts';
import {
  amountsIn,
  capOf,
  distributed,
  floorOf,
  gainOf,
  lineIn,
  lossOf,
  period,
  plain,
  sharedAgain,
  workingsIn,
} from './pool.ts';
import { agreed } from '../../support/payment.ts';

const question = 'What was saved?';
const between = (low: number | string, high: number | string): Told => ({ low, high, question });
const partners = [
  { id: 'a', budgetPounds: 30 },
  { id: 'b', budgetPounds: 10 },
];
const sharing = {
  gains: 'How is a gain shared among the partners?',
  losses: 'How is a loss shared among the partners?',
};
const byBudget = { key: { kind: 'budget' } } as const;

test('a pool between two leaves every line between its shares of the two, in whole pence', () => {
  const statement = gainOf(between('10', '10.02'), partners, byBudget);
  expect(amountsIn(statement)).toEqual({ a: [7_50, 7_52], b: [2_50, 2_51] });
  expect(statement.total).toEqual({
    kind: 'open',
    lowPence: 10_00,
    highPence: 10_02,
    questions: [question],
    assumptions: [],
  });
  expect(workingsIn(statement)[0]).toBe('a: (£10 to £10.02) × 30 ÷ 40');
  expect(lineIn(statement, 'a').steps).toBeUndefined();
});

test('a pool that was rounded may be half a unit off', () => {
  expect(amountsIn(gainOf({ value: '100', roundedTo: '1' }, partners, byBudget))).toEqual({
    a: [74_62, 75_38],
    b: [24_87, 25_13],
  });
});

test('a cap settles a line whatever the pool is, and what nobody may take stays open', () => {
  const caps = sharedAgain(capOf('a', '5'), capOf('b', 4));
  const statement = gainOf(between(20, 40), partners, { ...byBudget, caps });
  expect(amountsIn(statement)).toEqual({ a: 5_00, b: 4_00, 'not-distributed': [11_00, 31_00] });
});

test('a pool that may be a gain or a loss is shared by either key', () => {
  const terms = {
    gains: { ...plain, key: { kind: 'budget' } },
    losses: { key: { kind: 'equal' }, floors: [], caps: 'none' },
    grounds: agreed,
  } as const;
  expect(amountsIn(distributed(terms, between(-10, 8), partners))).toEqual({ a: [-5_00, 6_00], b: [-5_00, 2_00] });
});

test('of a pool that nobody knows, caps bound what a partner may gain', () => {
  const statement = gainOf('not-known', partners, { ...byBudget, caps: sharedAgain(capOf('a', 5)) });
  const losses = distributed(
    {
      gains: 'not-agreed',
      losses: { key: { kind: 'budget' }, floors: [], caps: sharedAgain(capOf(['a', 'b'], 5)) },
      grounds: agreed,
    },
    { high: '-2', question },
    partners,
  );
  expect(amountsIn(statement)).toEqual({
    a: [undefined, 5_00],
    b: [undefined, undefined],
    'not-distributed': [0, undefined],
  });
  expect(amountsIn(losses)).toEqual({ a: [-5_00, -1_50], b: [-5_00, -50], 'not-distributed': [undefined, 0] });
});

test('what is not agreed is open, between nothing and the whole, and the total is the pool', () => {
  const gain = lossOf('100', ['a', 'b']);
  expect(amountsIn(gain)).toEqual({ a: [0, 100_00], b: [0, 100_00] });
  expect(lineIn(gain, 'a')).toMatchObject({
    question: sharing.gains,
    working: 'a part of £100, by a key that is not agreed',
  });
  const loss = gainOf('-100', ['a', 'b']);
  expect(amountsIn(loss)).toEqual({ a: [-100_00, 0], b: [-100_00, 0] });
  expect(loss.total).toMatchObject({ lowPence: -100_00, highPence: -100_00, questions: [sharing.losses] });
  expect(loss.sections[0]?.total).toEqual(loss.total);
  expect(loss.notes).toEqual(['Whatever is open, the lines come to −£100 together.']);
});

test('a fact that nobody knows leaves every line open, between its floor and its cap', () => {
  const unknown = [...partners, { id: 'c', budgetPounds: 'not-known' }];
  const own = { ...byBudget, floors: [floorOf('b', 15)], caps: sharedAgain(capOf('a', 60)) };
  const statement = gainOf('100', unknown, own);
  expect(amountsIn(statement)).toEqual({
    a: [0, 60_00],
    b: [15_00, 100_00],
    c: [0, 85_00],
    'not-distributed': [0, 100_00],
  });
  expect(lineIn(statement, 'a')).toMatchObject({
    question: 'What was the budget of c?',
    working: '£100, in proportion to budgets, within floors and caps',
  });
});

test('an income that nobody knows leaves its cap open', () => {
  const most = { kind: 'share-of-income', share: '0.1', period } as const;
  const caps = sharedAgain({ of: ['a', 'b'], most });
  const incomes = (pounds: Told) => [{ period, pounds }];
  const known = { id: 'a', incomes: incomes(200) };
  const told = (pounds: Told) => gainOf('100', [known, { id: 'b', incomes: incomes(pounds) }], { caps });
  // Whatever the cap of b is, a reaches its own.
  expect(amountsIn(told('not-known'))).toEqual({ a: 20_00, b: [0, 80_00], 'not-distributed': [0, 80_00] });
  expect(lineIn(told('not-known'), 'b')).toMatchObject({ question: 'What was the income of b?' });
  expect(amountsIn(told(between(300, 400)))).toMatchObject({ b: [30_00, 40_00] });
  // Between £300.01 and £300.09 the cap is £30 either way.
  expect(amountsIn(told(between('300.01', '300.09')))).toEqual({ a: 20_00, b: 30_00, 'not-distributed': 50_00 });
});

test('floors that come to more than there is leave the lines open: no source says who goes without', () => {
  const floors = [floorOf('a', 60), floorOf('b', 50)];
  expect(amountsIn(gainOf('110', ['a', 'b', 'c'], { floors }))).toEqual({ a: 60_00, b: 50_00, c: 0 });
  const statement = gainOf('109.99', ['a', 'b', 'c'], { floors, caps: sharedAgain(capOf('c', 5)) });
  expect(amountsIn(statement)).toMatchObject({ a: [0, 109_99], b: [0, 109_99], c: [0, 5_00] });
  expect(lineIn(statement, 'a')).toMatchObject({
    question: 'The floors come to £110, and what there is to share to £109.99: who goes without?',
  });
});

test('values that must be the pool bound a pool that is not known yet by what they are scaled to', () => {
  const key = {
    kind: 'shapley',
    game: {
      kind: 'groups',
      groups: [
        { members: ['a'], pounds: 30 },
        { members: ['b'], pounds: 10 },
      ],
    },
    whenPoolDiffers: 'refused',
    belowZero: 'pays-in',
  } as const;
  expect(amountsIn(gainOf(between(20, 60), ['a', 'b'], { key }))).toEqual({ a: [15_00, 45_00], b: [5_00, 15_00] });
});

test('what a partner pays in grows with the pool, where a cap of another is not known', () => {
  const key = {
    kind: 'shapley',
    game: {
      kind: 'groups',
      groups: [
        { members: ['a'], pounds: 110 },
        { members: ['b'], pounds: -10 },
      ],
    },
    whenPoolDiffers: 'scaled',
    belowZero: 'pays-in',
  } as const;
  const most = { kind: 'share-of-income', share: '0.1', period } as const;
  const list = [{ id: 'a', incomes: [{ period, pounds: 'not-known' }] }, { id: 'b' }];
  const statement = gainOf(between(100, 200), list, { key, caps: sharedAgain({ of: ['a'], most }) });
  expect(amountsIn(statement)).toEqual({ a: [0, 220_00], b: [-20_00, -10_00], 'not-distributed': [0, 220_00] });
});

test('the floors of others bound what a partner may take, at the largest pool', () => {
  const floors = [{ of: ['b'], least: { kind: 'share-of-pool', share: '0.5' } }] as const;
  const unknown = [
    { id: 'a', budgetPounds: 'not-known' },
    { id: 'b', budgetPounds: 1 },
  ];
  const statement = gainOf(between(100, 200), unknown, { ...byBudget, floors });
  expect(amountsIn(statement)).toEqual({ a: [0, 100_00], b: [50_00, 200_00] });
});

test('a cap that nobody knows moves the lines of others no further than it can', () => {
  const most = { kind: 'share-of-income', share: '0.1', period } as const;
  const unknown = { id: 'c', incomes: [{ period, pounds: 'not-known' }] } as const;
  const statement = gainOf('1000', ['a', 'b', unknown], { caps: sharedAgain({ of: ['c'], most }) });
  expect(amountsIn(statement)).toEqual({
    a: [333_33, 500_00],
    b: [333_33, 500_00],
    c: [0, 333_34],
    'not-distributed': 0,
  });
  expect(statement.total).toMatchObject({ kind: 'open', lowPence: 1000_00, highPence: 1000_00 });
});

test('a line that several things leave open asks each of them, and each is asked in a step of its own', () => {
  const statement = gainOf(between(-10, 8), [...partners, { id: 'c', budgetPounds: 'not-known' }], byBudget);
  const asked = [question, 'What was the budget of c?', sharing.losses];
  expect(lineIn(statement, 'a')).toMatchObject({ lowPence: -10_00, highPence: 8_00, question: asked.join('; ') });
  expect(lineIn(statement, 'a').steps).toMatchObject([
    { id: 'pool', input: '−£10 to £8', question: asked[0] },
    { id: 'gains', input: '£0 to £8', rule: 'in proportion to budgets', question: asked[1] },
    { id: 'losses', input: '−£10 to £0', rule: 'not agreed', question: asked[2] },
  ]);
  const table = explainStatement(statement).find(
    (block) => 'caption' in block && block.caption === 'How “a” was reached',
  );
  expect(table && 'rows' in table && table.rows.map((row) => row.at(-1))).toEqual(['1', '2', '3']);
});

test.for([
  ['known', '1000', 1000_00, 1000_00],
  ['between two', between(60, 120), 60_00, 120_00],
  ['without an end', { low: '60', question }, 60_00, undefined],
] as const)('the total of an open distribution is its pool: %s', ([, pool, low, high]) => {
  const unknown = [...partners, { id: 'c', budgetPounds: 'not-known' }];
  const { total } = gainOf(pool, unknown, { ...byBudget, caps: sharedAgain(capOf('a', 100)) });
  expect(total).toMatchObject({ kind: 'open', lowPence: low });
  expect('highPence' in total ? total.highPence : undefined).toBe(high);
});

const holds = (line: Line, other: Line | undefined): boolean => {
  if (other === undefined) return false;
  const [low, high] =
    other.kind === 'open' ? [other.lowPence, other.highPence] : [other.amountPence, other.amountPence];
  if (line.kind !== 'open') return low === line.amountPence && high === line.amountPence;
  const isBelow = line.lowPence !== undefined && (low === undefined || low < line.lowPence);
  const isAbove = line.highPence !== undefined && (high === undefined || high > line.highPence);
  return !isBelow && !isAbove;
};
const allHeld = (wide: Statement, narrow: Statement) => {
  for (const line of linesOf(narrow)) {
    const around = linesOf(wide).find(({ id }) => id === line.id);
    expect(around && holds(around, line) ? 'held' : { wide: around, narrow: line }).toBe('held');
  }
};
const settledOf = ({ terms, partners: own }: Case, amount: Told) =>
  unlessCapBelowFloor(() => distributed(terms, amount, own));
const four = fc
  .array(fc.integer({ min: -300_000, max: 300_000 }), { minLength: 5, maxLength: 5 })
  .map((pools) => pools.sort((a, b) => a - b));

test('bounds hold the truth, and a wider pool never narrows a line', () => {
  fc.assert(
    fc.property(cases, four, fc.nat(8), (given, [a = 0, b = 0, truth = 0, c = 0, d = 0], missing) => {
      const [narrow, wide] = [
        settledOf(given, between(inPounds(b), inPounds(c))),
        settledOf(given, between(inPounds(a), inPounds(d))),
      ];
      const exact = settledOf(given, inPounds(truth));
      if (narrow === undefined || wide === undefined) return;
      if (exact !== undefined) allHeld(narrow, exact);
      allHeld(wide, narrow);
      const ends = {
        ...(missing % 3 !== 0 && { low: inPounds(a) }),
        ...(missing % 3 !== 1 && { high: inPounds(d) }),
        question,
      };
      const open = settledOf(given, ends);
      if (open !== undefined) allHeld(open, wide);
    }),
    { numRuns: 150 },
  );
});

test('bounds hold the truth where a fact of a partner is not known', () => {
  const facts = fc.constantFrom('budgetPounds', 'performance', 'lostIncomePounds', 'incomes');
  fc.assert(
    fc.property(cases, fc.integer({ min: -300_000, max: 300_000 }), facts, fc.nat(7), (given, pence, fact, which) => {
      const own = given.partners.map((partner, place) => {
        if (place % 3 !== which % given.partners.length) return partner;
        return { ...partner, [fact]: fact === 'incomes' ? [{ period, pounds: 'not-known' }] : 'not-known' };
      });
      const around = between(inPounds(pence - 5_000), inPounds(pence + 20_000));
      const [exact, open, wide] = [
        settledOf(given, inPounds(pence)),
        settledOf({ ...given, partners: own }, inPounds(pence)),
        settledOf({ ...given, partners: own }, around),
      ];
      if (exact !== undefined && open !== undefined) allHeld(open, exact);
      if (exact !== undefined && wide !== undefined) allHeld(wide, exact);
    }),
    { numRuns: 150 },
  );
});
