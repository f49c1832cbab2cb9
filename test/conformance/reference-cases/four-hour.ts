import { fourHourPerformance, fourHourReturn, type FourHourTerms } from 'neighbourhood-contracts/outcomes';
import { isClockFault, parseTimestamp, readUkTime, timestampOf, type Fold } from 'neighbourhood-contracts/time';
import type { Answerers } from './answer.ts';

interface LocalCase {
  readonly arrival_local: string;
  readonly departure_local: string;
  readonly arrival_fold: Fold;
  readonly departure_fold: Fold;
}

interface AggregateCase {
  readonly minutes: readonly number[];
  readonly department_type: readonly string[];
  readonly planned_follow_up: readonly boolean[];
}

const terms = {
  times: 'with-offset',
  elapsed: 'true',
  categories: fourHourReturn.unplanned,
  departmentTypes: ['01', '02', '03', '04'],
  missingDeparture: 'fail',
  whenWrong: 'fail',
} as const satisfies FourHourTerms;

/** Four hours from local times and from minutes, by the names of the cases. */
export const fourHourAnswers: Answerers = {
  ed_elapsed_minutes(input) {
    const { arrival_local, departure_local, arrival_fold, departure_fold } = input as unknown as LocalCase;
    const [arrival, departure] = [asInPython(arrival_local, arrival_fold), asInPython(departure_local, departure_fold)];
    const stay = { arrival: timestampOf(arrival), departure: timestampOf(departure) };
    const { all } = fourHourPerformance([{ ...stay, department_type: '01', attendance_category: '1' }], terms);
    return {
      arrival_utc: stay.arrival,
      departure_utc: stay.departure,
      elapsed_minutes: (departure - arrival) / 60,
      wall_clock_minutes: (onTheClock(departure_local) - onTheClock(arrival_local)) / 60,
      within_4h: all.withinFourHours === 1,
      attended_over_12h: all.overTwelveHours === 1,
    };
  },
  ed4_performance(input) {
    const { minutes, department_type, planned_follow_up } = input as unknown as AggregateCase;
    const arrival = parseTimestamp('2026-01-01T00:00Z');
    const records = minutes.map((length, row) => ({
      arrival: timestampOf(arrival),
      departure: timestampOf(arrival + Math.round(length * 60)),
      department_type: department_type[row],
      attendance_category: planned_follow_up[row] ? '4' : '1',
    }));
    const { all, byType } = fourHourPerformance(records, terms);
    const type1 = byType[0]?.share;
    return {
      by_type: Object.fromEntries(
        byType.map(({ departmentType, share }) => {
          return [departmentType, { attendances: share.attendances, within: share.withinFourHours }];
        }),
      ),
      all_types_percent: all.kind === 'measured' ? all.percent : null,
      type1_percent: type1?.kind === 'measured' ? type1.percent : null,
      numerator: all.withinFourHours,
      denominator: all.attendances,
    };
  },
};

/** A local time as a clock in Greenwich all the year round would read it. */
function onTheClock(local: string): number {
  return parseTimestamp(`${local}Z`);
}

/**
 * The moment of a local time as Python’s zoneinfo has it, which made the cases: a fold that nothing asks for is passed over,
 * and a time in the hour that is left out is read by the clock from before the change, or with a fold from after it. The
 * library refuses both.
 */
function asInPython(local: string, fold: Fold): number {
  const read = readUkTime(local, fold);
  if (read === 'no-such-local-time') return onTheClock(local) - fold * 3_600;
  const again = read === 'hour-not-repeated' ? readUkTime(local, 0) : read;
  return isClockFault(again) ? Number.NaN : again;
}
