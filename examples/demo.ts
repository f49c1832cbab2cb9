import { readFileSync } from 'node:fs';
import { assessEngland } from './assess-england.ts';
import { chartAccidentAndEmergency } from './chart-accident-and-emergency.ts';
import { showDischargeReadyDates } from './discharge-ready-date.ts';
import { describeEngland, standpoint } from './england.ts';
import { readPracticeLists } from './practice-lists.ts';
import { priceNorthamptonshire } from './price-northamptonshire.ts';
import { settleNorthamptonshire } from './settle-northamptonshire.ts';
import { showMistakes, showNorthamptonshire } from './show-northamptonshire.ts';

const file = new URL('data/practice-lists-2026-07-01.csv', import.meta.url);
const lists = timed('read the lists', () => readPracticeLists(readFileSync(file), '2026-07-01'));

const page = [
  'NEIGHBOURHOOD CONTRACTS: who meets the published criteria to hold one, what it pays, and whether it worked',
  `Registered lists of 1 July 2026; policy as known on ${standpoint.asAt}.`,
  'Every answer is settled, conditional on an assumption, or undetermined, and says why and on whose word.',
  '',
  ...timed('describe England', () => describeEngland(lists)),
  '',
  ...timed('assess Northamptonshire', () => showNorthamptonshire(lists)),
  '',
  ...timed('price Northamptonshire', () => priceNorthamptonshire(lists)),
  '',
  ...timed('settle a year', () => settleNorthamptonshire(lists)),
  '',
  ...timed('chart four hours', () => chartAccidentAndEmergency()),
  '',
  ...timed('discharge delays', () => showDischargeReadyDates()),
  '',
  ...timed('assess England, every rule', () => assessEngland(lists)),
  '',
  ...showMistakes(lists),
];
process.stdout.write(`${page.join('\n')}\n`);

/** Times go to standard error, so that the page is the same every time. */
function timed<T>(what: string, work: () => T): T {
  const started = performance.now();
  const result = work();
  process.stderr.write(`(${what}: ${String(Math.round(performance.now() - started))} ms)\n`);
  return result;
}
