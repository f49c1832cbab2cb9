import { describe, expect, test } from 'vitest';
import type {
  CorridorRate,
  GainRate,
  LossRate,
  QualityFacts,
  QualityGate,
  Told,
} from 'neighbourhood-contracts/sharing';
import { outcome, resultOf, settled, stepIn } from './settled.ts';

const thresholds: QualityGate = { kind: 'thresholds', passFrom: '0.9', scaledFrom: '0.6' };
const judgedBy = (quality: QualityGate, facts: QualityFacts, rate?: GainRate) => ({
  gains: { quality, ...(rate && { rate }) },
  facts: { quality: facts },
});

describe('a quality gate by thresholds', () => {
  test.each([
    ['1', 500_000_00, 'pass'],
    ['0.9', 500_000_00, 'pass'],
    ['0.8999', 449_950_00, 'scaled'],
    ['0.6', 300_000_00, 'scaled'],
    ['0.5999', 0, 'fail'],
    ['0', 0, 'fail'],
  ])('a score of %s', (score, paid, standing) => {
    const own = judgedBy(thresholds, { score });
    expect(outcome(own)).toBe(paid);
    expect(resultOf(settled(own), 'quality')).toBe(standing);
  });

  test('one threshold for both leaves nothing between pass and fail', () => {
    const single = { kind: 'thresholds', passFrom: '0.6', scaledFrom: '0.6' } as const;
    expect(outcome(judgedBy(single, { score: '0.6' }))).toBe(500_000_00);
    expect(outcome(judgedBy(single, { score: '0.59' }))).toBe(0);
    expect(resultOf(settled(judgedBy(single, { score: 'not-known' })), 'quality')).toBe('pass or fail');
  });

  test('a score that is not known, or told between two', () => {
    const question = 'the quality of the year';
    expect(outcome(judgedBy(thresholds, { score: 'not-known' }))).toEqual({ low: 0, high: 500_000_00, question });
    const near = { low: '0.8', high: '0.95', question: 'the last audit' };
    expect(outcome(judgedBy(thresholds, { score: near }))).toEqual({ low: 400_000_00, high: 500_000_00, question });
    expect(outcome(judgedBy(thresholds, { score: { ...near, low: '0.9' } }))).toBe(500_000_00);
    expect(outcome(judgedBy(thresholds, { score: { value: '0.9', roundedTo: '0.01' } }))).toMatchObject({
      low: 447_500_00,
      high: 500_000_00,
    });
  });

  test('a score on both sides of failing: nothing, or scaled', () => {
    const near = { low: '0.5', high: '0.7', question: 'the last audit' };
    expect(outcome(judgedBy(thresholds, { score: near }))).toMatchObject({ low: 0, high: 350_000_00 });
    expect(resultOf(settled(judgedBy(thresholds, { score: near })), 'quality')).toBe('scaled or fail');
  });
});

describe('a quality gate as somebody judges', () => {
  const asJudged: QualityGate = { kind: 'as-judged' };
  test.each([
    ['pass', 500_000_00],
    ['scaled', 350_000_00],
    ['fail', 0],
  ] as const)('%s', (judged, paid) => {
    expect(outcome(judgedBy(asJudged, { score: '0.7', judged }))).toBe(paid);
  });

  test('not known yet', () => {
    expect(outcome(judgedBy(asJudged, { score: '0.7', judged: 'not-known' }))).toMatchObject({
      low: 0,
      high: 500_000_00,
      question: 'the quality of the year',
    });
    const statement = settled(judgedBy(asJudged, { score: '0.7', judged: 'not-known' }));
    expect(resultOf(statement, 'quality')).toBe('pass or scaled or fail');
  });

  test('scaled by a score that is not known', () => {
    const own = judgedBy(asJudged, { score: 'not-known', judged: 'scaled' });
    expect(outcome(own)).toMatchObject({ low: 0, high: 500_000_00 });
  });

  test('a rate that goes by quality is not scaled by it twice', () => {
    const byQuality = { kind: 'by-quality', most: '0.5' } as const;
    expect(outcome(judgedBy(asJudged, { score: '0.7', judged: 'scaled' }, byQuality))).toBe(350_000_00);
    expect(outcome(judgedBy(asJudged, { score: '0.7', judged: 'pass' }, byQuality))).toBe(350_000_00);
    expect(outcome(judgedBy(asJudged, { score: '0.7', judged: 'fail' }, byQuality))).toBe(0);
  });
});

