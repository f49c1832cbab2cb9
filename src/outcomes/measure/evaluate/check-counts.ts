import {
  checkCode,
  checkEach,
  checkObject,
  checkText,
  checkWord,
  placeIn,
  shown,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../../problems/index.ts';
import { checkClosedPeriod, checkDay } from '../../../time/index.ts';
import { checkMany } from './check-many.ts';
import type { Counts } from './counts.ts';

/** Problems of counts, as they may come out of a file. */
export function checkCounts(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, countsChecks, { mapOn: checkDay });
  if (problems.length > 0) return problems;
  const { by, measures } = value as Counts;
  return measures.flatMap(({ groups }, place) => {
    const at = placeIn(path, 'measures', place, 'groups');
    return groups.flatMap(({ group }, each) => checkGroup(group, placeIn(at, each, 'group'), by));
  });
}

function checkGroup(group: unknown, path: string, by: readonly string[]): Problem[] {
  const checks = Object.fromEntries(by.map((name) => [name, checkValue]));
  return checkObject(group, path, checks);
}

const checkValue: Check = (value, path) => (value === null ? [] : checkText(value, path));

const checkWhole: Check = (value, path) => {
  if (Number.isSafeInteger(value)) return [];
  const help = 'Give a whole number.';
  return [{ path, code: 'not-whole', message: `This is ${shown(value)}, not a whole number.`, help }];
};

const checkRecords: Check = (value, path) => {
  const problems = checkWhole(value, path);
  if (problems.length > 0 || Number(value) >= 0) return problems;
  const help = 'Give a number of 0 or more.';
  return [{ path, code: 'out-of-range', message: `There are ${shown(value)} records.`, help }];
};

const checkByName =
  (checkItem: Check): Check =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return checkObject(value, path, {});
    return Object.entries(value).flatMap(([name, item]) => [
      ...checkCode(name, placeIn(path, name)),
      ...checkItem(item, placeIn(path, name)),
    ]);
  };

const groupChecks: FieldChecks = {
  group: () => [],
  count: checkWhole,
  records: checkRecords,
  exclusions: checkByName(checkRecords),
  exceptions: checkByName(checkRecords),
};

const measureChecks: FieldChecks = {
  measure: checkCode,
  version: checkCode,
  mark: checkCode,
  wrong: checkRecords,
  notOfThisKind: checkRecords,
  withoutDay: checkRecords,
  outsidePeriod: checkRecords,
  outsideCohort: checkRecords,
  withoutAmount: checkRecords,
  groups: (groups, path) =>
    checkMany(groups, path, (each, at) => checkObject(each, at, groupChecks, { among: checkRecords })),
};

const countsChecks: FieldChecks = {
  dataset: checkCode,
  by: (by, path) => checkEach(by, path, checkCode),
  whenWrong: (value, path) => checkWord(value, path, ['fail', 'exclude']),
  repeats: (value, path) => checkWord(value, path, ['looked-for', 'not-looked-for', 'no-identifier']),
  periods: (periods, path) => checkEach(periods, path, checkClosedPeriod),
  lists: checkByName(checkCode),
  records: checkRecords,
  quality: (quality, path) =>
    checkEach(quality, path, (each, at) => {
      return checkObject(each, at, { rule: checkCode, records: checkRecords }, { field: checkCode });
    }),
  measures: (measures, path) => checkEach(measures, path, (each, at) => checkObject(each, at, measureChecks)),
  madeWith: (value, path) => checkObject(value, path, { library: checkCode, policy: checkCode }),
};
