import { indexPortfolio, type Portfolio } from '../../model/index.ts';
import { checkAssessable } from '../check-evidence.ts';
import { checkStandpoint, type Standpoint } from '../../policy/index.ts';
import { refuse } from '../../problems/index.ts';
import { checkCoverage } from './coverage.ts';
import { checkCommissioners, checkContractors, checkSelfContracts } from './commissioning.ts';
import { checkHolders } from './holders.ts';
import { checkMnpAndIho, checkMnpJoined } from './mnp-and-iho.ts';
import type { StructureFinding } from './structure-finding.ts';

/**
 * What the structure of a portfolio shows on a day: who contracts whom, which people are covered twice or not at
 * all, MNPs under and beside IHO contracts, holders that cannot hold. Findings inform; none is part of an outcome.
 * Candidates count as well as contracts in effect. Throws one error with every problem of the portfolio.
 *
 * @example
 * ```ts
 * import { checkStructure } from 'neighbourhood-contracts/eligibility';
 * import { emptyPortfolio } from 'neighbourhood-contracts/model';
 *
 * checkStructure(emptyPortfolio('Ours'), { asAt: '2026-11-21' }); // => []
 * ```
 */
export function checkStructure(portfolio: Portfolio, standpoint: Standpoint): readonly StructureFinding[] {
  refuse('the portfolio and the standpoint', [
    ...checkStandpoint(standpoint, 'standpoint'),
    ...checkAssessable(portfolio),
  ]);
  const index = indexPortfolio(portfolio);
  const findings = [
    ...checkCommissioners(index, standpoint),
    ...checkSelfContracts(index, standpoint),
    ...checkContractors(index, standpoint),
    ...checkMnpAndIho(index, standpoint),
    ...checkMnpJoined(index, standpoint),
    ...checkHolders(index, standpoint),
    ...checkCoverage(standpoint.asAt, index),
  ];
  return findings
    .map((finding) => ({ finding, key: `${finding.kind} ${finding.about.join(' ')}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ finding }) => finding);
}
