import {
  mergeCounts,
  nnhipColumns,
  nnhipMetrics,
  nnhipSubmission,
  nnhipTable,
  recoverableCells,
  type NnhipCell,
  type NnhipRowKind,
  type NnhipSubmission,
  type RecordRow,
} from 'neighbourhood-contracts/outcomes';
import { periodOfMonth } from 'neighbourhood-contracts/time';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusalsOf } from '../../../support/refusals.ts';
import { alike, counted, countsOver, month, type Place } from './support/place.ts';

const asTheTemplate = { suppression: 'as-the-template' } as const;
const inFull = { suppression: { kind: 'not-suppressed', reason: 'a test' } } as const;

function rowOf({ rows }: NnhipSubmission, id: string, kind: NnhipRowKind): readonly (readonly [string, NnhipCell])[] {
  const row = rows.find(({ measure, row: own }) => measure === id && own === kind);
  return nnhipColumns.map((column, place) => [column.id, row?.cells[place] ?? 'not-counted'] as const);
}

function cell(submission: NnhipSubmission, id: string, kind: NnhipRowKind, column = 'total'): NnhipCell | undefined {
  return new Map(rowOf(submission, id, kind)).get(column);
}

/** Contacts with community services, so many for each person of a list. */
function contacts(people: readonly RecordRow[], each: number): readonly RecordRow[] {
  return people.flatMap(({ person_id }) =>
    Array.from({ length: each }, () => ({ person_id, contact_date: '2026-04-15' })),
  );
}

/**
 * 60 people: 40 White of 84 in quintile 1, twelve of them on the caseload; 15 Asian of 30 in quintile 2; 5 of 92 of whom
 * neither is known. The 40 have one contact each, the 15 two, the 5 one.
 */
const older = [...alike('a', 12, { on_caseload: '1' }), ...alike('b', 28, {})];
const younger = alike('c', 15, { age: '30', ethnic_group: 'Asian', imd_quintile: '2' });
const oldest = alike('d', 5, { age: '92', ethnic_group: '', imd_quintile: '' });
const place: Place = {
  people: [...older, ...younger, ...oldest],
  records: { 'community-contacts': [...contacts(older, 1), ...contacts(younger, 2), ...contacts(oldest, 1)] },
};

test('a small place by hand, as the template asks for it', () => {
  const submission = nnhipSubmission({ month, ...counted(place), ...asTheTemplate });
  const shown = (id: string, kind: NnhipRowKind) =>
    Object.fromEntries(rowOf(submission, id, kind).filter(([, figure]) => figure !== 'suppressed'));
  expect(shown('community-contacts', 'count')).toEqual({
    total: 75,
    '30-39': 30,
    '80-89': 40,
    White: 40,
    Asian: 30,
    'imd-1': 40,
    'imd-2': 30,
  });
  expect(shown('community-contacts', 'patients')).toEqual({
    total: 60,
    '30-39': 15,
    '80-89': 40,
    White: 40,
    Asian: 15,
    'imd-1': 40,
    'imd-2': 15,
  });
  expect(shown('community-contacts', 'rate')).toEqual({
    total: 1250,
    '30-39': 2000,
    '80-89': 1000,
    White: 1000,
    Asian: 2000,
    'imd-1': 1000,
    'imd-2': 2000,
  });
  expect(shown('caseload', 'count')).toEqual({ total: 12, '80-89': 12, White: 12, 'imd-1': 12 });
  expect(shown('bed-days', 'count')).toEqual({});
  expect(shown('bed-days', 'rate')).toEqual({});
  expect(shown('bed-days', 'patients')).toEqual(shown('community-contacts', 'patients'));
});

test('what the template leaves to be found is listed', () => {
  const { recoverable } = nnhipSubmission({ month, ...counted(place), ...asTheTemplate });
  // All twelve of the caseload are in one shown group of each breakdown, so that the hidden ones are all nought. The five
  // people of 92 could be in any of the eight hidden ages, so that of the others nothing can be found.
  expect(new Set(recoverable.map(({ of }) => of))).toEqual(new Set(['caseload']));
  expect(recoverable.length).toBe(22 - 3);
  // With ten people of every other age, what is left over is in the one that is hidden.
  const full = ['18', '25', '35', '45', '55', '65', '75', ''].flatMap((age) => alike(`age${age}`, 10, { age }));
  const other = nnhipSubmission({
    month,
    ...counted({ ...place, people: [...place.people, ...full] }),
    ...asTheTemplate,
  });
  expect(other.recoverable.filter(({ of }) => of === 'patients')).toEqual([{ of: 'patients', column: '90+' }]);
});

