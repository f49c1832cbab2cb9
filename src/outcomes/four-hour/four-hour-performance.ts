import { refuse } from '../../problems/index.ts';
import type { RecordRow } from '../measure/evaluate/asked.ts';
import { checkRecordList } from '../measure/evaluate/check-asked.ts';
import { refuseNoRecord } from '../measure/evaluate/row-reader.ts';
import { faultLog, type TellRule } from '../records/fault-log.ts';
import { repeatFinder } from '../records/repeat-finder.ts';
import { fourHourReturn } from './four-hour-return.ts';
import { fourHourResult, type FourHourPerformance } from './four-hour-result.ts';
import { checkFourHourTerms, type FourHourTerms } from './four-hour-terms.ts';
import { stayOfRecord, wrong } from './stay-of-record.ts';

/**
 * Four hours in emergency departments, from records of attendances: how many took at most 240 minutes from arrival to
 * departure, of all types pooled, of each type, and of all but type 1. Read are `arrival`, `departure`, `department_type`
 * (`01`, not `1`) and `attendance_category`; `arrival_fold` and `departure_fold` where times are local and the hour comes
 * twice; and `attendance_id`, where there is one, for records that are given twice. Exactly four hours are within.
 *
 * The terms have no defaults: no source was found that says how the nights are counted in which the clocks are changed, and
 * those that say which attendances count were not read whole. `fourHourReturn` has the codes, and what is open. What part of
 * a target a neighbourhood’s attendances are is open too, and nothing is worked out of it here.
 *
 * Throws when the terms are not right; a record is wrong and `whenWrong` is `fail`; or one has no departure and
 * `missingDeparture` is `fail`. The error says which rows and fields, and not what they hold.
 *
 * Source: NHS England, monthly return of A&E attendances: those discharged, admitted or transferred within four hours of
 * arrival.
 *
 * @example
 * ```ts
 * import { fourHourPerformance, fourHourReturn } from 'neighbourhood-contracts/outcomes';
 *
 * const arrival = '2026-03-28T23:00:00+00:00';
 * const alike = { arrival, department_type: '01', attendance_category: '1' };
 * const records = [
 *   { ...alike, departure: '2026-03-29T04:00:00+01:00' },
 *   { ...alike, departure: '2026-03-29T04:01:00+01:00' },
 *   { ...alike, departure: '2026-03-28T22:00:00+00:00' },
 * ];
 * const performance = fourHourPerformance(records, {
 *   times: 'with-offset',
 *   elapsed: 'true',
 *   categories: fourHourReturn.unplanned,
 *   departmentTypes: ['01', '02', '03'],
 *   missingDeparture: 'exclude',
 *   whenWrong: 'exclude',
 * });
 * performance.all.kind === 'measured' && performance.all.percent; // => 50
 * performance.quality; // => [{ rule: 'departure-before-arrival', records: 1 }]
 * ```
 */
export function fourHourPerformance(records: readonly RecordRow[], terms: FourHourTerms): FourHourPerformance {
  refuse('attendances to count', [...checkRecordList(records, 'records'), ...checkFourHourTerms(terms, 'terms')]);
  const { departmentTypes, categories } = terms;
  const [log, unfinished] = [faultLog(), faultLog('records', 'missingDeparture')];
  const repeats = repeatFinder('attendance_id');
  const counts = new Map(departmentTypes.map((type) => [type, noStays()]));
  const otherCategories = noughts(fourHourReturn.attendanceCategories, categories);
  const otherDepartments = noughts(fourHourReturn.departmentTypes, departmentTypes);
  let [wrongRecords, withoutDeparture, greenwichInSummer] = [0, 0, 0];

  records.forEach((record, row) => {
    refuseNoRecord(record, row);
    const tell: TellRule = (rule, field) => {
      log.tell(row, rule, field);
    };
    const stay = repeats.isWrong(record, tell) ? wrong : stayOfRecord(record, terms, tell);
    switch (stay.kind) {
      case 'wrong':
        wrongRecords += 1;
        break;
      case 'without-departure':
        withoutDeparture += 1;
        if (terms.missingDeparture === 'fail') unfinished.tell(row, 'missing', 'departure');
        break;
      case 'not-counted':
        otherCategories[stay.category] = (otherCategories[stay.category] ?? 0) + 1;
        break;
      case 'not-pooled':
        otherDepartments[stay.departmentType] = (otherDepartments[stay.departmentType] ?? 0) + 1;
        break;
      case 'attendance':
        if (stay.isGreenwichInSummer) greenwichInSummer += 1;
        addStay(counts.get(stay.departmentType), stay.seconds);
    }
  });
  refuse('the records', [...(terms.whenWrong === 'fail' ? log.problems() : []), ...unfinished.problems()]);
  return fourHourResult({
    terms: { ...terms, categories: [...categories], departmentTypes: [...departmentTypes] },
    records: records.length,
    wrong: wrongRecords,
    withoutDeparture,
    otherCategories,
    otherDepartments,
    greenwichInSummer,
    withoutAttendanceId: repeats.withoutIdentifier(),
    quality: log.quality(),
    counts: [...counts].map(([departmentType, own]) => ({ departmentType, counts: own })),
  });
}

const fourHours = 4 * 3_600;
const twelveHours = 12 * 3_600;

function noStays() {
  return { attendances: 0, withinFourHours: 0, overFourHours: 0, overTwelveHours: 0 };
}

function addStay(counts: ReturnType<typeof noStays> | undefined, seconds: number): void {
  if (counts === undefined) return;
  counts.attendances += 1;
  if (seconds <= fourHours) counts.withinFourHours += 1;
  else counts.overFourHours += 1;
  if (seconds > twelveHours) counts.overTwelveHours += 1;
}

/** A nought for each code that is not asked for. */
function noughts(known: readonly { readonly code: string }[], asked: readonly string[]): Record<string, number> {
  return Object.fromEntries(known.flatMap(({ code }) => (asked.includes(code) ? [] : [[code, 0]])));
}
