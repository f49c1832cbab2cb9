import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/**
 * Packs the package, installs the tarball in an empty folder and uses it as its users do: from ESM and CommonJS,
 * on this Node and on the machine's own, with and without zod, and in TypeScript.
 */
const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
cpSync(resolve('test/package/consumer'), folder, { recursive: true });
writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));

const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: folder, encoding: 'utf8' });
const packed = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { encoding: 'utf8' }),
) as
  readonly { readonly filename: string; readonly size: number }[] | Record<string, { filename: string; size: number }>;
const [tarball] = Object.values(packed) as { filename: string; size: number }[];
if (tarball === undefined) throw new Error('npm pack made no tarball.');

const nodes = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((place) => !place.includes('node_modules'))
  .map((place) => join(place, 'node'))
  .filter((file) => existsSync(file))
  .slice(0, 1);
const versions = [process.execPath, ...nodes].map((node) => ({ node, version: run(node, '--version').trim() }));

run('npm', 'install', '--no-audit', '--no-fund', '--silent', '--omit=peer', join(folder, tarball.filename));
if (existsSync(join(folder, 'node_modules/zod')))
  throw new Error('zod was installed: the proof without it proves nothing.');
for (const { node } of versions) run(node, 'esm.mjs');

run('npm', 'install', '--no-audit', '--no-fund', '--silent', 'zod@4');
for (const { node } of versions) run(node, 'with-zod.mjs');

const strict = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom'];
run(
  process.execPath,
  resolve('node_modules/typescript/bin/tsc'),
  ...strict,
  '--module',
  'nodenext',
  'types.mts',
  'types.cts',
);

const kilobytes = Math.round(tarball.size / 1024);
console.log(`packed tarball (${kilobytes} kB) works on Node ${versions.map(({ version }) => version).join(' and ')}`);
