import { dayNumberOf, dayOfNumber, type Day } from 'neighbourhood-contracts/time';

const minutesOfDay = 1_440;

/** A minute since 1970 in universal time, as the clocks of England show it, with its offset: `2026-10-25T01:30:00+01:00`. */
export function offsetTimestamp(minute: number): string {
  const local = localMinute(minute);
  const inDay = local - localDay(minute) * minutesOfDay;
  const [hours = '', minutes = ''] = [Math.floor(inDay / 60), inDay % 60].map((part) => String(part).padStart(2, '0'));
  return `${dayOfNumber(localDay(minute))}T${hours}:${minutes}:00${local === minute ? '+00:00' : '+01:00'}`;
}

/** The day that it is in England at a minute of universal time, as a number. */
export function localDay(minute: number): number {
  return Math.floor(localMinute(minute) / minutesOfDay);
}

function localMinute(minute: number): number {
  const year = new Date(minute * 60_000).getUTCFullYear();
  let summer = summers.get(year);
  if (summer === undefined) {
    summer = [clockChange(`${year}-03-31`), clockChange(`${year}-10-31`)];
    summers.set(year, summer);
  }
  return minute + (minute >= summer[0] && minute < summer[1] ? 60 : 0);
}

/** From when until when the clocks are an hour ahead, by year. */
const summers = new Map<number, readonly [number, number]>();

/** The minute at which the clocks change on the last Sunday of a month, of which the last day is given. */
export function clockChange(lastDay: Day): number {
  const last = dayNumberOf(lastDay);
  // 4 January 1970 was a Sunday.
  return (last - ((last - 3) % 7)) * minutesOfDay + 60;
}
