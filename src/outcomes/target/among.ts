import type { Problem } from '../../problems/index.ts';

/** The problem of a part that is more than what it is among. `what` is what is counted: `attendances over four hours`. */
export function checkAmong(part: number, whole: number, what: string, path: string): Problem[] {
  if (part <= whole) return [];
  const message = `${part} ${what} are more than the ${whole} they are among.`;
  return [{ path, code: 'contradiction', message, help: 'Give no more than there are to be among.' }];
}
