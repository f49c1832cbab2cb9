import { isContractDataError } from 'neighbourhood-contracts';

/** What a call is refused for, each problem on one line: where, what is wrong and what would be right. */
export function problemsOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (isContractDataError(error))
      return error.problems.map(({ path, message, help }) => `${path}: ${message} ${help}`);
    throw error;
  }
  return [];
}
