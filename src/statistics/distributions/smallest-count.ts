/**
 * The smallest whole number from 0 to `most` whose chance of not being passed reaches p: looked for from a guess upwards and
 * then downwards, in steps that double, and between the last two by halving.
 */
export function smallestCount(p: number, guess: number, most: number, cdf: (count: number) => number): number {
  let reached = Math.min(Math.max(Math.floor(guess), 0), most);
  for (let step = 1; reached < most && cdf(reached) < p; step *= 2) reached = Math.min(reached + step, most);
  let below = reached - 1;
  for (let step = 1; below >= 0 && cdf(below) >= p; step *= 2) {
    reached = below;
    below = Math.max(below - step, -1);
  }
  while (reached - below > 1) {
    const middle = Math.floor((reached + below) / 2);
    if (cdf(middle) >= p) reached = middle;
    else below = middle;
  }
  return reached;
}
