import { addDays, type ClosedPeriod, type Day } from '../time/index.ts';

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
export function dayInWords(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** A period by its first day and its last. */
export function periodInWords({ from, until }: ClosedPeriod): string {
  return `${dayInWords(from)} to ${dayInWords(addDays(until, -1))}`;
}
