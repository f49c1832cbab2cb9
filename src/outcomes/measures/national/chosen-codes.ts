import {
  checkCode,
  checkDistinct,
  checkEach,
  checkWord,
  placeIn,
  type Check,
  type Problem,
} from '../../../problems/index.ts';
import type { CodeMeaning } from '../../measure/dataset.ts';

/** Problems of a list of codes that whoever counts chooses: one at least, and each once. */
export function checkChosenCodes(value: unknown, path: string): Problem[] {
  return checkSomeCodes(value, path, checkCode);
}

/** Problems of such a list that may be empty. */
export function checkCodesIfAny(value: unknown, path: string): Problem[] {
  return checkIfAny(value, path, checkChosenCodes);
}

/** Problems of a list of codes that is chosen from those of a field: one at least, and each once. */
export function checkChosenOf(known: readonly CodeMeaning[]): Check {
  const codes = known.map(({ code }) => code);
  return (value, path) => checkSomeCodes(value, path, (code, at) => checkWord(code, at, codes));
}

/** Problems of such a list that may be empty. */
export function checkAnyOf(known: readonly CodeMeaning[]): Check {
  const check = checkChosenOf(known);
  return (value, path) => checkIfAny(value, path, check);
}

function checkIfAny(value: unknown, path: string, check: Check): Problem[] {
  return Array.isArray(value) && value.length === 0 ? [] : [...check(value, path)];
}

function checkSomeCodes(value: unknown, path: string, check: Check): Problem[] {
  const problems = checkEach(value, path, check);
  if (problems.length > 0) return problems;
  const codes = value as readonly string[];
  if (codes.length > 0) return checkDistinct(codes.map((key, place) => ({ key, path: placeIn(path, place) })));
  return [{ path, code: 'missing', message: 'No code is given.', help: 'Give one at least.' }];
}

/** Problems of whose footprint a person is counted in. */
export function checkPersonAttribution(value: unknown, path: string): Problem[] {
  return checkWord(value, path, ['on-the-day', 'restated']);
}
