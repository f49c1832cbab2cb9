import {
  costUpliftFactor,
  efficiencyFactor,
  emergencyBlendedShare,
  emergencyMarginalRate,
  lowVolumeActivityThreshold,
  type Answer,
  type ShareOfWhole,
  type SumOfMoney,
} from '../../policy/index.ts';
import type { Day, FinancialYear } from '../../time/index.ts';
import { refuseYear, valueOfYear } from '../published-values.ts';

/** The published figures of the NHS Payment Scheme for a year, each settled or undetermined by itself. */
export interface PaymentSchemeFigures {
  readonly costUplift: Answer<ShareOfWhole>;
  readonly efficiency: Answer<ShareOfWhole>;
  readonly emergencyMarginalRate: Answer<ShareOfWhole>;
  readonly emergencyBlendedShare: Answer<ShareOfWhole>;
  readonly lowVolumeThreshold: Answer<SumOfMoney>;
}

/**
 * The figures of the NHS Payment Scheme for a year, as they were known on a day: shares of one, and pounds. They are to
 * be put into terms by whoever applies them, with their citations as grounds; none is taken for another year.
 *
 * Throws when the year or the day is not one.
 *
 * @example
 * ```ts
 * import { paymentSchemeAt } from 'neighbourhood-contracts/payment';
 *
 * const { costUplift } = paymentSchemeAt('2025/26', '2025-05-31');
 * costUplift.kind === 'settled' && costUplift.value.share; // => '0.0415'
 * const later = paymentSchemeAt('2025/26', '2025-07-31').costUplift;
 * later.kind === 'settled' && later.value.share; // => '0.0483'
 * paymentSchemeAt('2026/27', '2026-11-22').costUplift.kind; // => 'undetermined'
 * ```
 */
export function paymentSchemeAt(year: FinancialYear, asAt: Day): PaymentSchemeFigures {
  refuseYear(year, asAt);
  return {
    costUplift: valueOfYear(costUpliftFactor, year, asAt),
    efficiency: valueOfYear(efficiencyFactor, year, asAt),
    emergencyMarginalRate: valueOfYear(emergencyMarginalRate, year, asAt),
    emergencyBlendedShare: valueOfYear(emergencyBlendedShare, year, asAt),
    lowVolumeThreshold: valueOfYear(lowVolumeActivityThreshold, year, asAt),
  };
}
