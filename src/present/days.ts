import { addDays, type ClosedPeriod, type Month } from '../time/index.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as it is written in a letter: 1 April 2027. */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** A month as it is written in a letter: April 2027. */
export function monthInWords(month: Month): string {
  return `${months[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** A period by its first day and its last. */
export function periodInWords({ from, until }: ClosedPeriod): string {
  return `${dayInWords(from)} to ${dayInWords(addDays(until, -1))}`;
}
