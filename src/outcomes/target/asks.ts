import { fraction, minus, one } from '../../exact/index.ts';
import type { ReductionTarget, ShareTarget } from '../../policy/index.ts';
import type { Frame } from './frame.ts';
import { percentOf } from './words.ts';

type Asks = Pick<Frame, 'asks' | 'reach' | 'better' | 'by'>;

/** What a target for a share asks. */
export function asksForShare({ share, by }: ShareTarget): Asks {
  return { asks: percentOf(share), reach: fraction(share), better: 'higher', by };
}

/** What a target for a reduction asks: what it leaves of the baseline, or less. */
export function asksForReduction({ share, by }: ReductionTarget): Asks {
  const asks = `${percentOf(share)} fewer than in the baseline`;
  return { asks, reach: minus(one, fraction(share)), better: 'lower', by };
}
