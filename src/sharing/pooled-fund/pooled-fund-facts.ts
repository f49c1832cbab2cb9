import { exactly, fraction, minusInterval, type Interval } from '../../exact/index.ts';
import { checkPounds } from '../../money/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkReferences,
  placeIn,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkTold, questionOfTold, readTold, type Told } from '../../statement/index.ts';
import { schemesOf, type UncommittedScheme } from './overspend-steps.ts';
import type { PooledFundLine, PooledFundTerms } from './pooled-fund-terms.ts';

/** What became of a pooled fund in a year. */
export interface PooledFundFacts {
  /** The code of the pool. */
  readonly about: string;
  /** Pounds spent on each budget line, 0 or more; a line that is left out is not known. */
  readonly spent: readonly { readonly line: string; readonly pounds: Told }[];
  /** Pounds not committed of each scheme that may be reduced, 0 or more; a scheme that is left out is not known. */
  readonly uncommitted: readonly { readonly scheme: string; readonly pounds: Told }[];
}

/** Problems of what became of a pooled fund. */
export function checkPooledFundFacts(value: unknown, path: string): Problem[] {
  return checkObject(value, path, factsChecks);
}

const spentChecks: FieldChecks = { line: checkCode, pounds: (told, at) => checkToldPounds(told, at, 'The spend') };
const uncommittedChecks: FieldChecks = {
  scheme: checkCode,
  pounds: (told, at) => checkToldPounds(told, at, 'What is not committed'),
};
const factsChecks: FieldChecks = {
  about: checkCode,
  spent: (list, at) => checkEach(list, at, (item, place) => checkObject(item, place, spentChecks)),
  uncommitted: (list, at) => checkEach(list, at, (item, place) => checkObject(item, place, uncommittedChecks)),
};

/** What is told exactly, and the ends it is told to lie between, are whole pence, as what is paid for them is. */
function checkToldPounds(value: unknown, path: string, what: string): Problem[] {
  const problems = checkTold(value, path, what, { least: 0 });
  if (problems.length > 0) return problems;
  const told = value as Told;
  if (told === 'not-known') return [];
  if (typeof told !== 'object') return checkPounds(told, path);
  if ('roundedTo' in told) return [];
  return [
    ...(told.low === undefined ? [] : checkPounds(told.low, placeIn(path, 'low'))),
    ...(told.high === undefined ? [] : checkPounds(told.high, placeIn(path, 'high'))),
  ];
}

/** Problems of terms and facts together, where neither has any alone. */
export function checkPooledFundTogether(terms: PooledFundTerms, facts: PooledFundFacts, path: string): Problem[] {
  const spent = facts.spent.map(({ line }, at) => ({ key: line, path: placeIn(path, 'spent', at, 'line') }));
  const uncommitted = facts.uncommitted.map(({ scheme }, at) => {
    return { key: scheme, path: placeIn(path, 'uncommitted', at, 'scheme') };
  });
  const [lines, schemes] = [terms.lines.map(({ id }) => id), schemesOf(terms.overspend).map(({ id }) => id)];
  return [
    ...checkDistinct(spent),
    ...checkReferences(spent, lines, 'budget line of the pool'),
    ...checkDistinct(uncommitted),
    ...checkReferences(uncommitted, schemes, 'scheme that the pool may reduce'),
  ];
}

/** An amount that is known, or what leaves it open. */
export interface PoolAmount {
  readonly pounds: Interval;
  /** What is open, where something is. */
  readonly questions: readonly string[];
}

/** What each line cost above its budget, or below it, by the identifier of the line. */
export function differencesOf(terms: PooledFundTerms, { spent }: PooledFundFacts): ReadonlyMap<string, PoolAmount> {
  const told = new Map(spent.map(({ line, pounds }) => [line, pounds]));
  return new Map(terms.lines.map((line) => [line.id, differenceOf(line, told.get(line.id) ?? 'not-known', terms)]));
}

function differenceOf({ label, budgetPounds }: PooledFundLine, told: Told, { year }: PooledFundTerms): PoolAmount {
  const actual = amountOf(told, `What was spent on ${label} in ${year}?`);
  return { ...actual, pounds: minusInterval(actual.pounds, exactly(fraction(budgetPounds))) };
}

/** What is not committed of a scheme. */
export function uncommittedOf({ id, label }: UncommittedScheme, { uncommitted }: PooledFundFacts): PoolAmount {
  const told = uncommitted.find(({ scheme }) => scheme === id)?.pounds ?? 'not-known';
  return amountOf(told, `How much of ${label} is not committed?`);
}

function amountOf(told: Told, question: string): PoolAmount {
  const pounds = readTold(told, { least: 0 });
  return { pounds, questions: pounds.low === pounds.high ? [] : [questionOfTold(told, question)] };
}
