import type { DiversionCounts, SpecialtyRequests } from '../target/outpatient-diversion-facts.ts';

/** The three totals that diverted requests are told out of, each by the name of the answer to the open question. */
export type DiversionRateName =
  'diverted-of-all-requests' | 'diverted-of-processed-requests' | 'diverted-of-referrals-and-diverted-requests';

/** What each rate is out of, in the plural. */
export const totalsOfDiversion: Readonly<Record<DiversionRateName, string>> = {
  'diverted-of-all-requests': 'requests',
  'diverted-of-processed-requests': 'processed requests',
  'diverted-of-referrals-and-diverted-requests': 'referrals and diverted requests',
};

/** What the diverted are out of, or nothing where the referrals that were made are needed and were not told. */
export function divertedOutOf(
  { requests, processed, diverted, referrals }: DiversionCounts,
  rate: DiversionRateName,
): number | undefined {
  if (rate === 'diverted-of-all-requests') return requests;
  if (rate === 'diverted-of-processed-requests') return processed;
  return referrals === undefined ? undefined : referrals + diverted;
}

/**
 * The counts of a specialty: all of them, or less those for urgent suspected cancer where they are excluded; nothing
 * where those were not told.
 */
export function countsOfSpecialty(
  { all, urgentSuspectedCancer: less }: SpecialtyRequests,
  isWithoutCancer: boolean,
): DiversionCounts | undefined {
  if (!isWithoutCancer) return all;
  if (less === undefined) return undefined;
  const counts = {
    requests: all.requests - less.requests,
    processed: all.processed - less.processed,
    diverted: all.diverted - less.diverted,
  };
  if (all.referrals === undefined || less.referrals === undefined) return counts;
  return { ...counts, referrals: all.referrals - less.referrals };
}
