import type { Day, Period } from '../../time/index.ts';
import type { Citation } from '../citation.ts';
import type { DatedValue } from '../dated-value.ts';
import { policyStatuses, type PolicyStatus } from '../status.ts';

const strongestFirst = Object.keys(policyStatuses) as PolicyStatus[];

/**
 * A value with the strongest standing that its citations give it. The day is that of the source of its first citation,
 * written beside the value so that a payment need not load every source; a test keeps the two the same.
 */
export function asPublished<T>(
  id: string,
  publishedOn: Day,
  value: T,
  effective: Period,
  citations: readonly [Citation, ...Citation[]],
  more: Pick<DatedValue<T>, 'inConflictWith' | 'replacedOn'> = {},
): DatedValue<T> {
  const status = citations.map((citation) => citation.status).reduce(stronger);
  return { id, value, effective, publishedOn, status, citations, ...more };
}

function stronger(a: PolicyStatus, b: PolicyStatus): PolicyStatus {
  return strongestFirst.indexOf(a) <= strongestFirst.indexOf(b) ? a : b;
}
