import { expect, test } from 'vitest';
import { fraction, grouped, over, readableText } from '../../src/exact/index.ts';

const places = { most: 4, nearly: 2 };

test.each([
  ['999', '999'],
  ['1000', '1,000'],
  ['-1234567.5', '-1,234,567.5'],
  ['1404194.568', '1,404,194.568'],
  ['0.12345', '≈0.12'],
  ['-0.12345', '≈-0.12'],
  ['0.001234', '≈0.001234'],
  ['999.99999', '≈1,000.00'],
])('%s is read as %s', (text, words) => {
  expect(readableText(fraction(text), places)).toBe(words);
});

test('what cannot be written exactly is written nearly, and never as nothing', () => {
  expect(readableText(over(fraction('100000'), fraction('7')), places)).toBe('≈14,285.71');
  expect(readableText(over(fraction('1'), fraction('3000')), places)).toBe('≈0.00033334');
});

test('only the whole part of a number is separated', () => {
  expect(grouped('1234.56789')).toBe('1,234.56789');
  expect(grouped('≈1234.56789')).toBe('≈1,234.56789');
});
