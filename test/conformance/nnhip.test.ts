import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordRow } from 'neighbourhood-contracts/outcomes';
import { expect, test } from 'vitest';
import { consultantSpecialties, specificAcuteFunctions } from '../synthetic/codes.ts';
import { csvLines } from '../synthetic/csv.ts';
import { syntheticExtract } from '../synthetic/extract.ts';
import { submittedRow } from '../synthetic/people.ts';
import { rowsOf } from '../synthetic/table.ts';
import { expectedOutput, type PlaceFiles } from './nnhip-oracle.ts';
import {
  account,
  besides,
  figure,
  folder,
  headers,
  ofTen,
  people,
  place,
  quality,
  run,
  type FileName,
  type Files,
} from './nnhip-place.ts';
import { runConformance } from './run.ts';

function syntheticFiles(seed: number, number: number): PlaceFiles {
  const extract = syntheticExtract({ seed, people: number, from: '2026-03-01', months: 3 });
  return {
    month: '2026-04',
    cohort: extract.cohort.map(submittedRow),
    outpatients: [...rowsOf(extract.outpatients)],
    inpatients: [...rowsOf(extract.inpatients)],
    ecds: [...rowsOf(extract.ecds)],
    gpAppointments: [...rowsOf(extract.gpAppointments)],
    communityContacts: [...rowsOf(extract.communityContacts)],
    consultants: consultantSpecialties,
    functions: specificAcuteFunctions,
  };
}

function written(files: PlaceFiles): Files {
  const csv = (name: FileName, rows: readonly RecordRow[]) => [...csvLines(headers[name].split(','), rows)].join('');
  const list = (codes: readonly (string | null)[]) => ['code', ...codes].map((code) => `${code ?? ''}\n`).join('');
  return {
    'period.json': JSON.stringify({ month: files.month }),
    'cohort.csv': csv('cohort.csv', files.cohort),
    'outpatients.csv': csv('outpatients.csv', files.outpatients),
    'inpatients.csv': csv('inpatients.csv', files.inpatients),
    'ecds.csv': csv('ecds.csv', files.ecds),
    'gp_appointments.csv': csv('gp_appointments.csv', files.gpAppointments),
    'community_contacts.csv': csv('community_contacts.csv', files.communityContacts),
    'consultant_specialties.csv': list(files.consultants),
    'specific_acute_functions.csv': list(files.functions),
  };
}

/** How many rows each of some measures is counted of. */
function rowsByMeasure(files: PlaceFiles): readonly (readonly [measure: string, rows: number])[] {
  return [
    ['outpatient-procedure', files.outpatients.length],
    ['bed-days', files.inpatients.length],
    ['conveyance-acuity-1', files.ecds.length],
    ['ae-other', files.ecds.length],
    ['gp-appointments', files.gpAppointments.length],
    ['community-contacts', files.communityContacts.length],
    ['cohort.csv', files.cohort.length],
  ];
}

test.each([
  [1, 0],
  [2, 25],
  [3, 120],
  [4, 600],
  [5, 600],
  [6, 3_000],
])('counts a made-up place (seed %i, %i people) as going through its records by hand does', (seed, number) => {
  const files = syntheticFiles(seed, number);
  const { status, said, out } = run(written(files));
  expect([status, out]).toEqual([0, expectedOutput(files)]);
  expect(said).not.toMatch(/SYN/);
  for (const [measure, rows] of rowsByMeasure(files)) {
    const [read, ...places] = account(said, measure) ?? [];
    expect([measure, read, places.reduce((sum, each) => sum + each, 0)]).toEqual([measure, rows, rows]);
  }
});

test('a place by hand', () => {
  const { status, said, out } = run(
    place({
      'cohort.csv': [...people(16, '84,White,1,1'), ...people(9, '19,Asian,,0', 'q'), ...people(3, ',,5,0', 'r')],
      'community_contacts.csv': [
        ...ofTen('2026-04-01'),
        ...people(7, '2026-04-30', 'q'),
        ...people(3, '2026-04-30', 'x'),
      ],
      'inpatients.csv': people(6, 's,2026-03-28,2026-04-02,21,300').map((row, at) => row.replace(',s,', `,s${at},`)),
      'specific_acute_functions.csv': ['300'],
    }),
  );
  expect([status, besides(said)]).toEqual([
    0,
    ['Warning: consultant_specialties.csv has no code, so that no row of outpatients.csv can count.'],
  ]);
  expect(account(said, 'cohort.csv')).toEqual([28, 28, 0]);
  expect(account(said, 'community-contacts')).toEqual([20, 17, 0, 0, 0, 0, 3]);
  expect(account(said, 'nel-zero-day')).toEqual([6, 0, 0, 6, 0, 0, 0]);
  expect(out).toHaveLength(44);
  const lines = out?.filter((line) => /^(community-contacts|bed-days|nel-one-day-plus|caseload),/.test(line));
  expect(lines).toEqual([
    'nel-one-day-plus,count,6,*,*,*,*,*,*,*,6,*,*,6,*,*,*,*,*,6,*,*,*,*,*',
    'nel-one-day-plus,patients,28,9,*,*,*,*,*,*,16,*,*,16,*,9,*,*,*,16,*,*,*,*,9',
    'nel-one-day-plus,rate,214.3,*,*,*,*,*,*,*,375.0,*,*,375.0,*,*,*,*,*,375.0,*,*,*,*,*',
    'bed-days,count,30,*,*,*,*,*,*,*,30,*,*,30,*,*,*,*,*,30,*,*,*,*,*',
    'bed-days,patients,28,9,*,*,*,*,*,*,16,*,*,16,*,9,*,*,*,16,*,*,*,*,9',
    'bed-days,rate,1071.4,*,*,*,*,*,*,*,1875.0,*,*,1875.0,*,*,*,*,*,1875.0,*,*,*,*,*',
    'community-contacts,count,17,7,*,*,*,*,*,*,10,*,*,10,*,7,*,*,*,10,*,*,*,*,7',
    'community-contacts,patients,28,9,*,*,*,*,*,*,16,*,*,16,*,9,*,*,*,16,*,*,*,*,9',
    'community-contacts,rate,607.1,777.8,*,*,*,*,*,*,625.0,*,*,625.0,*,777.8,*,*,*,625.0,*,*,*,*,777.8',
    'caseload,count,16,*,*,*,*,*,*,*,16,*,*,16,*,*,*,*,*,16,*,*,*,*,*',
  ]);
});

