import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  acscIifAc02,
  admissionMethods,
  ageSexCellOf,
  ageSexCells,
  avoidableAdmissions,
  avoidableConditionsOf,
  checkMeasure,
  countRows,
  describeMeasure,
  flagAvoidable,
  mitigatableAdmissions,
  mitigatableRate,
  standardisedAdmissions,
  totalOf,
  type RecordRow,
} from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../support/refusals.ts';

const conditions = (diagnoses: readonly string[], procedures: readonly string[] = []) =>
  avoidableConditionsOf(acscIifAc02, { diagnoses, procedures });

test('a main diagnosis gives the condition, and another diagnosis does not, save for diabetes', () => {
  expect(conditions(['J459'])).toEqual(['asthma']);
  expect(conditions(['S720', 'J459'])).toEqual([]);
  expect(conditions(['S720', 'E118'])).toEqual(['diabetes-complications']);
  expect(conditions(['S720', 'E119'])).toEqual([]);
  expect(conditions(['J459', 'E101'])).toEqual(['asthma', 'diabetes-complications']);
});

test('acute bronchitis counts beside an obstructive disease alone', () => {
  expect(conditions(['J209'])).toEqual([]);
  expect(conditions(['J209', 'I10', 'J440'])).toEqual(['copd']);
});

test('sickle-cell disorders take away pneumonia, and procedures on heart or skin what they are listed for', () => {
  expect(conditions(['J181'])).toEqual(['influenza-and-pneumonia']);
  expect(conditions(['J181', 'D570'])).toEqual([]);
  expect(conditions(['I500'], ['K491'])).toEqual([]);
  expect(conditions(['I500'], ['K511'])).toEqual(['congestive-heart-failure']);
  expect(conditions(['L031'], ['S061'])).toEqual(['cellulitis']);
  expect(conditions(['L031'], ['S411'])).toEqual([]);
  expect(conditions(['L031'], ['-'])).toEqual(['cellulitis']);
  expect(conditions(['L031'], ['S061', 'T011'])).toEqual(['cellulitis']);
});

const episode = {
  episode_id: '1',
  practice: 'A81001',
  admission_date: '2022-05-01',
  admission_method: '21',
  episode_status: '3',
  episode_type: '1',
  episode_order: 1,
  age: 71,
  sex: '2',
  birth_month: '031951',
  main_specialty: '300',
  emergency_admissions: 1,
  diag_01: 'J459',
  diag_02: '',
  opertn_01: '',
};
const countOf = (change: object, methods = admissionMethods.ac02) => {
  const measure = avoidableAdmissions({ definition: acscIifAc02, methods });
  const { records } = flagAvoidable(acscIifAc02, {
    records: [{ ...episode, ...change }],
    fields: { diagnoses: ['diag_01', 'diag_02'], procedures: ['opertn_01'] },
    whenWrong: 'fail',
  });
  return totalOf(countRows([measure], { records, cohort: 'everyone', by: [], whenWrong: 'fail' }), measure.id);
};

test.each([
  [{}, 1],
  [{ episode_order: 2 }, 0],
  [{ episode_status: '1' }, 0],
  [{ episode_type: '2' }, 0],
  [{ admission_method: '22' }, 0],
  [{ sex: '9' }, 0],
  [{ age: 120 }, 1],
  [{ age: 121 }, 0],
  [{ age: 7003 }, 0],
  [{ emergency_admissions: 0 }, 0],
  [{ diag_01: 'S720', diag_02: 'J459' }, 0],
])('an admission that differs by %j counts as %i', (change, count) => {
  expect(countOf(change).count).toBe(count);
});

const flagged = (records: readonly object[], whenWrong: 'fail' | 'exclude' = 'exclude') =>
  flagAvoidable(acscIifAc02, {
    records: records as readonly RecordRow[],
    fields: { diagnoses: ['diag_01', 'diag_02'], procedures: ['opertn_01'] },
    whenWrong,
  });

const coded = { diag_01: 'J459', diag_02: '', opertn_01: '-' };
const answersOf = (...changes: readonly object[]) =>
  flagged(changes.map((change) => ({ ...coded, ...change }))).records.map(({ avoidable }) => avoidable);

