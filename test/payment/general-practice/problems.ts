import { isContractDataError } from 'neighbourhood-contracts';

/** What is wrong with a call, as `path: message help`, one of each problem. */
export function problemsOf(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    if (!isContractDataError(error)) throw error;
    return error.problems.map(({ path, message, help }) => `${path}: ${message} ${help}`);
  }
  return [];
}
