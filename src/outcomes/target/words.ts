import { fraction, grouped, readableText, times, type Fraction } from '../../exact/index.ts';

const hundred: Fraction = { top: 100, under: 1 };

/** A share as a percentage: exactly to two decimal places, and otherwise nearly, marked as such. */
export function percentText(share: Fraction): string {
  return `${readableText(times(share, hundred), { most: 2, nearly: 3 })}%`;
}

/** A count with its thousands separated. */
export function countText(count: number): string {
  return grouped(String(count));
}

/** A number of the measure's own unit. */
export function figureText(figure: Fraction): string {
  return readableText(figure, { most: 2, nearly: 2 });
}

/** A share given as decimal text, as a percentage: `'0.25'` is 25%. */
export function percentOf(share: string): string {
  return percentText(fraction(share));
}

/** Things joined in a sentence: `a, b and c`. */
export function listText(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** A text with a capital at its beginning. */
export function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
