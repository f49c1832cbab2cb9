import { checkBetween, compare, type ExactNumber, type Fraction } from '../../exact/index.ts';
import { checkEach, checkObject, checkText, type Problem } from '../../problems/index.ts';
import type { ExactAmount } from '../../statement/index.ts';

/** A figure of a source; or several, where sources disagree and none says which is right; or none, and why. */
export type Figure = ExactNumber | { readonly oneOf: readonly ExactNumber[] } | { readonly notPublished: string };

/** Problems of a figure. `what` is what it is, for messages: `The price`. */
export function checkFigure(value: unknown, path: string, what: string, least: ExactNumber): Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return checkBetween(value, path, what, least);
  }
  if ('notPublished' in value) {
    return checkObject(value, path, { notPublished: checkText });
  }
  if (!('oneOf' in value)) {
    const help =
      'Give a number, { oneOf } with one of each source that disagrees, or { notPublished } with the reason.';
    return [{ path, code: 'missing', message: `${what} is not given.`, help }];
  }
  return checkObject(value, path, { oneOf: (candidates, at) => checkCandidates(candidates, at, what, least) });
}

function checkCandidates(value: unknown, path: string, what: string, least: ExactNumber): Problem[] {
  const problems = checkEach(value, path, (item, place) => checkBetween(item, place, what, least));
  if (problems.length > 0 || (value as readonly unknown[]).length > 1) return problems;
  const help = 'Give at least two, one of each source that disagrees; where they agree, the number by itself.';
  return [{ path, code: 'missing', message: `${what} is not in dispute between fewer than two figures.`, help }];
}

/** What a figure may be: one number, several where sources disagree, none where it is not published. */
export function numbersOf(figure: Figure): readonly ExactNumber[] {
  if (typeof figure !== 'object') return [figure];
  return 'oneOf' in figure ? figure.oneOf : [];
}

/** One amount where every reading comes to the same, and otherwise what lies between the least and the most of them. */
export function amountOf(readings: readonly Fraction[], question: string): ExactAmount {
  const [low, ...others] = [...readings].sort(compare);
  const high = others.at(-1) ?? low;
  if (low === undefined || high === undefined) return { question };
  return compare(low, high) === 0 ? { pounds: low } : { question, low, high };
}
