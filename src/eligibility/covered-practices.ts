import { practicesOf, type Contract, type Footprint, type PortfolioIndex } from '../model/index.ts';
import { periodContains, type Day } from '../time/index.ts';

/** A contract for a footprint. */
export type ContractWithFootprint = Extract<Contract, { readonly footprint: Footprint }>;

/** Which contracts cover which practices on a day. */
export interface CoveredPractices {
  /** The practices of each contract, by its identifier. */
  readonly ofContract: ReadonlyMap<string, ReadonlySet<string>>;
  /** The contracts of the day that cover each practice. */
  readonly byPractice: ReadonlyMap<string, readonly ContractWithFootprint[]>;
}

const known = new WeakMap<PortfolioIndex, Map<Day, CoveredPractices>>();

/** Which contracts cover which practices on a day: worked out once for an index and a day, because many rules ask. */
export function coveredPractices(index: PortfolioIndex, day: Day): CoveredPractices {
  const days = known.get(index) ?? new Map<Day, CoveredPractices>();
  known.set(index, days);
  const found = days.get(day) ?? work(index, day);
  days.set(day, found);
  return found;
}

/** Whether a contract counts on a day: it is in effect then, or a candidate that has no period yet. */
export function countsOn({ period, stage }: Contract, day: Day): boolean {
  return period === undefined ? stage === 'candidate' : periodContains(period, day);
}

function work(index: PortfolioIndex, day: Day): CoveredPractices {
  const ofContract = new Map<string, ReadonlySet<string>>();
  const byPractice = new Map<string, ContractWithFootprint[]>();
  for (const contract of index.portfolio.contracts.items) {
    if (!('footprint' in contract)) continue;
    const practices = new Set(practicesOf(contract.footprint, day, index).practices.map(({ practice }) => practice));
    ofContract.set(contract.id, practices);
    if (!countsOn(contract, day)) continue;
    for (const practice of practices) {
      const covering = byPractice.get(practice);
      if (covering === undefined) byPractice.set(practice, [contract]);
      else covering.push(contract);
    }
  }
  return { ofContract, byPractice };
}

/** The other contracts of some forms whose every practice is covered by this one. */
export function contractsInside(
  contract: ContractWithFootprint,
  forms: readonly Contract['form'][],
  index: PortfolioIndex,
  day: Day,
): readonly ContractWithFootprint[] {
  const { ofContract, byPractice } = coveredPractices(index, day);
  const own = ofContract.get(contract.id) ?? new Set();
  const touching = new Set([...own].flatMap((practice) => byPractice.get(practice) ?? []));
  return [...touching]
    .filter(({ id, form }) => id !== contract.id && forms.includes(form))
    .filter(({ id }) => [...(ofContract.get(id) ?? [])].every((practice) => own.has(practice)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
