import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, settlePassedOn, type PassedOnTerms, type Told } from 'neighbourhood-contracts/sharing';
import { agreed, assumed, penceIn, toThePenny } from '../../support/payment.ts';
import { problemsOf } from '../../payment/activity/refusal.ts';

const terms: PassedOnTerms = {
  period: { from: '2027-04-01', until: '2028-04-01' },
  from: 'iho',
  gainsShare: '0.6',
  lossesShare: '0.25',
  counts: 'own-share',
  rounding: toThePenny,
  grounds: agreed,
};
const passed = (receivedPounds: Told, more: Partial<PassedOnTerms> = {}, grounds = [agreed]) =>
  settlePassedOn({ ...terms, ...more }, { about: 'mnp', receivedPounds, grounds });
const lineOf = (...given: Parameters<typeof passed>) => linesOf(passed(...given))[0];

describe('what is passed on', () => {
  test.each([
    ['1000000', 60_000_000],
    ['-1000000', -25_000_000],
    ['0', 0],
    ['0.01', 1],
    ['-0.02', -1],
  ])('of £%s is %d pence', (received, pence) => {
    expect(penceIn(passed(received))).toBe(pence);
  });

  test('has its working, and stands on the terms and on what was received', () => {
    const told = { kind: 'agreed', by: 'both', document: 'Statement', on: '2028-05-31' } as const;
    expect(passed('1000000', {}, [told])).toMatchObject({
      mechanism: 'passed-on',
      title: 'Share passed on from iho',
      about: 'mnp',
      period: terms.period,
    });
    expect(lineOf('1000000', {}, [told])).toMatchObject({
      id: 'passed-on',
      label: 'Passed on from iho',
      working: '£1000000 × 0.6',
      grounds: [agreed, told],
    });
    expect(lineOf('-1000000')?.working).toBe('−£1000000 × 0.25');
  });

  test('on an assumption is conditional', () => {
    expect(passed('5', {}, [assumed]).total.kind).toBe('conditional');
    expect(passed('5', { grounds: assumed }).total.kind).toBe('conditional');
  });

  test('a loss stays with the payer where none of it is passed on', () => {
    expect(passed('-1000000', { lossesShare: '0' }).total).toEqual({ kind: 'settled', amountPence: 0 });
  });
});

describe('what is open', () => {
  const share = 'which part of what comes from iho is passed on';
  const sum = 'what was received from iho';

  test('a part that is not agreed may be any, of that side alone', () => {
    expect(lineOf('100', { gainsShare: 'not-agreed' })).toMatchObject({
      kind: 'open',
      lowPence: 0,
      highPence: 100_00,
      question: share,
      working: '£100 × 0 to 1',
    });
    expect(lineOf('-100', { lossesShare: 'not-agreed' })).toMatchObject({
      lowPence: -100_00,
      highPence: 0,
      question: share,
    });
    expect(penceIn(passed('100', { lossesShare: 'not-agreed' }))).toBe(60_00);
    expect(penceIn(passed('-100', { gainsShare: 'not-agreed' }))).toBe(-25_00);
    expect(penceIn(passed('0', { gainsShare: 'not-agreed', lossesShare: 'not-agreed' }))).toBe(0);
  });

  test('what was received may be open, and the part is asked for only where it counts', () => {
    expect(lineOf('not-known')).toMatchObject({ kind: 'open', question: sum, working: 'not known × 0.25 to 0.6' });
    expect(lineOf('not-known')).not.toHaveProperty('lowPence');
    expect(lineOf('not-known', { lossesShare: '0' })).toMatchObject({ lowPence: 0 });
    const gain = { low: '10', high: '20', question: 'coding' };
    expect(lineOf(gain, { lossesShare: 'not-agreed' })).toMatchObject({
      lowPence: 6_00,
      highPence: 12_00,
      question: 'coding',
    });
    const loss = { low: '-20', high: '-10', question: 'coding' };
    expect(lineOf(loss, { gainsShare: 'not-agreed' })).toMatchObject({
      lowPence: -5_00,
      highPence: -2_50,
      question: 'coding',
    });
    const either = { low: '-20', high: '10', question: 'coding' };
    expect(lineOf(either)).toMatchObject({ lowPence: -5_00, highPence: 6_00, working: '−£20 to £10 × 0.25 to 0.6' });
    expect(lineOf(either, { gainsShare: 'not-agreed' })).toMatchObject({ question: `${share}; coding` });
    expect(lineOf({ value: '100', roundedTo: '10' })).toMatchObject({
      lowPence: 57_00,
      highPence: 63_00,
      question: sum,
    });
  });

  test('nothing of what nobody knows is nothing', () => {
    expect(passed('not-known', { gainsShare: 0, lossesShare: 0 }).total).toEqual({ kind: 'settled', amountPence: 0 });
  });

  test('bounds hold what comes to be', () => {
    const amount = fc.integer({ min: -100_000, max: 100_000 });
    const wide = fc.integer({ min: 0, max: 100_000 });
    const part = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
    fc.assert(
      fc.property(
        amount,
        fc.tuple(wide, wide),
        part,
        part,
        fc.tuple(fc.nat(100), fc.nat(100)),
        (truth, ends, gains, losses, later) => {
          const told: Told = { low: truth - ends[0], high: truth + ends[1], question: 'x' };
          const shareOf = (told_: number | undefined) => (told_ === undefined ? 'not-agreed' : String(told_ / 100));
          const { total } = passed(told, { gainsShare: shareOf(gains), lossesShare: shareOf(losses) });
          const exact = penceIn(
            passed(truth, { gainsShare: shareOf(gains ?? later[0]), lossesShare: shareOf(losses ?? later[1]) }),
          );
          const [low, high] =
            total.kind === 'open' ? [total.lowPence, total.highPence] : [total.amountPence, total.amountPence];
          expect(low).toBeLessThanOrEqual(exact);
          expect(high).toBeGreaterThanOrEqual(exact);
        },
      ),
    );
  });
});

test('more received never passes less on, and never more than was received', () => {
  const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(amount, amount, (one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)].map((pounds) => penceIn(passed(pounds)));
      expect(less).toBeLessThanOrEqual(more ?? 0);
      expect(Math.abs(penceIn(passed(one)))).toBeLessThanOrEqual(Math.abs(one) * 100);
    }),
  );
});

test.each([
  [{ gainsShare: '1.2' }, {}, 'terms.gainsShare: '],
  [{ lossesShare: '-0.1' }, {}, 'terms.lossesShare: '],
  [{ lossesShare: undefined }, {}, 'Where it is not agreed, give "not-agreed".'],
  [{ counts: 'everything' }, {}, 'terms.counts: "everything" is not a word known here.'],
  [{ counts: undefined }, {}, 'Give one of: own-share, own-share-and-what-it-holds.'],
  [{ from: '' }, {}, 'terms.from: '],
  [{}, { receivedPounds: Number.NaN }, 'facts.receivedPounds: '],
  [{}, { receivedPounds: undefined }, 'facts.receivedPounds: '],
  [{}, { grounds: agreed }, 'facts.grounds: This is an object, not a list.'],
  [{}, { about: 5 }, 'facts.about: '],
])('terms %o with facts %o are refused', (terms_, facts, says) => {
  const given = { about: 'mnp', receivedPounds: '10', grounds: [] };
  const problems = problemsOf(() => settlePassedOn({ ...terms, ...terms_ } as never, { ...given, ...facts } as never));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(says);
});
