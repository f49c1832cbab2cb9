import { refuse } from '../../problems/index.ts';
import { madeWith } from '../../policy/index.ts';
import { copiedGrounds } from '../../statement/index.ts';
import { chanceFacts } from './chance-facts.ts';
import { cautionsOf, modelOf } from './chance-model.ts';
import type { ChanceStatement } from './chance-statement.ts';
import { checkChanceTerms, type ChanceTerms } from './chance-terms.ts';
import { checkChanceVariation, type ChanceVariation } from './variation.ts';

/**
 * What chance alone does to a gain share: how far the measured saving rate strays, the chance of paying out though nothing
 * changed, the size at which the gate is worth having, and the chance that a true fall passes it and is seen. The
 * variation of spend or events is the caller's, from local records; chances and rates are shares from 0 to 1, to four
 * significant digits. The method is this library's; its assumptions and precedents come with the figures.
 *
 * Throws when a number is missing or not possible: a coefficient of variation of 0, a correlation beyond 1, a gate over
 * 100%.
 *
 * @example
 * ```ts
 * import { chanceOfSharing } from 'neighbourhood-contracts/sharing';
 *
 * const { facts } = chanceOfSharing(
 *   {
 *     kind: 'spend-per-head',
 *     people: 50_000,
 *     coefficientOfVariation: '2.15',
 *     baseline: { kind: 'given' },
 *     grounds: { kind: 'assumed', because: 'what the table of the United States implies; no figure of the NHS' },
 *   },
 *   { gate: '0.02', tolerableChance: '0.05', trueFall: '0.1', seenAt: { kind: 'one-sided', level: '0.05' } },
 * );
 * facts.standardError.value; // => 0.009615
 * facts.payingOnNoChange.value; // => 0.01876
 * facts.sizeNeeded.value; // => 31266
 * facts.seeingTrueFall.value; // => 1
 * ```
 */
export function chanceOfSharing(variation: ChanceVariation, terms: ChanceTerms): ChanceStatement {
  refuse('what chance does to a gain share', [
    ...checkChanceVariation(variation, 'variation'),
    ...checkChanceTerms(terms, 'terms'),
  ]);
  return {
    model: modelOf(variation),
    facts: chanceFacts(variation, terms),
    cautions: cautionsOf(variation),
    grounds: copiedGrounds([variation.grounds]),
    madeWith: madeWith(),
  };
}