test('a quality gate that is not agreed may take anything off', () => {
  expect(outcome({ gains: { quality: 'not-agreed' } })).toEqual({
    low: 0,
    high: 500_000_00,
    question: 'Q15/quality-gate',
  });
});

test('no quality gate leaves no step', () => {
  expect(() => stepIn(settled(), 'quality')).toThrow('There is no step quality.');
});

describe('rates', () => {
  const gained = (rate: GainRate, score?: QualityFacts['score']) =>
    outcome({ gains: { rate }, ...(score !== undefined && { facts: { quality: { score } } }) });
  const lost = (rate: LossRate, score?: QualityFacts['score']) =>
    outcome({ actual: '11000000', losses: { rate }, ...(score !== undefined && { facts: { quality: { score } } }) });

  test('flat, from nothing to the whole', () => {
    expect(gained({ kind: 'flat', rate: 0 })).toBe(0);
    expect(gained({ kind: 'flat', rate: 1 })).toBe(1_000_000_00);
    expect(gained({ kind: 'flat', rate: '0.3333333' })).toBe(333_333_30);
  });

  test('flat, told rounded, between two, or not at all', () => {
    expect(gained({ kind: 'flat', rate: { value: '0.46', roundedTo: '0.01' } })).toEqual({
      low: 455_000_00,
      high: 465_000_00,
      question: 'the sharing rate, which was told rounded',
    });
    const between = { low: '0.4', high: '0.6', question: 'which draft was signed' };
    expect(gained({ kind: 'flat', rate: between })).toMatchObject({ low: 400_000_00, question: between.question });
    expect(gained({ kind: 'flat', rate: 'not-known' })).toMatchObject({ low: 0, high: 1_000_000_00 });
    expect(lost({ kind: 'flat', rate: 'not-known' })).toMatchObject({ low: -1_000_000_00, high: 0 });
  });

  test('by quality', () => {
    expect(gained({ kind: 'by-quality', most: '0.5' }, '0.9206')).toBe(460_300_00);
    expect(gained({ kind: 'by-quality', most: '0.5' }, 1)).toBe(500_000_00);
    expect(gained({ kind: 'by-quality', most: '0.5' }, 0)).toBe(0);
    expect(gained({ kind: 'by-quality', most: '0.5' }, 'not-known')).toEqual({
      low: 0,
      high: 500_000_00,
      question: 'the quality score',
    });
  });

  test.each([
    ['1', 400_000_00],
    ['0.8', 400_000_00],
    ['0.7999', 400_075_00],
    ['0.5', 625_000_00],
    ['0.3334', 749_950_00],
    ['0.3333', 750_000_00],
    ['0', 750_000_00],
  ])('less of a loss with quality: 1 − 0.75 × %s, from 0.4 to 0.75', (score, owed) => {
    expect(lost({ kind: 'less-by-quality', most: '0.75', floor: '0.4', ceiling: '0.75' }, score)).toBe(-owed);
  });

  test('less by a quality that is not known is between the floor and the ceiling', () => {
    const rate = { kind: 'less-by-quality', most: '0.75', floor: '0.4', ceiling: '0.75' } as const;
    expect(lost(rate, 'not-known')).toEqual({
      low: -750_000_00,
      high: -400_000_00,
      question: 'the quality score',
    });
  });

  test('not agreed: any part of it', () => {
    expect(outcome({ gains: { rate: 'not-agreed' } })).toEqual({
      low: 0,
      high: 1_000_000_00,
      question: 'Q15/share-of-gain',
    });
    expect(outcome({ actual: '11000000', losses: { rate: 'not-agreed' } })).toEqual({
      low: -1_000_000_00,
      high: 0,
      question: 'the rate at which a loss is shared',
    });
  });
});

