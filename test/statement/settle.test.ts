import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, type Grounds, type RoundingRule, type Total } from 'neighbourhood-contracts/payment';
import { fraction, roundings } from '../../src/exact/index.ts';
import type { Draft, ExactAmount } from '../../src/statement/draft.ts';
import { settle } from '../../src/statement/settle.ts';
import { agreed, assumed } from '../support/payment.ts';

const period = { from: '2027-04-01', until: '2028-04-01' } as const;

function settled(
  amounts: readonly ExactAmount[],
  rounding: RoundingRule | 'not-stated',
  grounds: readonly Grounds[] = [agreed],
) {
  const drafts = amounts.map((exact, place): Draft => ({
    id: String(place),
    label: 'A line',
    working: '1',
    grounds,
    exact,
  }));
  return settle({
    mechanism: 'm',
    title: 'T',
    about: 'A',
    period,
    rounding,
    sections: [{ id: 's', title: 'S', drafts }],
  });
}

const boundsOf = (total: Total) =>
  total.kind === 'open' ? [total.lowPence, total.highPence] : [total.amountPence, total.amountPence];

const pounds = fc.integer({ min: -100_000, max: 100_000 }).map((n) => (n / 1000).toFixed(3));
const rules = fc.record<RoundingRule>({
  stage: fc.constantFrom('each-line', 'total'),
  unit: fc.constantFrom('penny', 'pound'),
  mode: fc.constantFrom(...roundings),
});

test('the bounds of an open statement hold whatever the open lines turn out to be, under every rule', () => {
  const open = fc.tuple(pounds, pounds, fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(
      rules,
      fc.array(pounds, { maxLength: 4 }),
      fc.array(open, { minLength: 1, maxLength: 3 }),
      (rule, known, opens) => {
        const sorted = opens.map(([a, b, part]) => ({
          low: Math.min(Number(a), Number(b)),
          high: Math.max(Number(a), Number(b)),
          part,
        }));
        const settledLines = known.map((text) => ({ pounds: fraction(text) }));
        const asked = sorted.map(({ low, high }) => ({
          question: 'Q',
          low: fraction(low.toFixed(3)),
          high: fraction(high.toFixed(3)),
        }));
        const truth = sorted.map(({ low, high, part }) => ({
          pounds: fraction((low + part * (high - low)).toFixed(6)),
        }));
        const [low = 0, high = 0] = boundsOf(settled([...settledLines, ...asked], rule).total);
        const [is = 0] = boundsOf(settled([...settledLines, ...truth], rule).total);
        expect(low).toBeLessThanOrEqual(is);
        expect(high).toBeGreaterThanOrEqual(is);
      },
    ),
    { numRuns: 500 },
  );
});

test('where the source states no rounding, no rounding to the penny goes beyond the bounds', () => {
  fc.assert(
    fc.property(rules, fc.array(pounds, { minLength: 1, maxLength: 6 }), (rule, list) => {
      const lines = list.map((text) => ({ pounds: fraction(text) }));
      const [low = 0, high = 0] = boundsOf(settled(lines, 'not-stated').total);
      const [is = 0] = boundsOf(settled(lines, { ...rule, unit: 'penny' }).total);
      expect(low <= is && is <= high).toBe(true);
    }),
  );
});

test('a total that is rounded is the exact sum rounded, and the lines with their rounding come to it', () => {
  const rule = { stage: 'total', unit: 'pound', mode: 'half-away-from-zero' } as const;
  const statement = settled(
    ['0.30', '0.30', '-0.104'].map((text) => ({ pounds: fraction(text) })),
    rule,
  );
  expect(statement.total).toEqual({ kind: 'settled', amountPence: 0 });
  expect(linesOf(statement).map((line) => line.kind === 'settled' && line.amountPence)).toEqual([30, 30, -10, -50]);
});

test('what is assumed stays assumed: in a line that is open by rounding, and in a line of rounding', () => {
  const half = [{ pounds: fraction('0.005') }];
  expect(linesOf(settled(half, 'not-stated', [assumed]))[0]).toMatchObject({
    kind: 'open',
    assumptions: ['a planning figure'],
  });
  const rule = { stage: 'total', unit: 'penny', mode: 'up' } as const;
  const statement = settled([{ pounds: fraction('0.004') }, { pounds: fraction('0.004') }], rule, [assumed]);
  expect(linesOf(statement).map(({ id, kind }) => [id, kind])).toEqual([
    ['0', 'conditional'],
    ['1', 'conditional'],
    ['rounding', 'conditional'],
  ]);
});

