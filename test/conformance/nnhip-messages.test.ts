import { expect, test } from 'vitest';
import { account, besides, figure, headers, people, place, quality, run, type Files } from './nnhip-place.ts';

const lists = { 'consultant_specialties.csv': ['300'], 'specific_acute_functions.csv': ['300'] };
const six = people(6);

/** What is said where these files cannot be used. */
function refused(change: Files): string {
  const { status, said, out } = run({ ...place({ ...lists, 'cohort.csv': six }), ...change });
  expect([status, out]).toEqual([2, undefined]);
  return said;
}

test('every row of an extract is accounted for in each measure, and small numbers are said to be for the analyst', () => {
  const { said } = run({
    ...place({
      ...lists,
      'cohort.csv': [...six, ',84,White,1,0'],
      'ecds.csv': [
        ...people(6, '2026-04-05,,,01'),
        'p0,2026-04-05,,,02',
        'p0,2026-03-31,,,01',
        'p0,2026-05-01,,,01',
        'x,2026-04-05,,,01',
        'p0,2026-02-31,,,01',
        'p0,2026-04-05',
      ],
      'inpatients.csv': ['p0,s1,2026-04-01,,21,300'],
    }),
  });
  expect(account(said, 'ae-type-1')).toEqual([12, 6, 2, 1, 0, 2, 1]);
  expect(account(said, 'ae-other')).toEqual([12, 1, 2, 9, 0, 0, 0]);
  expect(account(said, 'bed-days')).toEqual([1, 0, 0, 0, 1, 0, 0]);
  expect(account(said, 'cohort.csv')).toEqual([7, 6, 1]);
  expect(account(said, 'specific_acute_functions.csv')).toEqual([1, 1, 0]);
  expect(said).toMatch(/not for publication/);
});

test('an extract of which nobody is in the cohort, or nothing in the month, is no quiet month', () => {
  const warnings = (rows: readonly string[]) =>
    besides(run(place({ ...lists, 'cohort.csv': six, 'community_contacts.csv': rows })).said);
  const noPerson =
    'Warning: no row of community_contacts.csv is of a person in cohort.csv. Are person_id made in the same way in both?';
  const noDay = 'Warning: no row of community_contacts.csv has its contact_date in 2026-04.';
  expect(warnings(['p0,2026-04-30', 'x,2026-05-01'])).toEqual([]);
  expect(warnings([])).toEqual([]);
  expect(warnings(['P0,2026-04-30', ',2026-04-30'])).toEqual([noPerson]);
  expect(warnings(['p0,2026-05-01', 'p0,2026-04-31'])).toEqual([noDay]);
  expect(warnings(['x,2025-04-01'])).toEqual([noPerson, noDay]);
  expect(warnings(['p0,2026-03-31', 'x,2026-04-01'])).toEqual([
    'Warning: no row of community_contacts.csv counts in any measure. Are codes and words written as the guide has them?',
  ]);
});

test('words that no measure knows, and a list of codes without a code, are no quiet month', () => {
  const { said } = run(
    place({
      'cohort.csv': six,
      'gp_appointments.csv': people(6, '2026-04-09,attended,gp,General Practice'),
      'specific_acute_functions.csv': [' 300'],
    }),
  );
  expect(account(said, 'gp-appointments')).toEqual([6, 0, 0, 6, 0, 0, 0]);
  expect(besides(said)).toEqual([
    'Warning: no row of gp_appointments.csv counts in any measure. Are codes and words written as the guide has them?',
    'Warning: consultant_specialties.csv has no code, so that no row of outpatients.csv can count.',
    'Warning: specific_acute_functions.csv has no code, so that no row of inpatients.csv can count.',
  ]);
});

test('a file without an end of its last line may have been cut off there, and counts as it is', () => {
  const files = place({ ...lists, 'cohort.csv': six, 'community_contacts.csv': people(6, '2026-04-09') });
  const { said, out } = run({
    ...files,
    'community_contacts.csv': files['community_contacts.csv']?.trimEnd(),
    'ecds.csv': headers['ecds.csv'],
  });
  const open = 'The last line has no line end. If the file was cut off, its last cell is not whole.';
  expect(besides(said)).toEqual([`ecds.csv: ${open}`, `community_contacts.csv: ${open}`]);
  expect([figure(out, 'community-contacts', 'count'), quality(said)]).toEqual(['6', []]);
});

test('a quote out of place would take rows with it: the file is refused with the line, and nothing of what is in it', () => {
  const contacts = (rest: string) => refused({ 'community_contacts.csv': `person_id,contact_date\n${rest}` });
  const inside = contacts('p1,2026-04-01\nSECRET"x",2026-04-02\n');
  expect(inside).toMatch(/community_contacts\.csv line 3: A quote stands inside a cell that is not in quotes/);
  const after = contacts('"SECRET"7,2026-04-02\n');
  expect(after).toMatch(/community_contacts\.csv line 2: Text follows a closing quote\./);
  const swallowed = contacts('p0,"2026-04-01\np1,2026-04-02\np2,"SECRET"\n');
  expect(swallowed).toMatch(/line 4: Text follows a closing quote, in a row that begins in line 2\./);
  const windows = contacts('"a\r\nb",2026-04-01\r\nSECRET",2026-04-02\r\n');
  expect(windows).toMatch(/line 4: A quote stands inside/);
  const open = contacts('p0,2026-04-01\np1,"2026-04-02\nSECRET,2026-04-03\n');
  expect(open).toMatch(/line 3: A quoted cell of the row that begins here does not end/);
  for (const said of [inside, after, swallowed, windows, open]) expect(said).not.toMatch(/SECRET/);
});

