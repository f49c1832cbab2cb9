import { practicesOf, type PortfolioIndex } from '../../model/index.ts';
import { formatCount } from '../../money/index.ts';
import { cite } from '../../policy/index.ts';
import type { Day } from '../../time/index.ts';
import { countsOn, coveredPractices, type ContractWithFootprint } from '../covered-practices.ts';
import { populationOf } from '../footprint-population.ts';
import { nothingRead, type StructureFinding } from './structure-finding.ts';

/** A contract for a footprint, and the practices of the footprint on the day. */
export interface Covering {
  readonly contract: ContractWithFootprint;
  readonly practices: ReadonlySet<string>;
}

/** The SNP, MNP and IHO contracts of the day: those in effect, and candidates without a period. */
export function coveringOn(day: Day, index: PortfolioIndex): readonly Covering[] {
  const { ofContract } = coveredPractices(index, day);
  return index.portfolio.contracts.items.flatMap((contract): Covering[] => {
    if (!('footprint' in contract)) return [];
    return countsOn(contract, day) ? [{ contract, practices: ofContract.get(contract.id) ?? new Set() }] : [];
  });
}

const overlap = cite(
  'nhs-providers-iho-2026',
  'Implications for the provider landscape',
  'Several contracts for different populations are foreseen, and "a highly complex contractual environment".',
  'opinion',
);

const voluntary = cite(
  'nhs-confederation-contracts-2025',
  'Overview of different contractual mechanisms: Single neighbourhood providers',
  '"The contract is voluntary"; an MNP is to fill gaps where SNPs cannot deliver.',
  'reported-policy',
);

/** Who is covered twice by one form of contract, and who by none, on the day. */
export function checkCoverage(day: Day, index: PortfolioIndex): readonly StructureFinding[] {
  const all = coveringOn(day, index);
  return (['snp', 'mnp', 'iho'] as const).flatMap((form) => {
    const ofForm = all.filter(({ contract }) => contract.form === form);
    const mnps = all.filter(({ contract }) => contract.form === 'mnp');
    return ofForm.length === 0
      ? []
      : [...coveredTwice(ofForm, day, index), ...notCovered(form, ofForm, mnps, day, index)];
  });
}

function coveredTwice(ofForm: readonly Covering[], day: Day, index: PortfolioIndex): StructureFinding[] {
  const byPractice = new Map<string, string[]>();
  for (const { contract, practices } of ofForm) {
    for (const practice of practices) byPractice.set(practice, [...(byPractice.get(practice) ?? []), contract.id]);
  }
  const byContracts = new Map<string, string[]>();
  for (const [practice, contracts] of byPractice) {
    if (contracts.length < 2 || isSplitBetween(practice, contracts, day, index)) continue;
    const key = JSON.stringify([...contracts].sort());
    byContracts.set(key, [...(byContracts.get(key) ?? []), practice]);
  }
  return [...byContracts].map(([key, practices]) => {
    const about = JSON.parse(key) as string[];
    const says = `${about.join(' and ')} cover the same practices: ${practices.join(', ')}.`;
    return {
      kind: 'covered-twice',
      about,
      verdict: 'fault',
      says,
      ...counted(practices, day, index),
      questions: [],
      ...nothingRead,
      status: 'library-method',
      citations: [overlap],
    };
  });
}

/** A list that is split by residence is in several neighbourhoods without anyone being covered twice. */
function isSplitBetween(practice: string, contracts: readonly string[], day: Day, index: PortfolioIndex): boolean {
  const places = contracts.flatMap((id) => {
    const contract = index.contracts.get(id);
    if (contract === undefined || !('footprint' in contract) || contract.footprint.of !== 'neighbourhoods')
      return [undefined];
    return contract.footprint.members.flatMap((member) => {
      const { practices } = practicesOf({ of: 'neighbourhoods', members: [member] }, day, index);
      return practices
        .filter((item) => item.practice === practice)
        .map(({ part }) => (part === undefined ? undefined : member));
    });
  });
  return !places.includes(undefined) && new Set(places).size === places.length;
}

function notCovered(
  form: 'snp' | 'mnp' | 'iho',
  ofForm: readonly Covering[],
  mnps: readonly Covering[],
  day: Day,
  index: PortfolioIndex,
): StructureFinding[] {
  const covered = new Set(ofForm.flatMap(({ practices }) => [...practices]));
  const left = [...index.practices.keys()].filter((practice) => !covered.has(practice)).sort();
  const inMnp = form === 'snp' ? left.filter((practice) => mnps.some(({ practices }) => practices.has(practice))) : [];
  const rest = left.filter((practice) => !inMnp.includes(practice));
  const finding = (
    kind: 'mnp-fills-gap' | 'uncovered',
    practices: readonly string[],
    says: string,
  ): StructureFinding[] =>
    practices.length === 0
      ? []
      : [
          {
            kind,
            about: [form],
            verdict: 'to-know',
            says,
            ...counted(practices, day, index),
            questions: [],
            ...nothingRead,
            status: 'reported-policy',
            citations: [voluntary],
          },
        ];
  return [
    ...finding(
      'mnp-fills-gap',
      inMnp,
      `Practices in an MNP and in no SNP: ${formatCount(inMnp.length)}. An SNP is voluntary, and an MNP may fill the gap.`,
    ),
    ...finding(
      'uncovered',
      rest,
      `Practices in no ${form.toUpperCase()} contract that is given: ${formatCount(rest.length)}.`,
    ),
  ];
}

/** The practices, and their registered patients where every list is given for one day. */
export function counted(
  practices: readonly string[],
  day: Day,
  index: PortfolioIndex,
): Pick<StructureFinding, 'practices' | 'people'> {
  const count = populationOf({ of: 'practices', members: practices }, day, index);
  return 'population' in count ? { practices, people: count.population.people } : { practices };
}
