import { roundToPlaces, roundToWhole, times, type Fraction } from '../../exact/index.ts';

/** The square root of a number of 0 or more, to so many decimal places, rounded up: in whole numbers alone. */
export function squareRootUp(value: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  const scaled = BigInt(roundToWhole(times(value, { top: scale * scale, under: 1 }), 'up'));
  const root = floorOfRoot(scaled);
  return { top: root * root === scaled ? root : root + 1n, under: scale };
}

/** Pounds up to the penny. */
export function roundedUp(pounds: Fraction): Fraction {
  return roundToPlaces(pounds, 2, 'up');
}

/** Newton's method from above, which in whole numbers stops at the root rounded down. */
function floorOfRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
