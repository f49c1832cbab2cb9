import type { Interval } from '../../exact/index.ts';
import type { Quantity, Step } from '../../statement/index.ts';

/** What a measure earns, or one stage of it: pounds that are known or lie between two, and why. */
export interface EarnedPart {
  readonly id: string;
  readonly label: string;
  readonly pounds: Interval;
  readonly working: string;
  /** What is open, where something is. */
  readonly questions: readonly string[];
  readonly quantity?: Quantity;
  readonly weight?: string;
  readonly steps: readonly Step[];
}
