import { stringify } from 'csv-stringify/sync';
import {
  countRows,
  nnhipCohort,
  nnhipCounting,
  nnhipSubmission,
  type Measure,
  type NnhipCell,
  type NnhipDatasetId,
  type NnhipList,
  type NnhipRowKind,
  type QualityCount,
} from 'neighbourhood-contracts/outcomes';
import { accountOf, accountTable, type RowsAccount } from './nnhip-account.ts';
import type { Extract } from './nnhip-csv.ts';
import { fileNames, readFolder, type FileName, type Folder } from './nnhip-folder.ts';
import { qualityTable, type FileQuality } from './nnhip-quality.ts';
import { extractWarnings } from './nnhip-warnings.ts';
import type { FolderToFileSuite } from './suite.ts';

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
const extractOfList: Readonly<Record<NnhipList, FileName>> = {
  'consultant-specialties': 'outpatients.csv',
  'specific-acute-functions': 'inpatients.csv',
};
const listNames = Object.keys(fileOfList) as readonly NnhipList[];

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
    const folder = readFolder(files);
    const { month, tables } = folder;
    for (const said of asRead(folder)) notice(said);
    const { cohort, quality, listed, leftOut } = nnhipCohort({
      people: tables['cohort.csv'].rows,
      whenWrong: 'exclude',
    });
    const lists = {
      'consultant-specialties': listIn(tables['consultant_specialties.csv']),
      'specific-acute-functions': listIn(tables['specific_acute_functions.csv']),
    };
    const codes = Object.fromEntries(listNames.map((name) => [name, lists[name].codes]));
    const counted = nnhipCounting({ month, cohort, whenWrong: 'exclude', lists: codes }).map(
      ({ dataset, measures, asked }) => {
        const file = fileOf[dataset];
        const day = dayOf(measures);
        return { file, day, counts: countRows(measures, { records: tables[file].rows, ...asked }) };
      },
    );

    const found: readonly (FileQuality & { readonly file: FileName })[] = [
      { file: 'cohort.csv', quality },
      ...counted.map(({ file, counts }) => ({ file, quality: counts.quality })),
      ...listNames.map((name) => ({ file: fileOfList[name], quality: lists[name].quality })),
    ];
    const table = qualityTable(
      found.map(({ file, quality: broken }) => ({ file, quality: [...tables[file].quality, ...broken] })),
    );
    if (table !== undefined) notice(table);
    notice(
      accountTable([
        accountOfFile('cohort.csv', tables, listed - leftOut),
        ...counted.flatMap(({ file, counts }) => [
          { name: file },
          ...counts.measures.map((measure) => accountOf(measure, counts.records, notRead(tables[file]))),
        ]),
        ...listNames.map((name) => accountOfFile(fileOfList[name], tables, lists[name].codes.length)),
      ]),
    );
    const people = new Set(cohort.map(({ person }) => person));
    const warnings = [
      ...counted.flatMap(({ file, day, counts: { measures } }) =>
        extractWarnings({ file, rows: tables[file].rows, day, measures }, people, month),
      ),
      ...listNames
        .filter((name) => lists[name].codes.length === 0)
        .map((name) => `${fileOfList[name]} has no code, so that no row of ${extractOfList[name]} can count.`),
    ];
    for (const warning of warnings) notice(`Warning: ${warning}`);

    const counts = counted.map((each) => each.counts);
    const { rows } = nnhipSubmission({ month, cohort, counts, suppression: 'as-the-template' });
    return stringify([
      header,
      ...rows.map(({ measure, row, cells }) => [measure, row, ...cells.map((cell) => written(cell, row))]),
    ]);
  },
};

/** What is to be known of the files before anything in them is counted. */
function asRead({ tables, unusedKeys }: Folder): readonly string[] {
  const unused = unusedKeys.length === 0 ? [] : [`period.json: Keys that are not used: ${unusedKeys.join(', ')}.`];
  const ofTables = fileNames.flatMap((name) => {
    const { unusedColumns, endsOpen } = tables[name];
    return [
      ...(unusedColumns.length === 0 ? [] : [`${name}: Columns that are not used: ${unusedColumns.join(', ')}.`]),
      ...(endsOpen
        ? [`${name}: The last line has no line end. If the file was cut off, its last cell is not whole.`]
        : []),
    ];
  });
  return [...unused, ...ofTables];
}

function written(cell: NnhipCell, row: NnhipRowKind): string {
  if (typeof cell !== 'number') return '*';
  return row === 'rate' ? cell.toFixed(1) : String(cell);
}

/** The column of the day that measures of one extract are attributed to. */
function dayOf(measures: readonly Measure[]): string {
  const [day = ''] = measures.flatMap(({ attributedTo }) => (attributedTo.kind === 'day' ? [attributedTo.field] : []));
  return day;
}

function accountOfFile(name: FileName, tables: Folder['tables'], counted: number): RowsAccount {
  const rows = tables[name].rows.length + notRead(tables[name]);
  return { name, rows, counted, wrong: rows - counted };
}

/** Lines of a file that are no whole rows. */
function notRead({ quality }: Extract): number {
  return quality.reduce((sum, { records }) => sum + records, 0);
}

interface CodeList {
  readonly codes: readonly string[];
  readonly quality: readonly QualityCount[];
}

/** The codes of a list. One with nothing in it, or with signs that no code has, is left out: no record could have it. */
function listIn({ rows }: Extract): CodeList {
  const given = rows.map(({ code }) => (typeof code === 'string' ? code : ''));
  const codes = given.filter((code) => code !== '' && code.length <= 100 && code.trim() === code);
  const wrong = given.length - codes.length;
  return { codes, quality: wrong === 0 ? [] : [{ rule: 'unreadable', field: 'code', records: wrong }] };
}
