import { expect, test } from 'vitest';
import { isContractDataError } from 'neighbourhood-contracts';
import {
  acscIifAc02,
  avoidableConditionsOf,
  bedDaysOf,
  cohortFromRegister,
  cohortWithin,
  columnsFrom,
  countColumns,
  countPeople,
  countPersonMonths,
  countRows,
  dischargeReadyDelays,
  endOfLifeProxyOf,
  flagAvoidable,
  flagReadmissions,
  fourHourPerformance,
  fourHourReturn,
  frailtyOfAdmissions,
  frailtyOnDay,
  frailtyScore,
  hrgSubchapter,
  mergeEpisodes,
  nnhipAgeBand,
  nnhipCohort,
  nnhipCounting,
  prepareCohort,
  recordsFromTable,
  validateNhsNumbers,
  validateRecords,
  type CohortRules,
} from 'neighbourhood-contracts/outcomes';
import { parseTimestamp, parseUkTime } from 'neighbourhood-contracts/time';
import { lists, measureOf, spells } from '../measure/support/spells.ts';

/** A number that nobody has, and that nothing else here contains. */
const id = '9990000018';

/** The shapes that a number can come in, where something else should stand. */
const shapes: readonly unknown[] = [id, Number(id), ` ${id}`, `S${id}`, [id], { [id]: id }, [[id]], { kind: id }];

/** A value with the number in the place of each of its parts, and as a key beside the others of each object in it. */
function spoilt(value: unknown): readonly unknown[] {
  const inside = (): readonly unknown[] => {
    if (Array.isArray(value)) {
      const list: readonly unknown[] = value;
      return list.flatMap((each, place) =>
        spoilt(each).map((other) => [...list.slice(0, place), other, ...list.slice(place + 1)]),
      );
    }
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
    const parts = Object.entries(value);
    return [
      { ...value, [id]: 1 },
      { [id]: 1 },
      ...parts.flatMap(([key, each]) => spoilt(each).map((other) => ({ ...value, [key]: other }))),
    ];
  };
  return [...shapes, ...inside()];
}

const rules: CohortRules = {
  id: 'care-home',
  title: 'Care home residents',
  enters: ['in'],
  leaves: ['out'],
  bothOnOneDay: 'out',
  lapsesAfterDays: 'never',
  membership: { kind: 'fixed', on: '2026-04-01', until: '2027-04-01', leavers: 'leave' },
  exposure: { kind: 'none' },
};
const event = { person: 'a', day: '2026-01-01', code: 'in', recordedOn: '2026-01-02' };
const stay = { p: 'a', in: '2026-05-01', out: '2026-05-03', d: 'F00', e: 'I10' };
const stayFields = { person: 'p', admitted: 'in', discharged: 'out', diagnoses: ['d', 'e'] };
const spell = {
  spell_id: 'S1',
  person_id: 'a',
  method: '21',
  admitted: '2026-04-01',
  discharged: '2026-04-02',
  diagnoses: 1,
};
const members = [{ person: 'a', practice: 'A81001', from: '2026-04-01', until: '2026-07-01' }];
const measure = measureOf({ id: 'all' });
const counting = { cohort: 'everyone', by: [], lists } as const;
const attendance = {
  arrival: '2026-01-10T22:15:00Z',
  departure: '2026-01-10T23:15:00Z',
  department_type: '01',
  attendance_category: '1',
};
const discharged = {
  admission_date: '2026-05-01',
  discharge_date: '2026-05-08',
  discharge_ready_date: '2026-05-04',
  age: 80,
  died: false,
};
const columns = columnsFrom(spells, [spell]);
const whenWrong = 'fail' as const;
const fourHours = {
  elapsed: 'true',
  categories: fourHourReturn.unplanned,
  departmentTypes: ['01'],
  missingDeparture: 'exclude',
  times: 'with-offset',
} as const;

