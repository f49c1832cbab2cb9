import { frozen } from '../../../policy/index.ts';
import type { Measure } from '../../measure/measure.ts';
import { emergencyMeasures } from './ecds.ts';
import { inpatientMeasures } from './inpatients.ts';
import { outpatientMeasures } from './outpatients.ts';
import { primaryAndCommunityMeasures } from './primary-and-community.ts';

/**
 * The measures of the use of system resources that the National Neighbourhood Health Implementation Programme collects, in
 * the order of its template: version 1.2 of its guide, December 2025, with where its sources disagree. Two lists of codes
 * are left to the caller, for the guide does not give them: `consultant-specialties` and `specific-acute-functions`. The
 * caseload is a number of people and not of records: {@link nnhipMetrics} has it.
 *
 * @example
 * ```ts
 * import { describeMeasure, nnhipMeasures } from 'neighbourhood-contracts/outcomes';
 *
 * nnhipMeasures.length; // => 14
 * const aeOther = nnhipMeasures.find(({ id }) => id === 'ae-other')!;
 * describeMeasure(aeOther).split('\n')[1]; // => 'Counts the emergency attendances (ECDS) where department type is recorded and is not 01 (emergency department).'
 * ```
 */
export const nnhipMeasures: readonly Measure[] = frozen([
  ...outpatientMeasures,
  ...inpatientMeasures,
  ...emergencyMeasures,
  ...primaryAndCommunityMeasures,
]);
