import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isContractDataError } from 'neighbourhood-contracts';
import { footprints } from './footprints.ts';
import { gmsGlobalSum } from './gms-global-sum.ts';
import { mpigTaper } from './mpig-taper.ts';
import { mssp } from './mssp.ts';
import { nnhip } from './nnhip.ts';
import { paymentStatement } from './payment-statement.ts';
import { fileAt, isFileError, wordsFor, wrongOutput } from './run-files.ts';
import { referenceCases } from './reference-cases.ts';
import type { FileSuite, FolderSuite, NamedFile, Suite } from './suite.ts';

const suites: ReadonlyMap<string, Suite> = new Map([
  ['footprints', footprints],
  ['gms-global-sum', gmsGlobalSum],
  ['mpig-taper', mpigTaper],
  ['mssp', mssp],
  ['nnhip', nnhip],
  ['payment-statement', paymentStatement],
  ['reference-cases', referenceCases],
]);
const unusable = 2;
const largestInput = 200_000_000;

/** Runs a suite: 0 when it ran, 2 when something that was given cannot be used, and then OUT is not touched. */
export function runConformance(
  [name, input, output, ...more]: readonly string[],
  print: (text: string) => void,
  report: (text: string) => void = print,
): number {
  const say = (text: string) => {
    print(`${text}\n`);
    return unusable;
  };
  const suite = name === undefined ? undefined : suites.get(name);
  if (suite === undefined || input === undefined || output === undefined || more.length > 0) return say(usage(name));
  const kinds = { ofFolder: !('run' in suite), toFolder: 'runFolder' in suite };
  const wrong = wrongInput(input, suite) ?? wrongOutput(input, output, kinds);
  if (wrong !== undefined) return say(wrong);
  try {
    if ('runFolder' in suite) runFolder(suite, input, output, say, report);
    else if ('runFolderToFile' in suite) writeFileSync(output, suite.runFolderToFile(filesIn(input), say));
    else runFile(suite, input, output, say);
    return 0;
  } catch (error) {
    if (isContractDataError(error)) return say(error.message);
    if (isFileError(error))
      return say(`${error.syscall === 'read' ? input : output} cannot be written or read: ${wordsFor(error.code)}.`);
    throw error;
  }
}

function runFile(suite: FileSuite, input: string, output: string, say: (text: string) => void): void {
  const result = suite.run(readFileSync(input), say);
  writeFileSync(output, result);
}

/** Everything is worked out before anything is written. */
function runFolder(
  suite: FolderSuite,
  input: string,
  output: string,
  say: (text: string) => void,
  report: (text: string) => void,
): void {
  const results = suite.runFolder(filesIn(input), say, report);
  mkdirSync(output, { recursive: true });
  for (const { name, text } of results) writeFileSync(join(output, name), text);
}

function filesIn(folder: string): readonly NamedFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, bytes: readFileSync(join(folder, name)) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function usage(name: string | undefined): string {
  const known = [...suites].map(([suite, { about }]) => `  ${suite}: ${about}`);
  const wrong = name === undefined || name.startsWith('-') || suites.has(name) ? [] : [`There is no suite "${name}".`];
  return [...wrong, 'Usage: npm run --silent conformance -- SUITE IN OUT', ...known].join('\n');
}

function wrongInput(input: string, suite: Suite): string | undefined {
  try {
    const { size, isFile, isFolder } = fileAt(input);
    if ('runFolder' in suite || 'runFolderToFile' in suite)
      return isFolder ? undefined : `${input} is not a folder; give the name of a folder.`;
    if (!isFile) return `${input} is not a file; give the name of a CSV file.`;
    return size > largestInput ? `${input} has ${size} bytes; give a file of at most ${largestInput}.` : undefined;
  } catch (error) {
    return isFileError(error)
      ? `${input === '' ? 'IN' : input} cannot be read: ${wordsFor(error.code)}.`
      : String(error);
  }
}
