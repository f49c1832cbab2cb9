import { nnhipMetrics, type NnhipSubmission } from 'neighbourhood-contracts/outcomes';
import { compareRates, type ComparedRate } from './compare-rates.ts';
import { groupsOfColumns } from './synthetic-month.ts';
import type { SubmissionTable } from './workbook/submission-table.ts';

/** The filled sheet as a program opened it. */
export interface Opened {
  readonly by: string;
  readonly cells: readonly (readonly string[])[];
}

/** What the filling shows, in lines: what was written, what the formulas come to, and what to submit. */
export function reportOf(submission: NnhipSubmission, table: SubmissionTable, opened: Opened | undefined): string[] {
  const numbers = table.flatMap((row) => row.slice(3));
  const hidden = numbers.filter((cell) => cell === '*').length;
  return [
    'THE NATIONAL TEMPLATE, FILLED (synthetic: every figure is made up)',
    `${String(numbers.length)} cells of numbers for ${submission.month}; ${String(hidden)} are hidden, numbers below 6 and their rates.`,
    '',
    ...(opened === undefined ? notOpened : whatTheFormulasShow(table, opened)),
    '',
    ...whatCanBeFound(submission),
    '',
    'out/synthetic-filled.xlsx     formulas as the template has them',
    'out/synthetic-to-submit.xlsx  * over every 0 that is none',
  ];
}

const notOpened = ['LibreOffice is not here (no soffice on the path): what the formulas come to was NOT checked.'];

function whatTheFormulasShow(table: SubmissionTable, { by, cells }: Opened): string[] {
  const { agree, noughts, differ } = compareRates(table, cells);
  return [
    `Opened in ${by}, every formula worked out anew:`,
    `  ${String(agree.length).padStart(4)} rates are the library's: it has one decimal, the formula all of them`,
    `  ${String(noughts.length).padStart(4)} rates show 0 where the library has *`,
    `  ${String(differ.length).padStart(4)} rates differ otherwise${differ.map(({ address }) => ` ${address}`).join('')}`,
    'Examples of the second kind:',
    ...examplesOf(noughts).map(asLine),
    'Submit * in these cells. A count that is hidden may be 1 to 5, and then 0 is not its rate; the guide has every number',
    'below 6 replaced, 0 with the others. That a rate is hidden with its count or its patients is a rule of this library.',
  ];
}

/** The first of each measure, five at most. */
function examplesOf(cells: readonly ComparedRate[]): ComparedRate[] {
  return cells.filter(({ row }, place) => cells.findIndex((other) => other.row === row) === place).slice(0, 5);
}

function asLine({ address, row, column, count, patients, formulaGives, rate }: ComparedRate): string {
  const measure = nnhipMetrics[Math.floor(row / 3)]?.title ?? '';
  const group = column === 3 ? 'total' : (groupsOfColumns[column - 4] ?? 'not known');
  return `  ${address.padEnd(4)} ${measure}, ${group}: ${String(count)} of ${String(patients)} patients, formula ${formulaGives}, submit ${String(rate)}`;
}

function whatCanBeFound({ recoverable }: NnhipSubmission): string[] {
  if (recoverable.length === 0) return ['None of the hidden numbers can be found from those shown.'];
  const examples = recoverable.slice(0, 3).map(({ of, column }) => `${of} ${column}`);
  return [
    `The template's rule hides no more than the small numbers, and ${String(recoverable.length)} of them can be found from totals and the other cells:`,
    `  ${examples.join(', ')}${recoverable.length > 3 ? ', …' : ''}`,
  ];
}
