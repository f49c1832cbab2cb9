import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { isContractDataError } from 'neighbourhood-contracts';
import { footprints } from './footprints.ts';
import type { Suite } from './suite.ts';

const suites: ReadonlyMap<string, Suite> = new Map([['footprints', footprints]]);

const unusable = 2;

/** Runs a suite: 0 when it ran, 2 when something that was given cannot be used, and then OUT is not touched. */
export function runConformance(
  [name, input, output, ...more]: readonly string[],
  print: (text: string) => void,
): number {
  const say = (text: string) => {
    print(`${text}\n`);
    return unusable;
  };
  const suite = name === undefined ? undefined : suites.get(name);
  if (suite === undefined || input === undefined || output === undefined || more.length > 0) return say(usage(name));
  try {
    if (sameFile(input, output)) return say('IN and OUT are the same file; give OUT another name.');
    const result = suite.run(readFileSync(input), say);
    writeFileSync(output, result);
    return 0;
  } catch (error) {
    if (isContractDataError(error)) return say(error.message);
    if (isFileError(error)) return say(`${error.path ?? 'A file'} cannot be used: ${error.code ?? 'no reason given'}.`);
    throw error;
  }
}

function usage(name: string | undefined): string {
  const known = [...suites].map(([suite, { about }]) => `  ${suite}: ${about}`);
  const wrong = name === undefined || suites.has(name) ? [] : [`There is no suite "${name}".`];
  return [...wrong, 'Usage: npm run --silent conformance -- SUITE IN OUT', ...known].join('\n');
}

function sameFile(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
