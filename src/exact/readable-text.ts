import { decimalText, exactText } from './decimal-text.ts';
import type { Fraction } from './fraction.ts';

/** To how many decimal places a number is read: exactly up to `most` of them, and otherwise nearly, to `nearly`. */
export interface ReadablePlaces {
  readonly most: number;
  readonly nearly: number;
}

/** A number for a reader, with its thousands separated, and marked where it is written only nearly: `≈14,285.71`. */
export function readableText(value: Fraction, { most, nearly }: ReadablePlaces): string {
  const exact = exactText(value);
  if (exact !== undefined && (exact.split('.')[1]?.length ?? 0) <= most) return grouped(exact);
  const text = decimalText(value, nearly, 'half-away-from-zero');
  // What is nearly nothing is not nothing: its own digits say more.
  return /[1-9]/.test(text) ? `\u2248${grouped(text)}` : `\u2248${exact ?? decimalText(value, 8, 'away-from-zero')}`;
}

/** Plain digits with their thousands separated; a sign before them stays. Every step of a settlement comes by here. */
export function grouped(text: string): string {
  const point = text.indexOf('.');
  const start = isDigit(text.charCodeAt(0)) ? 0 : 1;
  let end = point < 0 ? text.length : point;
  let separated = text.slice(end);
  for (; end - start > 3; end -= 3) separated = `,${text.slice(end - 3, end)}${separated}`;
  return `${text.slice(0, end)}${separated}`;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
