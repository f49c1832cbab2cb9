import { readFileSync } from 'node:fs';
import { describeFootprints } from 'neighbourhood-contracts';
import { readPracticeLists } from '../../examples/practice-lists.ts';
import { race } from './race.ts';

const file = new URL('../../examples/data/practice-lists-2026-07-01.csv', import.meta.url);
const { practices } = readPracticeLists(readFileSync(file), '2026-07-01');

/** The answer with its reasons and sources, beside the bare sums: what explanation costs. */
await race('England: 6,139 practices into 1,440 footprints', [
  {
    name: 'describeFootprints',
    work: () =>
      describeFootprints(practices, { asAt: '2026-11-21' }).footprints.reduce(
        (sum, { population }) => sum + population.people,
        0,
      ),
  },
  {
    name: 'bare sums by hand',
    work() {
      const sums = new Map<string, number>();
      for (const { list, in: footprints } of practices) {
        for (const [level, code] of Object.entries(footprints)) {
          sums.set(`${level} ${code}`, (sums.get(`${level} ${code}`) ?? 0) + list.people);
        }
      }
      return [...sums.values()].reduce((sum, people) => sum + people, 0);
    },
  },
]);
