import { madeWith } from '../../policy/index.ts';
import { checkList, checkObject, refuse } from '../../problems/index.ts';
import type { Asked } from '../../statistics/index.ts';
import { checkSums, type CountSum } from '../suppression/count-table.ts';
import { derivedFigures, ruleOrDefault, secondaryCells, statedAs } from '../suppression/stated.ts';
import type { Suppression } from '../suppression/suppression-rule.ts';
import { checkIndicatorFigures } from './check-figures.ts';
import { checkGroups, checkTerms, checkTogether } from './check-indicators.ts';
import { hiddenGroups } from './hidden-groups.ts';
import { numbersBehind, type IndicatorFigures } from './indicator-figures.ts';
import type { Indicator, IndicatorGroup, IndicatorHead, IndicatorsOfGroups, IndicatorTerms } from './indicator.ts';
import { keptBack, shownOf } from './shown-indicator.ts';

/**
 * One indicator: its figure, the interval with its level and method, what it is told per, and the numbers behind it; or that
 * it is suppressed, and by which rule; or that there is no figure, and why. Small numbers are suppressed unless
 * `not-suppressed` is asked for with a reason; where no rule is given, {@link nnhipSmallNumbers} is taken, and the result
 * says so. A figure is hidden with its count or its denominator, and nothing of what is hidden is told.
 *
 * Throws when a number is not possible: more than all, a fraction of a person, no strata.
 *
 * @example
 * ```ts
 * import { estimateIndicator } from 'neighbourhood-contracts/outcomes';
 *
 * const terms = { id: 'falls', label: 'Falls', level: 0.95, per: 1000, direction: 'lower-is-better' } as const;
 * const falls = estimateIndicator(terms, { method: 'rate', count: 24, denominator: 3000 });
 * falls.kind === 'shown' && falls.estimate.value; // => 8
 * falls.kind === 'shown' && falls.estimate.method; // => 'byar'
 *
 * const few = estimateIndicator(terms, { method: 'rate', count: 4, denominator: 3000 });
 * few.kind === 'suppressed' && few.mark; // => '*'
 * ```
 */
export function estimateIndicator(
  terms: IndicatorTerms,
  figures: IndicatorFigures,
  suppression?: Suppression,
): Indicator {
  const problems = checkTerms(terms, suppression);
  refuse('an indicator', problems);
  refuse('an indicator', checkIndicatorFigures(figures, 'figures', askedOf(terms)));
  const [indicator] = indicatorsOf(terms, [{ group: '', figures }], [], suppression).indicators as readonly [Indicator];
  return indicator;
}

/**
 * Indicators of several groups that are published together, such as neighbourhoods and their ICB, or age bands and all ages.
 * `sums` says how the groups add up, so that a number that is hidden in one cannot be found from the others: where it could,
 * further groups are hidden.
 *
 * Throws as {@link estimateIndicator} does, and when a group is there twice, or a total is not the sum of its parts.
 *
 * @example
 * ```ts
 * import { estimateIndicators } from 'neighbourhood-contracts/outcomes';
 *
 * const terms = { id: 'falls', label: 'Falls', level: 0.95, per: 1000, direction: 'lower-is-better' } as const;
 * const rate = (group: string, count: number, denominator: number) => {
 *   return { group, figures: { method: 'rate', count, denominator } } as const;
 * };
 * const groups = [rate('ICB', 49, 9000), rate('north', 4, 2000), rate('east', 15, 3000), rate('south', 30, 4000)];
 * const sums = [{ total: 'ICB', parts: ['north', 'east', 'south'] }];
 * const { indicators, recoverable } = estimateIndicators(terms, { groups, sums });
 * indicators.map(({ kind }) => kind); // => ['shown', 'suppressed', 'suppressed', 'shown']
 * recoverable; // => []
 * ```
 */
export function estimateIndicators(
  terms: IndicatorTerms,
  together: { readonly groups: readonly IndicatorGroup[]; readonly sums: readonly CountSum[] },
  suppression?: Suppression,
): IndicatorsOfGroups {
  const problems = checkTerms(terms, suppression);
  refuse('indicators', [...problems, ...checkObject(together, '', { groups: checkList, sums: checkSums })]);
  const { groups, sums } = together;
  refuse('indicators', checkGroups(groups, askedOf(terms)));
  refuse('indicators', checkTogether(groups, sums));
  return indicatorsOf(terms, groups, sums, suppression);
}

function indicatorsOf(
  terms: IndicatorTerms,
  groups: readonly IndicatorGroup[],
  sums: readonly CountSum[],
  suppression: Suppression | undefined,
): IndicatorsOfGroups {
  const rule = ruleOrDefault(suppression);
  const toHide = groups.map(({ group, figures }) => {
    return { group, numbers: numbersBehind(figures), isProportion: figures.method === 'proportion' };
  });
  const found = rule.kind === 'rule' ? hiddenGroups(toHide, sums, rule) : { hidden: none, recoverable: none };
  const methods = sums.length > 0 ? [derivedFigures, secondaryCells] : [derivedFigures];
  const shared = { suppression: statedAs(suppression, methods), madeWith: madeWith() };
  const { id, label, per, direction } = terms;
  const indicators = groups.map(({ group, figures }): Indicator => {
    const named = group === '' ? {} : { group };
    const head: IndicatorHead = { id, label, ...named, per, direction, method: figures.method, ...shared };
    if (rule.kind === 'rule' && found.hidden.has(group)) return { kind: 'suppressed', ...head, ...keptBack(rule) };
    return shownOf(head, figures, askedOf(terms), rule);
  });
  return { indicators, recoverable: groups.map(({ group }) => group).filter((group) => found.recoverable.has(group)) };
}

const none: ReadonlySet<string> = new Set();

function askedOf({ level, per }: IndicatorTerms): Asked {
  return { level, per };
}
