import { existsSync, linkSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { practiceListColumns } from '../../examples/practice-lists.ts';
import { runConformance } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
const header = practiceListColumns.join(',');
const england = 'examples/data/practice-lists-2026-07-01.csv';

let files = 0;

/** Runs the suite over a file with this content. */
function run(content: string | Uint8Array, ...args: string[]) {
  const input = join(folder, `in-${(files += 1)}.csv`);
  const output = join(folder, `out-${files}.csv`);
  writeFileSync(input, content);
  const printed: string[] = [];
  const status = runConformance(['footprints', input, output, ...args], (text) => printed.push(text));
  return { status, said: printed.join(''), out: existsSync(output) ? readFileSync(output, 'utf8') : undefined };
}

function row(practice: string, patients: string, pcn = 'U1', name = 'A SURGERY') {
  return `${practice},${name},X1 1XX,${pcn},A PCN,S1,A SUB-ICB,Q1,AN ICB,Y1,A REGION,${patients}`;
}

function file(...rows: string[]) {
  return `${[header, ...rows].join('\n')}\n`;
}

test('adds the lists of England up to its PCNs, sub-ICB areas and ICBs', () => {
  const { status, said, out = '' } = run(readFileSync(england));
  expect([status, said]).toEqual([0, '']);
  const lines = out.trimEnd().split('\n').slice(1);
  const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
  expect([count(/^pcn,.*,below-band$/), count(/^pcn,.*,within-band$/), count(/^pcn,.*,above-band$/)]).toEqual([
    119, 691, 488,
  ]);
  expect([count(/^sub-icb,.*,met$/), count(/^sub-icb,.*,not-met$/), count(/^icb,.*,met$/)]).toEqual([75, 31, 36]);
  expect(lines).toContain('icb,QPM,64,849003,met');
  expect(lines).toEqual([...lines].sort());
  const people = (level: string) =>
    lines.filter((line) => line.startsWith(`${level},`)).reduce((sum, line) => sum + Number(line.split(',')[3]), 0);
  expect([people('pcn'), people('sub-icb'), people('icb')]).toEqual([63_436_508 - 220_330, 63_436_508, 63_436_508]);
});

test('gives the verdicts at the boundaries, and leaves practices without a PCN out of the PCNs alone', () => {
  const { out } = run(
    file(
      row('A1', '29999'),
      row('A2', '30000', 'U2'),
      row('A3', '50000', 'U3'),
      row('A4', '140001', 'U4'),
      row('A5', '0', 'U'),
    ),
  );
  expect(out).toBe(
    [
      'level,code,practices,registered_patients,verdict',
      'icb,Q1,5,250000,undetermined',
      'pcn,U1,1,29999,below-band',
      'pcn,U2,1,30000,within-band',
      'pcn,U3,1,50000,within-band',
      'pcn,U4,1,140001,above-band',
      'sub-icb,S1,5,250000,undetermined',
      '',
    ].join('\n'),
  );
});

test('reads a byte order mark, line ends of either kind, and quoted commas, quotes and line ends as they are', () => {
  const odd = row('A1', '10', 'U1', '"THE ""OLD"", SURGERY\r\nANNEXE"');
  const expected = run(file(row('A1', '10'))).out;
  for (const content of [`\uFEFF${file(odd)}`, file(odd).replaceAll('\n', '\r\n'), file(odd).trimEnd()]) {
    expect(run(content)).toEqual({ status: 0, said: '', out: expected });
  }
});

test('takes columns in any order, and says which it does not use', () => {
  const reversed = [...practiceListColumns, 'notes'].reverse().join(',');
  const cells = `hello,${row('A1', '10').split(',').reverse().join(',')}`;
  const { status, said, out } = run(`${reversed}\n${cells}\n`);
  expect([status, said]).toEqual([0, 'Columns that are not used: "notes".\n']);
  expect(out).toContain('pcn,U1,1,10,below-band');
});

test('takes any code, whatever it means elsewhere', () => {
  const { status, out } = run(file(row('__proto__', '5', '__proto__'), row('constructor', '6', 'toString')));
  expect(status).toBe(0);
  expect(out).toContain('pcn,__proto__,1,5,below-band\npcn,toString,1,6,below-band');
});

const unusable: (readonly [about: string, content: string | Uint8Array, words: string])[] = [
  ['an empty file', '', 'The file is empty.'],
  ['white space', '\n\n', 'The file is empty.'],
  ['no rows', `${header}\n`, 'no rows'],
  ['a missing column', file(row('A1', '1')).replace('pcn_code', 'pcn'), 'There is no column "pcn_code".'],
  [
    'a misspelt column',
    file(row('A1', '1')).replace('registered_patients', 'registerd_patients'),
    'Is it "registerd_patients"?',
  ],
  [
    'columns in capitals',
    file(row('A1', '1')).replace(header, header.toUpperCase()),
    'None of the columns needed is there.',
  ],
  ['semicolons', file(row('A1', '1')).replaceAll(',', ';'), 'Separate columns with commas'],
  ['a column without a name', `${header},\n${row('A1', '1')},\n`, 'line 1, cell 13: A column has no name.'],
  [
    'a space before a code',
    file(row(' A1', '1')),
    'line 2, practice_code: The text " A1" begins or ends with white space.',
  ],
  ['a line end inside a code', file(row('"A\r1"', '1')), 'practice_code: The code "A\\r1" has a line end'],
  ['a NUL in a code', file(row('A1', '1', 'U\u00001')), 'line 2, pcn_code'],
  ['a column twice', file(row('A1', '1')).replace('pcn_name', 'pcn_code'), 'The column "pcn_code" is there twice.'],
  ['a short row', file(row('A1', '1'), 'A2,SHORT'), 'line 3: The row has 2 cells and the first line 12.'],
  ['a long row', file(`${row('A1', '1')},more`), 'line 2: The row has 13 cells'],
  ['bytes that are not text', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x00]), 'not text in UTF-8'],
  ['a quote never closed', file(row('A1', '1', 'U1', '"OPEN')), 'never closed'],
  ['a quote in the wrong place', file(row('A1', '1', 'U1', 'A "SURGERY"')), 'A quote stands where none may.'],
  ['a field of ten megabytes', file(row('A1', '1', 'U1', 'x'.repeat(10_000_000))), 'longer than 100000 characters'],
  [
    'a practice twice',
    file(row('A1', '1'), row('A2', '1'), row('A1', '1')),
    'line 4, practice_code: "A1" was given already, at line 2, practice_code.',
  ],
  ['a blank code', file(row('', '1')), 'line 2, practice_code'],
  ['a blank PCN', file(row('A1', '1', '')), 'Write U for a practice that is in no PCN.'],
  ...['-1', '12.5', '', 'NaN', '1e400', '1,000', ' 5', '0x10', '007', '1000000001', '9'.repeat(12)].map(
    (patients) => [`a list of ${patients}`, file(row('A1', `"${patients}"`)), 'line 2, registered_patients'] as const,
  ),
];

