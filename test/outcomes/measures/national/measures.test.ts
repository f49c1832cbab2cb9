import { describe, expect, test } from 'vitest';
import { isContractDataError } from 'neighbourhood-contracts';
import {
  checkMeasure,
  columnsFrom,
  countColumns,
  countRows,
  describeMeasure,
  type RecordRow,
} from 'neighbourhood-contracts/outcomes';
import { sources } from 'neighbourhood-contracts/policy';
import { nationalMeasures } from './support.ts';

test.each(nationalMeasures.map((measure) => [measure.id, measure] as const))(
  '%s can be counted, is cited, and is plain data',
  (_, measure) => {
    expect(checkMeasure(measure, 'measure')).toEqual([]);
    const known = sources.map(({ id }) => id);
    expect(measure.citations.length).toBeGreaterThan(0);
    for (const { source } of measure.citations) expect(known).toContain(source);
    expect(measure.conflicts.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(measure))).toEqual(measure);
  },
);

describe('in plain English', () => {
  const told = (id: string) => {
    const measure = nationalMeasures.find((each) => each.id === id);
    return measure === undefined ? '' : describeMeasure(measure);
  };

  test('a conveyance is of the category of the call, and says that acuity is another', () => {
    const text = told('conveyances-category-3');
    expect(text).toContain('category of the call is C3');
    expect(text).toContain('The two are not the same, and neither stands in for the other.');
  });

  test('diverted requests say that the total they are out of is open', () => {
    expect(told('specialist-advice-diverted')).toContain(
      '(1) Diverted of all requests, as one region computes it; (2) Diverted of processed requests; (3) Diverted of referrals and diverted requests together.',
    );
  });

  test('follow-ups say which treatment functions are out, and that the baseline is not told', () => {
    const text = told('follow-up-attendances');
    expect(text).toContain('Excluded (treatment-function)');
    expect(text).toContain('(2) Not told (the aim for March 2027).');
  });

  test('two weeks say that the filter on statuses is not kept', () => {
    expect(told('acc-08-within-two-weeks')).toContain('All, for the result of the filter is not kept');
  });
});

/** A number that nobody has, and that nothing else here contains. */
const someone = '9990000018';

/** Records of every dataset, right and wrong, with an identifier where a column has shifted. */
const recordsOf: Readonly<Record<string, readonly RecordRow[]>> = {
  'specialist-advice-requests': [
    { person_id: someone, request_id: someone, request_date: '2026-05-05', status: '1', outcome: '10' },
    { person_id: someone, request_date: someone, status: someone, outcome: '10', latest_flag: 'No' },
  ],
  'outpatient-attendances': [
    { person_id: someone, appointment_date: '2026-05-05', attended_or_dna: '5', first_attendance: '2' },
    { person_id: someone, appointment_date: '2026-05-05', attended_or_dna: someone, first_attendance: someone },
  ],
  'ambulance-incidents': [
    { person_id: someone, call_date: '2026-05-05', call_category: 'C3', incident_outcome: 'to-emergency-department' },
    { person_id: someone, call_date: someone, call_category: someone, incident_outcome: someone },
  ],
  'gpad-appointments': [
    { person_id: someone, appointment_date: '2026-05-05', time_between_booking_and_appointment: 'Same Day' },
    { person_id: someone, appointment_date: '2026-05-05', time_between_booking_and_appointment: someone },
  ],
};

describe.each(Object.entries(recordsOf))('%s', (dataset, records) => {
  const measures = nationalMeasures.filter((measure) => measure.dataset.id === dataset);
  const asked = { cohort: [{ person: someone, practice: 'A81001' }], by: ['month', 'practice'] };

  test('no result and no error says whose a record is', () => {
    const counts = countRows(measures, { ...asked, records, whenWrong: 'exclude' });
    expect(JSON.stringify(counts)).not.toContain(someone);
    try {
      countRows(measures, { ...asked, records, whenWrong: 'fail' });
      expect.fail('It was not refused.');
    } catch (error) {
      if (!isContractDataError(error)) throw error;
      expect(`${error.message} ${JSON.stringify(error.problems)} ${String(error.stack)}`).not.toContain(someone);
    }
  });

  test('columns count as rows do', () => {
    const rows = countRows(measures, { ...asked, records, whenWrong: 'exclude' });
    const first = measures[0];
    if (first === undefined) expect.fail('There is no measure of this dataset.');
    const columns = columnsFrom(first.dataset, records);
    expect(countColumns(measures, { ...asked, columns, whenWrong: 'exclude' })).toEqual(rows);
  });
});
