import {
  countColumns,
  countRows,
  countStream,
  prepareCohort,
  type Cohort,
  type CohortRow,
  type Counts,
  type RecordRow,
} from 'neighbourhood-contracts/outcomes';
import { consultantSpecialties, specificAcuteFunctions } from '../synthetic/codes.ts';
import { extractNames, syntheticExtract } from '../synthetic/extract.ts';
import { cohortRows, type SyntheticPerson } from '../synthetic/people.ts';
import type { ExtractName } from '../synthetic/records.ts';
import { columnsOf, rowsOf } from '../synthetic/table.ts';
import { listsFor, measuresOf } from './measures/definitions.ts';
import { loadCohort, loadExtract, openDuckDb, sqlOf } from './measures/duckdb.ts';
import { printTable } from './race.ts';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * The measures of a submission over ten million made-up records of 510,000 made-up people, by practice, month and age
 * band: columns beside DuckDB with one thread over the same columns, with every count compared; then rows and streams
 * beside columns, over a tenth of them.
 */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const people = Number(process.env['BENCH_PEOPLE'] ?? 510_000);
const rounds = 5;
const lists = {
  'consultant-specialties': consultantSpecialties.filter((code) => code !== null),
  'specific-acute-functions': specificAcuteFunctions,
};
const by = ['practice', 'month', 'age-band'] as const;
const asked = { seed: 2026, people, practices: 500, from: '2025-11-01', months: 12 } as const;

/** Nobody moves in this race: a join on the days as well would be another. */
const stay = (cohort: readonly SyntheticPerson[]) => cohort.map((person) => ({ ...person, moved: undefined }));

const extract = syntheticExtract(asked);
const residents = stay(extract.cohort);
const cohort: readonly CohortRow[] = residents.flatMap(cohortRows);
const tables = new Map(extractNames.map((name) => [name, columnsOf(extract[name], { withSpells: false })]));
const records = extractNames.reduce((sum, name) => sum + extract[name].length(), 0);

const noTable = { records: 0, columns: {} };
const options = (name: ExtractName, of: Cohort) =>
  ({ cohort: of, by, whenWrong: 'exclude', repeats: 'not-looked-for', ...listsFor(name, lists) }) as const;
const countAll = (of: Cohort) =>
  extractNames.map((name) =>
    countColumns(measuresOf[name], { columns: tables.get(name) ?? noTable, ...options(name, of) }),
  );
const prepare = () => prepareCohort(cohort, { by: ['practice', 'age-band'] });
const prepared = prepare();

const connection = await openDuckDb();
await loadCohort(connection, residents, (person) => cohortRows(person)[0]?.['age-band'] ?? null);
for (const [name, table] of tables) await loadExtract(connection, name, table);
const countInDuckDb = async () => {
  for (const name of extractNames) {
    await connection.run(`CREATE OR REPLACE TEMP TABLE counted_${name} AS ${sqlOf(name, lists)}`);
  }
};

/** Each count that is not 0, by measure and group. */
function ours(all: readonly Counts[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { measures } of all) {
    for (const { measure, groups } of measures) {
      for (const { group, count } of groups) {
        if (count !== 0) counts.set([measure, ...by.map((name) => group[name] ?? '')].join(' '), count);
      }
    }
  }
  return counts;
}

