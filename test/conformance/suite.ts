/** A way to run the library over somebody's own file or folder and to compare what comes out. */
export type Suite = FileSuite | FolderSuite | FolderToFileSuite;

/** A file becomes a file. */
export interface FileSuite {
  /** What it takes and gives, in a line for people. */
  readonly about: string;
  /** Makes the text of OUT from the bytes of IN. `notice` is for what the user should know; it goes to standard error. */
  run(input: Uint8Array, notice: (text: string) => void): string;
}

/** A file of a folder, by its name in it. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A folder becomes a folder. */
export interface FolderSuite {
  readonly about: string;
  /** Makes the files of OUT from those of IN. `report` is what it found, for standard output. */
  runFolder(
    files: readonly NamedFile[],
    notice: (text: string) => void,
    report: (text: string) => void,
  ): readonly { readonly name: string; readonly text: string }[];
}

/** A folder becomes a file. */
export interface FolderToFileSuite {
  readonly about: string;
  /** Makes the text of OUT from the files of IN. */
  runFolderToFile(files: readonly NamedFile[], notice: (text: string) => void): string;
}

/** Says which columns of a file are not used, if any. */
export function noticeUnused(names: readonly string[], notice: (text: string) => void): void {
  if (names.length === 0) return;
  notice(`Columns that are not used: ${names.map((name) => JSON.stringify(name)).join(', ')}.`);
}
