import {
  ContractDataError,
  isContractDataError,
  limits,
  type Day,
  type PracticeInFootprints,
  type Problem,
} from 'neighbourhood-contracts';
import { readCsv, type Row } from './read-csv.ts';

/** The columns of NHS England's practice lists as they are used here. */
export const practiceListColumns = [
  'practice_code',
  'practice_name',
  'postcode',
  'pcn_code',
  'pcn_name',
  'sub_icb_code',
  'sub_icb_name',
  'icb_code',
  'icb_name',
  'region_code',
  'region_name',
  'registered_patients',
] as const;

/** A row of the practice lists. */
export type PracticeListRow = Row<(typeof practiceListColumns)[number]>;

/** The practices of a file of lists of one day, and what the file had beside them. */
export interface PracticeLists {
  readonly rows: readonly PracticeListRow[];
  readonly practices: readonly PracticeInFootprints[];
  readonly unusedColumns: readonly string[];
}

/** Reads practice lists. The PCN code `U` means that a practice is in no PCN. */
export function readPracticeLists(bytes: Uint8Array, on: Day): PracticeLists {
  const { rows, unusedColumns } = readCsv(bytes, practiceListColumns);
  const problems = rows.flatMap(checkRow);
  if (problems.length > 0) throw new ContractDataError('the practice lists', problems);
  return { rows, unusedColumns, practices: rows.map((row) => practiceOf(row, on)) };
}

const needed = ['practice_code', 'pcn_code', 'sub_icb_code', 'icb_code'] as const;

function checkRow({ line, cells }: PracticeListRow): Problem[] {
  const blanks: Problem[] = needed
    .filter((column) => cells[column] === '')
    .map((column) => {
      const help = column === 'pcn_code' ? 'Write U for a practice that is in no PCN.' : 'Give the code.';
      return { path: `line ${line}, ${column}`, code: 'missing', message: 'The cell is empty.', help };
    });
  const patients = cells.registered_patients;
  if (/^(0|[1-9]\d{0,9})$/.test(patients) && Number(patients) <= limits.people) return blanks;
  const shown = patients.length > 20 ? `${patients.slice(0, 20)}…` : patients;
  const message = `${JSON.stringify(shown)} is not a number of patients.`;
  const help = 'Give a whole number from 0 to 1000000000, in digits alone and without zeros before it.';
  return [...blanks, { path: `line ${line}, registered_patients`, code: 'not-whole', message, help }];
}

function practiceOf({ cells }: PracticeListRow, on: Day): PracticeInFootprints {
  const inPcn = cells.pcn_code === 'U' ? {} : { pcn: cells.pcn_code };
  return {
    practice: cells.practice_code,
    list: { basis: 'registered', on, people: Number(cells.registered_patients) },
    in: { ...inPcn, 'sub-icb': cells.sub_icb_code, icb: cells.icb_code },
  };
}

/** What the fields of a practice are called in the file. */
const columnOf: Readonly<Record<string, string>> = {
  practice: 'practice_code',
  'list.people': 'registered_patients',
  'in.pcn': 'pcn_code',
  'in.sub-icb': 'sub_icb_code',
  'in.icb': 'icb_code',
};

/** Runs something on the practices of a file; an error that it throws names the line and column of the file. */
export function byLine<T>(rows: readonly PracticeListRow[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isContractDataError(error)) throw error;
    const inFile = (text: string) => {
      return text.replace(/practices\[(\d+)\]\.([a-z-]+(?:\.[a-z-]+)?)/g, (_, place: string, field: string) => {
        return `line ${rows[Number(place)]?.line ?? '?'}, ${columnOf[field] ?? field}`;
      });
    };
    const problems = error.problems.map((problem) => {
      return { ...problem, path: inFile(problem.path), message: inFile(problem.message) };
    });
    throw new ContractDataError('the practice lists', problems);
  }
}