test('the answer is not known only where it turns on what could not be read', () => {
  const unread = { diag_02: 'ZZZ' };
  // Asthma reads the main diagnosis alone, and a complication of diabetes may stand in any place.
  expect(answersOf({}, unread, { diag_01: 'S720', ...unread }, { diag_01: 'ZZZ', diag_02: 'E101' })).toEqual([
    true,
    true,
    null,
    true,
  ]);
  expect(answersOf({ diag_01: '', diag_02: 'E101' }, { diag_01: '', diag_02: 'J459' })).toEqual([true, null]);
  // A sickle-cell disorder in any place takes pneumonia away, and an obstructive disease makes bronchitis count.
  expect(answersOf({ diag_01: 'J181' }, { diag_01: 'J181', ...unread })).toEqual([true, null]);
  expect(answersOf({ diag_01: 'J209' }, { diag_01: 'J209', ...unread })).toEqual([false, null]);
  // Procedures take heart failure away, and not asthma.
  expect(answersOf({ diag_01: 'I500', opertn_01: 'K60?' }, { opertn_01: 'K60?' })).toEqual([null, true]);
  expect(answersOf({ diag_01: 'I500', opertn_01: '&' }, { diag_01: 'S720', opertn_01: 'K60?' })).toEqual([true, false]);
});

test('a dash in the place of a diagnosis is an empty place, and no main diagnosis in the first', () => {
  expect(answersOf({ diag_02: '-' }, { diag_01: 'S720', diag_02: '-' }, { diag_01: '-' })).toEqual([true, false, null]);
  expect(flagged([{ ...coded, diag_02: '-' }]).quality).toEqual([]);
  expect(flagged([{ ...coded, diag_01: '-' }]).quality).toEqual([{ rule: 'missing', field: 'diag_01', records: 1 }]);
});

test('whatever is read of a code that cannot be, a known answer stays the same', () => {
  const code = fc.constantFrom('J459', 'J181', 'J209', 'J440', 'D570', 'E101', 'E119', 'I500', 'L031', 'S720', '');
  const procedure = fc.constantFrom('K491', 'K511', 'S061', '-', '');
  const place = fc.constantFrom('diag_01', 'diag_02', 'opertn_01');
  fc.assert(
    fc.property(fc.tuple(code, code, procedure), place, (codes, unread) => {
      const [diag_01, diag_02, opertn_01] = codes;
      const record = { diag_01: diag_01 === '' ? 'S720' : diag_01, diag_02, opertn_01 };
      const [with_, without] = flagged([record, { ...record, [unread]: '??' }]).records;
      if (without?.['avoidable'] !== null) expect(without?.['avoidable']).toBe(with_?.['avoidable']);
    }),
  );
});

test('what cannot be read is reported by rule and field, and refused where nothing may be wrong', () => {
  const wrong = [
    { ...coded, diag_01: '', diag_02: 'J459' },
    { ...coded, diag_01: 'J459 ' },
    { ...coded, diag_02: 'zz' },
    { ...coded, opertn_01: 'K60?' },
  ];
  const { records, ...result } = flagged([coded, { ...coded, opertn_01: '&' }, ...wrong]);
  expect(records.map((record) => record['avoidable_condition'])).toEqual([
    'asthma',
    'asthma',
    null,
    null,
    'asthma',
    'asthma',
  ]);
  expect(result).toMatchObject({ byCondition: { asthma: 4 }, notKnown: 2, wrong: 4 });
  expect(result.quality).toEqual([
    { rule: 'missing', field: 'diag_01', records: 1 },
    { rule: 'not-a-code', field: 'diag_01', records: 1 },
    { rule: 'not-a-code', field: 'diag_02', records: 1 },
    { rule: 'not-a-code', field: 'opertn_01', records: 1 },
  ]);
  expect(refusalsOf(() => flagged(wrong, 'fail'))).toEqual([
    'records[0].diag_01 missing',
    'records[1].diag_01 unknown-value',
    'records[2].diag_02 unknown-value',
    'records[3].opertn_01 unknown-value',
  ]);
});

test('a field that no record has is refused with the one that is meant, and no records have no fields', () => {
  const refused = () => flagged([{ diag_1: 'J459', opertn_01: '' }, { diag_02: '' }]);
  expect(refusalsOf(refused)).toEqual(['fields.diagnoses[0] unknown-reference']);
  expect(refused).toThrow('Did you mean "diag_1"?');
  expect(flagged([]).records).toEqual([]);
  const none = { records: [], fields: { diagnoses: [], procedures: [] }, whenWrong: 'fail' } as const;
  expect(refusalsOf(() => flagAvoidable(acscIifAc02, none))).toEqual(['fields.diagnoses missing']);
});

test('months of birth that stand for not known and maternity specialties are excluded by name', () => {
  expect(countOf({ birth_month: '011900' }).exclusions).toEqual({ 'birth-month-not-real': 1 });
  expect(countOf({ birth_month: '' }).exclusions).toEqual({ 'birth-month-not-real': 1 });
  expect(countOf({ main_specialty: '560' }).exclusions).toEqual({ 'main-specialty': 1 });
});