async function theirs(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const name of extractNames) {
    const reader = await connection.runAndReadAll(`SELECT * FROM counted_${name}`);
    const columns = reader.columnNames();
    for (const row of reader.getRows()) {
      const month = Number(row[1]) - 1;
      const text = `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
      for (let place = 3; place < columns.length; place += 1) {
        const count = Number(row[place] ?? 0);
        if (count !== 0)
          counts.set([columns[place], String(row[0]), text, row[2] === null ? '' : String(row[2])].join(' '), count);
      }
    }
  }
  return counts;
}

const counted = ours(countAll(prepared));
await countInDuckDb();
const theirCounts = await theirs();
if (theirCounts.size !== counted.size) {
  throw new Error(`${String(counted.size)} counts, and DuckDB has ${String(theirCounts.size)}.`);
}
for (const [key, count] of theirCounts) {
  if (counted.get(key) !== count)
    throw new Error(`${key}: ${String(counted.get(key))}, and DuckDB has ${String(count)}.`);
}

/** Runs contenders in turns, so that whatever else the machine does falls on all of them alike. */
async function inTurns(title: string, times: number, contenders: readonly { name: string; work: () => unknown }[]) {
  const measured = contenders.map(({ name }) => ({ name, times: [] as number[] }));
  for (let round = 0; round < times; round += 1) {
    for (const [place, { work }] of contenders.entries()) {
      collect();
      const started = performance.now();
      await work();
      measured[place]?.times.push(performance.now() - started);
    }
  }
  printTable(title, measured);
}

const inEnglish = (count: number) => count.toLocaleString('en-GB');
await inTurns(
  `14 measures over ${inEnglish(records)} made-up records, ${inEnglish(counted.size)} counts agreed`,
  rounds,
  [
    { name: 'DuckDB, one thread', work: countInDuckDb },
    { name: 'countColumns', work: () => countAll(prepared) },
    { name: 'countColumns, the cohort looked through anew', work: () => countAll(prepare()) },
  ],
);
connection.closeSync();

/** A tenth of the people: an array of ten million objects would fill the memory. */
const few = syntheticExtract({ ...asked, people: Math.floor(people / 10) });
const fewCohort = prepareCohort(stay(few.cohort).flatMap(cohortRows), { by: ['practice', 'age-band'] });
const fewTables = new Map(extractNames.map((name) => [name, columnsOf(few[name], { withSpells: false })]));
const fewRows = new Map(extractNames.map((name) => [name, [...rowsOf(few[name])]]));
const fewRecords = extractNames.reduce((sum, name) => sum + few[name].length(), 0);
const rowsIn = (name: ExtractName) => fewRows.get(name) ?? [];
async function* streamOf(records: readonly RecordRow[]) {
  for (let start = 0; start < records.length; start += 1_000)
    yield await Promise.resolve(records.slice(start, start + 1_000));
}
await inTurns(`14 measures over ${inEnglish(fewRecords)} made-up records`, 3, [
  {
    name: 'countColumns',
    work: () =>
      extractNames.map((name) =>
        countColumns(measuresOf[name], { columns: fewTables.get(name) ?? noTable, ...options(name, fewCohort) }),
      ),
  },
  {
    name: 'countRows',
    work: () =>
      extractNames.map((name) => countRows(measuresOf[name], { records: rowsIn(name), ...options(name, fewCohort) })),
  },
  {
    name: 'countStream, a thousand at a time',
    work: async () => {
      for (const name of extractNames) {
        await countStream(measuresOf[name], { records: streamOf(rowsIn(name)), ...options(name, fewCohort) });
      }
    },
  },
]);
fewRows.clear();

/** The heap in megabytes after everything that can be let go of was. */
function heapNow(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** The same appointments again and again, each time as new records, until there are as many. */
const heaps = new Map<number, number>();
async function* appointments(most: number, marks: readonly number[]) {
  let count = 0;
  while (count < most) {
    for (const record of rowsOf(few.gpAppointments)) {
      yield record;
      count += 1;
      if (marks.includes(count)) heaps.set(count, await Promise.resolve(heapNow()));
      if (count === most) return;
    }
  }
}
const marks = [1_000_000, 10_000_000];
await countStream(measuresOf.gpAppointments, {
  records: appointments(marks[1] ?? 0, marks),
  ...options('gpAppointments', fewCohort),
});
const [atOne = Number.NaN, atTen = Number.NaN] = marks.map((mark) => heaps.get(mark));
console.log(`\nHeap after a forced collection, while records stream
  at one million  ${atOne.toFixed(1)} MiB
  at ten million  ${atTen.toFixed(1)} MiB  x ${(atTen / atOne).toFixed(3)}`);
if (Math.abs(atTen / atOne - 1) > 0.1) throw new Error('The heap grows with the records that stream.');
