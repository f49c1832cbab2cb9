import type { Day } from '../time/index.ts';
import { periodContains } from '../time/index.ts';
import type { Contract } from './contracts.ts';
import type { Evidence } from './evidence.ts';
import type { Organisation } from './organisation.ts';
import type { Footprint, Neighbourhood, Practice, PrimaryCareNetwork } from './places.ts';
import type { HeadCount } from './population.ts';
import type { Portfolio } from './portfolio.ts';

/** A portfolio with its things by identifier, for the many look-ups of an assessment. */
export interface PortfolioIndex {
  readonly portfolio: Portfolio;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly practices: ReadonlyMap<string, Practice>;
  readonly pcns: ReadonlyMap<string, PrimaryCareNetwork>;
  readonly neighbourhoods: ReadonlyMap<string, Neighbourhood>;
  readonly contracts: ReadonlyMap<string, Contract>;
  /** The organisations named as host provider of an IHO contract. */
  readonly ihoHosts: ReadonlySet<string>;
  /** By claim and whom or what it is about, as `AFT-05 RP1`. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
}

/** Indexes a portfolio. */
export function indexPortfolio(portfolio: Portfolio): PortfolioIndex {
  const evidence = new Map<string, Evidence[]>();
  for (const item of portfolio.evidence.items) {
    const key = `${item.claim} ${item.about}`;
    const known = evidence.get(key);
    if (known === undefined) evidence.set(key, [item]);
    else known.push(item);
  }
  return {
    portfolio,
    organisations: new Map(portfolio.organisations.map((item) => [item.id, item])),
    practices: new Map(portfolio.practices.map((item) => [item.code, item])),
    pcns: new Map(portfolio.pcns.map((item) => [item.code, item])),
    neighbourhoods: new Map(portfolio.neighbourhoods.map((item) => [item.id, item])),
    contracts: new Map(portfolio.contracts.items.map((item) => [item.id, item])),
    ihoHosts: new Set(
      portfolio.contracts.items.flatMap((contract) => {
        return contract.form === 'iho' && contract.hostProvider !== undefined ? [contract.hostProvider] : [];
      }),
    ),
    evidence,
  };
}

/** A practice in a footprint, and how many of its patients are, where its list is split. */
export interface PracticePart {
  readonly practice: string;
  readonly part?: HeadCount;
}

/** The practices of a footprint on a day, each once for every way it is in; `complete` where nothing is left untold. */
export function practicesOf(
  footprint: Footprint,
  on: Day,
  index: PortfolioIndex,
): { readonly complete: boolean; readonly practices: readonly PracticePart[] } {
  if (footprint.of === 'practices') {
    return { complete: true, practices: footprint.members.map((practice) => ({ practice })) };
  }
  const lists = footprint.members.map((member) => {
    return footprint.of === 'pcns' ? index.pcns.get(member)?.members : index.neighbourhoods.get(member)?.practices;
  });
  return {
    complete: lists.every((list) => list?.complete ?? false),
    practices: lists.flatMap((list) => (list?.items ?? []).filter(({ period }) => periodContains(period, on))),
  };
}
