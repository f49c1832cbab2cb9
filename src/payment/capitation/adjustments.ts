import {
  checkBetween,
  fraction,
  minus,
  negative,
  one,
  plus,
  signOf,
  times,
  workingText,
  type ExactNumber,
  type Fraction,
} from '../../exact/index.ts';
import { checkEach, checkKind, checkWord, placeIn, type Problem } from '../../problems/index.ts';
import { poundsText, type Draft, type Grounds } from '../../statement/index.ts';

/** What a need weight, or an adjustment, may allow for. */
export const needElements = {
  'age-sex': 'the work or cost of each age and sex',
  'care-homes': 'living in a nursing or residential home',
  'additional-need': 'need beyond that of age and sex',
  inequalities: 'avoidable death or unmet need, as the inequalities adjustment of allocations does',
  'list-turnover': 'patients new to a list',
  'market-forces': 'the unavoidable cost of staff, land and buildings in a place (market forces factor)',
  rurality: 'the cost of a scattered population',
} as const;

/** One thing that a weight or an adjustment allows for: a key of {@link needElements}. */
export type NeedElement = keyof typeof needElements;

/**
 * A change to a budget, in its place in the order. A share adds to the amount (growth, inflation) or takes from it
 * (efficiency); an index multiplies it.
 */
export type Adjustment =
  | { readonly kind: 'growth' | 'inflation' | 'efficiency'; readonly share: ExactNumber }
  | { readonly kind: 'index'; readonly of: NeedElement; readonly index: ExactNumber };

/**
 * Whether shares that follow each other work on one another: `(1 + 4.83%) × (1 − 2%)`, or are added first:
 * `1 + 4.83% − 2%`. On a million pounds the two are £966 apart. An index ends a run of shares.
 */
export type Compounding = 'compounding' | 'simple';

/** Problems of adjustments: among them, allowing twice for one thing. */
export function checkAdjustments(value: unknown, path: string): Problem[] {
  return checkEach(value, path, (item, place) => checkKind(item, place, adjustmentChecks));
}

const adjustmentChecks = {
  growth: { share: checkChange },
  inflation: { share: checkChange },
  efficiency: { share: checkChange },
  index: { of: checkNeedElement, index: checkIndex },
};

const elements = Object.keys(needElements);

export function checkNeedElement(value: unknown, path: string): Problem[] {
  return checkWord(value, path, elements);
}

function checkChange(value: unknown, path: string): Problem[] {
  return checkBetween(value, path, 'A change', -1, 1).map((problem) =>
    problem.code === 'out-of-range' ? { ...problem, help: 'Give a share from -1 to 1: 4.83% is "0.0483".' } : problem,
  );
}

function checkIndex(value: unknown, path: string): Problem[] {
  return checkBetween(value, path, 'An index', '0.01', 100);
}

/** Problems of an index that allows for what the weights, or an index before it, allow for already. */
export function checkAllowedOnce(
  adjustments: readonly Adjustment[],
  contained: readonly NeedElement[],
  path: string,
): Problem[] {
  return adjustments.flatMap((adjustment, place): Problem[] => {
    if (adjustment.kind !== 'index') return [];
    const before = adjustments.slice(0, place);
    const isRepeated = before.some((other) => other.kind === 'index' && other.of === adjustment.of);
    if (!isRepeated && !contained.includes(adjustment.of)) return [];
    const where = isRepeated ? 'an index before it' : 'the weights';
    const message = `"${adjustment.of}" is allowed for twice: ${where} already contain${isRepeated ? 's' : ''} it.`;
    const help = isRepeated
      ? 'Take one of the two out.'
      : 'Take this index out, or take the element out of the weights and of "weightsContain".';
    return [{ path: placeIn(path, place, 'of'), code: 'contradiction', message, help }];
  });
}

/** The problem of adjustments that would leave less than nothing. */
export function checkLeavesSomething(
  adjustments: readonly Adjustment[],
  compounding: Compounding,
  path: string,
): Problem[] {
  let left = one;
  const lines = adjustmentLines(one, adjustments, compounding, []);
  const place = lines.findIndex(({ exact }) => {
    left = 'pounds' in exact ? plus(left, exact.pounds) : left;
    return signOf(left) < 0;
  });
  if (place < 0) return [];
  const message = 'With this adjustment more is taken off than there is.';
  return [{ path: placeIn(path, place), code: 'out-of-range', message, help: 'Give shares that leave something.' }];
}

/** Each adjustment as a line: what it adds to the amount so far, or takes from it. */
export function adjustmentLines(
  start: Fraction,
  adjustments: readonly Adjustment[],
  compounding: Compounding,
  grounds: readonly Grounds[],
): readonly Draft[] {
  let amount = start;
  let base = start;
  return adjustments.map((adjustment, place) => {
    const works = compounding === 'simple' && adjustment.kind !== 'index' ? base : amount;
    const change = times(works, changeOf(adjustment));
    amount = plus(amount, change);
    if (adjustment.kind === 'index') base = amount;
    const given = adjustment.kind === 'index' ? adjustment.index : adjustment.share;
    return {
      id: `adjustment-${place + 1}`,
      label: labelOf(adjustment),
      weight: workingText(fraction(given)),
      working: `${factorText(adjustment)} × ${poundsText(works)}`,
      grounds,
      exact: { pounds: change },
    };
  });
}

/** The part of an amount by which an adjustment changes it. */
function changeOf(adjustment: Adjustment): Fraction {
  if (adjustment.kind === 'index') return minus(fraction(adjustment.index), one);
  const share = fraction(adjustment.share);
  return adjustment.kind === 'efficiency' ? negative(share) : share;
}

function factorText(adjustment: Adjustment): string {
  if (adjustment.kind === 'index') return `(${workingText(fraction(adjustment.index))} − 1)`;
  return `${adjustment.kind === 'efficiency' ? '−' : ''}${workingText(fraction(adjustment.share))}`;
}

function labelOf(adjustment: Adjustment): string {
  switch (adjustment.kind) {
    case 'index':
      return `Index for ${needElements[adjustment.of]}`;
    case 'efficiency':
      return 'Efficiency requirement';
    default:
      return adjustment.kind === 'growth' ? 'Growth' : 'Inflation (cost uplift)';
  }
}
