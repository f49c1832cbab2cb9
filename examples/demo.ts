import { readFileSync } from 'node:fs';
import { describeEngland, standpoint } from './england.ts';
import { breakNorthamptonshire, describeNorthamptonshire } from './northamptonshire.ts';
import { readPracticeLists } from './practice-lists.ts';

const started = performance.now();
const file = new URL('data/practice-lists-2026-07-01.csv', import.meta.url);
const lists = readPracticeLists(readFileSync(file), '2026-07-01');

const page = [
  'NEIGHBOURHOOD CONTRACTS: who meets the published criteria, what is paid, whether it worked',
  `Registered lists of 1 July 2026; policy as known on ${standpoint.asAt}.`,
  '',
  ...describeEngland(lists),
  '',
  ...describeNorthamptonshire(lists),
  '',
  ...breakNorthamptonshire(lists),
];
process.stdout.write(`${page.join('\n')}\n`);
process.stderr.write(`(${String(Math.round(performance.now() - started))} ms)\n`);
