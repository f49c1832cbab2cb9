import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  linesOf,
  settleWeightedCapitation,
  type CapitationGroup,
  type CapitationPopulation,
  type WeightedCapitationTerms,
} from 'neighbourhood-contracts/payment';
import { agreed, assumed, penceIn, toThePenny } from '../../support/payment.ts';

const terms: WeightedCapitationTerms = {
  period: { from: '2027-04-01', until: '2028-04-01' },
  countedIn: { from: '2027-01-01', until: '2027-04-01' },
  pricePounds: '121.79',
  normalisation: 'as-given',
  weightsContain: ['age-sex'],
  adjustments: [],
  compounding: 'simple',
  rounding: toThePenny,
  grounds: agreed,
};
const people: CapitationPopulation = {
  about: 'our-snp',
  basis: 'registered',
  on: '2027-01-01',
  groups: [
    { id: 'frail', people: 1_000, weight: '3.5' },
    { id: 'others', people: 9_000, weight: '0.9' },
  ],
};
const settled = (more: Partial<WeightedCapitationTerms>, groups: readonly CapitationGroup[] = people.groups) =>
  settleWeightedCapitation({ ...terms, ...more }, { ...people, groups });
const amounts = (...args: Parameters<typeof settled>) =>
  linesOf(settled(...args)).map((line) => penceIn({ total: line }));

test('prices people by their weight', () => {
  expect(amounts({})).toEqual([426_265_00, 986_499_00]);
});

test('scales weights to the heads, or by a factor that is given', () => {
  expect(penceIn(settled({ normalisation: 'to-heads' }))).toBe(10_000 * 121_79);
  expect(penceIn(settled({ normalisation: { factor: '0.5' } }))).toBe((426_265_00 + 986_499_00) / 2);
  expect(settled({ normalisation: 'to-heads' }).notes[1]).toContain('0.86206897');
});

const million: readonly CapitationGroup[] = [{ id: 'all', people: 1_000_000, weight: '1' }];
const uplift = [
  { kind: 'inflation', share: '0.0483' },
  { kind: 'efficiency', share: '0.02' },
] as const;

test('inflation and efficiency compounding and simple are £966 apart on a million pounds', () => {
  const compounding = settled({ pricePounds: '1', adjustments: uplift, compounding: 'compounding' }, million);
  const simple = settled({ pricePounds: '1', adjustments: uplift, compounding: 'simple' }, million);
  expect([penceIn(compounding), penceIn(simple)]).toEqual([1_027_334_00, 1_028_300_00]);
});

test('adjusts in the order given, and an index ends a run of simple shares', () => {
  const index = { kind: 'index', of: 'market-forces', index: '1.1' } as const;
  const last = amounts({ pricePounds: '1', adjustments: [...uplift, index], compounding: 'simple' }, million);
  expect(last.slice(1)).toEqual([48_300_00, -20_000_00, 102_830_00]);
  const first = amounts({ pricePounds: '1', adjustments: [index, ...uplift], compounding: 'simple' }, million);
  expect(first.slice(1)).toEqual([100_000_00, 53_130_00, -22_000_00]);
});

test('rounds each line, or the total with a line that says so, or says that it is not stated', () => {
  const third = [1, 2, 3].map((id) => ({ id: String(id), people: 1, weight: '0.3333' }));
  const price = { pricePounds: '100.005' };
  expect(amounts(price, third)).toEqual([33_33, 33_33, 33_33]);
  const whole = settled({ ...price, rounding: { stage: 'total', unit: 'pound', mode: 'up' } }, third);
  expect(penceIn(whole)).toBe(100_00);
  expect(linesOf(whole).map(({ id }) => id)).toEqual(['1', '2', '3', 'rounding']);
  const open = settled({ ...price, rounding: 'not-stated' }, third);
  expect(open.total).toMatchObject({ kind: 'open', lowPence: 99_99, highPence: 100_02 });
  const pounds = settled({ ...price, rounding: { stage: 'each-line', unit: 'pound', mode: 'half-even' } }, third);
  expect(penceIn(pounds)).toBe(99_00);
});

test('what is assumed never reads as settled', () => {
  expect(settled({ grounds: assumed }).total).toMatchObject({
    kind: 'conditional',
    assumptions: ['a planning figure'],
  });
});

const groups = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,5}$/),
    people: fc.integer({ min: 1, max: 100_000 }),
    weight: fc.integer({ min: 1, max: 99_999 }).map((w) => (w / 10_000).toFixed(4)),
  }),
  { minLength: 1, maxLength: 12, selector: ({ id }) => id },
);
const normalisations = fc.constantFrom('as-given' as const, 'to-heads' as const, { factor: '0.9731' });
const total = { stage: 'total', unit: 'penny', mode: 'half-even' } as const;