test('what is wrong in the records is left out of what needs it, and counted by file, field and rule', () => {
  const ten = people(10);
  const { status, said, out } = run(
    place({
      'cohort.csv': ten,
      'consultant_specialties.csv': ['300'],
      'specific_acute_functions.csv': ['300'],
      'ecds.csv': [
        ...ofTen('2026-04-05,1048031000000100,1064901000000108,01'),
        'p0,2026-04-05,1048031000000100,1064901000000108,1',
        'p0,2026-04-05,,,02',
        'p0,05/04/2026,,,01',
        'p0,2026-02-31,,,01',
        'p1,2026-04-05,,9,01',
        'p1,2026-04-05,,',
      ],
      'inpatients.csv': [
        ...ofTen('s,2026-04-01,2026-04-03,22,300').map((row, at) => row.replace(',s,', `,s${at},`)),
        'p0,s0,2026-04-01,2026-04-03,22,300',
        'p0,s90,2026-04-05,2026-04-03,22,300',
        'p0,s91,2026-04-05,,22,300',
        'p0,s92,2026-04-05,2026-04-31,22,300',
        'p0,s93,2026-04-05,2026-04-06,2,300',
        ',s94,2026-04-05,2026-04-06,22,300',
      ],
    }),
  );
  expect(status).toBe(0);
  expect(figure(out, 'conveyance-acuity-3', 'count')).toBe('11');
  expect(figure(out, 'ae-type-1', 'count')).toBe('11');
  expect(figure(out, 'ae-other', 'count')).toBe('*');
  expect(figure(out, 'nel-one-day-plus', 'count')).toBe('10');
  expect(figure(out, 'bed-days', 'count')).toBe('20');
  expect(account(said, 'conveyance-acuity-3')).toEqual([16, 11, 4, 1, 0, 0, 0]);
  expect(quality(said)).toEqual([
    'inpatients.csv,,discharge-before-admission,1',
    'inpatients.csv,person_id,missing,1',
    'inpatients.csv,spell_id,repeated,1',
    'inpatients.csv,admission_method,unknown-code,1',
    'inpatients.csv,discharge_date,unreadable,1',
    'ecds.csv,,cut-off,1',
    'ecds.csv,acuity,unknown-code,1',
    'ecds.csv,department_type,unknown-code,1',
    'ecds.csv,arrival_date,unreadable,2',
  ]);
});

test('somebody whose demographics cannot be read stays in the cohort, with what is known; somebody listed twice counts once', () => {
  const { status, said, out } = run(
    place({
      'cohort.csv': [
        ...people(10, '84,white,6,1'),
        ...people(10, 'abc,Black,2,', 'q'),
        ...people(10, '17,Black,2,0', 'r'),
        ...people(10, '120,Other,3,1', 'q'),
        ',50,Mixed,1,1',
      ],
    }),
  );
  expect(status).toBe(0);
  const patients = (column: string) => figure(out, 'ae-other', 'patients', column);
  expect(['total', '80-89', '90+', 'age_not_known'].map(patients)).toEqual(['30', '10', '*', '20']);
  expect(['White', 'Black', 'Other', 'ethnicity_not_known'].map(patients)).toEqual(['*', '20', '*', '10']);
  expect(['imd_2', 'imd_not_known'].map(patients)).toEqual(['20', '10']);
  expect(figure(out, 'caseload', 'count')).toBe('10');
  expect(quality(said)).toEqual([
    'cohort.csv,on_caseload,missing,10',
    'cohort.csv,person_id,missing,1',
    'cohort.csv,person_id,repeated,10',
    'cohort.csv,,under-18,10',
    'cohort.csv,ethnic_group,unknown-code,10',
    'cohort.csv,imd_quintile,unknown-code,10',
    'cohort.csv,age,unreadable,10',
  ]);
});

