import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runConformance } from './run.ts';

/** A folder for what tests write. */
export const folder = mkdtempSync(join(tmpdir(), 'conformance-nnhip-'));
let runs = 0;

/** Files by name. */
export type Files = Readonly<Record<string, string | undefined>>;

/** Runs the suite over a folder with these files. */
export function run(files: Files) {
  const [input, output] = [join(folder, `in-${(runs += 1)}`), join(folder, `out-${runs}.csv`)];
  mkdirSync(input);
  for (const [name, text] of Object.entries(files)) if (text !== undefined) writeFileSync(join(input, name), text);
  const said: string[] = [];
  const status = runConformance(['nnhip', input, output], (text) => said.push(text));
  const out = existsSync(output) ? readFileSync(output, 'utf8').trimEnd().split('\n') : undefined;
  return { status, said: said.join(''), out };
}

/** The first line of each table. */
export const headers = {
  'cohort.csv': 'person_id,age,ethnic_group,imd_quintile,on_caseload',
  'outpatients.csv':
    'person_id,appointment_date,main_specialty_code,first_attendance,attended_or_dna,primary_procedure',
  'inpatients.csv': 'person_id,spell_id,admission_date,discharge_date,admission_method,last_episode_treatment_function',
  'ecds.csv': 'person_id,arrival_date,arrival_mode,acuity,department_type',
  'gp_appointments.csv': 'person_id,appointment_date,status,role_group,service_setting',
  'community_contacts.csv': 'person_id,contact_date',
  'consultant_specialties.csv': 'code',
  'specific_acute_functions.csv': 'code',
} as const;

/** The name of a table. */
export type FileName = keyof typeof headers;

/** The files of a place in which nothing happened, but for these rows. */
export function place(rows: Partial<Record<FileName, readonly string[]>>): Record<string, string> {
  const names = Object.keys(headers) as FileName[];
  return {
    'period.json': '{"month":"2026-04"}',
    ...Object.fromEntries(
      names.map((name) => [name, [headers[name], ...(rows[name] ?? [])].map((row) => `${row}\n`).join('')]),
    ),
  };
}

/** So many rows of people alike: p0, p1 and on. */
export function people(number: number, rest = '84,White,1,0', start = 'p'): string[] {
  return Array.from({ length: number }, (_, at) => `${start}${at},${rest}`);
}

/** A row for each of ten people. */
export function ofTen(rest: string): string[] {
  return people(10, rest);
}

/** The total, or another column, of a row of OUT. */
export function figure(
  out: readonly string[] | undefined,
  measure: string,
  row: string,
  column = 'total',
): string | undefined {
  const place_ = (out?.[0] ?? '').split(',').indexOf(column);
  return out?.find((line) => line.startsWith(`${measure},${row},`))?.split(',')[place_];
}

/** The rows of the table of quality. */
export function quality(said: string): readonly string[] {
  const [, table = ''] = said.split('file,field,rule,rows\n');
  return table.split('\n').filter((line) => /^[a-z_]+\.csv,/.test(line));
}

/** The rows of the account of a file or a measure: its numbers in order, from `rows` to `outside cohort`. */
export function account(said: string, name: string): readonly number[] | undefined {
  const line = said.split('\n').find((each) => each.trimStart().startsWith(`${name} `));
  return line?.trim().split(/ +/).slice(1).map(Number);
}

/** What is said beside the two tables: notices and warnings. */
export function besides(said: string): readonly string[] {
  return said.split('\n').filter((line) => /^(Warning|[a-z_]+\.(csv|json)): /.test(line));
}