test.each(unusable)('refuses %s, says where, and writes nothing', (_, content, words) => {
  const { status, said, out } = run(content);
  expect(said).toContain(words);
  expect(said).not.toMatch(/\n\s+at /);
  expect([status, out]).toEqual([2, undefined]);
});

test('tells every bad row at once', () => {
  expect(run(file(row('A1', '-1'), row('A2', 'x'), row('', '3'))).said).toContain('3 problems in the practice lists');
});

test('refuses a call that it does not understand', () => {
  const printed: string[] = [];
  const print = (text: string) => printed.push(text);
  expect(runConformance([], print)).toBe(2);
  expect(runConformance(['footprint', 'a', 'b'], print)).toBe(2);
  expect(runConformance(['footprints', england], print)).toBe(2);
  expect(runConformance(['footprints', join(folder, 'nowhere.csv'), join(folder, 'x.csv')], print)).toBe(2);
  expect(runConformance(['footprints', england, join(folder, 'nowhere', 'x.csv')], print)).toBe(2);
  expect(runConformance(['footprints', england, england], print)).toBe(2);
  expect(runConformance(['footprints', england, folder], print)).toBe(2);
  expect(runConformance(['footprints', folder, join(folder, 'x.csv')], print)).toBe(2);
  expect(runConformance(['--help'], print)).toBe(2);
  const [original, link] = [join(folder, 'original.csv'), join(folder, 'link.csv')];
  writeFileSync(original, file(row('A1', '1')));
  linkSync(original, link);
  expect(runConformance(['footprints', original, link], print)).toBe(2);
  expect(readFileSync(original, 'utf8')).toBe(file(row('A1', '1')));
  expect(printed.join('')).toContain('There is no suite "footprint".');
  expect(printed.join('')).toContain('nowhere.csv cannot be read: there is no such file or folder.');
  expect(printed.join('')).not.toMatch(/E[A-Z]{4,}/);
  expect(printed.join('')).not.toMatch(/\n\s+at /);
});
