import { checkCount, refuse, shown } from '../../problems/index.ts';

/** Refuses a part that is more than its whole, where the whole is 0 and no statistic looks at it. */
export function checkPart(count: unknown, denominator: unknown): void {
  const problems = [
    ...checkCount(count, 'count', 'people or events'),
    ...checkCount(denominator, 'denominator', 'people'),
  ];
  refuse('a proportion', problems);
  if (Number(count) <= Number(denominator)) return;
  const message = `${shown(count)} is more than ${shown(denominator)}, which it is a part of.`;
  refuse('a proportion', [
    { path: 'count', code: 'contradiction', message, help: 'Give a count of at most the denominator.' },
  ]);
}

/** Refuses a number below 0, or none. */
export function checkAtLeast(value: unknown, path: string): void {
  if (typeof value === 'number' && value >= 0 && Number.isFinite(value)) return;
  const code = value === undefined || value === null ? 'missing' : 'out-of-range';
  refuse('a rate', [{ path, code, message: `This is ${shown(value)}.`, help: 'Give a number of 0 or more.' }]);
}
