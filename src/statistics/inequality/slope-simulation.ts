import { normalQuantileAt } from '../distributions/normal.ts';
import type { Limits } from '../intervals/estimate.ts';
import { chanceBelowUpper, type Level } from '../intervals/level.ts';
import { randomFrom } from '../random.ts';

/** Pairs of figures, drawn again and again from groups whose values vary normally about centres, by their errors. */
export function drawPairs(
  { centres, errors }: { readonly centres: readonly number[]; readonly errors: readonly number[] },
  { seed, repetitions }: { readonly seed: number; readonly repetitions: number },
  pairOf: (values: readonly number[]) => readonly [number, number],
): readonly [Float64Array, Float64Array] {
  const draw = randomFrom(seed);
  const [one, other] = [new Float64Array(repetitions), new Float64Array(repetitions)];
  const values = [...centres];
  for (let turn = 0; turn < repetitions; turn += 1) {
    centres.forEach((centre, group) => {
      // The middle of one of 2³² equal steps: a chance that is never 0 or 1.
      values[group] = centre + (errors[group] ?? 0) * normalQuantileAt((draw() + 0.5) / 2 ** 32);
    });
    [one[turn], other[turn]] = pairOf(values);
  }
  return [one, other];
}

/** The draws at the rounded places that leave the same share beyond either end; nothing where a draw was not finite. */
export function limitsOf(draws: Float64Array, level: Level): Limits | undefined {
  const { length } = draws;
  const inOrder = draws.sort();
  const [least, most] = [inOrder[0] ?? NaN, inOrder[length - 1] ?? NaN];
  if (!Number.isFinite(least) || !Number.isFinite(most)) return undefined;
  const above = chanceBelowUpper(level);
  const at = (place: number) => inOrder[place - 1] ?? NaN;
  return { lower: at(Math.max(1, Math.round(length * (1 - above)))), upper: at(Math.round(length * above)) };
}
