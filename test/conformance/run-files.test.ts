import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { place } from './nnhip-place.ts';
import { runConformance } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'conformance-files-'));
const input = join(folder, 'in');
mkdirSync(join(input, 'deep'), { recursive: true });
for (const [name, text] of Object.entries(place({}))) writeFileSync(join(input, name), text);
const extract = join(input, 'ecds.csv');
const before = readFileSync(extract, 'utf8');

function run(suite: string, from: string, output: string) {
  const said: string[] = [];
  return { status: runConformance([suite, from, output], (text) => said.push(text)), said: said.join('') };
}

test('nothing inside IN is written over, by whatever name it is called', () => {
  symlinkSync(join(input, 'deep'), join(folder, 'way-in'));
  symlinkSync(extract, join(folder, 'soft.csv'));
  linkSync(extract, join(folder, 'hard.csv'));
  const inside = [
    extract,
    join(input, 'new.csv'),
    join(input, 'deep', 'new.csv'),
    join(input, 'not-there', 'new.csv'),
    join(folder, 'way-in', 'new.csv'),
    join(folder, 'soft.csv'),
    join(folder, 'hard.csv'),
    join(folder, 'in', '..', 'in', 'ecds.csv'),
  ];
  for (const output of inside) {
    expect([output, run('nnhip', input, output)]).toEqual([
      output,
      { status: 2, said: 'OUT is inside IN; give OUT a name outside of it.\n' },
    ]);
  }
  expect(run('reference-cases', input, join(input, 'answers')).said).toMatch(/OUT is inside IN/);
  expect(run('nnhip', input, input).said).toMatch(/IN and OUT are the same/);
  expect([readFileSync(extract, 'utf8'), existsSync(join(input, 'new.csv'))]).toEqual([before, false]);
  expect(readdirSync(join(input, 'deep'))).toEqual([]);
  expect(run('nnhip', input, join(folder, 'in.csv')).status).toBe(0);
});

test('an OUT that cannot be written is found before anything is worked out', () => {
  const nowhere = join(folder, 'nowhere');
  const said = (suite: string, output: string) => {
    const result = run(suite, input, output);
    expect(result.status).toBe(2);
    return result.said;
  };
  expect(said('nnhip', join(nowhere, 'out.csv'))).toBe(
    `${nowhere} cannot be written: there is no such file or folder.\n`,
  );
  mkdirSync(join(folder, 'a-folder'));
  expect(said('nnhip', join(folder, 'a-folder'))).toBe(
    `${join(folder, 'a-folder')} cannot be written: it is a folder.\n`,
  );
  writeFileSync(join(folder, 'a-file'), '');
  const within = join(folder, 'a-file', 'out');
  expect(said('nnhip', within)).toMatch(/a-file cannot be written: a part of its path is not a folder/);
  expect(said('reference-cases', within)).toMatch(/cannot be written: a part of its path is not a folder/);
  expect(run('reference-cases', input, join(nowhere, 'and', 'on')).status).toBe(0);
});
