import type { Day, Period } from '../time/index.ts';
import type { Decision } from './decision.ts';
import type { LocalVariation } from './local-variation.ts';
import type { Footprint, PcnMembership } from './places.ts';
import type { Population } from './population.ts';
import type { RecordedList } from './recorded-list.ts';

/** The forms of contract, and what each is. */
export const contractForms = {
  gms: 'General Medical Services: core general practice',
  pms: 'Personal Medical Services: core general practice, agreed locally',
  apms: 'Alternative Provider Medical Services: core general practice from any provider',
  'pcn-des': 'the Network Contract Directed Enhanced Service, held practice by practice',
  snp: 'Single Neighbourhood Provider: an integrated neighbourhood team',
  mnp: 'Multi-Neighbourhood Provider: several neighbourhoods, co-ordinated',
  iho: 'Integrated Health Organisation: the whole health budget of a population',
} as const;

/** The form of a contract. */
export type ContractForm = keyof typeof contractForms;

interface ContractFacts {
  readonly id: string;
  readonly title?: string;
  /** The `id` of the organisation that commissions it: an ICB, or for an SNP or MNP an IHO's host provider. */
  readonly commissioner: string;
  /** A `candidate` is being thought about and may have no holder; an `awarded` contract has one, and a period. */
  readonly stage: 'candidate' | 'awarded';
  readonly period?: Period;
  readonly signedOn?: Day;
}

/** Core general practice. */
export interface CoreGeneralPracticeContract extends ContractFacts {
  readonly form: 'gms' | 'pms' | 'apms';
  readonly holder?: string;
  /** The code of the practice it is for. */
  readonly practice: string;
}

/** The Network Contract DES for one PCN. Each practice holds it for itself, so it has no one holder. */
export interface PcnDesContract extends ContractFacts {
  readonly form: 'pcn-des';
  /** The code of the PCN. */
  readonly pcn: string;
  readonly participants: RecordedList<PcnMembership>;
  /** The local variation of 2026/27, where one is sought. */
  readonly localVariation?: LocalVariation;
}

/** A Single Neighbourhood Provider contract. */
export interface SnpContract extends ContractFacts {
  readonly form: 'snp';
  readonly holder?: string;
  readonly footprint: Footprint;
  readonly services?: RecordedList<string>;
}

/** A Multi-Neighbourhood Provider contract. */
export interface MnpContract extends ContractFacts {
  readonly form: 'mnp';
  readonly holder?: string;
  readonly footprint: Footprint;
  readonly services?: RecordedList<string>;
}

/** An Integrated Health Organisation contract: a contract and not a body, held by a host provider. */
export interface IhoContract extends ContractFacts {
  readonly form: 'iho';
  readonly hostProvider?: string;
  readonly footprint: Footprint;
  /** The population it is for; published policy calls it geographically defined. */
  readonly population?: Population;
  /** The ICB's decision that an IHO is the right solution here. */
  readonly awardDecision?: Decision;
  /** Services within its budget; what is not in a complete list is commissioned outside it. */
  readonly services?: RecordedList<string>;
}

/** Any contract. Branch on `form`. */
export type Contract = CoreGeneralPracticeContract | PcnDesContract | SnpContract | MnpContract | IhoContract;

/**
 * The `id` of the organisation that holds a contract, by whatever name its form calls it; nothing for a
 * contract without one, and for the PCN DES, which each practice holds for itself.
 *
 * @example
 * ```ts
 * import { holderOf } from 'neighbourhood-contracts/model';
 *
 * const footprint = { of: 'pcns', members: ['U00001'] } as const;
 * holderOf({ id: 'i', form: 'iho', commissioner: 'QPM', stage: 'candidate', hostProvider: 'RP1', footprint }); // => 'RP1'
 * ```
 */
export function holderOf(contract: Contract): string | undefined {
  if (contract.form === 'pcn-des') return undefined;
  return contract.form === 'iho' ? contract.hostProvider : contract.holder;
}
