/** How an answer stands to what a case expects. */
export interface Comparison {
  readonly isSame: boolean;
  /** The largest relative error of any number; of a 0, how far the answer is from it. */
  readonly worstError: number;
}

/** Words that an answer may say in its own way, and limits that were simulated and come out otherwise every time. */
const notCompared: readonly string[] = ['statistic', 'method', 'confidence', 'warnings'];

const same: Comparison = { isSame: true, worstError: 0 };
const different: Comparison = { isSame: false, worstError: 0 };

/** Compares an answer with what is expected of it, number by number within a relative tolerance. */
export function compareAnswers(actual: unknown, expected: unknown, tolerance: number): Comparison {
  if (typeof expected === 'number') return compareNumbers(actual, expected, tolerance);
  if (typeof expected !== 'object' || expected === null) return actual === expected ? same : different;
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual) !== Array.isArray(expected)) {
    return different;
  }
  if (Array.isArray(expected) && (actual as readonly unknown[]).length !== expected.length) return different;
  const given = actual as Readonly<Record<string, unknown>>;
  const parts = Object.entries(expected)
    .filter(([key]) => !notCompared.includes(key))
    .map(([key, value]) =>
      key === 'error' ? compareErrors(given[key]) : compareAnswers(given[key], value, tolerance),
    );
  return {
    isSame: parts.every(({ isSame }) => isSame),
    worstError: Math.max(0, ...parts.map(({ worstError }) => worstError)),
  };
}

/** An error is the same in any words. */
function compareErrors(actual: unknown): Comparison {
  return typeof actual === 'string' ? same : different;
}

function compareNumbers(actual: unknown, expected: number, tolerance: number): Comparison {
  if (typeof actual !== 'number' || !Number.isFinite(actual)) return different;
  const error = Math.abs(actual - expected) / (expected === 0 ? 1 : Math.abs(expected));
  return { isSame: error <= tolerance, worstError: error };
}
