import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Turns the examples of docstrings and documents into tests. In a fence of `ts`:
 * `value; // => expected` must be equal, `value; // throws: words` must throw an error that says the words,
 * and everything else must run. Types of the examples are checked as well, with the tools.
 */
const generated = 'test/.generated';

interface Example {
  readonly title: string;
  readonly code: readonly string[];
}

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !/^(api|site)\b/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

/** The ts fences of a text, with the stars of doc comments taken away. */
function examplesOf(file: string): Example[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''));
  const examples: { title: string; code: string[] }[] = [];
  let open: string[] | undefined;
  lines.forEach((line, place) => {
    if (open !== undefined && line.startsWith('```')) open = undefined;
    else if (open !== undefined) open.push(line);
    else if (line.trimEnd() === '```ts') {
      open = [];
      examples.push({ title: `${file}:${place + 1}`, code: open });
    }
  });
  return examples;
}

function asTest({ title, code }: Example): string {
  const body = code.map((line) => (line.startsWith('import ') ? asAwait(line) : asAssertion(line)));
  return [`test(${JSON.stringify(title)}, async () => {`, ...body, '});'].join('\n');
}

/** Inside a test, so that two examples may use the same names. */
function asAwait(line: string): string {
  const [, inner = '', from = ''] = /^import \{(.*)\} from ('.*');$/.exec(line) ?? [];
  const names = inner.split(',').map((name) => name.trim());
  const types = names.filter((name) => name.startsWith('type ')).map((name) => name.slice('type '.length));
  const values = names.filter((name) => !name.startsWith('type '));
  return [
    `const { ${values.join(', ')} } = await import(${from});`,
    ...types.map((name) => `type ${name} = import(${from}).${name};`),
  ].join('\n');
}

function asAssertion(line: string): string {
  const equal = /^(\s*)(.+);\s*\/\/ => (.+)$/.exec(line);
  if (equal !== null) return `${equal[1] ?? ''}expect(${equal[2] ?? ''}).toEqual(${equal[3] ?? ''});`;
  const thrown = /^(\s*)(.+);\s*\/\/ throws: (.+)$/.exec(line);
  if (thrown !== null) {
    return `${thrown[1] ?? ''}expect(() => ${thrown[2] ?? ''}).toThrow(${JSON.stringify(thrown[3] ?? '')});`;
  }
  return line;
}

const files = [...filesUnder('src', '.ts'), 'README.md', ...filesUnder('docs', '.md')];
const examples = files.flatMap(examplesOf);
const assertions = examples.flatMap(({ code }) => code.filter((line) => /\/\/ (=>|throws:) /.test(line)));
if (assertions.length === 0) throw new Error('No example asserts anything: the extractor is broken.');

rmSync(generated, { recursive: true, force: true });
mkdirSync(generated, { recursive: true });
const tests = ["import { expect, test } from 'vitest';", ...examples.map(asTest)];
writeFileSync(join(generated, 'examples.test.ts'), `${tests.join('\n\n')}\n`);
console.log(`${examples.length} examples with ${assertions.length} assertions`);
