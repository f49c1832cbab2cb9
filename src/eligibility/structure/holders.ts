import { canContract, holderOf, type Contract, type Organisation, type PortfolioIndex } from '../../model/index.ts';
import { cite, type Standpoint } from '../../policy/index.ts';
import { periodContains } from '../../time/index.ts';
import { assessContract } from '../assess.ts';
import { countsOn } from '../covered-practices.ts';
import { nothingRead, type StructureFinding } from './structure-finding.ts';

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

const base = { questions: [], ...nothingRead, status: 'reported-policy' } as const;

/** Holders that cannot hold: a network without legal personality, a group; and each party of an alliance in its place. */
export function checkHolders(index: PortfolioIndex, standpoint: Standpoint): readonly StructureFinding[] {
  const { contracts, arrangements } = index.portfolio;
  const holders = contracts.items.flatMap((contract) => {
    if (!countsOn(contract, standpoint.asAt)) return [];
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
        ...nothingRead,
        status: 'opinion',
        citations: [oneAccountable],
      },
    ];
  }
  if (canContract(holder) !== false) return [];
  const says = `${holder.name} has no legal personality, so it cannot hold ${contract.id}.`;
  return [{ ...base, kind: 'holder-without-personality', about, verdict: 'fault', says, citations: [noPersonality] }];
}

function severalIhos(holders: readonly { contract: Contract; holder: Organisation }[]): StructureFinding[] {
  const byHost = new Map<string, string[]>();
  for (const { contract, holder } of [...holders].sort((a, b) => (a.contract.id < b.contract.id ? -1 : 1))) {
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
        ...nothingRead,
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
      ...nothingRead,
      status: 'unresolved',
      citations: [oneAccountable],
    },
  ];
}
