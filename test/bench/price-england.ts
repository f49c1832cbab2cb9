import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { linesOf, settleWeightedCapitation, type WeightedCapitationTerms } from 'neighbourhood-contracts/payment';

/** Every practice of England by its forty groups of age and sex, each a line: what full statements cost in time and memory. */
const file = new URL('../data/practice-lists/practice-age-sex-2026-07-01.csv', import.meta.url);
const rows: readonly Readonly<Record<string, string>>[] = parse(readFileSync(file), { columns: true });

/** Twice for those of 65 and over: a what-if, since no weights of age and sex could be read. */
const weightOf = (group: string) => (Number(/\d+/.exec(group)?.[0]) >= 65 ? '2' : '0.85');

const terms: WeightedCapitationTerms = {
  period: { from: '2026-04-01', until: '2027-04-01' },
  countedIn: { from: '2026-04-01', until: '2027-04-01' },
  pricePounds: '130.07',
  normalisation: 'to-heads',
  weightsContain: ['age-sex'],
  adjustments: [{ kind: 'efficiency', share: '0.02' }],
  compounding: 'simple',
  rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
  grounds: { kind: 'assumed', because: 'weights of a what-if' },
};

const populations = rows.map(({ practice_code: about = '', ...groups }) => ({
  about,
  basis: 'registered' as const,
  on: '2026-07-01' as const,
  groups: Object.entries(groups).map(([id, people]) => ({ id, people: Number(people), weight: weightOf(id) })),
}));

const run = () => populations.map((population) => settleWeightedCapitation(terms, population));
run();
const before = process.memoryUsage().heapUsed;
const times: number[] = [];
let statements = run();
for (let round = 0; round < 5; round += 1) {
  const started = performance.now();
  statements = run();
  times.push(performance.now() - started);
}
const lines = statements.reduce((sum, statement) => sum + linesOf(statement).length, 0);
const held = (process.memoryUsage().heapUsed - before) / 2 ** 20;
const pounds = statements.reduce(
  (sum, { total }) => sum + (total.kind === 'open' ? Number.NaN : total.amountPence / 100),
  0,
);
const [fastest = 0, , median = 0, , slowest = 0] = [...times].sort((a, b) => a - b);
console.log(`
England: ${String(statements.length)} practices priced by age and sex, ${String(lines)} lines, £${pounds.toFixed(2)} in all
  median ${median.toFixed(0)} ms (${fastest.toFixed(0)} to ${slowest.toFixed(0)}), ${((1000 * median) / lines).toFixed(2)} µs a line
  memory held by all the statements together: up to ${held.toFixed(0)} MB (${((2 ** 20 * held) / lines).toFixed(0)} bytes a line)`);
