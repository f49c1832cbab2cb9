import { describe, expect, test } from 'vitest';
import type { Limit, Relief } from 'neighbourhood-contracts/sharing';
import { lineOf, outcome, pathOf, resultOf, settled, stepIn, stepsOf, type Case } from './settled.ts';

const lost = (own: Case = {}): Case => ({ actual: '11000000', ...own });

describe('limits of a loss', () => {
  const limits: readonly Limit[] = [
    { kind: 'share-of-expected', share: '0.02' },
    { kind: 'pounds', pounds: '250000' },
  ];

  test('the lesser holds, and who bears the excess is named', () => {
    const statement = settled(lost({ losses: { limits } }));
    expect(outcome(lost({ losses: { limits } }))).toBe(-200_000_00);
    expect(stepIn(statement, 'beyond-limit')).toMatchObject({
      label: 'Loss beyond the limit, borne by the ICB',
      result: { kind: 'pounds', low: '100000', high: '100000' },
      isBeside: true,
    });
  });

  test('at the limit nothing is beyond it', () => {
    const at = lost({ losses: { limits: [{ kind: 'pounds', pounds: '300000' }] } });
    expect(outcome(at)).toBe(-300_000_00);
    expect(stepsOf(settled(at)).some(({ id }) => id === 'beyond-limit')).toBe(false);
  });

  test('before the share the limit is on what was lost', () => {
    const own = lost({ losses: { limits, order: ['limit', 'share', 'relief'] } });
    expect(outcome(own)).toBe(-60_000_00);
    expect(resultOf(settled(own), 'beyond-limit')).toBe('800000');
  });

  test('not agreed: anything up to what the rate gives', () => {
    expect(outcome(lost({ losses: { limits: 'not-agreed' } }))).toEqual({
      low: -300_000_00,
      high: 0,
      question: 'the limit of a loss',
    });
    expect(resultOf(settled(lost({ losses: { limits: 'not-agreed' } })), 'beyond-limit')).toEqual(['0', '300000']);
  });
});

describe('relief', () => {
  const relieved = (relief: Relief, own: Case['losses'] = {}) =>
    outcome(lost({ losses: { relief: 'as-told', ...own }, facts: { relief } }));

  test.each<[string, Relief, number]>([
    ['pounds', { kind: 'pounds', pounds: '120000' }, -180_000_00],
    ['all of it', { kind: 'pounds', pounds: '300000' }, 0],
    ['more than is owed', { kind: 'pounds', pounds: '300000.01' }, 0],
    ['none', { kind: 'pounds', pounds: 0 }, -300_000_00],
    ['five months of all people', { kind: 'shares', shareOfYear: '0.4167', shareOfPeople: 1 }, -174_990_00],
    ['half a year of half the people', { kind: 'shares', shareOfYear: '0.5', shareOfPeople: '0.5' }, -225_000_00],
    ['the whole year', { kind: 'shares', shareOfYear: 1, shareOfPeople: 1 }, 0],
  ])('%s', (_, relief, owed) => {
    expect(relieved(relief)).toBe(owed);
  });

  test('relief that is not known may take all of it off', () => {
    expect(relieved({ kind: 'pounds', pounds: 'not-known' })).toEqual({
      low: -300_000_00,
      high: 0,
      question: 'the relief',
    });
  });

  test('without relief as a term none is taken off, and none is a step', () => {
    const own = lost({ facts: { relief: { kind: 'pounds', pounds: '120000' } } });
    expect(outcome(own)).toBe(-300_000_00);
    expect(pathOf(settled(own))).not.toContain('relief');
  });

  test('not agreed', () => {
    expect(outcome(lost({ losses: { relief: 'not-agreed' } }))).toEqual({
      low: -300_000_00,
      high: 0,
      question: 'whether a loss is relieved',
    });
  });

  test('a gain is not relieved', () => {
    const relief = { kind: 'pounds', pounds: '120000' } as const;
    expect(outcome({ losses: { relief: 'as-told' }, facts: { relief } })).toBe(500_000_00);
  });
});

