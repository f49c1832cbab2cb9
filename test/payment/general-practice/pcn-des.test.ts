import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  linesOf,
  settlePcnDes,
  type PcnDesFacts,
  type PcnDesLine,
  type PcnDesTerms,
} from 'neighbourhood-contracts/payment';
import { agreed, assumed, penceIn, toThePenny } from '../../support/payment.ts';
import { problemsOf } from './problems.ts';

const line: PcnDesLine = {
  id: 'core-registered',
  label: 'Core',
  pricePounds: '2.266',
  per: 'registered',
  each: 'year',
  months: 12,
  earned: 'in-full',
  grounds: [agreed],
};

const terms: PcnDesTerms = {
  year: '2025/26',
  rounding: toThePenny,
  lines: [
    line,
    { ...line, id: 'core-adjusted', pricePounds: '0.733', per: 'pcn-adjusted' },
    { ...line, id: 'enhanced-access', pricePounds: '8.427', per: 'pcn-adjusted' },
    { ...line, id: 'casp', pricePounds: '3.208', per: 'pcn-adjusted' },
    { ...line, id: 'caip', label: 'CAIP', pricePounds: '1.375', per: 'pcn-adjusted', earned: 'by-achievement' },
    { ...line, id: 'care-homes', pricePounds: '130.253', per: 'bed' },
    {
      ...line,
      id: 'arrs-ceiling',
      label: 'ARRS',
      pricePounds: '26.631',
      per: 'contractor-weighted',
      earned: 'by-achievement',
    },
  ],
};

const on = '2025-01-01';
const registered = { basis: 'registered', on, people: 45_000 } as const;
const adjusted = { basis: 'pcn-adjusted', on, weightedPeople: '44000' } as const;
const weighted = { basis: 'contractor-weighted', on, weightedPeople: '46000' } as const;

const facts: PcnDesFacts = {
  pcn: 'U12345',
  populations: [registered, adjusted, weighted],
  careHomeBeds: 300,
  achieved: [
    { line: 'caip', part: 1, of: 1 },
    { line: 'arrs-ceiling', part: 1, of: 1 },
  ],
};

const only = (more: Partial<PcnDesLine>): PcnDesTerms => ({ ...terms, lines: [{ ...line, ...more }] });
const withList: PcnDesFacts = { pcn: 'U12345', populations: [registered] };

test('pays the worked example of 2025/26, each line on its own population', () => {
  const amounts = linesOf(settlePcnDes(terms, facts)).map((each) => [each.id, penceIn({ total: each })]);
  expect(amounts).toEqual([
    ['core-registered', 101_970_00],
    ['core-adjusted', 32_252_00],
    ['enhanced-access', 370_788_00],
    ['casp', 141_152_00],
    ['caip', 60_500_00],
    ['care-homes', 39_075_90],
    ['arrs-ceiling', 1_225_026_00],
  ]);
});

test('says of each line what was counted, when, and at what price', () => {
  const [core, , , , , homes] = linesOf(settlePcnDes(terms, facts));
  expect(core).toMatchObject({
    quantity: { amount: '45000', unit: 'registered patients', on },
    rate: '2.266',
    working: '45000 × £2.266',
    grounds: [agreed],
  });
  expect(homes).toMatchObject({ quantity: { amount: '300', unit: 'beds in care homes' }, working: '300 × £130.253' });
});

test('keeps the digits of a weighted population, however many', () => {
  const population = { ...adjusted, weightedPeople: '44000.123456789012' };
  const { sections } = settlePcnDes(only({ per: 'pcn-adjusted', pricePounds: '1000000000' }), {
    pcn: 'U12345',
    populations: [population],
  });
  expect(sections[0]?.lines[0]).toMatchObject({ amountPence: 4_400_012_345_678_901 });
});

test('is open without a population, and never takes another basis for it', () => {
  const { total, sections } = settlePcnDes(terms, { ...facts, populations: [registered, weighted] });
  expect(total).toEqual({
    kind: 'open',
    lowPence: 101_970_00 + 39_075_90 + 1_225_026_00,
    questions: ['the pcn-adjusted population of U12345'],
    assumptions: [],
  });
  expect(sections[0]?.lines[1]).toMatchObject({ working: 'the pcn-adjusted population of U12345 × £0.733' });
});

test('is open without the number of beds', () => {
  const { total } = settlePcnDes(only({ per: 'bed' }), withList);
  expect(total).toMatchObject({ kind: 'open', questions: ['the beds in care homes aligned to U12345'] });
});

test('is open where the price is not published, and says why', () => {
  const { total } = settlePcnDes(only({ pricePounds: { notPublished: 'it was not found' }, grounds: [] }), withList);
  expect(total).toEqual({
    kind: 'open',
    lowPence: 0,
    questions: ['the price of Core in 2025/26: it was not found'],
    assumptions: [],
  });
});

test('names both the price and the population where neither is known', () => {
  const unknown = only({ pricePounds: { notPublished: 'it was not found' }, per: 'pcn-adjusted' });
  expect(settlePcnDes(unknown, withList).total).toMatchObject({
    questions: ['the price of Core in 2025/26: it was not found; and the pcn-adjusted population of U12345'],
  });
});

