import { shown, type Problem } from '../problems/index.ts';

/** Problems of a number that must be finite: NaN and infinity are what a mistake leaves behind. */
export function checkFinite(value: unknown, path: string): Problem[] {
  return problemOf(value, path, 'Give a finite number.', () => true);
}

/** Problems of a chance, that is above 0 and below 1. */
export function checkChance(value: unknown, path: string): Problem[] {
  return problemOf(value, path, 'Give a chance above 0 and below 1.', (number) => number > 0 && number < 1);
}

function problemOf(value: unknown, path: string, help: string, isRight: (number: number) => boolean): Problem[] {
  if (typeof value !== 'number') {
    const code = value === undefined || value === null ? 'missing' : 'wrong-type';
    return [{ path, code, message: `This is ${shown(value)}, not a number.`, help }];
  }
  if (Number.isFinite(value) && isRight(value)) return [];
  return [{ path, code: 'out-of-range', message: `${shown(value)} is not possible here.`, help }];
}
