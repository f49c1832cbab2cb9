import type { ExactNumber, Grounds, Told } from '../../payment/index.ts';
import type { ClosedPeriod } from '../../time/index.ts';

/** Savings, and who claims to be paid for them: so that one avoided admission is paid for once. */
export interface ClaimsRegister {
  /** At most 500, of which none is further than 20 deep within others. */
  readonly savings: readonly ClaimableSaving[];
  /** At most 5,000. */
  readonly claims: readonly SavingClaim[];
}

/** Activity that was avoided, and that schemes may claim. */
export interface ClaimableSaving {
  readonly id: string;
  readonly label: string;
  /** What was avoided, and how it is counted: `emergency admissions (acsc-iif-ac02)`. One unit for all within one another. */
  readonly unit: string;
  /** How many were avoided, 0 or more: 0 where there were as many as expected, or more. */
  readonly avoidedUnits: Told;
  readonly period: ClosedPeriod;
  /** Whose: the codes by which two savings of the same people are found. */
  readonly cohort?: string;
  readonly footprint?: string;
  /**
   * The saving that counts all of these units as well, as an MNP’s counts those of its SNPs. Claims on this one count
   * against that one too; its period holds this one’s.
   */
  readonly within?: string;
  readonly grounds: Grounds;
}

/** The schemes that pay for avoided activity: the three contract forms, the Better Care Fund, or another, which the label names. */
export const claimSchemes = ['iho', 'mnp', 'snp', 'bcf', 'other'] as const;

/** One of {@link claimSchemes}. */
export type ClaimScheme = (typeof claimSchemes)[number];

/** What somebody claims to be paid for. */
export interface SavingClaim {
  readonly id: string;
  readonly scheme: ClaimScheme;
  /** Needed where the scheme is `other`. */
  readonly label?: string;
  /** The contract or agreement it is claimed under. */
  readonly contract: string;
  /** The `id` of the saving. */
  readonly saving: string;
  /** How many units of it, 0 or more. */
  readonly units: ExactNumber;
}