test('lies between the prices that sources give where they disagree', () => {
  const { total } = settlePcnDes(only({ pricePounds: { oneOf: ['0.684', '0.68'] } }), withList);
  expect(total).toEqual({
    kind: 'open',
    lowPence: 30_600_00,
    highPence: 30_780_00,
    questions: ['which is the price of Core in 2025/26: £0.684 or £0.68'],
    assumptions: [],
  });
});

test.each([
  ['the dearer first', ['0.684', '0.68']],
  ['the dearer last', ['0.68', '0.684']],
  ['the dearer between', ['0.68', '0.684', '0.6']],
])('where it is not known what was earned, at most the dearer of the prices in dispute: %s', (_, oneOf) => {
  const { total } = settlePcnDes(only({ pricePounds: { oneOf }, earned: 'by-achievement' }), withList);
  expect(total).toMatchObject({ kind: 'open', lowPence: 0, highPence: 30_780_00 });
});

test('is settled where the prices in dispute come to the same', () => {
  const { total } = settlePcnDes(only({ pricePounds: { oneOf: ['0.680', '0.68'] } }), withList);
  expect(total).toEqual({ kind: 'settled', amountPence: 30_600_00 });
});

test('is open where the source does not say how patients are counted', () => {
  const { total } = settlePcnDes(only({ per: 'not-stated' }), withList);
  expect(total).toMatchObject({ questions: ['how the patients are counted that Core is paid for'] });
});

test('lies between nothing and the most where it is not known what was earned', () => {
  const earnable = only({ earned: 'by-achievement' });
  expect(settlePcnDes(earnable, withList).total).toEqual({
    kind: 'open',
    lowPence: 0,
    highPence: 101_970_00,
    questions: ['how much of Core was earned'],
    assumptions: [],
  });
  const third = { ...withList, achieved: [{ line: line.id, part: 1, of: 3 }] };
  const statement = settlePcnDes(earnable, third);
  expect(penceIn(statement)).toBe(33_990_00);
  expect(linesOf(statement)[0]?.working).toBe('45000 × £2.266 × 1 ÷ 3');
});

test('pays a price of a month for each month, and a part of a year by twelfths', () => {
  const monthly = settlePcnDes(only({ per: 'bed', pricePounds: '7.50', each: 'month', months: 8 }), {
    ...withList,
    careHomeBeds: 100,
  });
  expect(penceIn(monthly)).toBe(6_000_00);
  expect(linesOf(monthly)[0]?.working).toBe('100 × £7.5 × 8');
  const [part] = linesOf(settlePcnDes(only({ months: 9 }), withList));
  expect(part).toMatchObject({ amountPence: 76_477_50, weight: '9 ÷ 12', working: '45000 × £2.266 × 9 ÷ 12' });
  expect(part?.grounds.map(({ kind }) => kind)).toEqual(['library-method', 'agreed']);
});

test('is conditional where a price was assumed', () => {
  expect(settlePcnDes(only({ grounds: [assumed] }), withList).total).toMatchObject({
    kind: 'conditional',
    amountPence: 101_970_00,
    assumptions: ['a planning figure'],
  });
});

test('says what was given and is paid for by nothing', () => {
  const { notes } = settlePcnDes(only({}), { ...withList, populations: [registered, adjusted], careHomeBeds: 1 });
  expect(notes).toEqual([
    'The pcn-adjusted population was given, and nothing here is paid on it.',
    'The number of beds in care homes was given, and nothing here is paid on it.',
  ]);
});

test('takes a population of the year or of the fifteen months before it', () => {
  for (const day of ['2024-01-01', '2026-03-31'] as const) {
    expect(penceIn(settlePcnDes(only({}), { ...withList, populations: [{ ...registered, on: day }] }))).toBe(
      101_970_00,
    );
  }
  for (const day of ['2023-12-31', '2026-04-01'] as const) {
    const stale = () => settlePcnDes(only({}), { ...withList, populations: [{ ...registered, on: day }] });
    expect(problemsOf(stale)).toEqual([
      `facts.populations[0].on: This population is of ${day}, outside the days on which it may be counted. Give one of a day from 2024-01-01 until 2026-04-01.`,
    ]);
  }
});

