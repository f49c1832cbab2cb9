import { compare, fraction, minus, numberText, one, over, signOf, times, type Fraction } from '../../exact/index.ts';
import { exactRatio } from '../exact-ratio.ts';
import { numberOf } from '../number-of.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';
import { notCompared, plannedEvents } from './planned-events.ts';
import { monthsToCome, summedMonths, toDate, type SummedYear } from './read-year.ts';
import type { NeededOnAverage, NotCompared } from './year-on-trajectory.ts';

/** What the months to come must be on average for the year to be what its trajectory has for it. */
export function stillNeeded(trajectory: Trajectory, soFar: SummedYear): NeededOnAverage | NotCompared {
  const toCome = monthsToCome(soFar);
  if (toCome === undefined) return notCompared('What the denominators of the months to come will be is not known.');
  if (toCome.length === 0) return notCompared(`No month of ${soFar.year} is to come.`);
  const months = summedMonths(soFar);
  const year = plannedEvents(trajectory, soFar, [...months, ...toCome]);
  if (year.kind === 'not-compared') return year;
  const ahead = toDate(toCome.map((month) => ({ ...month, events: fraction(0) }))).of;
  if (signOf(ahead) === 0) return notCompared('Nobody is expected to be counted in the months to come.');
  const before = toDate(months).events;
  const per = soFar.kind === 'rate' ? fraction(soFar.per) : one;
  const average = times(over(minus(year.events, before), ahead), per);
  return {
    kind: 'needed',
    months: toCome.length,
    average: numberOf(average),
    exact: exactRatio(average),
    working: workingOf(year.events, before, ahead, soFar),
    isPossible: signOf(average) >= 0 && (soFar.kind !== 'share' || compare(average, one) <= 0),
  };
}

function workingOf(year: Fraction, before: Fraction, ahead: Fraction, soFar: SummedYear): string {
  const per = soFar.kind === 'rate' ? ` × ${numberText(fraction(soFar.per))}` : '';
  return `(${numberText(year)} − ${numberText(before)}) ÷ ${numberText(ahead)}${per}`;
}
