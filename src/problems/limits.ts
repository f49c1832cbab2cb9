/** The largest input accepted anywhere. Passing a limit is an error, never a silent cut. */
export const limits = Object.freeze({
  /** Characters in a name, a note or any other text. */
  textLength: 1_000,
  /** Characters in an identifier or a code. */
  codeLength: 100,
  /** Items in one list: England has some 6,100 practices. */
  items: 100_000,
  /** People in one count: England has some 63 million registered patients. */
  people: 1_000_000_000,
} as const);