test.each<[string, () => unknown, RegExp]>([
  ['no line', () => settlePcnDes({ ...terms, lines: [] }, facts), /^terms\.lines: .* Give a line for every payment/],
  ['no grounds', () => settlePcnDes(only({ grounds: [] }), withList), /grounds: .* or that it is not published/],
  ['thirteen months', () => settlePcnDes(only({ months: 13 }), withList), /months: .* Give 1 to 12/],
  ['no month', () => settlePcnDes(only({ months: 0 }), withList), /months: .* Give 1 to 12/],
  ['half a month', () => settlePcnDes(only({ months: 0.5 }), withList), /months: .* Give a whole number of months/],
  ['a price below zero', () => settlePcnDes(only({ pricePounds: '-1' }), withList), /pricePounds: .* of 0 or more/],
  ['a dispute of one', () => settlePcnDes(only({ pricePounds: { oneOf: ['1'] } }), withList), /oneOf: .* at least two/],
  ['no price', () => settlePcnDes(only({ pricePounds: undefined }), withList), /pricePounds: No number is given/],
  [
    'no reason',
    () => settlePcnDes(only({ pricePounds: { notPublished: '' } }), withList),
    /notPublished: Nothing is given/,
  ],
  [
    'a bare weight',
    () => settlePcnDes(only({ per: 'weighted' as never }), withList),
    /per: .* Known here: registered, pcn-adj/,
  ],
  ['a year of no kind', () => settlePcnDes({ ...terms, year: '2025/27' }, facts), /terms\.year: .* follow each other/],
  [
    'an id twice',
    () => settlePcnDes({ ...terms, lines: [line, line] }, withList),
    /lines\[1\]\.id: .* Give each one once/,
  ],
  [
    'a basis twice',
    () => settlePcnDes(terms, { ...facts, populations: [registered, { ...registered, people: 1 }] }),
    /populations\[1\]\.basis: "registered" was given already/,
  ],
  [
    'a basis of no kind',
    () => settlePcnDes(terms, { ...facts, populations: [{ ...registered, basis: 'weighted' as never }] }),
    /populations\[0\]\.basis: .* Known here: registered, resident, contractor-weighted/,
  ],
  [
    'more earned than there is',
    () => settlePcnDes(terms, { ...facts, achieved: [{ line: 'caip', part: 2, of: 1 }] }),
    /achieved\[0\]: 2 of 1 is not a part .* at most the whole/,
  ],
  [
    'a whole of nothing',
    () => settlePcnDes(terms, { ...facts, achieved: [{ line: 'caip', part: 0, of: 0 }] }),
    /achieved\[0\]: .* a whole above 0/,
  ],
  [
    'something earned of a line paid in full',
    () => settlePcnDes(terms, { ...facts, achieved: [{ line: 'casp', part: 1, of: 1 }] }),
    /achieved\[0\]\.line: No line "casp" is paid by achievement\. Give one of: caip, arrs-ceiling/,
  ],
  [
    'part of a bed',
    () => settlePcnDes(terms, { ...facts, careHomeBeds: 1.5 }),
    /careHomeBeds: .* whole number of beds/,
  ],
  ['no code', () => settlePcnDes(terms, { ...facts, pcn: '' }), /facts\.pcn: Nothing is given/],
])('refuses %s', (_, call, says) => {
  const problems = problemsOf(call);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(says);
});

test('lists the problems of terms and of facts together', () => {
  expect(problemsOf(() => settlePcnDes(only({ months: 13 }), { ...withList, pcn: '' }))).toHaveLength(2);
});

const people = fc.integer({ min: 0, max: 300_000 });
const price = fc.integer({ min: 0, max: 30_000 }).map((thousandths) => `${thousandths / 1000}`);
const notStated: PcnDesTerms['rounding'] = 'not-stated';

test('two networks together are paid what each is, before rounding', () => {
  fc.assert(
    fc.property(people, people, price, (one, other, pricePounds) => {
      const paid = (count: number) =>
        settlePcnDes(
          { ...only({ pricePounds, months: 6 }), rounding: notStated },
          { pcn: 'U1', populations: [{ ...registered, people: count }] },
        ).total;
      const bounds = (count: number): readonly [number, number] => {
        const total = paid(count);
        if (total.kind !== 'open') return [total.amountPence, total.amountPence];
        return [total.lowPence ?? NaN, total.highPence ?? NaN];
      };
      const [[low, high], [otherLow, otherHigh], [bothLow, bothHigh]] = [
        bounds(one),
        bounds(other),
        bounds(one + other),
      ];
      expect(bothHigh).toBeGreaterThanOrEqual(low + otherLow);
      expect(bothLow).toBeLessThanOrEqual(high + otherHigh);
      expect(Math.abs(bothLow - low - otherLow)).toBeLessThanOrEqual(1);
    }),
  );
});

test('lines sum to the total, and a line that becomes known lies within what it was open between', () => {
  fc.assert(
    fc.property(people, people, price, fc.integer({ min: 0, max: 7 }), (list, beds, pricePounds, part) => {
      const both: PcnDesTerms = {
        ...terms,
        lines: [
          { ...line, pricePounds, earned: 'by-achievement' },
          { ...line, id: 'beds', per: 'bed', months: 5 },
        ],
      };
      const known = { pcn: 'U1', populations: [{ ...registered, people: list }], careHomeBeds: beds };
      const open = settlePcnDes(both, known).total;
      const settled = settlePcnDes(both, { ...known, achieved: [{ line: line.id, part, of: 7 }] });
      const amounts = linesOf(settled).map((each) => penceIn({ total: each }));
      expect(amounts.reduce((sum, each) => sum + each, 0)).toBe(penceIn(settled));
      if (open.kind !== 'open') throw new Error('Nothing was earned yet.');
      expect(open.lowPence).toBeLessThanOrEqual(penceIn(settled));
      expect(open.highPence).toBeGreaterThanOrEqual(penceIn(settled));
    }),
  );
});
