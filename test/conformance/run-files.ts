import { accessSync, constants, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** What a path leads to. */
export function fileAt(path: string) {
  const found = statSync(path);
  return {
    size: found.size,
    isFile: found.isFile(),
    isFolder: found.isDirectory(),
    identity: `${found.dev} ${found.ino}`,
  };
}

/** The same file by any name: a link of either kind to it as well. */
export function isSameFile(a: string, b: string): boolean {
  try {
    return fileAt(a).identity === fileAt(b).identity;
  } catch {
    return false;
  }
}

/** Why OUT cannot be written, or must not be, if so: it is looked at before the work, and nothing of IN is written over. */
export function wrongOutput(
  input: string,
  output: string,
  { ofFolder, toFolder }: { readonly ofFolder: boolean; readonly toFolder: boolean },
): string | undefined {
  if (isSameFile(input, output)) return 'IN and OUT are the same; give OUT another name.';
  if (ofFolder && isInside(input, output)) return 'OUT is inside IN; give OUT a name outside of it.';
  const [path, why] = toFolder ? [output, whyNoFolder(output)] : whyNoFile(output);
  return why === undefined ? undefined : `${path} cannot be written: ${why}.`;
}

function isInside(folder: string, path: string): boolean {
  // A file of the folder by another name is of the folder all the same.
  if (readdirSync(folder).some((name) => isSameFile(join(folder, name), path))) return true;
  for (let at = realPath(path); dirname(at) !== at; at = dirname(at)) if (isSameFile(folder, at)) return true;
  return false;
}

/** The path without links, of what there is of it. */
function realPath(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  return dirname(whole) === whole ? whole : join(realPath(dirname(whole)), basename(whole));
}

function whyNoFile(output: string): readonly [path: string, why: string | undefined] {
  if (!existsSync(output)) return [dirname(output), whyNotInto(dirname(output))];
  return [output, fileAt(output).isFolder ? wordsFor('EISDIR') : whyNotWritten(output)];
}

/** A folder is made where there is none yet, and those that it is in. */
function whyNoFolder(output: string): string | undefined {
  const whole = resolve(output);
  return existsSync(whole) || dirname(whole) === whole ? whyNotInto(whole) : whyNoFolder(dirname(whole));
}

function whyNotInto(folder: string): string | undefined {
  return existsSync(folder) && !fileAt(folder).isFolder ? wordsFor('ENOTDIR') : whyNotWritten(folder);
}

function whyNotWritten(path: string): string | undefined {
  try {
    accessSync(path, constants.W_OK);
    return undefined;
  } catch (error) {
    return wordsFor(isFileError(error) ? error.code : undefined);
  }
}

/** Whether something went wrong with a file, and not in the work. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

/** What went wrong with a file, in words. */
export function wordsFor(code: string | undefined): string {
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EISDIR: 'it is a folder',
    EACCES: 'it is not allowed',
    EPERM: 'it is not allowed',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk cannot be written to',
    ENOTDIR: 'a part of its path is not a folder',
  };
  return words[code ?? ''] ?? code ?? 'no reason is given';
}
