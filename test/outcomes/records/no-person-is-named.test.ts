import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isContractDataError } from 'neighbourhood-contracts';
import {
  bedDaysOf,
  checkNhsNumber,
  dischargeReadyDelays,
  fourHourPerformance,
  fourHourReturn,
  mergeEpisodes,
  recordsFromTable,
} from 'neighbourhood-contracts/outcomes';

/** Identifiers as nothing else here is written, so that one found in a text was leaked. */
const identifiers = fc.stringMatching(/^99[2-8]\d{7}$/);

/** All that comes of a call: its result, or its error with its problems and its stack. */
function wordsOf(run: () => unknown): string {
  try {
    return JSON.stringify(run());
  } catch (error) {
    if (!isContractDataError(error)) throw error;
    return `${error.message} ${JSON.stringify(error.problems)} ${String(error.stack)}`;
  }
}

/** A record with the identifier in one field after another, as where the columns of a file have shifted. */
function shifted(record: Readonly<Record<string, unknown>>, id: string): readonly Readonly<Record<string, unknown>>[] {
  return [
    record,
    record,
    ...Object.keys(record).flatMap((field) =>
      [id, Number(id), ` ${id}`, [id]].map((value) => ({ ...record, [field]: value })),
    ),
  ];
}

const attendance = {
  arrival: '2026-01-10T22:15:00Z',
  departure: '2026-01-10T23:15:00Z',
  arrival_fold: '',
  departure_fold: '',
  department_type: '01',
  attendance_category: '1',
};
const spell = {
  admission_date: '2026-05-01',
  discharge_date: '2026-05-08',
  discharge_ready_date: '2026-05-04',
  age: 80,
  died: false,
};
const terms = {
  elapsed: 'true',
  categories: fourHourReturn.unplanned,
  departmentTypes: ['01'],
  missingDeparture: 'exclude',
} as const;
const exclusions = [{ kind: 'under-age', age: 18 }, { kind: 'died' }, { kind: 'same-day-stay' }] as const;
const fields = { person: 'person_id', start: 'admission_date', end: 'discharge_date' };

test('no identifier is in a result, an error or a stack, whichever field it stands in', () => {
  fc.assert(
    fc.property(identifiers, fc.constantFrom('fail' as const, 'exclude' as const), (id, whenWrong) => {
      const attendances = shifted({ ...attendance, attendance_id: id, nhs_number: id }, id);
      const spells = shifted({ ...spell, spell_id: id, person_id: id }, id);
      const said = [
        wordsOf(() => fourHourPerformance(attendances, { ...terms, times: 'with-offset', whenWrong })),
        wordsOf(() => fourHourPerformance(attendances, { ...terms, times: 'uk-local', whenWrong })),
        wordsOf(() => dischargeReadyDelays(spells, { missingDrd: 'fail', exclusions, whenWrong })),
        wordsOf(() => mergeEpisodes({ records: spells, fields, whenWrong })),
        ...spells.map(({ admission_date: admission, discharge_date: discharge }) =>
          wordsOf(() => bedDaysOf({ admission, discharge } as never)),
        ),
        wordsOf(() => recordsFromTable({ header: [id, id, ` ${id}`], rows: [], whenWrong })),
        wordsOf(() => recordsFromTable({ header: ['a', 'b'], rows: [[id], [id, id, id]], whenWrong })),
        ...[id, Number(id), ` ${id}`, [id], { id }].map((value) => JSON.stringify(checkNhsNumber(value, 'nhs_number'))),
      ];
      expect(said.filter((words) => words.includes(id))).toEqual([]);
    }),
  );
});
