import { canonicalText, plainDigits } from '../../exact/index.ts';

const digits = 4;

/**
 * A statistic to four significant digits. Engines differ in the last digits of `exp` and `log`, and nobody knows a
 * coefficient of variation better.
 */
export function significant(value: number): number {
  return Number(value.toPrecision(digits));
}

/** A statistic in plain digits, for a working or a sentence. */
export function significantText(value: number): string {
  const text = plainDigits(significant(value));
  return text.includes('e') ? text : canonicalText(text);
}

/** A share as a percentage. */
export function percentText(share: number): string {
  return `${significantText(share * 100)}%`;
}
