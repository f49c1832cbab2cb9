import { expect, test } from 'vitest';
import { isContractDataError } from 'neighbourhood-contracts';
import {
  columnsFrom,
  countColumns,
  countPeople,
  countRows,
  countStream,
  prepareCohort,
  validateRecords,
} from 'neighbourhood-contracts/outcomes';
import { lists, measureOf, spells } from './support/spells.ts';

/** Numbers that nobody has, and that nothing else here contains. */
const people = ['9990000018', '9990000026', '9990000034'] as const;
const [one, other, third] = people;

const spell = { person_id: one, spell_id: `S${other}`, method: '21', admitted: '2026-04-01', discharged: '2026-04-02' };

/** Slips of every kind, with an identifier in each field that can hold a text: as where the columns of a file have shifted. */
const wrong = [
  { ...spell, method: one },
  { ...spell, specialty: `${one}${'x'.repeat(100)}` },
  { ...spell, site: one },
  { ...spell, admitted: one },
  { ...spell, discharged: other },
  { ...spell, diagnoses: one },
  { ...spell, is_day_case: one },
  { ...spell, person_id: ` ${one}` },
  { ...spell, person_id: Number(one) },
  { ...spell, discharged: '2026-03-01' },
  spell,
  spell,
];

/** All that an error says, its problems and its stack with it. */
function wordsOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (!isContractDataError(error)) throw error;
    return `${error.message} ${JSON.stringify(error.problems)} ${String(error.stack)}`;
  }
  return expect.fail('It was not refused.');
}

function expectNobodyIn(text: string): void {
  for (const person of people) expect(text).not.toContain(person);
}

const cohort = [
  { person: one, practice: 'A81001' },
  { person: other, practice: 'A81002' },
];
const measures = [
  measureOf({ id: 'all', sums: { kind: 'days-between', from: 'admitted', to: 'discharged' } }),
  measureOf({
    id: 'each',
    counts: {
      kind: 'any',
      of: [
        { kind: 'equals', field: 'method', value: '21' },
        { kind: 'equals', field: 'specialty', value: '300' },
        { kind: 'equals', field: 'is_day_case', value: true },
        { kind: 'on-list', field: 'site', list: 'sites' },
        { kind: 'compare', field: 'diagnoses', is: 'above', than: 2 },
      ],
    },
  }),
];
const asked = { cohort, by: ['practice', 'month'], lists } as const;

test('an error about records names rows and fields, and nobody', async () => {
  const rows = { records: wrong, ...asked, whenWrong: 'fail' } as const;
  const text = wordsOf(() => countRows(measures, rows));
  expectNobodyIn(text);
  expect(text).toContain('records[0].method');
  expect(text).toContain('records[11].spell_id');
  const columns = columnsFrom(spells, wrong);
  const ofColumns = wordsOf(() => countColumns(measures, { columns, ...asked, whenWrong: 'fail' }));
  const problems = (all: string) => all.slice(all.indexOf('[{'), all.lastIndexOf('}]'));
  expect(problems(ofColumns)).toBe(problems(text));
  expectNobodyIn(wordsOf(() => validateRecords(spells, { records: wrong, whenWrong: 'fail', lists })));
  const stream = await countStream(measures, { ...rows, whenWrong: 'fail' }).catch((error: unknown) => error);
  expectNobodyIn(`${(stream as Error).message} ${String((stream as Error).stack)} ${JSON.stringify(stream)}`);
});

test('counts hold nobody', () => {
  const counts = countRows(measures, { records: wrong, ...asked, whenWrong: 'exclude' });
  expectNobodyIn(JSON.stringify(counts));
  expectNobodyIn(JSON.stringify(validateRecords(spells, { records: wrong, whenWrong: 'exclude', lists }).problems));
  expectNobodyIn(JSON.stringify(countPeople(cohort, { by: ['practice'], on: '2026-04-01' })));
  expectNobodyIn(JSON.stringify(Object.keys(prepareCohort(cohort, { by: [] }))));
});

test('an error about a cohort names rows, and nobody', () => {
  const broken = [
    { person: one, practice: 'A81001' },
    { person: one, practice: 'A81002' },
    { person: third, practice: 9, from: '2026-02-31' },
    { person: third, from: other, until: '2026-01-01' },
    { person: Number(other) },
    one,
    null,
    { person: `${one}${'x'.repeat(100)}` },
  ];
  const text = wordsOf(() => prepareCohort(broken as never, { by: ['practice'] }));
  expect(text).toContain('cohort[1].person');
  expect(text).toContain('cohort[2].from');
  expectNobodyIn(text);
});

test('a record that is none is refused by its kind, and not by what it is', () => {
  for (const record of [one, [one], null, undefined]) {
    const rows = { records: [record], ...asked, whenWrong: 'exclude' } as never;
    const text = wordsOf(() => countRows(measures, rows));
    expect(text).toContain('records[0]');
    expectNobodyIn(text);
    expectNobodyIn(wordsOf(() => columnsFrom(spells, [record] as never)));
  }
});

test('what is given in the place of a cohort or of records is not shown', () => {
  const rows = { ...asked, whenWrong: 'fail' } as const;
  expectNobodyIn(wordsOf(() => countRows(measures, { ...rows, records: one as never })));
  expectNobodyIn(wordsOf(() => countRows(measures, { ...rows, records: [], cohort: one as never })));
  expectNobodyIn(wordsOf(() => prepareCohort(one as never, { by: [] })));
  expectNobodyIn(wordsOf(() => countPeople(one as never, { by: [], on: '2026-04-01' })));
  const dictionary = [one, other];
  const columns = { person_id: { kind: 'dictionary', dictionary, places: new Uint8Array([2]) } };
  expectNobodyIn(wordsOf(() => countColumns(measures, { ...rows, columns: { records: 1, columns } as never })));
});

test('nothing is grouped by who a person is, and no definition asks it', () => {
  const by = wordsOf(() => countRows(measures, { records: [], cohort, lists, by: ['person'], whenWrong: 'fail' }));
  expect(by).toContain('by[0]');
  const field = [{ field: 'person_id' }];
  const grouped = wordsOf(() => countRows(measures, { records: [], cohort, lists, by: field, whenWrong: 'fail' }));
  expect(grouped).toContain('no field "person_id" that is a code or a flag');
  const asks = measureOf({ counts: { kind: 'equals', field: 'person_id', value: one } });
  expect(wordsOf(() => countRows([asks], { records: [], ...asked, whenWrong: 'fail' }))).toContain('is a identifier');
});