/** Every function that takes records or something of a person, with what it takes, and nothing that is a definition. */
const takers: readonly (readonly [name: string, given: unknown, run: (given: never) => unknown])[] = [
  ['avoidableConditionsOf', { diagnoses: ['J459'], procedures: [] }, (own) => avoidableConditionsOf(acscIifAc02, own)],
  ['bedDaysOf', { admission: '2026-05-01', discharge: '2026-05-02' }, bedDaysOf],
  [
    'cohortFromRegister',
    { events: [event], deaths: [{ person: 'a', day: '2026-06-01' }] },
    (own) => cohortFromRegister(own, rules),
  ],
  ['cohortWithin, of the people', members, (own) => cohortWithin(own, [])],
  ['cohortWithin, of the members', members, (own) => cohortWithin([], own)],
  ['columnsFrom', [spell], (own) => columnsFrom(spells, own)],
  ['countColumns', columns, (own) => countColumns([measure], { ...counting, columns: own, whenWrong })],
  ['countPeople', members, (own) => countPeople(own, { by: ['practice'], on: '2026-04-01' })],
  ['countPersonMonths', members, (own) => countPersonMonths(own, { by: ['practice'], months: ['2026-04'] })],
  ['countRows', [spell], (own) => countRows([measure], { ...counting, records: own, whenWrong })],
  [
    'countRows, of the cohort',
    members,
    (own) => countRows([measure], { records: [], cohort: own, by: ['practice'], lists, whenWrong }),
  ],
  [
    'dischargeReadyDelays',
    [discharged],
    (own) => dischargeReadyDelays(own, { missingDrd: 'fail', exclusions: [], whenWrong }),
  ],
  ['endOfLifeProxyOf', { dischargeMethod: '4', nights: 2, diagnoses: ['C349'], procedures: [] }, endOfLifeProxyOf],
  [
    'flagAvoidable',
    [stay],
    (own) => flagAvoidable(acscIifAc02, { records: own, fields: { diagnoses: ['d', 'e'], procedures: [] }, whenWrong }),
  ],
  [
    'flagReadmissions',
    [{ ...stay, method: '21', left: '1' }],
    (own) =>
      flagReadmissions({
        records: own,
        fields: { person: 'p', admitted: 'in', discharged: 'out', admissionMethod: 'method', dischargeMethod: 'left' },
        withinDays: 28,
        methods: ['21'],
        onOneDay: 'ordered',
        noIndexAfter: ['4'],
        observed: { from: '2026-04-01', until: '2026-10-01' },
        whenWrong,
      }),
  ],
  ['fourHourPerformance', [attendance], (own) => fourHourPerformance(own, { ...fourHours, whenWrong })],
  [
    'frailtyOfAdmissions',
    [stay],
    (own) => frailtyOfAdmissions({ records: own, fields: stayFields, lookBackDays: 730, whenWrong }),
  ],
  [
    'frailtyOnDay',
    [stay],
    (own) => frailtyOnDay({ records: own, fields: stayFields, lookBackDays: 730, whenWrong, on: '2026-06-01' }),
  ],
  ['frailtyScore', ['F00'], frailtyScore],
  ['hrgSubchapter', 'WF01B', hrgSubchapter],
  [
    'mergeEpisodes',
    [stay],
    (own) => mergeEpisodes({ records: own, fields: { person: 'p', start: 'in', end: 'out' }, whenWrong }),
  ],
  ['nnhipAgeBand', 19, nnhipAgeBand],
  [
    'nnhipCohort',
    [{ person_id: 'a', age: 70, ethnic_group: null, imd_quintile: '1', on_caseload: true }],
    (own) => nnhipCohort({ people: own, whenWrong }),
  ],
  [
    'nnhipCounting',
    [{ person: 'a', 'age-band': null, 'ethnic-group': null, 'imd-quintile': null, 'on-caseload': 'no' }],
    (own) => nnhipCounting({ month: '2026-04', cohort: own, whenWrong, lists: {} }),
  ],
  ['parseTimestamp', '2026-01-10T22:15:00Z', parseTimestamp],
  ['parseUkTime', '2026-01-10T22:15:00', parseUkTime],
  ['prepareCohort', members, (own) => prepareCohort(own, { by: ['practice'] })],
  ['recordsFromTable, of the rows', [['x']], (own) => recordsFromTable({ header: ['a'], rows: own, whenWrong })],
  ['recordsFromTable, of the header', ['a'], (own) => recordsFromTable({ header: own, rows: [], whenWrong })],
  [
    'validateNhsNumbers',
    [{ n: '9434765919' }],
    (own) => validateNhsNumbers({ records: own, field: 'n', mayBeAbsent: false, whenWrong }),
  ],
  ['validateRecords', [spell], (own) => validateRecords(spells, { records: own, whenWrong, lists })],
];

test.each(takers)('%s says of what it refuses no more than its kind, whatever stands where', (_name, given, run) => {
  run(given as never);
  const said = spoilt(given).flatMap((own) => {
    try {
      run(own as never);
      return [];
    } catch (error) {
      if (!isContractDataError(error)) throw error;
      return [`${error.message} ${JSON.stringify(error.problems)} ${String(error.stack)}`];
    }
  });
  expect(said).not.toEqual([]);
  expect(said.filter((words) => words.includes(id))).toEqual([]);
});