describe('upside-only', () => {
  const until = (day: '2027-04-01' | '2028-04-01' | '2029-04-01' | '2026-04-01' | 'not-stated', own: Case = {}) =>
    lost({ ...own, terms: { direction: { kind: 'upside-only', until: day }, ...own.terms } });

  test('until after the period, or its end: no loss is charged, and the step says until when', () => {
    expect(outcome(until('2029-04-01'))).toBe(0);
    expect(outcome(until('2028-04-01'))).toBe(0);
    expect(stepIn(settled(until('2028-04-01')), 'upside-only').rule).toBe(
      'sharing is upside-only until 2028-04-01: a loss is not charged',
    );
    expect(outcome(until('2028-04-01', { terms: { losses: 'not-agreed' } }))).toBe(0);
  });

  test('until the period begins, or before: a loss is charged by its terms', () => {
    expect(outcome(until('2027-04-01'))).toBe(-300_000_00);
    expect(outcome(until('2026-04-01'))).toBe(-300_000_00);
    const terms = { direction: { kind: 'upside-only', until: '2026-04-01' }, losses: 'not-agreed' } as const;
    expect(outcome(lost({ terms }))).toEqual({ low: undefined, high: 0, question: 'how a loss is shared' });
  });

  test('nobody has said until when: open, from what the terms of a loss would charge up to nothing (Q16)', () => {
    expect(outcome(until('not-stated'))).toEqual({ low: -300_000_00, high: 0, question: 'Q16/last-upside-only-year' });
    expect(outcome(until('not-stated', { terms: { losses: 'not-agreed' } }))).toEqual({
      low: undefined,
      high: 0,
      question: 'how a loss is shared; Q16/last-upside-only-year',
    });
  });

  test('where nothing would be charged anyway, nobody needs to say until when', () => {
    const gate = {
      minimum: { kind: 'fixed', rate: '0.2' },
      passes: 'at-or-above',
      counts: 'whole-saving',
      below: 'nothing',
    } as const;
    const own = until('not-stated', { losses: { gate } });
    expect(outcome(own)).toBe(0);
    expect(stepsOf(settled(own)).flatMap(({ isBeside, question }) => (isBeside ? [] : (question ?? [])))).toEqual([]);
  });

  test('a saving is shared whatever the direction', () => {
    for (const day of ['2029-04-01', '2026-04-01', 'not-stated'] as const) {
      expect(outcome({ ...until(day), actual: '9000000' })).toBe(500_000_00);
    }
  });

  test('a saving or a loss, told rounded: only the saving is paid', () => {
    const actual = { value: '10000000', roundedTo: '1000000' } as const;
    const question = 'the actual spend, which was told rounded';
    expect(outcome({ ...until('2029-04-01'), actual })).toMatchObject({ low: 0, high: 250_000_00 });
    expect(outcome({ actual })).toMatchObject({ low: -150_000_00, high: 250_000_00 });
    expect(outcome({ actual })).toMatchObject({ question });
    expect(lineOf(settled({ actual })).label).toBe('Share of the saving or loss');
  });
});

test('how a loss is shared is not agreed: nothing bounds it', () => {
  expect(outcome(lost({ terms: { losses: 'not-agreed' } }))).toEqual({
    low: undefined,
    high: 0,
    question: 'how a loss is shared',
  });
  expect(outcome({ terms: { losses: 'not-agreed' } })).toBe(500_000_00);
});

test('how a saving is shared is not agreed: from nothing to all of it (Q15)', () => {
  expect(outcome({ terms: { gains: 'not-agreed' } })).toEqual({ low: 0, high: 1_000_000_00, question: 'Q15' });
  expect(outcome(lost({ terms: { gains: 'not-agreed' } }))).toBe(-300_000_00);
});

test('labels say which it is', () => {
  expect(lineOf(settled()).label).toBe('Share of the saving');
  expect(lineOf(settled(lost())).label).toBe('Share of the loss');
  expect(lineOf(settled({ actual: '10000000' })).label).toBe('Share of the saving');
  expect(outcome({ actual: '10000000' })).toBe(0);
});
