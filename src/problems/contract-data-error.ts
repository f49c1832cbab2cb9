import type { Problem } from './problem.ts';

const mostPrinted = 20;

/**
 * The one error the library throws: what was given cannot be used, and here is everything wrong with it.
 *
 * `problems` holds every problem; the message prints the first twenty.
 * Test `error.code === 'CONTRACT_DATA'` or call {@link isContractDataError}: an application that loads
 * both the ESM and the CommonJS build has two copies of this class, and `instanceof` tells them apart.
 */
export class ContractDataError extends Error {
  override readonly name = 'ContractDataError';
  readonly code = 'CONTRACT_DATA';
  readonly problems: readonly Problem[];

  /** `subject` says what was being read, as in `the portfolio`. */
  constructor(subject: string, problems: readonly Problem[]) {
    super(printProblems(subject, problems));
    this.problems = problems;
  }
}

function printProblems(subject: string, problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const lines = problems.slice(0, mostPrinted).map(({ path, message, help }) => {
    return `  ${path === '' ? '' : `${path}: `}${message}\n    ${help}`;
  });
  const rest = problems.length - mostPrinted;
  if (rest > 0) lines.push(`  … and ${rest} more, all listed in the error's problems.`);
  return [`${count} in ${subject}:`, ...lines].join('\n');
}

/**
 * Whether something caught is the library's own error, from either build of the package.
 *
 * @example
 * ```ts
 * import { isContractDataError, parseDay } from 'neighbourhood-contracts';
 *
 * try {
 *   parseDay('2027-02-30');
 * } catch (error) {
 *   isContractDataError(error); // => true
 * }
 * ```
 */
export function isContractDataError(error: unknown): error is ContractDataError {
  return error instanceof Error && 'code' in error && error.code === 'CONTRACT_DATA';
}

/** Throws one {@link ContractDataError} that lists the problems, if there are any. */
export function refuse(subject: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ContractDataError(subject, problems);
}
