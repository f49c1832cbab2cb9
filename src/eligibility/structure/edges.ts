import { canContract, holderOf, type Contract, type Organisation, type PortfolioIndex } from '../../model/index.ts';
import { cite, resolutionOf, type Standpoint } from '../../policy/index.ts';
import { periodContains } from '../../time/index.ts';
import { assessContract } from '../assess.ts';
import { findingOf } from '../finding.ts';
import { mnpRules } from '../rules/mnp.ts';
import { counted, coveringOn } from './coverage.ts';
import type { StructureFinding } from './structure-finding.ts';

const commissioned = cite(
  'nhs-providers-iho-2026',
  'Definitions',
  'Population-based contracts "will be commissioned by ICBs".',
  'reported-policy',
);
const underIho = cite(
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
        const verdict = ruled === undefined ? 'undetermined' : ruled.answer === 'may-coexist' ? 'to-know' : 'fault';
        const says = `${mnp.id} and ${iho.id} are held side by side over the same practices: ${shared.join(', ')}.`;
        const questions = ruled === undefined ? ['Q5'] : [];
        return [
          {
            kind: 'mnp-beside-iho',
            about,
            verdict,
            says,
            ...people,
            questions,
            status: 'unresolved',
            citations: [coexist],
          },
        ];
      }),
    );
}

/** MNPs that are not joined to an SNP within them, as the rule finds it. */
export function checkMnpJoined(index: PortfolioIndex, standpoint: Standpoint): readonly StructureFinding[] {
  const rule = mnpRules.find(({ id }) => id === 'MNP-03');
  if (rule === undefined) return [];
  return index.portfolio.contracts.items
    .filter(({ form }) => form === 'mnp')
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
        { kind: 'mnp-not-joined', about: [contract.id], verdict, says: reason, questions: [], status, citations },
      ];
    });
}

/** Holders that cannot hold: a network without legal personality, a group; and each party of an alliance in its place. */
export function checkHolders(index: PortfolioIndex, standpoint: Standpoint): readonly StructureFinding[] {
  const { contracts, arrangements } = index.portfolio;
  const holders = contracts.items.flatMap((contract) => {
    const holder = index.organisations.get(holderOf(contract) ?? '');
    return holder === undefined ? [] : [{ contract, holder }];
  });
  const alliances = arrangements.items.flatMap((arrangement) =>
    arrangement.kind === 'alliance' && periodContains(arrangement.period, standpoint.asAt) ? [arrangement] : [],
  );
  return [
    ...holders.flatMap(({ contract, holder }) => unfitHolder(contract, holder)),
    ...severalIhos(holders),
    ...alliances.flatMap((alliance) =>
      (alliance.contracts ?? [])
        .flatMap((id) => alliance.parties.items.map((party) => asHolder(id, party, alliance.id, index, standpoint)))
        .flat(),
    ),
  ];
}

function unfitHolder(contract: Contract, holder: Organisation): StructureFinding[] {
  const about = [contract.id, holder.id];
  if (holder.kind === 'group-model') {
    const says = `${holder.name} is a group of several bodies; no one of them is named as accountable for ${contract.id}.`;
    return [
      {
        ...base,
        kind: 'group-holder',
        about,
        verdict: 'undetermined',
        says,
        questions: ['Q22'],
        status: 'opinion',
        citations: [oneAccountable],
      },
    ];
  }
  if (canContract(holder) !== false) return [];
  const says = `${holder.name} has no legal personality, so it cannot hold ${contract.id}.`;
  return [{ ...base, kind: 'holder-without-personality', about, verdict: 'fault', says, citations: [noPersonality] }];
}

const oneAccountable = cite(
  'nhs-providers-iho-2026',
  'Implications for the provider landscape',
  '"only one organisation would be legally accountable"',
  'opinion',
);
const noPersonality = cite(
  'nhs-confederation-partnerships-2026',
  'Forming single neighbourhood contracts',
  '"the majority of PCNs lack legal personality and therefore cannot hold neighbourhood contracts directly"',
  'reported-policy',
);
const severalForeseen = cite(
  'nhs-providers-iho-2026',
  'Implications for the provider landscape',
  'A trust may hold "multiple IHO contracts for different defined populations".',
  'opinion',
);

function severalIhos(holders: readonly { contract: Contract; holder: Organisation }[]): StructureFinding[] {
  const byHost = new Map<string, string[]>();
  for (const { contract, holder } of holders) {
    if (contract.form === 'iho') byHost.set(holder.id, [...(byHost.get(holder.id) ?? []), contract.id]);
  }
  return [...byHost].flatMap(([host, ihos]): StructureFinding[] => {
    if (ihos.length < 2) return [];
    const says = `${host} is host provider of ${ihos.join(' and ')}; the sources foresee that.`;
    return [
      {
        kind: 'several-iho-one-host',
        about: [host, ...ihos],
        verdict: 'to-know',
        says,
        questions: [],
        status: 'opinion',
        citations: [severalForeseen],
      },
    ];
  });
}

function asHolder(
  id: string,
  party: string,
  alliance: string,
  index: PortfolioIndex,
  standpoint: Standpoint,
): StructureFinding[] {
  const contract = index.contracts.get(id);
  if (contract === undefined || contract.form === 'pcn-des') return [];
  const held = contract.form === 'iho' ? { ...contract, hostProvider: party } : { ...contract, holder: party };
  const { outcome } = assessContract(held, index, standpoint);
  const says = `${alliance} is an agreement and holds nothing itself. With ${party} as the holder, ${id} would be: ${outcome}.`;
  return [
    {
      kind: 'alliance-party',
      about: [alliance, party, id],
      verdict: 'to-know',
      says,
      questions: ['Q23'],
      status: 'unresolved',
      citations: [oneAccountable],
    },
  ];
}
