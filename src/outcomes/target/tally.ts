/** How many parts of a target are known to hold, and of how many it is not known. The others do not. */
export interface Tally {
  readonly yes: number;
  readonly unknown: number;
}

/**
 * Whether enough parts hold, by Kleene's logic: `yes` once enough are known to, `no` once too few still can, whatever is
 * not known of the others.
 */
export function enough({ yes, unknown }: Tally, need: number): 'yes' | 'no' | 'unknown' {
  if (yes >= need) return 'yes';
  return yes + unknown < need ? 'no' : 'unknown';
}
