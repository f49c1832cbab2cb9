import { expect, test } from 'vitest';
import { linesOf, settleBudgetBridge, type BridgeItem, type BudgetBridge } from 'neighbourhood-contracts/payment';
import { agreed, assumed, penceIn } from '../../support/payment.ts';

const known = (pounds: string) => ({ kind: 'known', pounds, grounds: agreed }) as const;
const inScope = { kind: 'in-scope', grounds: agreed } as const;
const bridge: BudgetBridge = {
  about: 'our-iho',
  period: { from: '2027-04-01', until: '2028-04-01' },
  allocation: { pounds: '1000000.01', grounds: agreed },
  services: {
    'general-practice': { kind: 'excluded', pounds: '90000', grounds: agreed },
    'community-pharmacy': inScope,
    'social-care': inScope,
    'public-health': inScope,
  },
  exclusions: [{ id: 'specialised', label: 'Specialised services', amount: known('150000') }],
  inflows: [{ id: 'in', label: 'Neighbours treated here', amount: known('2000') }],
  outflows: [{ id: 'out', label: 'Ours treated elsewhere', amount: known('3000.50') }],
};
const settled = (more: Partial<BudgetBridge>) => settleBudgetBridge({ ...bridge, ...more });

test('goes from the allocation to what is in scope', () => {
  expect(penceIn(settled({}))).toBe(1_000_000_01 - 90_000_00 - 150_000_00 + 2_000_00 - 3_000_50);
});

test('a service that nobody has put in or out stays open, between its bounds', () => {
  const open = (pounds?: string) =>
    settled({
      services: {
        ...bridge.services,
        'social-care': { kind: 'not-decided', ...(pounds === undefined ? {} : { worth: { pounds, grounds: agreed } }) },
      },
    }).total;
  const rest = 759_000_01 - 50;
  expect(open('60000')).toMatchObject({
    kind: 'open',
    lowPence: rest - 60_000_00,
    highPence: rest,
    questions: ['Q14'],
  });
  expect(open()).toEqual({ kind: 'open', highPence: rest, questions: ['Q14'], assumptions: [] });
});

test('a sum that nobody knows is open under its own question, and never nothing', () => {
  const unknown = { kind: 'not-known', atMost: { pounds: '1000', grounds: agreed } } as const;
  const item = { id: 'x', label: 'X', amount: unknown };
  expect(settled({ exclusions: [item] }).total).toMatchObject({ kind: 'open', questions: ['Q13'] });
  expect(settled({ outflows: [item] }).total).toMatchObject({ kind: 'open', questions: ['Q28'] });
  const inflow = settled({ inflows: [item] });
  expect(inflow.total).toMatchObject({ questions: ['Q28'], lowPence: 756_999_51, highPence: 757_999_51 });
});

test('an assumed allocation makes the budget conditional', () => {
  expect(settled({ allocation: { pounds: '1000000', grounds: assumed } }).total.kind).toBe('conditional');
});

test('exactly everything may be taken off, and not a penny more', () => {
  const off = (pounds: string) => settled({ exclusions: [{ id: 'rest', label: 'The rest', amount: known(pounds) }] });
  expect(penceIn(off('908999.51'))).toBe(0);
  expect(() => off('908999.52')).toThrow('More is taken off than there is.');
});

test('refuses a service left out, a sum below zero, half a penny, and an item twice', () => {
  const three = { ...bridge.services, 'social-care': undefined };
  expect(() => settled({ services: three as never })).toThrow(/services\.social-care/);
  expect(() => settled({ allocation: { pounds: '-1', grounds: agreed } })).toThrow('A sum cannot be "-1".');
  expect(() => settled({ allocation: { pounds: '0.005', grounds: agreed } })).toThrow('less than a penny');
  expect(() => settled({ inflows: bridge.outflows })).toThrow('"out" was given already');
});

test('an inflow that is not known may make up for what is taken off, as far as it can reach', () => {
  const off = { exclusions: [{ id: 'rest', label: 'The rest', amount: known('910000') }] };
  const inflow = (amount: BridgeItem['amount']) => ({ inflows: [{ id: 'in', label: 'In', amount }] });
  expect(settled({ ...off, ...inflow({ kind: 'not-known' }) }).total.kind).toBe('open');
  const atMost = (pounds: string) => inflow({ kind: 'not-known', atMost: { pounds, grounds: assumed } });
  expect(settled({ ...off, ...atMost('3000.49') }).total).toMatchObject({
    kind: 'open',
    highPence: 0,
    assumptions: ['a planning figure'],
  });
  expect(() => settled({ ...off, ...atMost('3000.48') })).toThrow('More is taken off than there is.');
});

test('a line has an id of its own, whatever the items are called', () => {
  const item = { id: 'allocation', label: 'A', amount: known('1') };
  const ids = linesOf(settled({ exclusions: [item, { ...item, id: 'social-care' }] })).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
