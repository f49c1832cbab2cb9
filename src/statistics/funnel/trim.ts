/** What becomes of the lowest and the highest units, which may be what one looks for and not what varies by itself. */
export interface FunnelTrim {
  /** Pulled in to the quantile at their end, or left out. */
  readonly kind: 'winsorise' | 'truncate';
  /** The share at either end, from 0 to a quarter. */
  readonly share: number;
}

/** Scores as they are after a trim: those left out are `null`. */
export function trimmed(scores: readonly number[], { kind, share }: FunnelTrim): readonly (number | null)[] {
  const sorted = [...scores].sort((a, b) => a - b);
  if (kind === 'winsorise') {
    const [low, high] = [quantileOf(sorted, share), quantileOf(sorted, 1 - share)];
    return scores.map((score) => Math.min(Math.max(score, low), high));
  }
  // Without the noise of multiplying.
  const out = Math.floor(Number((scores.length * share).toPrecision(12)));
  const order = scores.map((_, at) => at).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  const kept = new Set(order.slice(out, scores.length - out));
  return scores.map((score, at) => (kept.has(at) ? score : null));
}

/** Between the two nearest in order, as most tools have it: R. J. Hyndman and Y. Fan, American Statistician 50, 1996, type 7. */
function quantileOf(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const [low = 0, high = low] = sorted.slice(below, below + 2);
  return low + (at - below) * (high - low);
}
