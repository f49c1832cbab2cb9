import type { Asked } from '../../statistics/index.ts';
import { asShown } from '../suppression/secondary/guarded-cell.ts';
import type { Suppression, SuppressionRule } from '../suppression/suppression-rule.ts';
import { figureEstimate } from './figure-estimate.ts';
import { numbersBehind, type IndicatorFigures, type NumbersBehind } from './indicator-figures.ts';
import type { Indicator, IndicatorHead } from './indicator.ts';

/** What is told of a figure that is kept back. */
export function keptBack({ mark, label }: SuppressionRule) {
  const reason = `A number behind it is small, or could be found from one that is, by the rule: ${label}.`;
  return { mark, reason };
}

/** A figure that is not hidden, or why there is none. */
export function shownOf(head: IndicatorHead, given: IndicatorFigures, asked: Asked, rule: Suppression): Indicator {
  const figures = rule.kind === 'rule' ? roundedBy(given, rule) : given;
  const estimate = isGivenAway(given, rule) ? roundedOnly : figureEstimate(figures, asked);
  const { numerator, denominator } = toShow(numbersBehind(figures), rule);
  const numbers = denominator === undefined ? { numerator } : { numerator, denominator };
  if (estimate.kind === 'not-estimated') {
    return { kind: 'not-estimated', ...head, reason: estimate.reason, ...numbers };
  }
  return { kind: 'shown', ...head, estimate, ...numbers, warnings: warningsOf(figures, rule) };
}

/** A figure of numbers that are not rounded would give them away: it is made from those that are shown. */
function roundedBy(figures: IndicatorFigures, rule: SuppressionRule): IndicatorFigures {
  if (rule.rounding === 'none') return figures;
  if (figures.method === 'proportion' || figures.method === 'rate') {
    const { numerator, denominator = figures.denominator } = toShow(numbersBehind(figures), rule);
    const isPart = figures.method === 'proportion';
    return { ...figures, count: isPart ? Math.min(numerator, denominator) : numerator, denominator };
  }
  return 'observed' in figures ? { ...figures, observed: asShown(figures.observed, rule) } : figures;
}

function toShow({ numerator, denominator }: NumbersBehind, rule: Suppression): NumbersBehind {
  if (rule.kind !== 'rule') return denominator === undefined ? { numerator } : { numerator, denominator };
  const shownNumerator = { numerator: asShown(numerator, rule) };
  return denominator === undefined ? shownNumerator : { ...shownNumerator, denominator: asShown(denominator, rule) };
}

function warningsOf({ method }: IndicatorFigures, rule: Suppression): readonly string[] {
  if (rule.kind !== 'rule' || rule.rounding === 'none') return [];
  const isFromShown = method === 'proportion' || method === 'rate' || method.startsWith('indirectly');
  return [
    isFromShown
      ? 'The figure is made from numbers that were rounded by the rule.'
      : 'The figure is made from numbers that were not rounded, which are not shown.',
  ];
}

const roundedOnly = {
  kind: 'not-estimated',
  reason: 'The rule rounds, and a figure of numbers that are not rounded would give them away.',
} as const;

/** Strata and single values cannot be rounded and still be what they are. */
function isGivenAway({ method }: IndicatorFigures, rule: Suppression): boolean {
  return rule.kind === 'rule' && rule.rounding !== 'none' && (method === 'mean' || method.startsWith('directly'));
}