test('records without an identifier of their own count each time that they are given', () => {
  const rows = { 'cohort.csv': people(6), 'community_contacts.csv': ['p0,2026-04-02', ...people(6, '2026-04-02')] };
  expect(figure(run(place(rows)).out, 'community-contacts', 'count')).toBe('7');
});

test('reads files as spreadsheets save them: a mark at the start, line ends of either kind, quotes, and columns in any order', () => {
  const files = place({ 'cohort.csv': people(8) });
  const { status, said, out } = run({
    ...files,
    'period.json': '\uFEFF{ "month": "2026-04", "note": "x" }',
    'cohort.csv': `\uFEFF${files['cohort.csv']?.replaceAll('\n', '\r\n') ?? ''}`,
    'community_contacts.csv': [
      'team,contact_date,person_id',
      ...people(8).map((_, at) => `"North, and ""East""",2026-04-09,"p${at}"`),
      '',
    ].join('\r\n'),
  });
  expect([status, figure(out, 'community-contacts', 'count')]).toEqual([0, '8']);
  expect(besides(said).slice(0, 2)).toEqual([
    'period.json: Keys that are not used: "note".',
    'community_contacts.csv: Columns that are not used: "team".',
  ]);
});

test('rows that are cut off, within a quoted cell or not, and one with too many cells are left out and counted', () => {
  const files = place({ 'cohort.csv': people(8), 'community_contacts.csv': people(8, '2026-04-09') });
  const { status, said, out } = run({
    ...files,
    'community_contacts.csv': `${files['community_contacts.csv'] ?? ''}p0,2026-04-09,x\np1\np1,"2026-04-0`,
  });
  expect([status, figure(out, 'community-contacts', 'count')]).toEqual([0, '8']);
  expect(quality(said)).toEqual([
    'community_contacts.csv,,cut-off,2',
    'community_contacts.csv,,more-cells-than-columns,1',
  ]);
});

test('an empty place gives an empty submission', () => {
  const { status, said, out } = run(place({}));
  expect([status, quality(said), out?.length]).toEqual([0, [], 44]);
  expect(out?.slice(1).every((line) => /(,\*){23}$/.test(line))).toBe(true);
});

test('a code of a list with nothing in it, or with spaces about it, is left out', () => {
  const rows = people(6, 's,2026-04-01,2026-04-03,22,300').map((row, at) => row.replace(',s,', `,s${at},`));
  const files = place({
    'cohort.csv': people(6),
    'inpatients.csv': rows,
    'specific_acute_functions.csv': ['300', '300', ' 301'],
  });
  const { status, said, out } = run(files);
  expect([status, figure(out, 'nel-one-day-plus', 'count')]).toEqual([0, '6']);
  expect(quality(said)).toEqual(['specific_acute_functions.csv,code,unreadable,1']);
});

test('a folder that cannot be used is refused, with everything that is missing, and OUT is left alone', () => {
  const files = place({});
  const refused = (change: Files) => {
    const { status, said, out } = run({ ...files, ...change });
    expect([status, out]).toEqual([2, undefined]);
    return said;
  };
  expect(refused({ 'ecds.csv': undefined, 'period.json': undefined })).toMatch(/ecds\.csv[^]*|period\.json[^]*/);
  expect(refused({ 'ecds.csv': undefined, 'cohort.csv': undefined })).toMatch(/cohort\.csv[^]*ecds\.csv/);
  expect(refused({ 'ecds.csv': '' })).toMatch(/ecds\.csv: The file is empty/);
  expect(refused({ 'ecds.csv': 'person_id,arrival_date,arrival_mode,acuity\n' })).toMatch(
    /There is no column "department_type"/,
  );
  expect(refused({ 'ecds.csv': `${headers['ecds.csv']},acuity\n` })).toMatch(/"acuity" is there twice/);
  expect(refused({ 'ecds.csv': `${headers['ecds.csv']}\np0,"2026-04-01\np1,2026-04-01,,,01\n` })).toMatch(
    /never closed/,
  );
  expect(refused({ 'period.json': '{"month":"2026-13"}' })).toMatch(/period\.json month/);
  expect(refused({ 'period.json': 'April' })).toMatch(/period\.json: The file is not JSON/);
  expect(refused({ 'period.json': 'null' })).toMatch(/period\.json month/);
});

test('a file that is no text, and a name that is no folder, are refused', () => {
  const input = join(folder, 'latin');
  mkdirSync(input);
  for (const [name, text] of Object.entries(place({}))) writeFileSync(join(input, name), text);
  writeFileSync(join(input, 'ecds.csv'), Uint8Array.of(0xe9, 0x0a));
  const said: string[] = [];
  expect(runConformance(['nnhip', input, join(folder, 'latin.csv')], (text) => said.push(text))).toBe(2);
  expect(said.join('')).toMatch(/ecds\.csv: The file is not text in UTF-8/);
  expect(runConformance(['nnhip', join(input, 'ecds.csv'), join(folder, 'x.csv')], () => undefined)).toBe(2);
  expect(runConformance(['nnhip', input, folder], () => undefined)).toBe(2);
});
