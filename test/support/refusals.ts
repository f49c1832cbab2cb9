import { isContractDataError } from 'neighbourhood-contracts';

/** What a call is refused for, each problem as its place and its code: `facts.people not-whole`. */
export function refusalsOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (isContractDataError(error)) return error.problems.map(({ path, code }) => `${path} ${code}`);
    throw error;
  }
  return [];
}
