import { checkCode, checkDistinct, checkEach, checkWord, type Problem } from '../../../problems/index.ts';

/** Problems of a list of codes that whoever counts chooses: one at least, and each once. */
export function checkChosenCodes(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, checkCode);
  if (problems.length > 0) return problems;
  const codes = value as readonly string[];
  if (codes.length > 0) return checkDistinct(codes.map((key, place) => ({ key, path: `${path}[${place}]` })));
  return [{ path, code: 'missing', message: 'No code is given.', help: 'Give one at least.' }];
}

/** Problems of whose footprint a person is counted in. */
export function checkPersonAttribution(value: unknown, path: string): Problem[] {
  return checkWord(value, path, ['on-the-day', 'restated']);
}
