import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, settleIncomeSafeguard, type IncomeSafeguardTerms, type Told } from 'neighbourhood-contracts/payment';
import { agreed, assumed, penceIn, toThePenny } from '../../support/payment.ts';
import { problemsOf } from '../activity/refusal.ts';

const terms: IncomeSafeguardTerms = {
  period: { from: '2027-04-01', until: '2028-04-01' },
  floorShare: '0.98',
  rounding: toThePenny,
  grounds: agreed,
};
const paid = (beforePounds: Told, nowPounds: Told, more: Partial<IncomeSafeguardTerms> = {}) =>
  settleIncomeSafeguard({ ...terms, ...more }, { about: 'RXX', beforePounds, nowPounds });
const lineOf = (...given: Parameters<typeof paid>) => linesOf(paid(...given))[0];

describe('an income that fell', () => {
  test('is brought back to the share that was promised, with its working', () => {
    expect(paid('10000000', '9700000')).toMatchObject({
      mechanism: 'income-safeguard',
      about: 'RXX',
      period: terms.period,
      total: { kind: 'settled', amountPence: 10_000_000 },
    });
    expect(lineOf('10000000', '9700000')).toMatchObject({
      label: 'Safeguard of the income of RXX',
      working: '£10000000 × 0.98 − £9700000, not below £0',
      grounds: [expect.objectContaining({ kind: 'library-method' }), agreed],
    });
  });

  test.each([
    ['9800000', 0],
    ['9799999.99', 1],
    ['9800000.01', 0],
    ['12000000', 0],
    ['0', 980_000_000],
  ])('to £%s is paid %d pence', (now, pence) => {
    expect(penceIn(paid('10000000', now))).toBe(pence);
  });

  test.each([
    ['0', 0],
    ['1', 30_000_000],
  ])('with a share of %s', (floorShare, pence) => {
    expect(penceIn(paid('10000000', '9700000', { floorShare }))).toBe(pence);
  });

  test('is rounded once, at the end', () => {
    expect(penceIn(paid('100.01', '0', { floorShare: '0.5' }))).toBe(50_01);
    expect(paid('100.01', '0', { floorShare: '0.5', rounding: 'not-stated' }).total).toMatchObject({
      kind: 'open',
      lowPence: 50_00,
      highPence: 50_01,
    });
  });

  test('on an assumption is conditional', () => {
    expect(paid('10', '5', { grounds: assumed }).total.kind).toBe('conditional');
  });
});

describe('an income that is not known', () => {
  test('leaves the payment open, and asks for it', () => {
    expect(lineOf('not-known', '5')).toMatchObject({ kind: 'open', lowPence: 0, question: 'the income of RXX before' });
    expect(lineOf('not-known', '5')).not.toHaveProperty('highPence');
    expect(lineOf('100', 'not-known')).toMatchObject({
      kind: 'open',
      lowPence: 0,
      highPence: 98_00,
      question: 'the income of RXX now',
    });
    expect(lineOf('not-known', 'not-known')).toMatchObject({
      question: 'the income of RXX before; the income of RXX now',
    });
  });

  test('between two is open between what each end pays, and asks what they turn on', () => {
    const now = { low: '90', high: '99', question: 'month 12' };
    expect(lineOf('100', now)).toMatchObject({ kind: 'open', lowPence: 0, highPence: 8_00, question: 'month 12' });
    expect(lineOf({ value: '100', roundedTo: '10' }, '90')).toMatchObject({ lowPence: 3_10, highPence: 12_90 });
  });

  test('but is sure not to be paid is settled', () => {
    expect(paid('100', { low: '98', high: '200', question: 'x' }).total).toEqual({ kind: 'settled', amountPence: 0 });
    expect(paid('not-known', '5', { floorShare: '0' }).total).toEqual({ kind: 'settled', amountPence: 0 });
  });

  test('is within its bounds once it is known', () => {
    const amount = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        fc.tuple(amount, amount),
        fc.tuple(amount, amount, amount, amount),
        fc.integer({ min: 0, max: 100 }),
        (truth, wide, floor) => {
          const between = (at: 0 | 1): Told => ({
            low: Math.max(0, truth[at] - wide[at]),
            high: truth[at] + (wide[at + 2] ?? 0),
            question: 'x',
          });
          const floorShare = String(floor / 100);
          const { total } = paid(between(0), between(1), { floorShare });
          const exact = penceIn(paid(truth[0], truth[1], { floorShare }));
          const [low, high] =
            total.kind === 'open' ? [total.lowPence, total.highPence] : [total.amountPence, total.amountPence];
          expect(low ?? exact).toBeLessThanOrEqual(exact);
          expect(high ?? exact).toBeGreaterThanOrEqual(exact);
        },
      ),
    );
  });
});

test('with what is paid an income is never below the floor, and nothing is paid above it', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 });
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 0, max: 100 }), (before, now, floor) => {
      const pence = penceIn(paid(before, now, { floorShare: String(floor / 100) }));
      const short = before * floor - now * 100;
      expect(pence).toBe(Math.max(0, short));
    }),
  );
});

test.each([
  [{ floorShare: '1.1' }, {}, 'terms.floorShare: '],
  [{ floorShare: '98%' }, {}, 'terms.floorShare: '],
  [{}, { beforePounds: '-1' }, 'facts.beforePounds: '],
  [{}, { nowPounds: Number.POSITIVE_INFINITY }, 'facts.nowPounds: '],
  [{}, { nowPounds: undefined }, 'facts.nowPounds: '],
  [{}, { nowPounds: { low: '5', high: '4', question: 'x' } }, 'facts.nowPounds: The least is above the most.'],
  [{}, { about: '' }, 'facts.about: '],
  [{ period: 'year' }, {}, 'terms.period: '],
])('terms %o with facts %o are refused', (terms_, facts, says) => {
  const given = { about: 'RXX', beforePounds: '10', nowPounds: '9' };
  const problems = problemsOf(() =>
    settleIncomeSafeguard({ ...terms, ...terms_ } as never, { ...given, ...facts } as never),
  );
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(says);
  expect(problems[0]).toMatch(/Give |Write /);
});
