import type { ClosedPeriod, Day } from '../time/index.ts';
import type { Decision } from './decision.ts';
import type { RecordedList } from './recorded-list.ts';

/** One line of money for a period, in pounds as text: `"1200000.00"`. */
export interface InvestmentLine {
  /** The same identifier on both sides of the comparison. */
  readonly id: string;
  readonly pounds: string;
}

/** Money for some PCNs over one period, with where it is written down. */
export interface Investment {
  readonly period: ClosedPeriod;
  readonly lines: RecordedList<InvestmentLine>;
  readonly document: string;
}

/** What an ICB asks for when it seeks a local variation; each is a text or absent. */
export interface LocalVariationRequest {
  readonly by: string;
  readonly on: Day;
  readonly document: string;
  readonly rationale?: string;
  readonly benefits?: string;
  readonly cohort?: string;
  readonly practiceRoles?: string;
  readonly deliveryModel?: string;
  readonly partners?: readonly string[];
}

/** A local variation of the Network Contract DES. It is not a Low Volume Activity payment, and it is not an SNP. */
export interface LocalVariation {
  readonly request?: LocalVariationRequest;
  /** NHS England's approval. */
  readonly approval?: Decision;
  /** Each practice's own decision. */
  readonly consents: RecordedList<PracticeConsent>;
  /** The parts of the DES that it varies. */
  readonly partsVaried: RecordedList<string>;
  /** All that is available to the participating PCNs under the variation. */
  readonly totalInvestment?: Investment;
  /** What the same PCNs are entitled to under the DES, for the same period. */
  readonly desEntitlement?: Investment;
}

/** One practice's consent to a local variation, or its refusal. */
export interface PracticeConsent {
  readonly practice: string;
  readonly on: Day;
  readonly agreed: boolean;
  readonly document: string;
}
