/** A way to run the library over somebody's own file and to compare what comes out. */
export interface Suite {
  /** What it takes and gives, in a line for people. */
  readonly about: string;
  /** Makes the text of OUT from the bytes of IN. `notice` is for what the user should know; it goes to standard error. */
  run(input: Uint8Array, notice: (text: string) => void): string;
}

/** Says which columns of a file are not used, if any. */
export function noticeUnused(names: readonly string[], notice: (text: string) => void): void {
  if (names.length === 0) return;
  notice(`Columns that are not used: ${names.map((name) => JSON.stringify(name)).join(', ')}.`);
}
