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
 * @example
 * ```ts
 * import { nnhipTable, type NnhipSubmission } from 'neighbourhood-contracts/outcomes';
 *
 * const firstFigures = (submission: NnhipSubmission) => nnhipTable(submission).map((row) => row[3]);
 * ```
 */
export function nnhipTable({ rows }: NnhipSubmission): readonly (readonly (string | number)[])[] {
  return rows.map(({ measure, row, cells }) => {
    const metric = nnhipMetrics.find(({ id }) => id === measure);
    const title = metric?.title ?? measure;
    const label = metric?.rows.length === 1 ? title : `${title}: ${labels[row]}`;
    return [metric?.metricId ?? '', metric?.type ?? '', label, ...cells.map(shownAs)];
  });
}

function shownAs(cell: NnhipCell): string | number {
  return typeof cell === 'number' ? cell : marks[cell];
}