test('a row that is too long is called that, and not cut off', () => {
  const said = refused({
    'community_contacts.csv': `person_id,contact_date\np0,2026-04-01\np1,${'1'.repeat(100_001)}\n`,
  });
  expect(said).toMatch(/community_contacts\.csv line 3: The row that begins here is longer than 100000 characters/);
});

test('a column that is not used is named where it looks like a name, and by its number where it may be somebody', () => {
  const unused = ['Team name', 'site_2', '9434765919', 'SYN000123', 'a@b.nhs', '', 'x'.repeat(41), 'abcdefab01cdefab'];
  const cells = unused.map(() => 'x').join(',');
  const { said } = run({
    ...place({ ...lists, 'cohort.csv': six }),
    'community_contacts.csv': `person_id,${unused.join(',')},contact_date\np0,${cells},2026-04-01\n`,
    'period.json': '{"month":"2026-04","9434765919":1}',
  });
  expect(besides(said).slice(0, 2)).toEqual([
    'period.json: Keys that are not used: key 1 of them.',
    'community_contacts.csv: Columns that are not used: "Team name", "site_2", column 4, column 5, column 6, column 7, column 8, column 9.',
  ]);
});

test('a file without names says which columns it should have, and not who is in its first line', () => {
  const said = refused({ 'cohort.csv': '9434765919,84,White,1,0\n' });
  expect(said).toMatch(
    /cohort\.csv line 1: There are no columns "person_id", "age", "ethnic_group", "imd_quintile", "on_caseload"\.\n.*found are column 1, column 2, "White", column 4, column 5\./,
  );
  expect(said).not.toMatch(/9434765919/);
});

test('a column that is written otherwise is suggested, and a separator other than the comma is named', () => {
  expect(refused({ 'community_contacts.csv': 'Person_ID,Contact Date\n' })).toMatch(
    /"person_id"\.\n +Write "person_id" for "Person_ID"\.[^]*"contact_date"\.\n +Write "contact_date" for "Contact Date"\./,
  );
  expect(refused({ 'community_contacts.csv': 'person_id;contact_date\n' })).toMatch(
    /community_contacts\.csv line 1: The line is one cell with semicolons in it\.\n +Separate cells by commas: person_id,contact_date\./,
  );
  expect(refused({ 'community_contacts.csv': 'person_id\tcontact_date\n' })).toMatch(/one cell with tabs in it/);
});

test('a period that is no JSON is called that; one without a month is asked for it', () => {
  expect(refused({ 'period.json': "{'month':'2026-04'}" })).toMatch(
    /period\.json: The file is not JSON\.\n +Write \{"month":"2026-04"\}/,
  );
  expect(refused({ 'period.json': '["2026-04"]' })).toMatch(/period\.json month/);
  expect(refused({ 'period.json': '{"Month":"2026-04"}' })).toMatch(
    /period\.json month[^]*period\.json: There is "Month"\.\n +Write "month"\./,
  );
});

test('lines that end in a carriage return alone are lines', () => {
  const files = place({ ...lists, 'cohort.csv': six, 'community_contacts.csv': people(6, '2026-04-09') });
  const { said, out } = run({
    ...files,
    'community_contacts.csv': files['community_contacts.csv']?.replaceAll('\n', '\r'),
  });
  expect([figure(out, 'community-contacts', 'count'), besides(said)]).toEqual(['6', []]);
  const cut = run({
    ...files,
    'community_contacts.csv': `${files['community_contacts.csv']?.replaceAll('\n', '\r') ?? ''}p0,"2026-04`,
  });
  expect(quality(cut.said)).toEqual(['community_contacts.csv,,cut-off,1']);
});

test('what stands for nothing counts unless it is empty, and the first row of a spell stands, whatever it is', () => {
  const { out, said } = run(
    place({
      ...lists,
      'cohort.csv': six,
      'outpatients.csv': ['-', 'NULL', 'N/A', 'X', 'Y', 'Z'].map((none) => `p0,2026-04-02,300,1,5,${none}`),
      'inpatients.csv': [
        'p0,open,2026-04-02,,21,300',
        'p0,open,2026-04-02,2026-04-05,21,300',
        'p0,wrong,2026-04-02,2026-04-01,21,300',
        'p0,wrong,2026-04-02,2026-04-05,21,300',
        ...people(6).map(() => 'p0,,2026-04-02,2026-04-05,21,300'),
      ],
    }),
  );
  expect(figure(out, 'outpatient-procedure', 'count')).toBe('6');
  expect(account(said, 'nel-one-day-plus')).toEqual([10, 6, 3, 1, 0, 0, 0]);
  expect(quality(said)).toEqual(['inpatients.csv,,discharge-before-admission,1', 'inpatients.csv,spell_id,repeated,2']);
});