test('by default further cells are hidden until none can be found', () => {
  const full = ['18', '25', '35', '45', '55', '65', '75', ''].flatMap((age) => alike(`age${age}`, 10, { age }));
  const asked = { month, ...counted({ ...place, people: [...place.people, ...full] }) };
  const hidden = (submission: NnhipSubmission) =>
    rowOf(submission, 'ae-other', 'patients').filter(([, figure]) => figure === 'suppressed').length;
  const [byDefault, primary] = [nnhipSubmission(asked), nnhipSubmission({ ...asked, ...asTheTemplate })];
  expect(byDefault.recoverable).toEqual([]);
  expect(hidden(byDefault)).toBeGreaterThan(hidden(primary));
  expect(byDefault.suppression).toMatchObject({ kind: 'rule', chosen: 'by-default', rule: { secondary: 'on' } });
  expect(primary.suppression).toMatchObject({ kind: 'rule', chosen: 'by-the-caller', rule: { secondary: 'off' } });
  expect(byDefault.rates.status).toBe('library-method');
});

test('a rate is rounded half up to one decimal, from the exact numbers', () => {
  // 7 of 80 are 87.5 in a thousand; of 160, 43.75, and 9 of them 56.25; of 2,400, 2.916…; 21 of 400 are 52.5.
  const rateOf = (events: number, people: number) => {
    const all = alike('p', people, {});
    const records = { 'community-contacts': contacts(all.slice(0, events), 1) };
    return cell(
      nnhipSubmission({ month, ...counted({ people: all, records }), ...asTheTemplate }),
      'community-contacts',
      'rate',
    );
  };
  expect([rateOf(7, 80), rateOf(7, 160), rateOf(9, 160), rateOf(7, 2_400), rateOf(6, 6), rateOf(21, 400)]).toEqual([
    87.5, 43.8, 56.3, 2.9, 1000, 52.5,
  ]);
});

test('numbers of five are hidden, and of six shown, and a rate below six is shown', () => {
  const people = alike('p', 2_000, {});
  const of = (events: number) => {
    const records = { 'community-contacts': contacts(people.slice(0, events), 1) };
    const submission = nnhipSubmission({ month, ...counted({ people, records }), ...asTheTemplate });
    return (['count', 'patients', 'rate'] as const).map((kind) => cell(submission, 'community-contacts', kind));
  };
  expect([of(0), of(5), of(6)]).toEqual([
    ['suppressed', 2000, 'suppressed'],
    ['suppressed', 2000, 'suppressed'],
    [6, 2000, 3],
  ]);
});

test('a count of few people is shown, but not its rate', () => {
  const people = alike('p', 5, {});
  const records = { 'community-contacts': contacts(people, 4) };
  const submission = nnhipSubmission({ month, ...counted({ people, records }), ...asTheTemplate });
  const shown = (['count', 'patients', 'rate'] as const).map((kind) => cell(submission, 'community-contacts', kind));
  expect(shown).toEqual([20, 'suppressed', 'suppressed']);
});

test('in full, nobody is nobody and a rate of nobody is none', () => {
  const submission = nnhipSubmission({ month, ...counted({ people: [], records: {} }), ...inFull });
  expect([cell(submission, 'ae-other', 'count'), cell(submission, 'ae-other', 'patients')]).toEqual([0, 0]);
  expect(cell(submission, 'ae-other', 'rate')).toBe('nobody');
  expect(submission.suppression.kind).toBe('not-suppressed');
});

test('those of whom the caseload is not recorded are not in it, and are told apart', () => {
  const people = [...alike('p', 20, { on_caseload: '' }), ...alike('q', 10, { on_caseload: '1' })];
  const submission = nnhipSubmission({ month, ...counted({ people, records: {} }) });
  expect([cell(submission, 'caseload', 'count'), submission.caseloadNotKnown]).toEqual([10, 20]);
});

