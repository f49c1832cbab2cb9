import { checkCount, checkEach, checkObject, refuse, type Check, type Problem } from '../../problems/index.ts';
import { checkClosedPeriod } from '../../time/index.ts';
import { checkNamedCounts, checkQualityCount } from '../records/check-parts.ts';
import { checkSameTerms, mergeNamedCounts, mergePeriods, mergeQuality } from '../records/merge-parts.ts';
import { checkDischargeDelayFacts, delayBands } from './discharge-delay-facts.ts';
import { dischargeReadyResult, type DischargeReadyDelays } from './discharge-ready-result.ts';
import { checkDischargeReadyTerms } from './discharge-ready-terms.ts';

/**
 * Puts together discharges that were counted on the same terms, those of several months, trusts or files, and derives the
 * measures from their sums. The order makes no difference. A spell that is in two of the parts is counted twice.
 *
 * Throws when nothing is given, a part is no such count, or the terms differ.
 */
export function mergeDischargeReadyDelays(parts: readonly DischargeReadyDelays[]): DischargeReadyDelays {
  refuse('discharges by delay', checkParts(parts));
  const [first] = parts as readonly [DischargeReadyDelays];
  const sums = mergeNamedCounts(
    parts.map(({ records, wrong, stillIn, outsidePeriod, dateEmpty, withoutSpell }) => {
      return { records, wrong, stillIn, outsidePeriod, dateEmpty, withoutSpell };
    }),
  ) as Record<'records' | 'wrong' | 'stillIn' | 'outsidePeriod' | 'dateEmpty' | 'withoutSpell', number>;
  return dischargeReadyResult({
    terms: { ...first.terms, exclusions: first.terms.exclusions.map((exclusion) => ({ ...exclusion })) },
    periods: mergePeriods(parts.map(({ periods }) => periods)),
    ...sums,
    excluded: mergeNamedCounts(parts.map(({ excluded }) => excluded as Record<string, number>)),
    quality: mergeQuality(parts.map(({ quality }) => quality)),
    discharges: mergeNamedCounts(parts.map(({ facts }) => facts.discharges)),
    bedDaysByBand: mergeNamedCounts(parts.map(({ bedDaysByBand }) => bedDaysByBand)),
  });
}

const checkRecords: Check = (value, path) => checkCount(value, path, 'records');

const checkPart: Check = (value, path) =>
  checkObject(value, path, {
    terms: checkDischargeReadyTerms,
    periods: (periods, at) => checkEach(periods, at, checkClosedPeriod),
    records: checkRecords,
    wrong: checkRecords,
    stillIn: checkRecords,
    outsidePeriod: checkRecords,
    excluded: checkNamedCounts,
    dateEmpty: checkRecords,
    withoutSpell: checkRecords,
    quality: (quality, at) => checkEach(quality, at, checkQualityCount),
    facts: checkDischargeDelayFacts,
    bedDaysByBand: (days, at) => checkObject(days, at, bandChecks),
    delays: () => [],
    madeWith: () => [],
  });

const bandChecks = Object.fromEntries(delayBands.map((band) => [band, checkRecords]));

function checkParts(parts: unknown): Problem[] {
  const problems = checkEach(parts, 'parts', checkPart);
  if (problems.length > 0) return problems;
  const given = parts as readonly DischargeReadyDelays[];
  if (given.length > 0) return checkSameTerms(given, 'parts');
  return [{ path: 'parts', code: 'missing', message: 'There is nothing to put together.', help: 'Give one or more.' }];
}
