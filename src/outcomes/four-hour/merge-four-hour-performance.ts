import { checkCount, checkEach, checkObject, refuse, type Check, type Problem } from '../../problems/index.ts';
import { checkNamedCounts, checkQualityCount } from '../records/check-parts.ts';
import { checkSameTerms, mergeNamedCounts, mergeQuality } from '../records/merge-parts.ts';
import { addFourHours, fourHourResult, type FourHourPerformance } from './four-hour-result.ts';
import type { FourHourCounts } from './four-hour-share.ts';
import { checkFourHourTerms } from './four-hour-terms.ts';

/**
 * Puts together attendances that were counted on the same terms, those of several months, trusts or files, and takes the
 * shares of their sums. The order makes no difference. An attendance that is in two of the parts is counted twice.
 *
 * Throws when nothing is given, a part is no such count, or the terms differ.
 */
export function mergeFourHourPerformance(parts: readonly FourHourPerformance[]): FourHourPerformance {
  refuse('attendances', checkParts(parts));
  const [first] = parts as readonly [FourHourPerformance];
  const { terms } = first;
  const sum = (of: (part: FourHourPerformance) => number) =>
    mergeNamedCounts(parts.map((part) => ({ sum: of(part) })))['sum'] ?? 0;
  return fourHourResult({
    terms: { ...terms, categories: [...terms.categories], departmentTypes: [...terms.departmentTypes] },
    records: sum(({ records }) => records),
    wrong: sum(({ wrong }) => wrong),
    withoutDeparture: sum(({ withoutDeparture }) => withoutDeparture),
    otherCategories: mergeNamedCounts(parts.map(({ otherCategories }) => otherCategories)),
    otherDepartments: mergeNamedCounts(parts.map(({ otherDepartments }) => otherDepartments)),
    greenwichInSummer: sum(({ greenwichInSummer }) => greenwichInSummer),
    withoutAttendanceId: sum(({ withoutAttendanceId }) => withoutAttendanceId),
    quality: mergeQuality(parts.map(({ quality }) => quality)),
    counts: terms.departmentTypes.map((departmentType) => ({
      departmentType,
      counts: addFourHours(
        parts.flatMap(({ byType }) =>
          byType.flatMap((each) => (each.departmentType === departmentType ? [each.share] : [])),
        ),
      ),
    })),
  });
}

const checkRecords: Check = (value, path) => checkCount(value, path, 'records');

/** Problems of a share: it is taken anew of its counts, which have to add up. */
const checkShare: Check = (value, path) => {
  const counts = {
    attendances: checkRecords,
    withinFourHours: checkRecords,
    overFourHours: checkRecords,
    overTwelveHours: checkRecords,
  };
  const problems = checkObject(
    value,
    path,
    { kind: () => [], ...counts },
    { share: () => [], percent: () => [], reason: () => [] },
  );
  if (problems.length > 0) return problems;
  const { attendances, withinFourHours, overFourHours, overTwelveHours } = value as FourHourCounts;
  if (withinFourHours + overFourHours === attendances && overTwelveHours <= overFourHours) return [];
  const message = 'These do not add up.';
  const help =
    'Those within four hours and those over make all, and those over twelve hours are among those over four.';
  return [{ path, code: 'contradiction', message, help }];
};

const checkOfType: Check = (value, path) => checkObject(value, path, { departmentType: () => [], share: checkShare });

const checkPart: Check = (value, path) =>
  checkObject(value, path, {
    terms: checkFourHourTerms,
    records: checkRecords,
    wrong: checkRecords,
    withoutDeparture: checkRecords,
    otherCategories: checkNamedCounts,
    otherDepartments: checkNamedCounts,
    greenwichInSummer: checkRecords,
    withoutAttendanceId: checkRecords,
    quality: (quality, at) => checkEach(quality, at, checkQualityCount),
    all: () => [],
    byType: (types, at) => checkEach(types, at, checkOfType),
    otherThanType1: () => [],
    madeWith: () => [],
  });

function checkParts(parts: unknown): Problem[] {
  const problems = checkEach(parts, 'parts', checkPart);
  if (problems.length > 0) return problems;
  const given = parts as readonly FourHourPerformance[];
  if (given.length > 0) return checkSameTerms(given, 'parts');
  return [{ path: 'parts', code: 'missing', message: 'There is nothing to put together.', help: 'Give one or more.' }];
}
