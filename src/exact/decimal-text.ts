import { powerOfTen, times, type Fraction } from './fraction.ts';
import { roundToWhole, type Rounding } from './rounding.ts';
import { compareWhole, divideWhole, type Whole } from './whole.ts';

const mostPlaces = 20;

/** How many places a power of ten stands for, where it is a number: nearly every divisor is one. */
const placesOf: ReadonlyMap<Whole, number> = new Map(Array.from({ length: 16 }, (_, places) => [10 ** places, places]));

/** An exact number in plain digits, where it can be written in 20 decimal places; otherwise nothing. */
export function exactText(value: Fraction): string | undefined {
  const places = placesOf.get(value.under);
  if (places !== undefined) return trimmed(placed(value.top.toString(), places));
  const scaled = times(value, { top: powerOfTen(mostPlaces), under: 1 });
  return compareWhole(divideWhole(scaled.top, scaled.under)[1], 0) === 0
    ? trimmed(placed(roundToWhole(scaled, 'down').toString(), mostPlaces))
    : undefined;
}

/** A number to so many decimal places, in plain digits: `places` of them, zeros included. */
export function decimalText(value: Fraction, places: number, rounding: Rounding): string {
  const scaled = times(value, { top: powerOfTen(places), under: 1 });
  return placed(roundToWhole(scaled, rounding).toString(), places);
}

/** A number for a working: exact where that takes at most 8 decimal places, and otherwise nearly, marked as such. */
export function workingText(value: Fraction): string {
  const exact = exactText(value);
  if (exact !== undefined && (exact.split('.')[1]?.length ?? 0) <= 8) return exact;
  return `≈${trimmed(decimalText(value, 8, 'half-away-from-zero'))}`;
}

function placed(digits: string, places: number): string {
  if (places === 0) return digits;
  const sign = digits.startsWith('-') ? '-' : '';
  const padded = digits.slice(sign.length).padStart(places + 1, '0');
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

function trimmed(text: string): string {
  const short = text.includes('.') && text.endsWith('0') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}
