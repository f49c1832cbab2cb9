import { decimalText, fraction, plainDigits, type ExactNumber } from '../../exact/index.ts';
import { normalQuantile } from '../../statistics/index.ts';

/** z(confidence) × variation ÷ √people in decimal text, of numbers that were checked; the baseline is given. */
export function chanceGate(
  coefficientOfVariation: ExactNumber,
  people: ExactNumber,
  confidence: ExactNumber,
  places: number,
): string {
  return gateText(Number(coefficientOfVariation) / Math.sqrt(Number(people)), confidence, places);
}

/** z(confidence) × standard error. Twelve digits first: the last of a machine's sixteen must not tip the rounding. */
export function gateText(error: number, confidence: ExactNumber, places: number): string {
  const rate = normalQuantile(Number(confidence)) * error;
  return decimalText(fraction(plainDigits(Number(rate.toPrecision(12)))), places, 'half-away-from-zero');
}
