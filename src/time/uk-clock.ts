/** A moment: whole seconds since the beginning of 1970 in Greenwich, from 1996 to 2999. Leap seconds are not counted. */
export type Instant = number;

/** Summer time of a year: from the first second in which it is in force until the first in which it is not. */
export interface SummerTime {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * The first year of the rule below. In 1995 the clocks went back on the fourth Sunday of October, which was not the last,
 * so of earlier years nothing is said here.
 */
export const firstYearOfClocks = 1996;

/** The last year of the calendar here. That the rule stays as it is until then is the law as it stands, not a forecast. */
export const lastYearOfClocks = 2999;

export const secondsOfHour = 3_600;
export const secondsOfDay = 86_400;

/**
 * Summer time of a year, from 1996: one hour ahead of Greenwich from one o’clock, Greenwich mean time, in the morning of
 * the last Sunday in March until the same of the last Sunday in October.
 *
 * Source: Summer Time Act 1972, section 1, as the Summer Time Order 2002 (SI 2002/262) has it; the orders from 1996 to then
 * set the same days.
 */
export function summerTimeOf(year: number): SummerTime {
  const endOfMarch = numberOfEndOfMarch(year);
  return { from: oneOnLastSunday(endOfMarch), until: oneOnLastSunday(endOfMarch + daysFromMarchToOctober) };
}

/** The number of 31 March: quicker than reading a day, where every line of a file has several times. */
function numberOfEndOfMarch(year: number): number {
  const century = Math.floor(year / 100);
  return year * 365 + Math.floor(year / 4) - century + Math.floor(century / 4) - daysBeforeEpoch;
}

/** Days until 31 March 1970 by that reckoning, without the 89 that are in 1970. */
const daysBeforeEpoch = 719_438;

/** From 31 March to 31 October. */
const daysFromMarchToOctober = 214;

/** One o’clock, Greenwich mean time, on the last Sunday up to a day. */
function oneOnLastSunday(day: number): Instant {
  return (day - ((day - firstSunday) % 7)) * secondsOfDay + secondsOfHour;
}

/** 4 January 1970. */
const firstSunday = 3;
