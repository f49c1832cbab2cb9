import fc from 'fast-check';
import { expect, test } from 'vitest';
import { qualityTable, recordRules, recordsFromTable, validateRecords } from 'neighbourhood-contracts/outcomes';
import { refusalsOf } from '../../support/refusals.ts';
import { lists, spells } from '../measure/support/spells.ts';

const header = ['spell_id', 'admitted', 'discharged'];
const row = ['1', '2026-04-01', '2026-04-03'];
const read = (...rows: readonly (readonly unknown[])[]) => recordsFromTable({ header, rows, whenWrong: 'exclude' });

test('a row becomes a record by the names of the header, and cells stay as they are', () => {
  const date = new Date(0);
  const { records, wrong, blankAtEnd, quality, problems } = read(row, [2, null, date]);
  expect(records).toEqual([
    { spell_id: '1', admitted: '2026-04-01', discharged: '2026-04-03' },
    { spell_id: 2, admitted: null, discharged: date },
  ]);
  expect([wrong, blankAtEnd, quality, problems]).toEqual([0, 0, [], []]);
});

test('a file that was cut off in the middle of a row has its last row left out, and counted', () => {
  const cut = 'spell_id,admitted,discharged\n1,2026-04-01,2026-04-03\n2,2026-04-0';
  const [, ...rows] = cut.split('\n').map((line) => line.split(','));
  const { records, quality, problems } = read(...rows);
  expect(records).toHaveLength(1);
  expect(quality).toEqual([{ rule: 'cut-off', records: 1 }]);
  expect(problems).toMatchObject([{ path: 'rows[1]', code: 'missing' }]);
});

test('a row with a cell too many, and a blank one between others, are left out by rules of their own', () => {
  const { quality, records, wrong } = read([...row, ''], [], ['', '', ''], [''], row, ['1'], [...row, 'x']);
  expect(quality).toEqual([
    { rule: 'blank-row', records: 3 },
    { rule: 'cut-off', records: 1 },
    { rule: 'too-many-cells', records: 2 },
  ]);
  expect([records.length, wrong]).toEqual([1, 6]);
});

test('blank rows at the end are no fault, and are told', () => {
  const sheet = recordsFromTable({ header, rows: [row, ['', null, undefined], [''], []], whenWrong: 'fail' });
  expect(sheet).toMatchObject({ blankAtEnd: 3, wrong: 0, quality: [] });
  expect(recordsFromTable({ header, rows: [], whenWrong: 'fail' })).toMatchObject({ records: [], blankAtEnd: 0 });
  expect(recordsFromTable({ header, rows: [[''], ['']], whenWrong: 'fail' })).toMatchObject({
    blankAtEnd: 2,
    wrong: 0,
  });
});

test('every row is a record, wrong, or blank at the end', () => {
  const cells = fc.array(fc.constantFrom('', 'x'), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(cells), (rows) => {
      const { records, wrong, blankAtEnd, quality } = read(...rows);
      expect(records.length + wrong + blankAtEnd).toBe(rows.length);
      expect(quality.reduce((sum, { records: broken }) => sum + broken, 0)).toBe(wrong);
    }),
  );
});

test('rows that are wrong are refused by their number where the caller says so', () => {
  expect(
    refusalsOf(() => recordsFromTable({ header, rows: [row, ['1'], row, [...row, 1]], whenWrong: 'fail' })),
  ).toEqual(['rows[1] missing', 'rows[3] too-many']);
});

test('a header has a name for each column, each once', () => {
  const refused = (...names: readonly unknown[]) =>
    refusalsOf(() => recordsFromTable({ header: names as never, rows: [], whenWrong: 'fail' }));
  expect(refused()).toEqual(['header missing']);
  expect(refused('a', '', 'b')).toEqual(['header[1] missing']);
  expect(refused('a', 'b', 'a')).toEqual(['header[2] duplicate']);
  expect(refused('a', 1, null)).toEqual(['header[1] wrong-type', 'header[2] missing']);
  expect(refused('a', ' b')).toEqual(['header[1] unknown-value']);
  expect(refused('\ufeffa', 'b')).toEqual(['header[0] unknown-value']);
  expect(refused('__proto__', 'b')).toEqual(['header[0] unknown-value']);
  expect(refused('a', Number.NaN, Number.NaN)).toEqual(['header[1] wrong-type', 'header[2] wrong-type']);
  expect(() => recordsFromTable({ header: ['\ufeffa'], rows: [], whenWrong: 'fail' })).toThrow('byte order mark');
  expect(refusalsOf(() => recordsFromTable({ header, rows: [row, 'x' as never], whenWrong: 'fail' }))).toEqual([
    'rows[1] wrong-type',
  ]);
  expect(refusalsOf(() => recordsFromTable(null as never))).toEqual([' missing']);
});

test('where a file has no header its first record is not repeated in the error', () => {
  const shifted = ['9990000018', '2026-04-01', '2026-04-01', ' 9990000018'];
  expect(() => recordsFromTable({ header: shifted, rows: [], whenWrong: 'fail' })).toThrow('header[2]');
  expect(() => recordsFromTable({ header: shifted, rows: [], whenWrong: 'fail' })).not.toThrow(/999|2026/);
});

test('what was found becomes one table for a sheet, with what each rule says', () => {
  const table = read(row, ['2']);
  const records = [
    { person_id: 'a', spell_id: '1', method: '21', admitted: '2026-04-02', discharged: '2026-04-01' },
    { person_id: 'a', spell_id: '2', method: '1', admitted: '2026-04-02', discharged: '' },
  ];
  const { quality } = validateRecords(spells, { records, whenWrong: 'exclude', lists });
  expect(
    qualityTable([
      { of: 'april.csv', ...pick(table) },
      { of: 'may.csv', quality, dataset: spells },
    ]),
  ).toEqual([
    ['extract', 'rule', 'field', 'records', 'what it says'],
    ['april.csv', 'cut-off', '', 1, `There is ${recordRules['cut-off']}.`],
    ['may.csv', 'discharge-before-admission', '', 1, 'The discharge is before the admission.'],
    ['may.csv', 'unknown-code', 'method', 1, 'There is a code that is not on the list of the field.'],
  ]);
  expect(qualityTable([])).toHaveLength(1);
  expect(qualityTable([{ of: 'x', quality: [{ rule: 'of-its-own', records: 2 }] }])[1]).toEqual([
    'x',
    'of-its-own',
    '',
    2,
    '',
  ]);
  expect(refusalsOf(() => qualityTable([{ of: 'x', quality: [{ rule: 'repeated', records: -1 }] }]))).toEqual([
    'found[0].quality[0].records out-of-range',
  ]);
});

function pick<Quality>({ quality }: { readonly quality: Quality }) {
  return { quality };
}
