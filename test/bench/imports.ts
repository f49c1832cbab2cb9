import { execFileSync } from 'node:child_process';
import { printTable } from './race.ts';

/** What loading an entry point adds to a bare start of Node, each in a process of its own, in turns. */
const entries = [
  'decimal.js',
  'neighbourhood-contracts/money',
  'neighbourhood-contracts/payment',
  'neighbourhood-contracts/time',
  'neighbourhood-contracts',
];
const rounds = 11;

const times = new Map<string, number[]>(entries.map((entry) => [entry, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const entry of entries) {
    const script = `const t = performance.now(); await import('${entry}'); console.log(performance.now() - t);`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    times.get(entry)?.push(Number(printed));
  }
}
printTable(
  'importing',
  entries.map((name) => ({ name, times: times.get(name) ?? [] })),
);
