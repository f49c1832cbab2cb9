import {
  checkEach,
  checkObject,
  checkWord,
  refuse,
  shown,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../../problems/index.ts';
import { nnhipColumns } from './groups.ts';
import { nnhipMetrics, type NnhipRowKind } from './metrics.ts';
import type { NnhipCell, NnhipSubmission } from './submission.ts';

/** What stands in a cell where there is no figure. */
const marks = { suppressed: '*', nobody: '', 'not-counted': '' } as const;

const labels: Readonly<Record<NnhipRowKind, string>> = {
  count: 'number',
  patients: 'patients in the cohort',
  rate: 'per 1,000 patients in the cohort',
};

/**
 * A submission as a table: 43 rows and 26 columns, as rows 6 to 48 and columns A to Z of the template. The first three are
 * what the template calls the metric, its type, and what the row is in words of this library; the others are the figures,
 * `*` where one is hidden, and empty where there is none.
 *
 * A formula in the template gives 0 for a rate whose count is `*`. The table has `*` there.
 *
 * Throws when this is no submission as `nnhipSubmission` gives it.
 *
 * @example
 * ```ts
 * import { nnhipTable, type NnhipSubmission } from 'neighbourhood-contracts/outcomes';
 *
 * const firstFigures = (submission: NnhipSubmission) => nnhipTable(submission).map((row) => row[3]);
 * ```
 */
export function nnhipTable(submission: NnhipSubmission): readonly (readonly (string | number)[])[] {
  refuse('a submission', checkSubmissionRows(submission));
  return submission.rows.map(({ measure, row, cells }) => {
    const metric = nnhipMetrics.find(({ id }) => id === measure);
    const title = metric?.title ?? measure;
    const label = metric?.rows.length === 1 ? title : `${title}: ${labels[row]}`;
    return [metric?.metricId ?? '', metric?.type ?? '', label, ...cells.map(shownAs)];
  });
}

function shownAs(cell: NnhipCell): string | number {
  return typeof cell === 'number' ? cell : marks[cell];
}

/** Problems of a submission, so far as its table goes. */
function checkSubmissionRows(submission: unknown): Problem[] {
  if (typeof submission !== 'object' || submission === null)
    return checkObject(submission, 'submission', { rows: () => [] });
  const { rows } = submission as Partial<NnhipSubmission>;
  return checkEach(rows, 'submission.rows', (row, at) => checkObject(row, at, rowChecks));
}

const checkCell: Check = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? [] : checkWord(value, path, Object.keys(marks));

function checkCells(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, checkCell);
  const { length } = nnhipColumns;
  if (problems.length > 0 || (value as readonly unknown[]).length === length) return problems;
  const message = `This is ${shown(value)}, and a row has ${length} figures.`;
  return [{ path, code: 'contradiction', message, help: 'Give one for each of nnhipColumns, in their order.' }];
}

const metricIds = nnhipMetrics.map(({ id }) => id);
const rowChecks: FieldChecks = {
  measure: (value, path) => checkWord(value, path, metricIds),
  row: (value, path) => checkWord(value, path, Object.keys(labels)),
  cells: checkCells,
};
