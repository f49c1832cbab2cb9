/** What an interval for a sum is worked out from: numbers of 0 or more. */
export interface Prediction {
  /** What was counted so far. */
  readonly events: number;
  /** What the months to come weigh, over what the months so far do. */
  readonly ahead: number;
  /** How much less the sum strays for being shares of wholes that are known: 0 for counts and rates. */
  readonly finite: number;
  /** How much more it strays for a profile that was itself counted: 0 for one that is certain. */
  readonly profile: number;
  /** The variance over that of chance alone. */
  readonly spread: number;
  /** How many standard errors the interval reaches to either side. */
  readonly reach: number;
}

/**
 * The limits of a sum T of what was counted, X, and what is to come, by turning a test round: those T for which X is not
 * further from its share of T than chance takes it, `(T − C)² ≤ z²φ (s T − a T² + e)`, where C = X (1 + s) is the forecast,
 * s the weight ahead over the weight so far, and φ the variance over that of chance. Where a = e = 0 that is the joint
 * sampling interval of Krishnamoorthy and Peng for a Poisson variable (Journal of Statistical Planning and Inference 141,
 * 2011), with its variance multiplied by φ. For a share with the same chance in all months it is Wilson’s interval with
 * the correction for a finite population. The terms a and e for profiles are a method of this library.
 */
export function scorePrediction({
  events,
  ahead,
  finite,
  profile,
  spread,
  reach,
}: Prediction): readonly [number, number] {
  const forecast = events * (1 + ahead);
  const k = reach * reach * spread;
  const middle = 2 * forecast + k * ahead;
  const shrink = 1 + k * finite;
  const squared = k * ahead * (4 * forecast + k * ahead) - 4 * k * finite * forecast ** 2 + 4 * k * profile * shrink;
  const half = Math.sqrt(Math.max(0, squared));
  return [(middle - half) / (2 * shrink), (middle + half) / (2 * shrink)];
}
