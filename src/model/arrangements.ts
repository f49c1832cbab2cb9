import type { Day, Period } from '../time/index.ts';
import type { Decision } from './decision.ts';
import type { RecordedList } from './recorded-list.ts';

interface ArrangementFacts {
  readonly id: string;
  readonly title?: string;
  readonly period: Period;
  /** The contracts it serves, by `id`. */
  readonly contracts?: readonly string[];
}

/** One body holds a contract or budget and partners deliver parts of it. */
export interface LeadProviderArrangement extends ArrangementFacts {
  readonly kind: 'lead-provider';
  readonly lead: string;
  readonly partners: RecordedList<string>;
}

/** An agreement of several parties. It is never itself the holder of a contract. */
export interface Alliance extends ArrangementFacts {
  readonly kind: 'alliance';
  readonly parties: RecordedList<string>;
}

/** Something owned together: a company where there is a vehicle, and otherwise an agreement. */
export interface JointVenture extends ArrangementFacts {
  readonly kind: 'joint-venture';
  readonly owners: RecordedList<string>;
  /** The `id` of the body owned, where there is one. */
  readonly vehicle?: string;
}

/** A pooled fund under section 75 of the NHS Act 2006, the Better Care Fund among them. */
export interface PooledFund extends ArrangementFacts {
  readonly kind: 'section-75';
  readonly host: string;
  readonly partners: RecordedList<string>;
  /** Whether the Better Care Fund plan was agreed by the health and wellbeing board. */
  readonly planAgreement?: Decision;
}

/** How bodies work together. None of these is a new contract form. */
export type Arrangement = LeadProviderArrangement | Alliance | JointVenture | PooledFund;

/** A contract under a contract: the contractor pays another body for a part of the work. */
export interface SubContract {
  readonly id: string;
  /** The `id` of the contract, or of the sub-contract, that it is under. */
  readonly under: string;
  readonly contractor: string;
  readonly subContractor: string;
  readonly period: Period;
  readonly signedOn?: Day;
  readonly services?: RecordedList<string>;
}

/** An agreement between the holders of contracts that pays nobody for a service. */
export interface CollaborativeAgreement {
  readonly id: string;
  readonly parties: RecordedList<string>;
  /** The `id`s of the contracts it joins. */
  readonly contracts: readonly string[];
  readonly period: Period;
  readonly signedOn?: Day;
}
