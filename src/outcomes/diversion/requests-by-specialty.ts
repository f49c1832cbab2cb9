import {
  checkCount,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  placeIn,
  refuse,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import type { ClosedPeriod } from '../../time/index.ts';
import { checkCounted, checkGroupOf, checkPeriodOfCounts, countedIn } from '../counted-in.ts';
import type { Counts, GroupCounts } from '../measure/evaluate/counts.ts';
import { specialistAdviceIds } from '../measures/national/diversion.ts';
import type { DiversionCounts, SpecialtyRequests } from '../target/outpatient-diversion-facts.ts';

/** Counts of requests for advice, and what is to be read of them. */
export interface RequestsAsked {
  /** Of `specialistAdviceMeasures`, by `{ field: 'specialty_group' }`, and where it matters by `{ field: 'urgent_suspected_cancer' }`. */
  readonly counts: Counts;
  readonly period: ClosedPeriod;
  /** Which groups, where not all: a practice, by the name that the counts have it under. */
  readonly group?: GroupCounts['group'];
  /** Referrals to outpatients that were made in the period, where they are known: they are in no record of advice. */
  readonly referrals?: readonly ReferralsMade[];
}

/** Referrals of one specialty. */
export interface ReferralsMade {
  readonly specialty: string;
  readonly all: number;
  readonly urgentSuspectedCancer?: number;
}

/** What requests are called of which no specialty is recorded. */
export const specialtyNotKnown = 'specialty not known';

const [specialtyField, cancerField] = ['specialty_group', 'urgent_suspected_cancer'] as const;

/**
 * Requests for advice by specialty over a period, from counts of records: what `diversionRates` makes rates of, and
 * `evaluateTarget` takes as `specialties`. Requests without a specialty stand under `specialty not known`, so that the sum
 * is of all. Those for urgent suspected cancer are told where the counts are by that flag, and of a specialty only where it
 * is recorded of every request.
 *
 * Counts by month are read over whole months; others must be of that period and no other. That the outcomes of the last
 * months are still to come does not show here: `specialist-advice-without-outcome` counts them. What was left out when
 * counting, the counts say.
 *
 * A specialty of which there are referrals and no request stands with noughts: so does one whose name is written otherwise
 * than in the counts, so look that none is there twice.
 *
 * Throws when the counts lack a measure or the specialty, or are of another period, or a specialty has referrals twice.
 *
 * @example
 * ```ts
 * import { countRows, diversionRates, requestsBySpecialty } from 'neighbourhood-contracts/outcomes';
 * import { specialistAdviceCodes, specialistAdviceMeasures } from 'neighbourhood-contracts/outcomes';
 *
 * const choices = { codes: specialistAdviceCodes, each: 'a-row-of-requests', person: 'on-the-day' } as const;
 * const period = { from: '2027-03-01', until: '2027-04-01' } as const;
 * const counts = countRows(Object.values(specialistAdviceMeasures(choices)), {
 *   records: [
 *     { request_date: '2027-03-01', status: '1', outcome: '12', specialty_group: 'Cardiology', requests: 25 },
 *     { request_date: '2027-03-01', status: '1', outcome: '20', specialty_group: 'Cardiology', requests: 55 },
 *     { request_date: '2027-03-01', status: '1', outcome: '40', specialty_group: 'Cardiology', requests: 20 },
 *   ],
 *   cohort: 'everyone',
 *   by: [{ field: 'specialty_group' }],
 *   whenWrong: 'fail',
 *   period,
 * });
 * const specialties = requestsBySpecialty({ counts, period });
 * specialties; // => [{ specialty: 'Cardiology', all: { requests: 100, processed: 80, diverted: 25 } }]
 * const { together } = diversionRates({ specialties, urgentSuspectedCancer: 'included' });
 * together.rates['diverted-of-all-requests']; // => { kind: 'known', count: 25, outOf: 100, ratio: { numerator: '1', denominator: '4' }, value: 0.25 }
 * ```
 */
export function requestsBySpecialty(asked: RequestsAsked): readonly SpecialtyRequests[] {
  refuse('requests by specialty', checkObject(asked, '', askedChecks, optionalChecks));
  const { counts, period, group = {}, referrals = [] } = asked;
  refuse('requests by specialty', [
    ...checkPeriodOfCounts(counts, period, 'period'),
    ...checkGroupOf(counts, group, 'group', [specialtyField, cancerField]),
  ]);
  return specialtiesIn(counts, referrals).map((specialty) => {
    const made = referrals.find((each) => each.specialty === nameOf(specialty));
    const of = (more: GroupCounts['group']) =>
      countsOf(counts, period, { ...group, [specialtyField]: specialty, ...more });
    const all = { ...of({}), ...(made && { referrals: made.all }) };
    if (!isCancerKnown(counts, period, { ...group, [specialtyField]: specialty }))
      return { specialty: nameOf(specialty), all };
    const { urgentSuspectedCancer } = made ?? {};
    const cancer = of({ [cancerField]: 'true' });
    return {
      specialty: nameOf(specialty),
      all,
      urgentSuspectedCancer: {
        ...cancer,
        ...(urgentSuspectedCancer === undefined ? {} : { referrals: urgentSuspectedCancer }),
      },
    };
  });
}

const ids = Object.values(specialistAdviceIds);
const askedChecks: FieldChecks = {
  counts: (value, path) => checkCounted(value, path, { measures: ids.slice(0, 3), by: [specialtyField] }),
  period: () => [],
};

const optionalChecks: FieldChecks = { referrals: checkReferrals, group: () => [] };
const checkMade: Check = (value, path) => checkCount(value, path, 'referrals');

function checkReferrals(value: unknown, path: string): Problem[] {
  const problems = checkEach(value, path, (each, at) =>
    checkObject(each, at, { specialty: checkText, all: checkMade }, { urgentSuspectedCancer: checkMade }),
  );
  if (problems.length > 0) return problems;
  const referrals = value as readonly ReferralsMade[];
  return checkDistinct(
    referrals.map(({ specialty }, place) => ({ key: specialty, path: placeIn(path, place, 'specialty') })),
  );
}

/** The specialties of the groups and of the referrals, in the order of their names, and last those of none. */
function specialtiesIn({ measures }: Counts, referrals: readonly ReferralsMade[]): readonly (string | null)[] {
  const all = new Set([
    ...measures.flatMap(({ groups }) => groups.map(({ group }) => group[specialtyField] ?? null)),
    ...referrals.map(({ specialty }) => (specialty === specialtyNotKnown ? null : specialty)),
  ]);
  const named = [...all].filter((name) => name !== null).sort();
  return all.has(null) ? [...named, null] : named;
}

function nameOf(specialty: string | null): string {
  return specialty ?? specialtyNotKnown;
}

/** Whether the counts are by the flag of urgent suspected cancer, and it is recorded of every request of a specialty. */
function isCancerKnown(counts: Counts, period: ClosedPeriod, group: GroupCounts['group']): boolean {
  if (!counts.by.includes(cancerField)) return false;
  const notTold = { ...group, [cancerField]: null };
  return countedIn(counts, specialistAdviceIds.requests, period, notTold).records === 0;
}

function countsOf(counts: Counts, period: ClosedPeriod, group: GroupCounts['group']): DiversionCounts {
  const { requests, processed, diverted } = specialistAdviceIds;
  return {
    requests: countedIn(counts, requests, period, group).count,
    processed: countedIn(counts, processed, period, group).count,
    diverted: countedIn(counts, diverted, period, group).count,
  };
}