test('before rounding, splitting a group in two identical ones changes nothing', () => {
  fc.assert(
    fc.property(groups, normalisations, (list, normalisation) => {
      const even = list.map((group) => ({ ...group, people: group.people * 2 }));
      const split = list.flatMap((group) => [group, { ...group, id: `${group.id}-2` }]);
      const more = { normalisation, rounding: total, adjustments: uplift, compounding: 'compounding' } as const;
      expect(penceIn(settled(more, split))).toBe(penceIn(settled(more, even)));
    }),
  );
});

test('the lines sum to the total, and the order of groups changes no line', () => {
  fc.assert(
    fc.property(groups, normalisations, (list, normalisation) => {
      const statement = settled({ normalisation, adjustments: uplift }, list);
      const sum = linesOf(statement).reduce((all, line) => all + penceIn({ total: line }), 0);
      expect(penceIn(statement)).toBe(sum);
      const byId = (lines: ReturnType<typeof linesOf>) =>
        new Map(lines.map((line) => [line.id, penceIn({ total: line })]));
      expect(byId(linesOf(settled({ normalisation, adjustments: uplift }, [...list].reverse())))).toEqual(
        byId(linesOf(statement)),
      );
    }),
  );
});

test('results are plain data', () => {
  const statement = settled({ rounding: 'not-stated', adjustments: uplift });
  expect(structuredClone(statement)).toEqual(statement);
  expect(JSON.parse(JSON.stringify(statement))).toEqual(statement);
});

const refused: readonly (readonly [string, Partial<WeightedCapitationTerms>, readonly CapitationGroup[], string])[] = [
  ['weights that sum to zero', {}, [{ id: 'a', people: 5, weight: '0' }], 'The weighted population is nobody'],
  ['nobody at all', {}, [], 'Give at least one group with people and a weight above zero.'],
  ['a negative head count', {}, [{ id: 'a', people: -1, weight: '1' }], '-1 people is not possible.'],
  ['half a person', {}, [{ id: 'a', people: 0.5, weight: '1' }], '0.5 people is not a whole number.'],
  ['a weight below zero', {}, [{ id: 'a', people: 1, weight: '-0.1' }], 'A weight cannot be "-0.1".'],
  [
    'a group twice',
    {},
    [
      { id: 'a', people: 1, weight: '1' },
      { id: 'a', people: 1, weight: '1' },
    ],
    '"a" was given already',
  ],
  ['a rate of 1e-40', { pricePounds: 1e-40 }, people.groups, '1e-40 cannot be read as an exact number.'],
  ['no price', { pricePounds: undefined }, people.groups, 'No number is given.'],
  [
    'a population of another time',
    { countedIn: { from: '2027-02-01' } },
    people.groups,
    'Give one of a day from 2027-02-01 on.',
  ],
  [
    'an index for what the weights contain',
    { weightsContain: ['market-forces'], adjustments: [{ kind: 'index', of: 'market-forces', index: '1.02' }] },
    people.groups,
    '"market-forces" is allowed for twice: the weights already contain it.',
  ],
  [
    'an index twice',
    {
      adjustments: [
        { kind: 'index', of: 'rurality', index: '1.02' },
        { kind: 'index', of: 'rurality', index: '1.01' },
      ],
    },
    people.groups,
    'an index before it already contains it',
  ],
  [
    'a change of more than everything',
    { adjustments: [{ kind: 'growth', share: '4.83' }] },
    people.groups,
    '4.83% is "0.0483"',
  ],
  [
    'an unknown adjustment',
    { adjustments: [{ kind: 'infltion', share: '0.1' } as never] },
    people.groups,
    'Did you mean "inflation"?',
  ],
];

test.each(refused)('refuses %s and says what would be right', (_, more, list, words) => {
  expect(() => settled(more, list)).toThrow(words);
});

test('refuses a population that was counted when the time paid for was over, and shares that leave nothing', () => {
  const late = { ...people, on: '2028-04-01' } as const;
  const any = { ...terms, countedIn: { from: '2027-01-01' } } as const;
  expect(() => settleWeightedCapitation(any, late)).toThrow('Give one of a day before 2028-04-01.');
  expect(penceIn(settleWeightedCapitation(any, { ...late, on: '2028-03-31' }))).toBe(1_412_764_00);
  const efficiency = (share: string) => ({ kind: 'efficiency', share }) as const;
  expect(penceIn(settled({ adjustments: [efficiency('0.6'), efficiency('0.4')] }))).toBe(0);
  expect(() => settled({ adjustments: [efficiency('0.6'), efficiency('0.41')] })).toThrow('adjustments[1]');
});

test('tells every problem at once', () => {
  const bad = { ...terms, pricePounds: 'x', compounding: 'both', period: { from: '2027-04-01' } } as never;
  expect(() => settleWeightedCapitation(bad, { ...people, on: '2027-13-01' } as never)).toThrow(
    /^4 problems in a weighted/,
  );
});
