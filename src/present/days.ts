import { addDays, monthInWords, type ClosedPeriod, type Month } from '../time/index.ts';

/** A day as it is written in a letter: 1 April 2027. */
export function dayInWords(day: string): string {
  return `${Number(day.slice(8))} ${monthInWords(day.slice(0, 7) as Month)}`;
}

/** A period by its first day and its last. */
export function periodInWords({ from, until }: ClosedPeriod): string {
  return `${dayInWords(from)} to ${dayInWords(addDays(until, -1))}`;
}
