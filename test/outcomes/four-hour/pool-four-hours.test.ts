import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { poolFourHours, type PublishedFourHours } from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../support/refusals.ts';

/** April 2021 as it was published, trust by trust. */
function april2021(): readonly PublishedFourHours[] {
  const file = new URL('../../data/open/ae_attendances_2021-04_by_trust.csv', import.meta.url);
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [trust = '', attendances, over = ''] = line.replaceAll('"', '').split(',');
    return { trust, attendances: Number(attendances), overFourHours: over === '' ? null : Number(over) };
  });
}

test('the twelve trusts of April 2021 that left those over four hours blank are in neither number', () => {
  const pooled = poolFourHours(april2021());
  expect(pooled.leftOut.trusts).toHaveLength(12);
  expect(pooled.leftOut.trusts).toContain('RX1');
  expect(pooled).toMatchObject({ attendances: 1_540_008, overFourHours: 238_017 });
  expect(pooled.attendances + pooled.leftOut.attendances).toBe(1_719_860);
  expect(pooled.kind === 'measured' && pooled.percent.toFixed(2)).toBe('84.54');
});

test('a blank is not nought: with it the share would be higher than it is', () => {
  const blank = poolFourHours(april2021());
  const asNought = poolFourHours(april2021().map((line) => ({ ...line, overFourHours: line.overFourHours ?? 0 })));
  expect(asNought.kind === 'measured' && asNought.percent.toFixed(2)).toBe('86.16');
  expect(blank).not.toEqual(asNought);
});

test('where every trust is blank there is no share', () => {
  expect(poolFourHours([{ trust: 'RX1', attendances: 10, overFourHours: null }])).toEqual({
    kind: 'no-attendances',
    attendances: 0,
    overFourHours: 0,
    leftOut: { trusts: ['RX1'], attendances: 10 },
    reason: 'No attendances were published with those over four hours.',
  });
});

test('more over four hours than attended are refused, and a blank that is not null', () => {
  const line = { trust: 'RX1', attendances: 10, overFourHours: 11 };
  expect(refusalsOf(() => poolFourHours([line]))).toEqual(['published[0].overFourHours contradiction']);
  expect(refusalsOf(() => poolFourHours([{ ...line, overFourHours: '-' as never }]))).toEqual([
    'published[0].overFourHours wrong-type',
  ]);
});
