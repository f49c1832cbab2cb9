import { checkCode, shown, type Problem } from '../../problems/index.ts';

/** Problems of a name that becomes a key: a code, and none that every JavaScript object has already. */
export function checkName(value: unknown, path: string): Problem[] {
  const problems = checkCode(value, path);
  if (problems.length > 0 || !(String(value) in {})) return problems;
  const message = `${shown(value)} is a name that every object has already.`;
  return [{ path, code: 'unknown-value', message, help: 'Choose another name.' }];
}