test('a side that nothing bounds stays without a bound', () => {
  const lines = [{ pounds: fraction('1') }, { question: 'Q', low: fraction('0') }];
  expect(settled(lines, { stage: 'each-line', unit: 'penny', mode: 'up' }).total).toEqual({
    kind: 'open',
    lowPence: 100,
    questions: ['Q'],
    assumptions: [],
  });
});

test('a statement does not change when what was given is changed afterwards', () => {
  const grounds = { kind: 'agreed', by: 'ICB', document: 'D', on: '2027-01-01' } as {
    kind: 'agreed';
    by: string;
    document: string;
    on: '2027-01-01';
  };
  const rounding = { stage: 'each-line', unit: 'penny', mode: 'up' } as {
    stage: 'each-line' | 'total';
    unit: 'penny';
    mode: 'up';
  };
  const statement = settled([{ pounds: fraction('1') }], rounding, [grounds]);
  grounds.by = 'somebody else';
  rounding.stage = 'total';
  expect(linesOf(statement)[0]?.grounds).toEqual([{ kind: 'agreed', by: 'ICB', document: 'D', on: '2027-01-01' }]);
  expect(statement.rounding).toEqual({ stage: 'each-line', unit: 'penny', mode: 'up' });
});

test('an amount beyond what pence can hold is an error that names its line', () => {
  const huge = [{ pounds: fraction('999999999999999') }];
  const rule = { stage: 'each-line', unit: 'penny', mode: 'up' } as const;
  expect(() => settled(huge, rule)).toThrow('The line "0" comes to more than pence can hold exactly.');
  expect(() => settled(huge, { ...rule, unit: 'pound' })).toThrow('The line "0" comes to more');
});

test('a total that is rounded alone has the ends that rounding the sum of each end gives, and no other', () => {
  const to = { stage: 'total', unit: 'pound', mode: 'half-away-from-zero' } as const;
  const between = (low: string, high: string) => [{ question: 'Q', low: fraction(low), high: fraction(high) }];
  expect(settled(between('99998.6', '99999.4'), to).total).toMatchObject({ lowPence: 99_999_00, highPence: 99_999_00 });
  expect(settled(between('99998.5', '99999.5'), to).total).toMatchObject({
    lowPence: 99_999_00,
    highPence: 100_000_00,
  });
  const owed = settled([{ question: 'Q', high: fraction('-0.4') }], to).total;
  expect(owed).toMatchObject({ kind: 'open', highPence: 0 });
  expect(owed).not.toHaveProperty('lowPence');
});

test('the rounding of a total without an end is bounded at the other alone', () => {
  const lines = [{ pounds: fraction('0.004') }, { question: 'Q', low: fraction('0') }];
  const rounding = linesOf(settled(lines, { stage: 'total', unit: 'pound', mode: 'up' })).at(-1);
  expect(rounding).toMatchObject({ id: 'rounding', kind: 'open', question: 'Q' });
  expect(rounding).toMatchObject({ lowPence: 1_00 });
  expect(rounding).not.toHaveProperty('highPence');
});

test('what lines are known to come to together bounds an open total, and its one section, and nothing else', () => {
  const draft = (id: string, exact: ExactAmount): Draft => ({ id, label: id, working: '1', grounds: [agreed], exact });
  const open = { question: 'Q', low: fraction('0'), high: fraction('10') };
  const base = { mechanism: 'm', title: 'T', about: 'A', period, rounding: 'largest-remainder' } as const;
  const of = (...sections: readonly (readonly ExactAmount[])[]) => ({
    ...base,
    sections: sections.map((amounts, at) => ({
      id: `s${String(at)}`,
      title: 'S',
      drafts: amounts.map((exact, place) => draft(`${String(at)}/${String(place)}`, exact)),
    })),
  });
  const together = { low: fraction('9.995'), high: fraction('10.001') };
  const one = settle({ ...of([open, open]), together });
  expect(one.total).toEqual({ kind: 'open', lowPence: 9_99, highPence: 10_01, questions: ['Q'], assumptions: [] });
  expect(one.sections[0]?.total).toEqual(one.total);
  const two = settle({ ...of([open], [open]), together });
  expect(two.total).toEqual(one.total);
  expect(two.sections.map(({ total }) => boundsOf(total))).toEqual([
    [0, 10_00],
    [0, 10_00],
  ]);
  // Where lines tell more, they hold; an end that is not known bounds nothing.
  expect(boundsOf(settle({ ...of([open]), together: { low: undefined, high: fraction('12') } }).total)).toEqual([
    0, 10_00,
  ]);
  expect(settle({ ...of([{ pounds: fraction('10') }]), together }).total).toEqual({
    kind: 'settled',
    amountPence: 10_00,
  });
  expect(() => settle({ ...of([{ pounds: fraction('11') }]), together })).toThrow(RangeError);
});
