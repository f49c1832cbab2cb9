import { stringify } from 'csv-stringify/sync';
import type { Problem } from 'neighbourhood-contracts';
import {
  countRows,
  nnhipCohort,
  nnhipCounting,
  nnhipSubmission,
  type NnhipCell,
  type NnhipDatasetId,
  type NnhipList,
  type NnhipRowKind,
  type QualityCount,
} from 'neighbourhood-contracts/outcomes';
import { checkMonth, type Month } from 'neighbourhood-contracts/time';
import { refuseFile } from './cells.ts';
import { readExtract, type Extract } from './nnhip-csv.ts';
import { qualityTable, type FileQuality } from './nnhip-quality.ts';
import { noticeUnused, type FolderToFileSuite, type NamedFile } from './suite.ts';

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

type FileName = keyof typeof columnsOf;

const fileNames = Object.keys(columnsOf) as readonly FileName[];

const fileOf: Readonly<Record<NnhipDatasetId, FileName>> = {
  outpatients: 'outpatients.csv',
  inpatients: 'inpatients.csv',
  ecds: 'ecds.csv',
  'gp-appointments': 'gp_appointments.csv',
  'community-contacts': 'community_contacts.csv',
};
const fileOfList: Readonly<Record<NnhipList, FileName>> = {
  'consultant-specialties': 'consultant_specialties.csv',
  'specific-acute-functions': 'specific_acute_functions.csv',
};

const header = [
  'measure',
  'row',
  'total',
  ...['18-19', '20-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80-89', '90+', 'age_not_known'],
  ...['White', 'Black', 'Asian', 'Mixed', 'Other', 'ethnicity_not_known'],
  ...['imd_1', 'imd_2', 'imd_3', 'imd_4', 'imd_5', 'imd_not_known'],
];
/** What a place of the implementation programme submits for a month, from its extracts. */
export const nnhip: FolderToFileSuite = {
  about: `IN: a folder with period.json, ${fileNames.join(', ')}. OUT: measure,row,total and the groups of the template.`,
  runFolderToFile(files, notice) {
    const { month, tables } = readAll(files);
    for (const [name, { unusedColumns }] of tables) {
      noticeUnused(unusedColumns, (text) => {
        notice(`${name}: ${text}`);
      });
    }
    const { cohort, quality } = nnhipCohort({ people: rowsOf(tables, 'cohort.csv'), whenWrong: 'exclude' });
    const consultants = listIn(tables, fileOfList['consultant-specialties']);
    const functions = listIn(tables, fileOfList['specific-acute-functions']);
    const lists = { 'consultant-specialties': consultants.codes, 'specific-acute-functions': functions.codes };
    const counted = nnhipCounting({ month, cohort, whenWrong: 'exclude', lists }).map(
      ({ dataset, measures, asked }) => {
        const file = fileOf[dataset];
        return { file, counts: countRows(measures, { records: rowsOf(tables, file), ...asked }) };
      },
    );
    const found: readonly FileQuality[] = [
      { file: 'cohort.csv', quality },
      ...counted.map(({ file, counts }) => ({ file, quality: counts.quality })),
      { file: 'consultant_specialties.csv', quality: consultants.quality },
      { file: 'specific_acute_functions.csv', quality: functions.quality },
    ];
    const table = qualityTable(
      found.map(({ file, quality: broken }) => {
        return { file, quality: [...(tables.get(file as FileName)?.quality ?? []), ...broken] };
      }),
    );
    if (table !== undefined) notice(table);
    const counts = counted.map((each) => each.counts);
    const { rows } = nnhipSubmission({ month, cohort, counts, suppression: 'as-the-template' });
    return stringify([
      header,
      ...rows.map(({ measure, row, cells }) => [measure, row, ...cells.map((cell) => written(cell, row))]),
    ]);
  },
};

function written(cell: NnhipCell, row: NnhipRowKind): string {
  if (typeof cell !== 'number') return '*';
  return row === 'rate' ? cell.toFixed(1) : String(cell);
}

type Tables = ReadonlyMap<FileName, Extract>;

function rowsOf(tables: Tables, name: FileName): Extract['rows'] {
  return tables.get(name)?.rows ?? [];
}

/** Everything that is read, or one error that lists each file and column that is missing. */
function readAll(files: readonly NamedFile[]): { readonly month: Month; readonly tables: Tables } {
  const problems: Problem[] = [];
  const bytesOf = (name: string): Uint8Array | undefined => {
    const file = files.find((each) => each.name === name);
    if (file === undefined) {
      const message = 'There is no such file in the folder.';
      problems.push({ path: name, code: 'missing', message, help: `Give period.json, ${fileNames.join(', ')}.` });
    }
    return file?.bytes;
  };
  const period = bytesOf('period.json');
  const month = period === undefined ? undefined : monthIn(period);
  problems.push(...(period === undefined ? [] : checkMonth(month, 'period.json month')));
  const tables = new Map<FileName, Extract>();
  for (const name of fileNames) {
    const bytes = bytesOf(name);
    if (bytes === undefined) continue;
    const read = readExtract(name, bytes, columnsOf[name]);
    if ('problems' in read) problems.push(...read.problems);
    else tables.set(name, read.extract);
  }
  refuseFile('the folder', problems);
  return { month: month as Month, tables };
}

/** The month of a period, whatever it is; nothing where there is none to be read. */
function monthIn(bytes: Uint8Array): unknown {
  try {
    const period: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return (period as { readonly month?: unknown } | null)?.month;
  } catch {
    return undefined;
  }
}

/** The codes of a list. One with nothing in it, or with signs that no code has, is left out: no record could have it. */
function listIn(
  tables: Tables,
  name: FileName,
): { readonly codes: readonly string[]; readonly quality: readonly QualityCount[] } {
  const given = rowsOf(tables, name).map(({ code }) => (typeof code === 'string' ? code : ''));
  const codes = given.filter((code) => code !== '' && code.length <= 100 && code.trim() === code);
  const wrong = given.length - codes.length;
  return { codes, quality: wrong === 0 ? [] : [{ rule: 'unreadable', field: 'code', records: wrong }] };
}
