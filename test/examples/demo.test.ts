import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const [node, source] = [process.execPath, '--conditions=neighbourhood-contracts:source'];

test('the README shows what the demo really prints, and the clock is kept out of it', () => {
  const printed = execFileSync(node, [source, 'examples/demo.ts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(readFileSync('README.md', 'utf8')).toContain(`\n${printed}`);
}, 20_000);
