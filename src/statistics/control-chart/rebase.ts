import { placeIn, type Problem } from '../../problems/index.ts';
import type { SeriesPoint } from './check-series.ts';

/** Points of a series from one day on. */
export interface PointsFrom {
  readonly from: string;
  readonly points: readonly SeriesPoint[];
}

/** A series in groups, of which each but the first begins on a day that the chart is rebased at. */
export function groupsOf(series: readonly SeriesPoint[], rebaseAt: readonly string[] = []): PointsFrom[] {
  const days = new Set(rebaseAt);
  const starts = series.flatMap(({ date }, place) => (place === 0 || days.has(date) ? [{ date, place }] : []));
  return starts.map(({ date, place }, group) => ({
    from: date,
    points: series.slice(place, starts[group + 1]?.place),
  }));
}

/** Problems of the days that a chart is rebased at: each a day of the series after its first, and given once. */
export function checkRebase(rebaseAt: readonly string[], path: string, series: readonly SeriesPoint[]): Problem[] {
  const days = new Set(series.slice(1).map(({ date }) => date));
  return rebaseAt.flatMap((day, place) => {
    // Taken out, so that it is not found a second time.
    if (days.delete(day)) return [];
    const code = rebaseAt.indexOf(day) < place ? 'duplicate' : 'unknown-reference';
    const help = 'Give each day once, of those after the first of the series.';
    return [{ path: placeIn(path, place), code, message: `No group can begin on ${day}.`, help }];
  });
}
