import type { Answer, Standpoint } from '../../policy/index.ts';
import type { MeasuredFigure, StatisticalVerdict } from './evaluation.ts';
import type { Framed } from './frame.ts';

/** What one kind of target makes of its facts. */
export interface Asked {
  readonly framed: Framed;
  /** What the evidence says, where that is not to be had from the frame: no number was published to set it against. */
  readonly statistically?: Answer<StatisticalVerdict>;
  readonly measured: readonly MeasuredFigure[];
  readonly cautions: readonly string[];
}

/** Where a target is asked from, and how sure its limits are to be. */
export interface AskedFrom {
  readonly standpoint: Standpoint;
  readonly level: number;
}
