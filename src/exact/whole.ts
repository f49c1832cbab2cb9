/** A whole number of any size: a JavaScript number where that is exact, and quick, and otherwise a bigint. */
export type Whole = number | bigint;

export function multiplyWhole(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (isSafe(product)) return product;
  }
  return BigInt(a) * BigInt(b);
}

export function addWhole(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (isSafe(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

/** Divides towards zero: the quotient, and what is left over with the sign of the dividend. */
export function divideWhole(a: Whole, b: Whole): readonly [quotient: Whole, remainder: Whole] {
  if (typeof a === 'number' && typeof b === 'number') {
    const remainder = a % b;
    return [(a - remainder) / b, remainder];
  }
  const [dividend, divisor] = [BigInt(a), BigInt(b)];
  return [dividend / divisor, dividend % divisor];
}

/** Below zero, zero or above zero, as the first is less than, equal to or more than the second. A number and a bigint compare by value. */
export function compareWhole(a: Whole, b: Whole): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

function isSafe(value: number): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER;
}
