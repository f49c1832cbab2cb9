import type { Improvement } from './check-series.ts';
import type { BrokenRule } from './special-causes.ts';
import type { Zone } from './standing.ts';

/** What a point shows: nothing out of the ordinary, or a special cause and whether it is for the better. */
export type PointClass = 'common-cause' | 'improvement' | 'concern' | 'neutral-high' | 'neutral-low' | 'not-judged';

/** The class of a point by the first rule that it breaks. A point that breaks none is not judged where it has no limits. */
export function classOf([first]: readonly BrokenRule[], zone: Zone, improvement: Improvement): PointClass {
  if (first === undefined) return zone === 'no-limits' ? 'not-judged' : 'common-cause';
  if (improvement === 'neutral') return `neutral-${first.towards}`;
  return (first.towards === 'high') === (improvement === 'increase') ? 'improvement' : 'concern';
}
