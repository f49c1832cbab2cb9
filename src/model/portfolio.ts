import type { Arrangement, CollaborativeAgreement, SubContract } from './arrangements.ts';
import type { Contract } from './contracts.ts';
import type { Evidence } from './evidence.ts';
import type { Organisation, Succession } from './organisation.ts';
import type { Neighbourhood, Practice, PrimaryCareNetwork } from './places.ts';
import type { RecordedList } from './recorded-list.ts';

/** All that is known of some contracts and the bodies, places and agreements around them. */
export interface Portfolio {
  readonly title: string;
  readonly organisations: readonly Organisation[];
  readonly successions: RecordedList<Succession>;
  readonly practices: readonly Practice[];
  readonly pcns: readonly PrimaryCareNetwork[];
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly contracts: RecordedList<Contract>;
  readonly subContracts: RecordedList<SubContract>;
  readonly agreements: RecordedList<CollaborativeAgreement>;
  readonly arrangements: RecordedList<Arrangement>;
  readonly evidence: RecordedList<Evidence>;
}

/**
 * A portfolio in which nothing is told yet, to spread into one of your own.
 *
 * @example
 * ```ts
 * import { checkPortfolio, emptyPortfolio } from 'neighbourhood-contracts/model';
 *
 * const trust = { id: 'RP1', name: 'A trust', kind: 'nhs-foundation-trust' } as const;
 * checkPortfolio({ ...emptyPortfolio('Ours'), organisations: [trust] }); // => []
 * ```
 */
export function emptyPortfolio(title: string): Portfolio {
  const notTold = { complete: false, items: [] };
  return {
    title,
    organisations: [],
    successions: notTold,
    practices: [],
    pcns: [],
    neighbourhoods: [],
    contracts: notTold,
    subContracts: notTold,
    agreements: notTold,
    arrangements: notTold,
    evidence: notTold,
  };
}
