import { nnhipSmallNumbers } from './published-rules.ts';
import type { NotSuppressed, Suppression, SuppressionRule } from './suppression-rule.ts';

/** By what rule numbers are kept back in a result, or why none are. Branch on `kind`. */
export type SuppressionStated = AppliedRule | NotSuppressed;

/** The rule that was applied, with its grounds. */
export interface AppliedRule {
  readonly kind: 'rule';
  readonly rule: SuppressionRule;
  /** Where nobody names a rule, that of the National Neighbourhood Health Implementation Programme is taken: by choice of this library. */
  readonly chosen: 'by-the-caller' | 'by-default';
  /** What this library does beyond the rule, where no source says so. */
  readonly libraryMethods: readonly string[];
}

/** What follows from a suppressed number for the figures made from it. */
export const derivedFigures =
  'A figure made from a suppressed number is suppressed, as NHS Digital does with percentages: a method of this library.';

/** How others are hidden so that none can be found. */
export const secondaryCells =
  'Where a hidden number could be found from the others, more are hidden, the fewest and then the smallest: a method of this library.';

/** The rule that is taken where none is named. */
export function ruleOrDefault(suppression: Suppression | undefined): Suppression {
  return suppression ?? nnhipSmallNumbers;
}

/** What a result says of the suppression that was asked for, if any was. */
export function statedAs(asked: Suppression | undefined, methods: readonly string[]): SuppressionStated {
  const suppression = ruleOrDefault(asked);
  if (suppression.kind === 'not-suppressed') return suppression;
  const isOn = suppression.secondary === 'on';
  return {
    kind: 'rule',
    rule: suppression,
    chosen: asked === undefined ? 'by-default' : 'by-the-caller',
    libraryMethods: methods.filter((method) => isOn || method !== secondaryCells),
  };
}
