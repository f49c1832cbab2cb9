import { negative, signOf, workingText, type Fraction } from '../../exact/index.ts';

/** Pounds in a working, with the minus sign, which is not a hyphen, before the sign of the currency: `−£6000`. */
export function poundsText(pounds: Fraction): string {
  return signOf(pounds) < 0 ? `−£${workingText(negative(pounds))}` : `£${workingText(pounds)}`;
}
