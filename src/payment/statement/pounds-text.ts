import { negative, signOf, workingText, type Fraction } from '../../exact/index.ts';

/**
 * Pounds in a working, with the minus sign, which is not a hyphen, and the sign for nearly before that of the currency:
 * `−£6000`, `≈£0.14285714`.
 */
export function poundsText(pounds: Fraction): string {
  if (signOf(pounds) < 0) return `−${poundsText(negative(pounds))}`;
  const text = workingText(pounds);
  return text.startsWith('≈') ? `≈£${text.slice(1)}` : `£${text}`;
}
