import { negative, readableText, signOf, workingText, type Fraction } from '../exact/index.ts';

/**
 * Pounds in a working, with the minus sign, which is not a hyphen, and the sign for nearly before that of the currency:
 * `−£6000`, `≈£0.14285714`.
 */
export function poundsText(pounds: Fraction): string {
  if (signOf(pounds) < 0) return `−${poundsText(negative(pounds))}`;
  const text = workingText(pounds);
  return text.startsWith('≈') ? `≈£${text.slice(1)}` : `£${text}`;
}

const readable = { most: 4, nearly: 2 };

/** Pounds for a reader, with separators: `£52,165,596`, `£1,404,194.568`, `≈£14,285.71`. Not for a working, which is typed. */
export function readablePounds(pounds: Fraction): string {
  if (signOf(pounds) < 0) return `−${readablePounds(negative(pounds))}`;
  const text = readableText(pounds, readable);
  const padded = /\.\d$/.test(text) ? `${text}0` : text;
  return padded.startsWith('≈') ? `≈£${padded.slice(1)}` : `£${padded}`;
}
