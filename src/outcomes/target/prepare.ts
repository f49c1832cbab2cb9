import type { Standpoint, UndeterminedAnswer, ValueSeries } from '../../policy/index.ts';
import type { ClosedPeriod } from '../../time/index.ts';
import type { Trajectory } from '../trajectory/index.ts';
import { lacking, type Frame } from './frame.ts';
import { inputsTold, stillOpen, type InputsTold } from './inputs.ts';
import { missingPeriod, monthOfEnd } from './period-of-target.ts';
import { standingTarget } from './standing-target.ts';

const march = 'Q32/period-of-a-march-target';

/** A target that is known, with every matter told that it turns on, and what a frame takes over from there. */
export interface Prepared<T> {
  readonly kind: 'prepared';
  readonly value: T;
  readonly told: InputsTold['told'];
  readonly frame: Pick<Frame, 'kind' | 'title' | 'month' | 'trajectory' | 'citations' | 'read'>;
}

/** What every target with a date takes of its facts. */
export interface PreparedFrom {
  readonly about: string;
  /** The period of the figures of now; nothing where there are none. */
  readonly period: ClosedPeriod | undefined;
  readonly trajectory?: Trajectory | undefined;
}

/**
 * Looks a target up, and what was told of the inputs that it turns on, with how "by March" is read. Undetermined where the
 * target is not known yet, where an input is open, or where the figures are of another stretch of time.
 */
export function prepare<T>(
  series: ValueSeries<T>,
  inputs: readonly string[],
  { about, period, trajectory }: PreparedFrom,
  standpoint: Standpoint,
): Prepared<T> | UndeterminedAnswer {
  const target = standingTarget(series, standpoint.asAt);
  if (target.kind === 'unknown') return target.answer;
  const { value, citations } = target;
  const { title } = series;
  const told = inputsTold([...inputs, march], standpoint, about);
  const open = stillOpen(title, told, citations);
  if (open !== undefined) return open;
  const { read } = told;
  if (period === undefined) return lacking(title, ['the figures of now and of the baseline'], citations, read);
  const missing = missingPeriod(told.told(march), period);
  if (missing !== undefined) return lacking(title, [missing], citations, read);
  const month = monthOfEnd(period);
  return {
    kind: 'prepared',
    value,
    told: told.told,
    frame: { kind: 'frame', title, month, citations, read, ...(trajectory && { trajectory }) },
  };
}
