import type { Period } from '../../time/index.ts';
import type { Citation } from '../citation.ts';
import type { DatedValue } from '../dated-value.ts';
import { sources } from '../sources/sources.ts';
import { policyStatuses, type PolicyStatus } from '../status.ts';

const publicationDays = new Map(sources.map(({ id, publishedOn }) => [id, publishedOn]));
const strongestFirst = Object.keys(policyStatuses) as PolicyStatus[];

/** A value that became known with the source of its first citation, with the strongest standing that its citations give it. */
export function asPublished<T>(
  id: string,
  value: T,
  effective: Period,
  citations: readonly [Citation, ...Citation[]],
  more: Pick<DatedValue<T>, 'inConflictWith' | 'replacedOn'> = {},
): DatedValue<T> {
  const publishedOn = publicationDays.get(citations[0].source);
  if (publishedOn === undefined) throw new Error(`${id} cites no source of the register.`);
  const status = citations.map((citation) => citation.status).reduce(stronger);
  return { id, value, effective, publishedOn, status, citations, ...more };
}

function stronger(a: PolicyStatus, b: PolicyStatus): PolicyStatus {
  return strongestFirst.indexOf(a) <= strongestFirst.indexOf(b) ? a : b;
}
