import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the README shows what the demo really prints, part by part, and the clock is kept out of it', () => {
  const source = '--conditions=neighbourhood-contracts:source';
  const printed = execFileSync(process.execPath, [source, 'examples/demo.ts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const readme = readFileSync('README.md', 'utf8');
  const parts = printed.split(/\n(?=\d\. [A-Z])/);
  expect(parts).toHaveLength(9);
  for (const part of parts) expect(readme).toContain(part.trimEnd());
}, 20_000);
