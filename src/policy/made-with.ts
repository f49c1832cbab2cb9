/** What a result was made with: two results with the same facts and the same marks are the same result. */
export interface MadeWith {
  /** The version of the library. */
  readonly library: string;
  /** A hash of the whole policy register: sources, values and open questions. */
  readonly policy: string;
}

/** Kept equal to the version in package.json by a test. */
export const libraryVersion = '0.0.0';

/**
 * The mark of the whole register: it changes with every word of a source, a value or a question. It is written down, so
 * that a result can carry it without the register being loaded; a test keeps it true, and `npm run accept:mark` writes
 * it anew.
 */
const policyMark = '98f67f4379e2b531';

/** The marks that every result carries. */
export function madeWith(): MadeWith {
  return { library: libraryVersion, policy: policyMark };
}
