import { holderOf, type PortfolioIndex } from '../../model/index.ts';
import { cite, resolutionOf, type Standpoint } from '../../policy/index.ts';
import { periodContains, type Day } from '../../time/index.ts';
import { countsOn, coveredPractices } from '../covered-practices.ts';
import { underIho } from './mnp-and-iho.ts';
import { nothingRead, ruledVerdict, type StructureFinding } from './structure-finding.ts';

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

const base = { questions: [], ...nothingRead, status: 'reported-policy' } as const;

/** Who commissions each contract: an ICB; for an SNP or MNP also the host of an IHO contract over its people. */
export function checkCommissioners(index: PortfolioIndex, { asAt }: Standpoint): readonly StructureFinding[] {
  return index.portfolio.contracts.items.flatMap((contract): StructureFinding[] => {
    const by = index.organisations.get(contract.commissioner);
    if (by === undefined || by.kind === 'integrated-care-board' || !countsOn(contract, asAt)) return [];
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
    if ((contract.form === 'snp' || contract.form === 'mnp') && hostsOver(contract.id, index, asAt).has(by.id))
      return [];
    const says = `${contract.id} is commissioned by ${by.name}; the sources name an ICB, and for an SNP or MNP the host of an IHO over the same people.`;
    return [
      { ...base, kind: 'unexpected-commissioner', about, verdict: 'fault', says, citations: [commissioned, underIho] },
    ];
  });
}

/** The hosts of IHO contracts that cover any of the practices of a contract on the day. */
function hostsOver(id: string, index: PortfolioIndex, day: Day): ReadonlySet<string | undefined> {
  const { ofContract, byPractice } = coveredPractices(index, day);
  const covering = [...(ofContract.get(id) ?? [])].flatMap((practice) => byPractice.get(practice) ?? []);
  return new Set(covering.flatMap((contract) => (contract.form === 'iho' ? [contract.hostProvider] : [])));
}

/** A body that commissions, or sub-contracts to, itself, in what is in effect on the day or a candidate. */
export function checkSelfContracts(index: PortfolioIndex, standpoint: Standpoint): readonly StructureFinding[] {
  const { contracts, subContracts } = index.portfolio;
  const { asAt } = standpoint;
  const both = [
    ...contracts.items
      .filter((contract) => countsOn(contract, asAt))
      .map((contract) => [contract.id, contract.commissioner, holderOf(contract)] as const),
    ...subContracts.items
      .filter(({ period }) => periodContains(period, asAt))
      .map(({ id, contractor, subContractor }) => [id, contractor, subContractor] as const),
  ];
  return both.flatMap(([id, one, other]): StructureFinding[] => {
    if (one !== other) return [];
    const input = 'Q6/one-body-as-iho-and-mnp';
    const ruled = resolutionOf(input, standpoint, id) ?? resolutionOf(input, standpoint, one);
    const verdict = ruledVerdict('Q6', ruled, (answer) => (answer === 'allowed' ? 'to-know' : 'fault'));
    const says = `In ${id} one body, ${one}, stands on both sides.`;
    return [
      { kind: 'self-contract', about: [id, one], ...verdict, says, status: 'opinion', citations: [withThemselves] },
    ];
  });
}

/** Sub-contracts let by a body that does not hold what they are under. */
export function checkContractors(index: PortfolioIndex, { asAt }: Standpoint): readonly StructureFinding[] {
  const { items } = index.portfolio.subContracts;
  const holders = new Map<string, string | undefined>([
    ...index.portfolio.contracts.items.map((contract) => [contract.id, holderOf(contract)] as const),
    ...items.map(({ id, subContractor }) => [id, subContractor] as const),
  ]);
  return items.flatMap(({ id, under, contractor, period }): StructureFinding[] => {
    const holder = holders.get(under);
    if (holder === undefined || holder === contractor || !periodContains(period, asAt)) return [];
    const says = `${id} is let by ${contractor}, and ${under} is held by ${holder}.`;
    return [
      {
        ...base,
        kind: 'contractor-not-holder',
        about: [id, contractor],
        verdict: 'fault',
        says,
        citations: [underIho],
      },
    ];
  });
}
