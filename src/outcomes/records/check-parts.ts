import { checkCode, checkCount, checkObject, type Check } from '../../problems/index.ts';

const checkRecords: Check = (value, path) => checkCount(value, path, 'records');

/** Problems of a count of the records that break a rule. */
export const checkQualityCount: Check = (value, path) =>
  checkObject(value, path, { rule: checkCode, records: checkRecords }, { field: checkCode });

/** Problems of counts by name. */
export const checkNamedCounts: Check = (value, path) => checkObject(value, path, asChecks(value));

function asChecks(value: unknown): Readonly<Record<string, Check>> {
  return Object.fromEntries(Object.keys(Object(value) as object).map((name) => [name, checkRecords]));
}
