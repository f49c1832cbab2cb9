import { holderOf, type PortfolioIndex } from '../../model/index.ts';
import { cite, resolutionOf, type Standpoint } from '../../policy/index.ts';
import { countsOn } from '../covered-practices.ts';
import { findingOf } from '../finding.ts';
import { mnpRules } from '../rules/mnp.ts';
import { counted, coveringOn } from './coverage.ts';
import { nothingRead, ruledVerdict, type StructureFinding } from './structure-finding.ts';

export const underIho = cite(
  'napc-providers-2026',
  'The new contracting architecture and national targets',
  'An IHO contract holder will "subcontract to MNPs and SNPs".',
  'reported-policy',
);
const coexist = cite(
  'nhs-confederation-contracts-2025',
  'How do the different contractual mechanisms fit together?',
  '"whether an MNP can coexist in the same area as an IHO" is open.',
  'unresolved',
);

const base = { questions: [], ...nothingRead, status: 'reported-policy' } as const;

/** MNPs under an IHO contract, which the later source foresees, and MNPs beside one over the same people, which is open. */
export function checkMnpAndIho(index: PortfolioIndex, standpoint: Standpoint): readonly StructureFinding[] {
  const covering = coveringOn(standpoint.asAt, index);
  const ihos = covering.filter(({ contract }) => contract.form === 'iho');
  return covering
    .filter(({ contract }) => contract.form === 'mnp')
    .flatMap(({ contract: mnp, practices }) =>
      ihos.flatMap(({ contract: iho, practices: ihoPractices }): StructureFinding[] => {
        const shared = [...practices].filter((practice) => ihoPractices.has(practice)).sort();
        if (shared.length === 0) return [];
        const about = [mnp.id, iho.id];
        const people = counted(shared, standpoint.asAt, index);
        if (mnp.commissioner === holderOf(iho)) {
          const says = `${mnp.id} is held under ${iho.id}, as the later source foresees.`;
          return [
            { ...base, kind: 'mnp-nested', about, verdict: 'to-know', says, ...people, citations: [underIho, coexist] },
          ];
        }
        const ruled = resolutionOf('Q5/mnp-beside-iho', standpoint, mnp.id);
        const verdict = ruledVerdict('Q5', ruled, (answer) => (answer === 'may-coexist' ? 'to-know' : 'fault'));
        const says = `${mnp.id} and ${iho.id} are held side by side over the same practices: ${shared.join(', ')}.`;
        return [
          { kind: 'mnp-beside-iho', about, ...verdict, says, ...people, status: 'unresolved', citations: [coexist] },
        ];
      }),
    );
}

/** MNPs that are not joined to an SNP within them, as the rule finds it. */
export function checkMnpJoined(index: PortfolioIndex, standpoint: Standpoint): readonly StructureFinding[] {
  const rule = mnpRules.find(({ id }) => id === 'MNP-03');
  if (rule === undefined) return [];
  return index.portfolio.contracts.items
    .filter((contract) => contract.form === 'mnp' && countsOn(contract, standpoint.asAt))
    .flatMap((contract): StructureFinding[] => {
      const { outcome, reason, citations, status } = findingOf(rule, {
        about: contract.id,
        index,
        standpoint,
        contract,
      });
      if (outcome === 'met' || outcome === 'not-applicable') return [];
      const verdict = outcome === 'not-met' ? 'fault' : 'undetermined';
      return [
        {
          kind: 'mnp-not-joined',
          about: [contract.id],
          verdict,
          says: reason,
          questions: [],
          ...nothingRead,
          status,
          citations,
        },
      ];
    });
}
