import { fraction, nothing, one, times, wayBetween, workingText, type Fraction } from '../../exact/index.ts';
import type { PointsResult } from './points-facts.ts';
import type { PointsIndicator, PointsTerms } from './points-terms.ts';
import { readAs, readingsOf } from './rounding-before-use.ts';

/** The points of an indicator under one reading of how they are rounded. */
interface Points {
  readonly value: Fraction;
  readonly working: string;
}

/** The points under every reading: where the achievement is not known, the most that they can be. */
export interface Achieved {
  readonly isKnown: boolean;
  readonly points: readonly Points[];
  readonly questions: readonly string[];
}

/** The points earned on an indicator: available × the way from the lower threshold to the upper, from 0 to 1. */
export function achievementsOf(
  indicator: PointsIndicator,
  result: PointsResult | undefined,
  { pointRounding }: PointsTerms,
): Achieved {
  const { id, points: available } = indicator;
  const most = fraction(available);
  const missing = result === undefined ? `the result of ${id}` : nobodyLeft(id, result);
  if (result === undefined || missing !== undefined) {
    const points = readingsOf(pointRounding).map((reading) => {
      const value = readAs(most, reading);
      return { value, working: `up to ${workingText(value)}` };
    });
    return { isKnown: false, points, questions: missing === undefined ? [] : [missing] };
  }
  const way = wayOf(indicator, result);
  const points = readingsOf(pointRounding).map((reading): Points => {
    const value = readAs(times(most, way), reading);
    return { value, working: reading === 'unrounded' ? pointsText(indicator, result, way) : workingText(value) };
  });
  const rounding = typeof pointRounding === 'object' && 'notStated' in pointRounding;
  return {
    isKnown: true,
    points,
    questions: rounding ? ['how the source rounds points before they are paid for'] : [],
  };
}

function nobodyLeft(id: string, { denominator, exceptions }: PointsResult): string | undefined {
  if (denominator > exceptions) return undefined;
  const why = denominator === 0 ? 'its denominator is zero' : `all ${denominator} of its denominator are exceptions`;
  return `what ${id} earns where ${why}`;
}

/** How far the achievement is from the lower threshold to the upper one. */
function wayOf({ lowerThreshold, upperThreshold }: PointsIndicator, result: PointsResult): Fraction {
  const achieved = { top: result.numerator, under: result.denominator - result.exceptions };
  return wayBetween(achieved, fraction(lowerThreshold), fraction(upperThreshold));
}

function pointsText(indicator: PointsIndicator, result: PointsResult, way: Fraction): string {
  const available = workingText(fraction(indicator.points));
  if (way === one) return available;
  if (way === nothing) return `${available} × 0`;
  const [lower, upper] = [indicator.lowerThreshold, indicator.upperThreshold].map((share) =>
    workingText(fraction(share)),
  );
  const { numerator, denominator, exceptions } = result;
  const left = exceptions === 0 ? String(denominator) : `(${denominator} − ${exceptions})`;
  return `${available} × (${numerator} ÷ ${left} − ${lower}) ÷ (${upper} − ${lower})`;
}
