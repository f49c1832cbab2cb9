import type { Problem } from 'neighbourhood-contracts';
import { checkMonth, type Month } from 'neighbourhood-contracts/time';
import { refuseFile } from './cells.ts';
import { readExtract, type Extract } from './nnhip-csv.ts';
import { printedName } from './nnhip-names.ts';
import type { NamedFile } from './suite.ts';

/** The files of INDIR that are tables, and the columns of each. */
const columnsOf = {
  'cohort.csv': ['person_id', 'age', 'ethnic_group', 'imd_quintile', 'on_caseload'],
  'outpatients.csv': [
    'person_id',
    'appointment_date',
    'main_specialty_code',
    'first_attendance',
    'attended_or_dna',
    'primary_procedure',
  ],
  'inpatients.csv': [
    'person_id',
    'spell_id',
    'admission_date',
    'discharge_date',
    'admission_method',
    'last_episode_treatment_function',
  ],
  'ecds.csv': ['person_id', 'arrival_date', 'arrival_mode', 'acuity', 'department_type'],
  'gp_appointments.csv': ['person_id', 'appointment_date', 'status', 'role_group', 'service_setting'],
  'community_contacts.csv': ['person_id', 'contact_date'],
  'consultant_specialties.csv': ['code'],
  'specific_acute_functions.csv': ['code'],
} as const;

/** The name of a file that is a table. */
export type FileName = keyof typeof columnsOf;

/** The tables of a folder, in the order in which anything is said of them. */
export const fileNames = Object.keys(columnsOf) as readonly FileName[];

/** A folder as it was read. */
export interface Folder {
  readonly month: Month;
  readonly tables: Readonly<Record<FileName, Extract>>;
  /** Keys of period.json that mean nothing, as they may be printed. */
  readonly unusedKeys: readonly string[];
}

/** Everything that is read, or one error that lists each file and column that is missing. */
export function readFolder(files: readonly NamedFile[]): Folder {
  const problems: Problem[] = [];
  const bytesOf = (name: string): Uint8Array | undefined => {
    const file = files.find((each) => each.name === name);
    if (file === undefined) {
      const message = 'There is no such file in the folder.';
      problems.push({ path: name, code: 'missing', message, help: `Give period.json, ${fileNames.join(', ')}.` });
    }
    return file?.bytes;
  };
  const bytes = bytesOf('period.json');
  const period = bytes === undefined ? undefined : periodIn(bytes);
  problems.push(...(period?.problems ?? []));
  const tables: Partial<Record<FileName, Extract>> = {};
  for (const name of fileNames) {
    const table = bytesOf(name);
    if (table === undefined) continue;
    const read = readExtract(name, table, columnsOf[name]);
    if ('problems' in read) problems.push(...read.problems);
    else tables[name] = read.extract;
  }
  refuseFile('the folder', problems);
  return { month: period?.month as Month, tables: tables as Folder['tables'], unusedKeys: period?.unusedKeys ?? [] };
}

interface Period {
  readonly month?: unknown;
  readonly unusedKeys: readonly string[];
  readonly problems: readonly Problem[];
}

function periodIn(bytes: Uint8Array): Period {
  try {
    const period: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const isObject = typeof period === 'object' && period !== null && !Array.isArray(period);
    const { month, ...others } = (isObject ? period : {}) as Readonly<Record<string, unknown>>;
    const unusedKeys = Object.keys(others).map((key, place) => printedName(key, `key ${place + 1} of them`));
    return { month, unusedKeys, problems: periodProblems(month, unusedKeys) };
  } catch {
    const help = 'Write {"month":"2026-04"}, in UTF-8.';
    return {
      unusedKeys: [],
      problems: [{ path: 'period.json', code: 'wrong-type', message: 'The file is not JSON.', help }],
    };
  }
}

/** A key that means nothing is a problem only where it may be the month by another name. */
function periodProblems(month: unknown, unusedKeys: readonly string[]): readonly Problem[] {
  const path = 'period.json';
  const unknown: Problem[] =
    month !== undefined || unusedKeys.length === 0
      ? []
      : [{ path, code: 'unknown-key', message: `There is ${unusedKeys.join(', ')}.`, help: 'Write "month".' }];
  return [...checkMonth(month, `${path} month`), ...unknown];
}
