import { placeIn, type Problem } from '../../problems/index.ts';
import { readTold } from '../../statement/index.ts';
import type { DistributionFacts } from './distribution-facts.ts';
import type { DistributionTerms } from './distribution-terms.ts';
import { checkFactsNeeded } from './facts-needed.ts';
import { checkGameTogether, checkPoolIsWorth } from './game-together.ts';
import { checkCapsFit, checkFloorsFit, checkPoundsFit } from './limits-together.ts';
import { checkNames } from './names-together.ts';
import { sidesOf } from './sides.ts';

/**
 * Problems of the terms and the facts of a distribution together, where neither has any alone. Facts are asked for only
 * where the pool may be on the side that turns on them: a gain needs nothing that losses are shared by.
 */
export function checkDistributionTogether(terms: DistributionTerms, facts: DistributionFacts): Problem[] {
  const { pool, partners } = facts;
  const ofTerms = (['gains', 'losses'] as const).flatMap((name): Problem[] => {
    const rule = terms[name];
    if (rule === 'not-agreed') return [];
    const path = placeIn('terms', name);
    const names = checkNames(rule, partners, path);
    if (names.length > 0) return names;
    return [
      ...checkGameTogether(rule, partners, path, name === 'gains' ? 1 : -1),
      ...checkFloorsFit(rule, partners, path),
      ...checkPoundsFit(rule, partners, path),
    ];
  });
  if (ofTerms.length > 0) return ofTerms;
  const ofSides = sidesOf(terms, readTold(pool.amount)).flatMap((side): Problem[] => {
    const { name, rule, sign } = side;
    if (rule === 'not-agreed') return [];
    const missing = checkFactsNeeded(rule, partners, 'facts.partners', sign);
    if (missing.length > 0) return missing;
    const path = placeIn('terms', name);
    return [...checkPoolIsWorth(side, partners, path), ...checkCapsFit(side, partners, path)];
  }); // A pool that may be a gain or a loss asks both sides for the same fact.
  return [...new Map(ofSides.map((problem) => [`${problem.path} ${problem.message}`, problem])).values()];
}
