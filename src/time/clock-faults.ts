/** What can be wrong with a time, by the rule that a data-quality table names, in words that end a sentence. */
export const clockFaults = {
  'not-a-time':
    'no time that the calendar and the clock have, written as 2026-03-29T00:30:00 with its offset or without',
  'space-for-t': 'a time with a space where a T must stand between the day and the time',
  'fraction-of-a-second': 'a time with a fraction of a second, where only whole seconds are read',
  'offset-not-in-force': 'a time an hour ahead of Greenwich while summer time is not in force',
  'no-such-local-time': 'a time in the hour that the clocks leave out in March, which does not exist',
  'repeated-hour': 'a time in the hour that comes twice in October, and no fold says which',
  'hour-not-repeated': 'a time that its fold calls the second of an hour that came once',
  'before-the-rule': 'a time before 1996, when the clocks were changed by another rule',
} as const;

/** What is wrong with a time: a key of {@link clockFaults}. */
export type ClockFault = keyof typeof clockFaults;

/** Whether reading a time came to a fault, and not to a moment. */
export function isClockFault(read: number | ClockFault): read is ClockFault {
  return typeof read === 'string';
}