test('an admission of which it is not known whether it is avoidable is counted beside, where all else would count it', () => {
  const measures = [avoidableAdmissions, mitigatableAdmissions].map((made) =>
    made({ definition: acscIifAc02, methods: admissionMethods.ac02 }),
  );
  const { records } = flagAvoidable(acscIifAc02, {
    records: [episode, { ...episode, diag_01: 'ZZZ' }, { ...episode, diag_01: 'ZZZ', admission_method: '11' }].map(
      (record, place) => ({ ...record, episode_id: String(place) }),
    ),
    fields: { diagnoses: ['diag_01', 'diag_02'], procedures: ['opertn_01'] },
    whenWrong: 'exclude',
  });
  const counts = countRows(measures, { records, cohort: 'everyone', by: [], whenWrong: 'fail' });
  for (const { id } of measures) {
    expect(totalOf(counts, id)).toMatchObject({ count: 1, exclusions: { 'avoidable-not-known': 1 } });
  }
});

test('the list of methods is an argument, and its absence of 22 and 25 is shown as a conflict', () => {
  expect(countOf({ admission_method: '22' }, admissionMethods.startingWith2 as never).count).toBe(1);
  const measure = avoidableAdmissions({ definition: acscIifAc02, methods: admissionMethods.ac02 });
  expect(checkMeasure(measure, 'm')).toEqual([]);
  expect(describeMeasure(measure)).toContain('admissions that a GP asked for (22), and 25');
  const local = mitigatableAdmissions({ definition: acscIifAc02, methods: admissionMethods.ac02 });
  expect(checkMeasure(local, 'm')).toEqual([]);
});

test('there are 40 cells, and every age of a known sex is in one of them', () => {
  expect(new Set(ageSexCells).size).toBe(40);
  for (let age = 0; age <= 120; age += 1) expect(ageSexCells).toContain(ageSexCellOf('1', age));
  expect([ageSexCellOf('2', 94), ageSexCellOf('2', 95), ageSexCellOf('2', 121)]).toEqual([
    'FEMALE_90_94',
    'FEMALE_95+',
    undefined,
  ]);
});

const cells = fc.array(fc.record({ admissions: fc.nat(500), people: fc.integer({ min: 1, max: 5000 }) }), {
  minLength: 1,
  maxLength: 40,
});

test('standardised to its own population, admissions are what was counted', () => {
  fc.assert(
    fc.property(cells, (own) => {
      const given = own.map((each, place) => ({ ...each, cell: String(place), standard: each.people }));
      const result = standardisedAdmissions(given);
      const counted = own.reduce((sum, { admissions }) => sum + admissions, 0);
      expect(result).toMatchObject({ standardised: counted, exact: { numerator: String(counted), denominator: '1' } });
    }),
  );
});

test('a half is rounded up, a cell without people is named, and without a list there is no rate', () => {
  const half = { cell: 'a', admissions: 1, people: 2, standard: 1 };
  const empty = { cell: 'b', admissions: 3, people: 0, standard: 1 };
  expect(standardisedAdmissions([half, empty])).toMatchObject({
    standardised: 1,
    exact: { numerator: '1', denominator: '2' },
    cellsWithoutPeople: ['b'],
    admissionsWithoutPeople: 3,
    admissions: 4,
  });
  expect(standardisedAdmissions([empty]).kind).toBe('no-rate');
  expect(standardisedAdmissions([{ ...half, standard: 0 }]).kind).toBe('no-rate');
  expect(refusalsOf(() => standardisedAdmissions([half, half]))).toEqual(['cells[1].cell duplicate']);
});

test('a rate over weighted people is exact, and undetermined without weights', () => {
  const facts = { definition: 'mine', admissions: 1 };
  const population = { basis: 'icb-need-weighted', on: '2026-07-01', weightedPeople: '3000' } as const;
  expect(mitigatableRate({ ...facts, population })).toMatchObject({ exact: { numerator: '1', denominator: '3' } });
  expect(mitigatableRate({ ...facts, population: { ...population, weightedPeople: '0' } }).kind).toBe('no-rate');
  expect(mitigatableRate({ ...facts, population: 'not-given' })).toMatchObject({ kind: 'undetermined' });
  const registered = { basis: 'registered', on: '2026-07-01', people: 3000 };
  expect(refusalsOf(() => mitigatableRate({ ...facts, population: registered as never })).length).toBeGreaterThan(0);
});
