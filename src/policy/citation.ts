import type { PolicyStatus } from './status.ts';

/** Where a claim comes from, what it says there, and what standing that gives it. */
export interface Citation {
  /** The `id` of a {@link Source}. */
  readonly source: string;
  /** The place in the source: a section, a paragraph, a page. */
  readonly where: string;
  /** What the source says, shortly, in its own words or a summary of them. */
  readonly says: string;
  readonly status: PolicyStatus;
}

/** A citation, shortly written. */
export function cite(source: string, where: string, says: string, status: PolicyStatus): Citation {
  return { source, where, says, status };
}
