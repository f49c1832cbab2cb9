import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { runConformance } from './run.ts';

type Row = Readonly<Record<string, string>>;

const folder = mkdtempSync(join(tmpdir(), 'gms-'));
let files = 0;

function run(suite: string, content: string) {
  const [input, output] = [join(folder, `in-${String((files += 1))}.csv`), join(folder, `out-${String(files)}.csv`)];
  writeFileSync(input, content);
  const printed: string[] = [];
  const status = runConformance([suite, input, output], (text) => printed.push(text));
  const rows = status === 0 ? parse<Row>(readFileSync(output), { columns: true }) : [];
  return { status, rows, said: printed.join('') };
}

const read = (name: string) => readFileSync(new URL(`../data/gms/${name}`, import.meta.url), 'utf8');
const rowsOf = (text: string) => parse<Row>(text, { columns: true });
/** The file without a column, or with these alone: what a user who wants it worked out would have. */
const only = (text: string, keep: (name: string) => boolean) => {
  const rows = parse(text);
  const places = (rows[0] ?? []).flatMap((name, place) => (keep(name) ? [place] : []));
  return `${rows.map((row) => places.map((place) => row[place]).join(',')).join('\n')}\n`;
};
const penceOf = (pounds: string | undefined) => Math.round(Number(pounds) * 100);
const within1 = (a: string | undefined, b: string | undefined) => Math.abs(penceOf(a) - penceOf(b)) <= 100;

test('global sums of 5,284 practice years come within £1 of what was published, but for 23', () => {
  const published = rowsOf(read('global-sum-2018-2020.csv'));
  const { status, rows, said } = run(
    'gms-global-sum',
    only(read('global-sum-2018-2020.csv'), (name) => name !== 'global_sum_published'),
  );
  expect([status, said, rows.length]).toEqual([0, '', 5_284]);
  const keys = (list: readonly Row[]) => list.map(({ practice_code: code, year }) => `${String(code)} ${String(year)}`);
  expect(keys(rows)).toEqual(keys(published));
  const missed = published.filter((row, place) => !within1(row['global_sum_published'], rows[place]?.['global_sum']));
  expect(missed.length).toBe(23);
  expect(missed.length / rows.length).toBeLessThan(0.005);
});

const years = ['2014_15', '2015_16', '2016_17', '2017_18', '2018_19', '2019_20'].map((year) => `cf_${year}`);

test('965 of 1,173 correction factors follow the taper within £1 in every year: the ones that the file says do', () => {
  const published = rowsOf(read('mpig-taper.csv'));
  const { rows } = run(
    'mpig-taper',
    only(read('mpig-taper.csv'), (name) => name === 'practice_code' || name === 'cf_2014_15'),
  );
  const follows = published.map((row, place) => years.every((year) => within1(row[year], rows[place]?.[year])));
  expect(follows.map((each) => (each ? '1' : '0'))).toEqual(published.map((row) => row['all_within_1gbp']));
  expect(follows.filter((each) => each).length).toBe(965);
  const listed = readFileSync(new URL('../../docs/replays.md', import.meta.url), 'utf8');
  for (const [place, each] of follows.entries()) {
    if (!each) expect(listed).toContain(published[place]?.['practice_code']);
  }
});

test('the lines of every practice sum to its published total, to the penny', () => {
  const text = read('practice-payments-2019-20-every-20th.csv');
  const published = rowsOf(text);
  const { status, rows } = run('payment-statement', text);
  expect([status, rows.length]).toEqual([0, 351]);
  expect(rows.map(({ total, matches }) => [penceOf(total), matches])).toEqual(
    published.map((row) => [penceOf(row['Total NHS Payments to General Practice']), 'true']),
  );
});

test('a line that is a penny off does not match', () => {
  const text = read('practice-payments-2019-20-every-20th.csv');
  const [first] = rowsOf(text);
  const changed = text.replace(
    `,${String(first?.['Total QOF Payments'])},`,
    `,${(Number(first?.['Total QOF Payments']) + 0.01).toFixed(2)},`,
  );
  expect(
    run('payment-statement', changed)
      .rows.slice(0, 2)
      .map(({ matches }) => matches),
  ).toEqual(['false', 'true']);
});

const header =
  'practice_code,year,price_per_weighted_patient,ooh_deduction,additional_service_optout_fraction,optouts,weighted_avg,temporary_patients_adjustment_implied';
const refused: readonly (readonly [string, string, string])[] = [
  ['a year that is none', 'A1,2018/20,88.96,0.0487,0,,100,0', 'line 2, year: "2018/20" is not a financial year.'],
  ['no price', 'A1,2018/19,,0.0487,0,,100,0', 'line 2, price_per_weighted_patient: No number is given.'],
  [
    'deductions beyond everything',
    'A1,2018/19,88.96,0.6,0.5,x,100,0',
    'line 2, additional_service_optout_fraction: The deductions come to more',
  ],
  ['a deduction in percent', 'A1,2018/19,88.96,4.87,0,,100,0', '4.82% is "0.0482"'],
  ['a list below zero', 'A1,2018/19,88.96,0.0487,0,,-1,0', 'line 2, weighted_avg: The weighted list cannot be "-1".'],
  ['an exponent', 'A1,2018/19,1e-40,0.0487,0,,100,0', '"1e-40" cannot be read as an exact number.'],
  ['words for numbers', 'A1,2018/19,88.96,0.0487,0,,NaN,Infinity', '2 problems in the practice years'],
];

test.each(refused)('refuses %s, and says where', (_, row, words) => {
  const { status, said } = run('gms-global-sum', `${header}\n${row}\n`);
  expect(said).toContain(words);
  expect(status).toBe(2);
});

test('negative corrections and temporary-patient amounts are real, and a file that has them is valid', () => {
  expect(run('gms-global-sum', `${header}\nA1,2018/19,88.96,0.0487,0,,100,-0.11\n`).rows[0]?.['global_sum']).toBe(
    '8462.66',
  );
  expect(run('mpig-taper', 'practice_code,cf_2014_15\nA1,-6000\n').rows[0]?.['cf_2019_20']).toBe('-999.96');
});

test('names of columns may differ in case and in spaces at their ends, as they do from year to year', () => {
  const text = read('practice-payments-2019-20-every-20th.csv');
  const other = text.replace('Total NHS Payments to General Practice,', ' TOTAL NHS PAYMENTS TO GENERAL PRACTICE ,');
  expect(run('payment-statement', other).rows).toEqual(run('payment-statement', text).rows);
});

test('a payments file without its lines is refused', () => {
  const { status, said } = run('payment-statement', 'Practice Code,Total NHS Payments to General Practice\nA1,5\n');
  expect([status, said.includes('The lines could not be found')]).toEqual([2, true]);
});
