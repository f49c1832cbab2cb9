import { ContractDataError, isContractDataError, type Problem } from 'neighbourhood-contracts';
import { checkExact } from 'neighbourhood-contracts/money';

/** Where a cell stands, as problems name it. */
export function cellAt(line: number, column: string): string {
  return `line ${String(line)}, ${column}`;
}

/** Problems of a cell that must hold an exact number. */
export function checkNumberCell(text: string, line: number, column: string): Problem[] {
  return checkExact(text, cellAt(line, column));
}

/** Throws one error that lists every problem of a file, if there are any. */
export function refuseFile(subject: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ContractDataError(subject, problems);
}

/** Does something with each row; what the library refuses of any is told in one error, by line and column. */
export function eachRow<Row extends { readonly line: number }, T>(
  rows: readonly Row[],
  subject: string,
  columnOf: Readonly<Record<string, string>>,
  work: (row: Row) => T,
): readonly T[] {
  const problems: Problem[] = [];
  const done = rows.flatMap((row) => {
    try {
      return [work(row)];
    } catch (error) {
      if (!isContractDataError(error)) throw error;
      problems.push(...error.problems.map((problem) => inFile(problem, row.line, columnOf)));
      return [];
    }
  });
  refuseFile(subject, problems);
  return done;
}

function inFile(problem: Problem, line: number, columnOf: Readonly<Record<string, string>>): Problem {
  return { ...problem, path: cellAt(line, columnOf[problem.path] ?? problem.path) };
}

/** Pounds as a file holds them: `-1234.05`, from whole pence. */
export function poundsCell(pence: number): string {
  const digits = String(Math.abs(pence)).padStart(3, '0');
  return `${pence < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