test('in a random place every breakdown adds up to its total, and the default gives nothing away', () => {
  const person = fc.record({
    age: fc.constantFrom('18', '25', '84', '92', ''),
    ethnic_group: fc.constantFrom('White', 'Black', 'Other', ''),
    imd_quintile: fc.constantFrom('1', '5', ''),
    on_caseload: fc.constantFrom('0', '1'),
    contacts: fc.integer({ min: 0, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 60 }), (drawn) => {
      const people = drawn.map((row, number) => ({ ...row, person_id: `p${number}` }));
      const records = { 'community-contacts': people.flatMap((row) => contacts([row], row.contacts)) };
      const asked = { month, ...counted({ people, records }) };
      const whole = nnhipSubmission({ ...asked, ...inFull });
      for (const kind of ['age-band', 'ethnic-group', 'imd-quintile']) {
        for (const { row, cells } of whole.rows.filter(({ row: own }) => own !== 'rate')) {
          const parts = nnhipColumns.map(({ of }, at) =>
            of !== 'everyone' && of.breakdown === kind ? Number(cells[at]) : 0,
          );
          expect([row, parts.reduce((sum, part) => sum + part, 0)]).toEqual([row, cells[0]]);
        }
      }
      const shown = nnhipSubmission(asked);
      expect(shown.recoverable).toEqual([]);
      const rule = { below: 6, zero: 'hidden', rounding: 'none', secondary: 'on', mark: '*' } as const;
      const sums = ['age-band', 'ethnic-group', 'imd-quintile'].map((kind) => ({
        total: 'total',
        parts: nnhipColumns.filter(({ of }) => of !== 'everyone' && of.breakdown === kind).map(({ id }) => id),
      }));
      const cells = rowOf(shown, 'community-contacts', 'count').map(([id, figure]) => ({
        id,
        count: typeof figure === 'number' ? figure : ('suppressed' as const),
      }));
      expect(recoverableCells({ cells, sums, rule }).found).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('two parts of an extract that were counted apart and merged give the same submission', () => {
  const { cohort, counts } = counted(place);
  const records = place.records['community-contacts'] ?? [];
  const part = (some: readonly RecordRow[]) => countsOver(cohort, { 'community-contacts': some }).slice(-1);
  const merged = mergeCounts([...part(records.slice(33)), ...part(records.slice(0, 33))]);
  expect(nnhipSubmission({ month, cohort, counts: [merged, ...counts.slice(0, 4)] })).toEqual(
    nnhipSubmission({ month, cohort, counts }),
  );
});

test('the table is the template’s rows 6 to 48, with a star where a number is hidden and nothing where there is none', () => {
  const { cohort, counts } = counted(place);
  const submission = nnhipSubmission({
    month,
    cohort,
    counts: counts.slice(1),
    without: ['outpatients'],
    ...asTheTemplate,
  });
  const table = nnhipTable(submission);
  expect([table.length, new Set(table.map((row) => row.length))]).toEqual([43, new Set([26])]);
  expect(table.map(([metric]) => metric).join(' ')).toBe(
    'O1 O1 O1 O1 O1 O1 O1 O1 O1 O2 O2 O2 O2 O2 O2 O3 O3 O3 O4 O4 O4 O4 O4 O4 O4 O4 O4 O4 O4 O4 O5 O5 O5 O5 O5 O5 O6 O6 O6 O6 O6 O6 P1',
  );
  expect(table[0]?.slice(1, 5)).toEqual(['Outcome', 'New consultant-led outpatient appointments: number', '', '']);
  expect(table[1]?.slice(3, 7)).toEqual([60, '*', '*', 15]);
  expect(table[39]?.slice(0, 5)).toEqual(['O6', 'Outcome', 'Community care contacts: number', 75, '*']);
  expect(table[41]?.[3]).toBe(1250);
  expect(table[42]?.slice(0, 4)).toEqual(['P1', 'Process', 'Patients on the caseload', 12]);
  expect(nnhipMetrics.length).toBe(15);
});

const row = { measure: 'caseload', row: 'count', cells: nnhipColumns.map(() => 0) };
test.each<[unknown, readonly string[]]>([
  [null, ['submission missing']],
  ['a', ['submission wrong-type']],
  [{}, ['submission.rows missing']],
  [[], ['submission.rows missing']],
  [{ rows: [null] }, ['submission.rows[0] missing']],
  [{ rows: [{ ...row, measure: 'none' }] }, ['submission.rows[0].measure unknown-value']],
  [{ rows: [{ ...row, row: 'none' }] }, ['submission.rows[0].row unknown-value']],
  [{ rows: [{ ...row, cells: undefined }] }, ['submission.rows[0].cells missing']],
  [{ rows: [{ ...row, cells: [1] }] }, ['submission.rows[0].cells contradiction']],
  [{ rows: [{ ...row, cells: [Number.NaN] }] }, ['submission.rows[0].cells[0] wrong-type']],
  [{ rows: [{ ...row, cells: ['hidden'] }] }, ['submission.rows[0].cells[0] unknown-value']],
  [{ rows: [row] }, []],
])('a table of %j is refused by what is wrong with it', (submission, refusals) => {
  const run = () => nnhipTable(submission as NnhipSubmission);
  if (refusals.length === 0) expect(run()).toHaveLength(1);
  else expect(refusalsOf(run)).toEqual(refusals);
});

test('what does not belong together is refused, by place', () => {
  const { cohort, counts } = counted(place);
  const asked = { month, cohort, counts };
  const refusedFor = (change: object) => refusalsOf(() => nnhipSubmission({ ...asked, ...change }));
  const [outpatients, inpatients, ...rest] = counts;
  expect(refusedFor({ month: '2026-05' })).toEqual(counts.map((_, at) => `counts[${at}].periods contradiction`));
  expect(refusedFor({ counts: [outpatients, ...rest] })).toEqual(['counts missing']);
  expect(refusedFor({ counts: [...counts, inpatients] })).toEqual(['counts duplicate']);
  expect(refusedFor({ without: ['inpatients'] })).toEqual(['without contradiction']);
  expect(refusedFor({ without: ['beds'] })).toEqual(['without[0] unknown-value']);
  expect(refusedFor({ suppression: 'none' })).toEqual(['suppression unknown-value']);
  expect(refusedFor({ suppression: { kind: 'not-suppressed' } })).toEqual(['suppression.reason missing']);
  expect(refusedFor({ cohort: undefined })).toEqual(['cohort missing']);
  expect(refusedFor({ month: '2026-13' })).toEqual(['month not-a-month']);
  const other = { ...outpatients, dataset: 'maternity' };
  expect(refusedFor({ counts: [other, inpatients, ...rest] })).toEqual([
    'counts[0].dataset unknown-value',
    'counts missing',
  ]);
  const byOther = { ...outpatients, by: ['age-band', 'ethnic-group'], measures: [] };
  expect(refusedFor({ counts: [byOther, inpatients, ...rest] })).toEqual([
    'counts[0].by missing',
    ...['counts[0].measures missing', 'counts[0].measures missing', 'counts[0].measures missing'],
  ]);
  const [first, ...measures] = outpatients?.measures ?? [];
  const otherwise = { ...outpatients, measures: [{ ...first, mark: 'other' }, ...measures] };
  expect(refusedFor({ counts: [otherwise, inpatients, ...rest] })).toEqual(['counts[0].measures contradiction']);
});

test('a group that the template does not have is refused, and not named', () => {
  const { counts } = counted({ people: [], records: {} });
  const row = { person: 'p', 'age-band': '18-24', 'ethnic-group': null, 'imd-quintile': null, 'on-caseload': 'no' };
  expect(refusalsOf(() => nnhipSubmission({ month, cohort: [row], counts }))).toEqual(['cohort unknown-value']);
  const perhaps = { ...row, 'age-band': null, 'on-caseload': 'perhaps' };
  expect(refusalsOf(() => nnhipSubmission({ month, cohort: [perhaps], counts }))).toEqual(['cohort unknown-value']);
});

test('people who join the cohort in the course of the month are not among its patients', () => {
  const { counts } = counted({ people: [], records: {} });
  const groups = { 'age-band': '80-89', 'ethnic-group': 'White', 'imd-quintile': '1', 'on-caseload': 'no' };
  const { from, until } = periodOfMonth(month);
  const cohort = [
    { person: 'here', ...groups },
    { person: 'from the first', ...groups, from },
    { person: 'left in it', ...groups, until },
    { person: 'later', ...groups, from: '2026-04-02' },
    { person: 'gone', ...groups, until: '2026-04-01' },
  ] as const;
  expect(cell(nnhipSubmission({ month, cohort, counts, ...inFull }), 'ae-other', 'patients')).toBe(3);
});
