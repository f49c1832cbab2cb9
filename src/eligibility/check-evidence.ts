import { checkPortfolio, type Evidence, type Portfolio } from '../model/index.ts';
import { checkWord, placeIn, shown, type Problem } from '../problems/index.ts';
import { governanceChecks } from './governance/checks.ts';
import { eligibilityRules } from './rules/index.ts';

/** What can be claimed in evidence, and the parts of it. */
const claims = new Map<string, readonly string[] | undefined>([
  ...eligibilityRules.map(({ id, parts }) => [id, parts] as const),
  ...governanceChecks.map(({ id, parts }) => [id, parts] as const),
]);

/** Everything wrong with a portfolio that is to be assessed: its own problems, and those of its evidence. */
export function checkAssessable(portfolio: Portfolio): readonly Problem[] {
  const evidence = (portfolio as Partial<Portfolio> | undefined)?.evidence?.items;
  return [...checkPortfolio(portfolio), ...(Array.isArray(evidence) ? checkEvidence(evidence) : [])];
}

/** Problems of evidence that no rule or check would read, so that none is passed over in silence. */
function checkEvidence(items: readonly Evidence[]): readonly Problem[] {
  return items.flatMap(({ claim, part }, place): readonly Problem[] => {
    const path = placeIn('evidence.items', place);
    if (!claims.has(claim)) return checkWord(claim, placeIn(path, 'claim'), [...claims.keys()]);
    const parts = claims.get(claim);
    if (parts !== undefined) return checkWord(part, placeIn(path, 'part'), parts);
    if (part === undefined) return [];
    const message = `${claim} has no parts, and this is of its part ${shown(part)}.`;
    return [{ path: placeIn(path, 'part'), code: 'unknown-value', message, help: 'Leave the part out.' }];
  });
}
