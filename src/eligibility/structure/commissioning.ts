import { holderOf, type PortfolioIndex } from '../../model/index.ts';
import { cite, resolutionOf, type Standpoint } from '../../policy/index.ts';
import { underIho } from './mnp-and-iho.ts';
import type { StructureFinding } from './structure-finding.ts';

const commissioned = cite(
  'nhs-providers-iho-2026',
  'Definitions',
  'Population-based contracts "will be commissioned by ICBs".',
  'reported-policy',
);
const withThemselves = cite(
  'hempsons-10yhp',
  'the part that could be read',
  '"Providers can’t contract with themselves, this would need working through."',
  'opinion',
);
const bmaView = cite(
  'pulse-bma-iho',
  'the part that could be read',
  'The BMA asks for safeguards against trusts holding patient lists.',
  'stakeholder-proposal',
);

const base = { questions: [], status: 'reported-policy' } as const;

/** Who commissions each contract: an ICB; for an SNP or MNP also the host of an IHO contract that covers it. */
export function checkCommissioners(index: PortfolioIndex): readonly StructureFinding[] {
  const hosts = new Set(
    index.portfolio.contracts.items.flatMap((contract) => (contract.form === 'iho' ? [contract.hostProvider] : [])),
  );
  return index.portfolio.contracts.items.flatMap((contract): StructureFinding[] => {
    const by = index.organisations.get(contract.commissioner);
    if (by === undefined || by.kind === 'integrated-care-board') return [];
    const about = [contract.id, by.id];
    if (contract.form === 'gms' || contract.form === 'pms' || contract.form === 'apms') {
      const says = `${contract.id} is commissioned by ${by.name}; no source establishes that for core general practice.`;
      return [
        {
          ...base,
          kind: 'core-under-iho',
          about,
          verdict: 'undetermined',
          says,
          questions: ['Q9'],
          citations: [bmaView],
        },
      ];
    }
    if ((contract.form === 'snp' || contract.form === 'mnp') && hosts.has(by.id)) return [];
    const says = `${contract.id} is commissioned by ${by.name}; the sources name an ICB, and for an SNP or MNP the host of an IHO.`;
    return [
      { ...base, kind: 'unexpected-commissioner', about, verdict: 'fault', says, citations: [commissioned, underIho] },
    ];
  });
}

/** A body that commissions, or sub-contracts to, itself. */
export function checkSelfContracts(index: PortfolioIndex, standpoint: Standpoint): readonly StructureFinding[] {
  const { contracts, subContracts } = index.portfolio;
  const both = [
    ...contracts.items.map((contract) => [contract.id, contract.commissioner, holderOf(contract)] as const),
    ...subContracts.items.map(({ id, contractor, subContractor }) => [id, contractor, subContractor] as const),
  ];
  return both.flatMap(([id, one, other]): StructureFinding[] => {
    if (one !== other) return [];
    const ruled = resolutionOf('Q6/one-body-as-iho-and-mnp', standpoint, id);
    const verdict = ruled === undefined ? 'undetermined' : ruled.answer === 'allowed' ? 'to-know' : 'fault';
    const questions = ruled === undefined ? ['Q6'] : [];
    const says = `In ${id} one body, ${one}, stands on both sides.`;
    return [
      {
        kind: 'self-contract',
        about: [id, one],
        verdict,
        says,
        questions,
        status: 'opinion',
        citations: [withThemselves],
      },
    ];
  });
}
