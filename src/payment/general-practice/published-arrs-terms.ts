import {
  answered,
  arrsCeiling,
  arrsGeneralPractitioners,
  arrsMaximumConsultantNurse,
  arrsMaximumExperiencedPracticeNurse,
  arrsMaximumGeneralPractitioner,
  arrsMaximumGeneralPractitionerLondon,
  arrsMaximumHealthcareSupportWorker,
  arrsMaximumNewPracticeNurse,
  valueAt,
  type Answer,
  type UnitPrice,
  type ValueSeries,
} from '../../policy/index.ts';
import type { Day, FinancialYear } from '../../time/index.ts';
import type { RoundingTerm } from '../../statement/index.ts';
import type { ArrsRole, ArrsTerms } from './arrs-terms.ts';
import { lastDayOf, refuseYear } from '../published-values.ts';

/** A role whose maximum the register holds, in some year. */
interface PublishedRole {
  readonly id: string;
  readonly label: string;
  readonly maximum: ValueSeries<UnitPrice>;
}

const generalPractitioners: readonly PublishedRole[] = [
  { id: 'general-practitioner', label: 'General practitioner', maximum: arrsMaximumGeneralPractitioner },
  {
    id: 'general-practitioner-london',
    label: 'General practitioner in London',
    maximum: arrsMaximumGeneralPractitionerLondon,
  },
];

const otherRoles: readonly PublishedRole[] = [
  { id: 'consultant-nurse', label: 'Consultant nurse', maximum: arrsMaximumConsultantNurse },
  {
    id: 'healthcare-support-worker',
    label: 'Healthcare support worker, band 3',
    maximum: arrsMaximumHealthcareSupportWorker,
  },
  { id: 'new-practice-nurse', label: 'Nurse new to general practice, band 5', maximum: arrsMaximumNewPracticeNurse },
  {
    id: 'experienced-practice-nurse',
    label: 'Experienced general practice nurse, band 6',
    maximum: arrsMaximumExperiencedPracticeNurse,
  },
];

/**
 * The ceiling of the additional roles reimbursement of a year as published, as it was known on a day, with those roles
 * whose maximum the register holds: add the others to `roles`. Undetermined where the ceiling is not known.
 *
 * Throws when the year or the day is not one.
 *
 * @example
 * ```ts
 * import { arrsTermsAt } from 'neighbourhood-contracts/payment';
 *
 * const rounding = { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' } as const;
 * const terms = arrsTermsAt('2025/26', '2025-12-31', rounding);
 * terms.kind === 'settled' && terms.value.ceilingPounds; // => '26.631'
 * ```
 */
export function arrsTermsAt(year: FinancialYear, asAt: Day, rounding: RoundingTerm): Answer<ArrsTerms> {
  // Where general practitioners have a sum of their own, they are not within the ceiling.
  const apart = standsAlone(year, asAt);
  return termsAt(arrsCeiling, apart ? otherRoles : [...generalPractitioners, ...otherRoles], year, asAt, rounding);
}

/**
 * The sum for general practitioners that stood beside the ceiling in 2024/25, as it was known on a day: the sum of the
 * whole year, though it could be spent from October only. Undetermined in years without one.
 *
 * Throws when the year or the day is not one.
 *
 * @example
 * ```ts
 * import { arrsGeneralPractitionerTermsAt } from 'neighbourhood-contracts/payment';
 *
 * const rounding = { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' } as const;
 * const terms = arrsGeneralPractitionerTermsAt('2024/25', '2024-12-31', rounding);
 * terms.kind === 'settled' && terms.value.roles.map(({ maximum }) => maximum); // => [{ pounds: '92462' }, { pounds: '95233' }]
 * ```
 */
export function arrsGeneralPractitionerTermsAt(
  year: FinancialYear,
  asAt: Day,
  rounding: RoundingTerm,
): Answer<ArrsTerms> {
  return termsAt(arrsGeneralPractitioners, generalPractitioners, year, asAt, rounding);
}

function termsAt(
  ceilings: ValueSeries<UnitPrice>,
  roles: readonly PublishedRole[],
  year: FinancialYear,
  asAt: Day,
  rounding: RoundingTerm,
): Answer<ArrsTerms> {
  refuseYear(year, asAt);
  const on = lastDayOf(year);
  const ceiling = valueAt(ceilings, { on, asAt });
  if (ceiling.kind === 'undetermined') return ceiling;
  const published = roles.flatMap(({ id, label, maximum }): ArrsRole[] => {
    const most = valueAt(maximum, { on, asAt });
    if (most.kind === 'undetermined') return [];
    return [
      { id, label, maximum: { pounds: most.value.pounds }, grounds: { kind: 'published', citations: most.citations } },
    ];
  });
  const grounds = { kind: 'published', citations: ceiling.citations } as const;
  const terms = { year, ceilingPounds: ceiling.value.pounds, roles: published, rounding, grounds };
  return answered(terms, ceiling.reason, ceiling.citations);
}

function standsAlone(year: FinancialYear, asAt: Day): boolean {
  refuseYear(year, asAt);
  return valueAt(arrsGeneralPractitioners, { on: lastDayOf(year), asAt }).kind !== 'undetermined';
}