describe('corridors', () => {
  const bands = [
    { upTo: '0.02', rate: 0 },
    { upTo: '0.06', rate: '0.5' },
    { upTo: 'no-end', rate: '0.8' },
  ] as const;
  const rate = { kind: 'corridors', bands } as const;
  const paid = (actual: string | number) => outcome({ actual, gains: { rate } });

  test.each([
    ['9900000', 0],
    ['9800000', 0],
    ['9799998', 1_00],
    ['9400000', 200_000_00],
    ['9399990', 200_008_00],
    ['9000000', 520_000_00],
    ['0', 7_720_000_00],
  ])('spend of £%s', (actual, amount) => {
    expect(paid(actual)).toBe(amount);
  });

  test('of a loss as well, and the rule is in words', () => {
    expect(outcome({ actual: '11000000', losses: { rate } })).toBe(-520_000_00);
    expect(stepIn(settled({ gains: { rate } }), 'gain-share').rule).toBe(
      'by share of the expected spend: 0 up to 0.02, 0.5 up to 0.06, 0.8 beyond',
    );
  });

  test('one band alone is a flat rate', () => {
    const single = { kind: 'corridors', bands: [{ upTo: 'no-end', rate: '0.5' }] } as const;
    expect(outcome({ gains: { rate: single } })).toBe(outcome());
  });

  test('between the ends of what may have been spent or expected', () => {
    const spent = { low: '9400000', high: '9800000', question: 'the last month' };
    expect(outcome({ actual: spent, gains: { rate } })).toEqual({
      low: 0,
      high: 200_000_00,
      question: 'the last month',
    });
    const expected = { low: '9500000', high: '10500000', question: 'the new budget' };
    const open = outcome({ expected, actual: '9000000', gains: { rate } });
    const ends = ['9500000', '10500000'].map((pounds) => outcome({ expected: pounds, gains: { rate } }));
    expect(open).toMatchObject({ question: 'the new budget' });
    expect(typeof open === 'object' && (open.low ?? 0) <= Number(ends[0]) && (open.high ?? 0) >= Number(ends[1])).toBe(
      true,
    );
  });

  const held = (expected: Told, actual: Told, corridor: CorridorRate) =>
    outcome({
      expected,
      actual,
      gains: { rate: corridor },
      facts: { wholePopulation: { expectedPounds: 110, actualPounds: 100 } },
      terms: { countsUpTo: 'smaller-of-cohort-and-population' },
    });

  test('£10 of a spend that may be anything: the least is in the middle, where rates fall and rise again', () => {
    const bands = [
      { upTo: '0.1', rate: 1 },
      { upTo: '0.2', rate: 0 },
      { upTo: 'no-end', rate: 1 },
    ] as const;
    const saving = { low: 0, high: 30, question: 'the last month' };
    // £5 where £50 was expected, £6 where £40 was, and all £10 from £100 on.
    expect(held({ low: 40, high: 200, question: 'the budget' }, saving, { kind: 'corridors', bands })).toMatchObject({
      low: 500,
      high: 1_000,
    });
    expect(held({ low: 40, question: 'the budget' }, saving, { kind: 'corridors', bands })).toMatchObject({
      low: 500,
      high: 1_000,
    });
    expect(held({ low: 50, high: 60, question: 'the budget' }, saving, { kind: 'corridors', bands })).toMatchObject({
      low: 500,
      high: 600,
    });
  });

  test('£10 of a spend that may be next to nothing may lie in the last band', () => {
    const bands = [
      { upTo: '0.5', rate: 0 },
      { upTo: 'no-end', rate: 1 },
    ] as const;
    expect(held({ low: 0, high: 200, question: 'the budget' }, 0, { kind: 'corridors', bands })).toMatchObject({
      low: 0,
      high: 1_000,
    });
  });

  test('of an expected spend without a most, still no more than the whole', () => {
    const expected = { low: '9500000', question: 'the new budget' };
    const own = { expected, actual: '9000000', gains: { rate } };
    const open = outcome(own);
    expect(open).toMatchObject({ question: 'the new budget' });
    expect(open).toHaveProperty('high', undefined);
  });
});
