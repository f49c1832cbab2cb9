import type { Period } from '../time/index.ts';
import type { Decision } from './decision.ts';
import type { HeadCount, Population } from './population.ts';
import type { RecordedList } from './recorded-list.ts';

/** A general practice and its lists. */
export interface Practice {
  /** Its ODS code. */
  readonly code: string;
  readonly name?: string;
  /** The `id` of the organisation that runs it, where that is recorded. */
  readonly organisation?: string;
  /** Its populations, each with what it counts and when. */
  readonly lists: readonly Population[];
}

/** A practice's belonging to a PCN for a time. */
export interface PcnMembership {
  readonly practice: string;
  readonly period: Period;
}

/** A primary care network: practices that work under the Network Contract DES. */
export interface PrimaryCareNetwork {
  /** Its ODS code. */
  readonly code: string;
  readonly name?: string;
  readonly members: RecordedList<PcnMembership>;
  /** The `id` of the organisation it has become, if it is incorporated. */
  readonly organisation?: string;
  /** The commissioner's waiver of the minimum of 30,000. */
  readonly belowMinimumWaiver?: Decision;
  /** The commissioner's agreement to more than 50,000. */
  readonly largeSizeAgreement?: Decision;
  /** The commissioner's view of how it fits the neighbourhoods. */
  readonly boundaryReview?: Decision;
}

/** A practice's belonging to a neighbourhood for a time. */
export interface NeighbourhoodMembership {
  readonly practice: string;
  readonly period: Period;
  /** How many of its patients belong, when the list is split between neighbourhoods by residence; without it, all do. */
  readonly part?: HeadCount;
}

/** A neighbourhood: the footprint of an integrated team. */
export interface Neighbourhood {
  readonly id: string;
  readonly name: string;
  readonly practices: RecordedList<NeighbourhoodMembership>;
  /** The `id`s of the health and wellbeing boards it lies in. */
  readonly healthAndWellbeingBoards?: RecordedList<string>;
  /** Each board's agreement of the footprint. */
  readonly footprintAgreements?: RecordedList<Decision>;
  /** People who live in it, where that is known. */
  readonly populations?: readonly HeadCount[];
}

/** The people a contract is for, by the PCNs, neighbourhoods or practices that make it up. */
export interface Footprint {
  readonly of: 'practices' | 'pcns' | 'neighbourhoods';
  /** Their codes or `id`s. */
  readonly members: readonly string[];
}
