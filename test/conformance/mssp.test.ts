import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { inputColumns } from './mssp-row.ts';
import { runConformance } from './run.ts';

type Row = Readonly<Record<string, string>>;

const folder = mkdtempSync(join(tmpdir(), 'mssp-'));
let files = 0;

function run(content: string) {
  const [input, output] = [join(folder, `in-${String((files += 1))}.csv`), join(folder, `out-${String(files)}.csv`)];
  writeFileSync(input, content);
  const printed: string[] = [];
  const status = runConformance(['mssp', input, output], (text) => printed.push(text));
  const rows = status === 0 ? parse<Row>(readFileSync(output), { columns: true }) : [];
  return { status, rows, said: printed.join('') };
}

const file = readFileSync(new URL('../data/mssp/settlements-2014-2022.csv', import.meta.url), 'utf8');
const published = parse<Row>(file, { columns: true });
const csv = (rows: readonly Row[]) =>
  `${[inputColumns, ...rows.map((row) => inputColumns.map((name) => row[name] ?? ''))].map((cells) => cells.join(',')).join('\n')}\n`;

interface Pair {
  readonly given: Row;
  readonly made: Row;
}
const pairsOf = (made: readonly Row[], status: string): readonly Pair[] =>
  published.flatMap((given, place) => (made[place]?.['status'] === status ? [{ given, made: made[place] }] : []));
const number = (row: Row, column: string) => Number(row[column]);
const awayBy = ({ given, made }: Pair, column: string) => number(made, column) - number(given, column);
const name = ({ given }: Pair) => `${String(given['aco_id'])} ${String(given['py'])}`;
const count = (pairs: readonly Pair[], is: (pair: Pair) => boolean) => pairs.filter(is).length;

/** The interval of an outcome: what its reason says, or the amount alone. */
function rangeOf(made: Row): readonly [number, number] {
  const [, low, high] = /From (-?\d+) to (-?\d+)/.exec(made['reason'] ?? '') ?? [];
  return [Number(low ?? made['earn_saveloss']), Number(high ?? made['earn_saveloss'])];
}
const isExplained = ({ given, made }: Pair) => {
  const [low, high] = rangeOf(made);
  return low <= number(given, 'earn_saveloss') && number(given, 'earn_saveloss') <= high;
};

describe('2,586 settlements of 2014 to 2017, 2021 and 2022', () => {
  let made: readonly Row[] = [];
  let exact: readonly Pair[] = [];

  beforeAll(() => {
    const result = run(csv(published));
    expect([result.status, result.said]).toEqual([0, '']);
    made = result.rows;
    exact = pairsOf(made, 'exact');
  });

  test('none is left open, and 14 losses are bounded', () => {
    expect(made.map(({ aco_id: id, py }) => [id, py])).toEqual(published.map(({ aco_id: id, py }) => [id, py]));
    expect([exact.length, pairsOf(made, 'bounded').length, pairsOf(made, 'open').length]).toEqual([2_572, 14, 0]);
  });

  test('2,032 to the dollar, 130 within a dollar, 410 within the precision of the printed rate, and no other', () => {
    const off = (pair: Pair) => Math.abs(awayBy(pair, 'earn_saveloss'));
    expect(count(exact, (pair) => off(pair) === 0)).toBe(2_032);
    expect(count(exact, (pair) => off(pair) === 1)).toBe(130);
    expect(count(exact, (pair) => off(pair) > 1 && isExplained(pair))).toBe(410);
    expect(exact.filter((pair) => !isExplained(pair)).map(name)).toEqual([]);
  });

  test('who passes the gate is who passed it, every one; what was saved is within the dollar of its two inputs', () => {
    const all = [...exact, ...pairsOf(made, 'bounded')];
    const isZero = (row: Row) => number(row, 'gen_saveloss') === 0;
    expect(all.filter(({ given, made: row }) => isZero(given) !== isZero(row)).map(name)).toEqual([]);
    expect(all.filter((pair) => Math.abs(awayBy(pair, 'gen_saveloss')) > 1).map(name)).toEqual([]);
    expect(count(all, (pair) => awayBy(pair, 'gen_saveloss') !== 0)).toBe(310);
  });

  test('each bound holds the truth, and is no further than a dollar from the formula before the unpublished limit', () => {
    for (const { given, made: row } of pairsOf(made, 'bounded')) {
      expect(['C', 'D', 'E', 'T1+']).toContain(given['track']);
      expect(number(row, 'earn_saveloss')).toBeLessThanOrEqual(number(given, 'earn_saveloss'));
      const loss = number(given, 'expenditure') - number(given, 'benchmark');
      const formula = Math.max(0, 0.3 * loss - number(given, 'disaster_adj'));
      expect(Math.abs(-number(row, 'earn_saveloss') - formula)).toBeLessThan(1.5);
      expect(row['reason']).toContain('was not published');
    }
  });

  test('rows that an earlier replay had exactly, and this one not: 63, each because what was saved is a dollar off', () => {
    const missed = exact.filter(
      (pair) => pair.given['how_closely_it_replays'] === 'exact' && awayBy(pair, 'earn_saveloss') !== 0,
    );
    expect(missed.length).toBe(63);
    for (const pair of missed) {
      expect(Math.abs(awayBy(pair, 'earn_saveloss'))).toBe(1);
      expect(Math.abs(awayBy(pair, 'gen_saveloss'))).toBe(1);
      expect(isExplained(pair)).toBe(true);
    }
  });

  test('the sums of what was earned, where the rate is printed whole', () => {
    const sums = (year: string) => {
      const gained = exact.filter(({ given }) => given['py'] === year && number(given, 'earn_saveloss') > 0);
      const sum = (rows: readonly Row[]) => rows.reduce((total, row) => total + number(row, 'earn_saveloss'), 0);
      return [sum(gained.map(({ given }) => given)), sum(gained.map(({ made: row }) => row))];
    };
    expect(sums('2021')).toEqual([1_959_433_483, 1_959_433_479]);
    expect(sums('2022')).toEqual([2_524_453_557, 2_524_453_558]);
  });

  test('the interval is tight: two dollars where the rate is whole, and half a unit of the rate where it is rounded', () => {
    for (const { given, made: row } of exact) {
      const [low, high] = rangeOf(row);
      const unit = given['py'] === '2014' ? 0.01 : 0.0001;
      // Until 2020 a gain goes by a rounded rate, and in every year a loss by a rounded score.
      const isByScore = String(given['py']) < '2021' || number(row, 'gen_saveloss') < 0;
      const byRate = isByScore ? unit * Math.abs(number(row, 'gen_saveloss')) : 0;
      expect(high - low).toBeLessThanOrEqual(byRate + 5);
    }
  });

  test('what replays.md says is what was found', () => {
    const page = readFileSync(new URL('../../docs/replays.md', import.meta.url), 'utf8');
    for (const words of ['2,032 to the dollar', '130 within a dollar', '410 ', '14 losses'])
      expect(page).toContain(words);
    const table = page.split('\n').filter((line) => line.startsWith('| A'));
    const named = new Set(
      table.map((line) =>
        line
          .split('|')
          .slice(1, 3)
          .map((cell) => cell.trim())
          .join(' '),
      ),
    );
    for (const pair of pairsOf(made, 'bounded')) expect(named).toContain(name(pair));
  });
});

describe('without the sharing rate, which then follows from track and quality', () => {
  let made: readonly Row[] = [];

  beforeAll(() => {
    made = run(csv(published.map((row) => ({ ...row, final_share_rate: '' })))).rows;
  });

  test('2016 on, every row is as it was: the flat rate exactly, the scored one within the precision of the score', () => {
    const exact = pairsOf(made, 'exact');
    expect(exact.filter((pair) => !isExplained(pair)).map(name)).toEqual([]);
    expect([exact.length, pairsOf(made, 'bounded').length]).toEqual([2_364, 180]);
    expect(count(exact, (pair) => awayBy(pair, 'earn_saveloss') === 0)).toBe(1_992);
  });

  test('before 2016 the file has no column for the quality standard: who saved enough is paid what the score gives, or nothing', () => {
    const gains = pairsOf(made, 'bounded').filter((pair) => number(pair.made, 'earn_saveloss') > 0);
    expect(gains.length).toBe(166);
    for (const pair of gains) {
      expect(['2014', '2015']).toContain(pair.given['py']);
      expect(pair.made['reason']).toContain('not told whether the quality standard was met');
      expect(number(pair.given, 'gen_saveloss')).toBeGreaterThan(0);
    }
    const failed = gains.filter((pair) => number(pair.given, 'earn_saveloss') === 0);
    expect(failed.map(({ given }) => given['aco_id'])).toEqual(['A92615']);
    const open = pairsOf(made, 'open');
    expect(open.length).toBe(42);
    for (const pair of open) expect(pair.given['quality_score']).toBe('');
  });
});

const base: Row = {
  py: '2023',
  aco_id: 'A1',
  track: 'E',
  one_sided: '0',
  n_assigned: '20000',
  benchmark: '200000000',
  expenditure: '190000000',
  msr_pct_published: '1.00',
  quality_score: '0.9',
  met_qps: '1',
  met_alt_qps: '',
  reduced_ss: '0',
  final_share_rate: '',
  disaster_adj: '0',
};
const outcome = (own: Row) => {
  const { said, rows } = run(csv([{ ...base, ...own }]));
  expect(said).toBe('');
  const [row = {}] = rows;
  return [row['gen_saveloss'], row['earn_saveloss'], row['status']];
};
const reason = (own: Row) => run(csv([{ ...base, ...own }])).rows[0]?.['reason'];

describe('later years, by the worked examples of the method', () => {
  test.each<[string, Row, readonly string[]]>([
    [
      'A1026, level E, saves',
      { benchmark: '562377394', expenditure: '528558686', final_share_rate: '0.50' },
      ['33818708', '16571167', 'exact'],
    ],
    [
      'A1001, ENHANCED',
      { track: 'EN', benchmark: '1000000000', expenditure: '900100316', msr_pct_published: '2.00' },
      ['99899684', '73426268', 'exact'],
    ],
    [
      'A2029, ENHANCED, a loss with relief',
      {
        track: 'EN',
        benchmark: '400000000',
        expenditure: '415884998',
        msr_pct_published: '0.00',
        quality_score: '0.89',
        disaster_adj: '2649296',
      },
      ['-15884998', '-3704703', 'exact'],
    ],
    [
      'A5386 of 2024, ENHANCED: the loss rate goes by quality though the standard was met',
      {
        py: '2024',
        track: 'EN',
        benchmark: '30000000',
        expenditure: '30358135',
        msr_pct_published: '0',
        quality_score: '0.541',
        disaster_adj: '551',
      },
      ['-358135', '-212271', 'exact'],
    ],
    [
      'A2619 of 2024, level B by the alternative standard',
      {
        py: '2024',
        track: 'B',
        one_sided: '1',
        benchmark: '300000000',
        expenditure: '276561841',
        msr_pct_published: '2.50',
        quality_score: '0.721',
        met_qps: '0',
        met_alt_qps: '1',
      },
      ['23438159', '6624374', 'exact'],
    ],
    [
      'A1241, level E: the limit by revenue was never published, and the bound holds what was owed, 1,149,065',
      { benchmark: '250000000', expenditure: '258290897', disaster_adj: '823342' },
      ['-8290897', '-1663928', 'bounded'],
    ],
  ])('%s', (_, row, expected) => {
    expect(outcome(row)).toEqual(expected);
  });

  const a5339: Row = {
    py: '2024',
    track: 'B',
    one_sided: '1',
    n_assigned: '5947',
    benchmark: '83354603',
    expenditure: '82745576',
    msr_pct_published: '3.62',
    reduced_ss: '1',
  };

  test.each(['', '0.40', '0.20'])('A5339, half the rate below the minimum, where the printed rate is "%s"', (rate) => {
    expect(outcome({ ...a5339, final_share_rate: rate })).toEqual(['609027', '119369', 'exact']);
  });

  test('half of a rate that quality scaled, printed halved or not', () => {
    const scaled = { ...a5339, met_qps: '0', met_alt_qps: '1', quality_score: '0.721' };
    const expected = ['609027', '86065', 'exact'];
    expect(outcome(scaled)).toEqual(expected);
    expect(outcome({ ...scaled, final_share_rate: '0.1442' })).toEqual(expected);
    expect(outcome({ ...scaled, final_share_rate: '0.2884' })).toEqual(expected);
  });

  test('below the minimum nobody else is paid, and whether half is paid must be told', () => {
    expect(outcome({ ...a5339, reduced_ss: '0' })).toEqual(['0', '0', 'exact']);
    expect(outcome({ ...a5339, reduced_ss: '' })).toEqual(['', '', 'open']);
    expect(outcome({ ...a5339, reduced_ss: '', py: '2023' })).toEqual(['0', '0', 'exact']);
    expect(outcome({ ...a5339, reduced_ss: '', track: 'EN', one_sided: '0', msr_pct_published: '2' })).toEqual([
      '0',
      '0',
      'exact',
    ]);
    expect(outcome({ ...a5339, expenditure: '70000000' })).toEqual(['', '', 'open']);
    expect(reason({ ...a5339, track: 'EN', one_sided: '0' })).toBe('Savings are not halved in track EN in 2024.');
  });
});

describe('cells that are empty or odd', () => {
  test.each<[string, Row, readonly string[]]>([
    ['no benchmark', { benchmark: '' }, ['', '', 'open']],
    ['no expenditure', { expenditure: '' }, ['', '', 'open']],
    ['no score where the standard was met', { quality_score: '' }, ['10000000', '4900000', 'exact']],
    ['no score where it scales', { quality_score: '', met_qps: '0', met_alt_qps: '1' }, ['', '', 'open']],
    ['nobody says whether the standard was met', { met_qps: '' }, ['10000000', '4900000', 'bounded']],
    ['the same, where the saving is below the minimum', { met_qps: '', expenditure: '199000000' }, ['0', '0', 'exact']],
    ['the same, where the rate is printed', { met_qps: '', final_share_rate: '0.5' }, ['10000000', '4900000', 'exact']],
    ['neither standard met', { met_qps: '0', met_alt_qps: '0' }, ['10000000', '0', 'exact']],
    ['the first not met, and nothing of the second', { met_qps: '0' }, ['', '', 'open']],
    ['the same before there was a second', { met_qps: '0', py: '2022' }, ['10000000', '0', 'exact']],
    ['a printed rate of nothing', { final_share_rate: '0' }, ['10000000', '0', 'exact']],
    ['no minimum, where one was chosen', { msr_pct_published: '' }, ['', '', 'open']],
    [
      'no minimum, and all of it saved: rounded to a dollar, it may not be all',
      { msr_pct_published: '', expenditure: '0' },
      ['', '', 'open'],
    ],
    ['a minimum by people', { msr_pct_published: '2.50', n_assigned: '20000' }, ['10000000', '4900000', 'exact']],
    ['no people, where the minimum was chosen', { n_assigned: '' }, ['10000000', '4900000', 'exact']],
    [
      'no people, where it goes by people and is printed',
      { track: 'B', one_sided: '1', n_assigned: '', msr_pct_published: '2.50' },
      ['10000000', '3920000', 'exact'],
    ],
    [
      'neither people nor minimum',
      { track: 'B', one_sided: '1', n_assigned: '', msr_pct_published: '' },
      ['', '', 'open'],
    ],
    [
      'neither, and a loss that is nobody\u2019s',
      { track: 'B', one_sided: '1', n_assigned: '', msr_pct_published: '', expenditure: '210000000' },
      ['0', '0', 'exact'],
    ],
    [
      'fewer people than the table has, at the printed minimum',
      { track: 'B', one_sided: '1', n_assigned: '152', msr_pct_published: '4.99' },
      ['10000000', '3920000', 'exact'],
    ],
    [
      'the same, where two decimal places cannot tell',
      { track: 'B', one_sided: '1', n_assigned: '152', msr_pct_published: '5.00' },
      ['', '', 'open'],
    ],
    [
      'the same, below it',
      { track: 'B', one_sided: '1', n_assigned: '152', msr_pct_published: '5.01' },
      ['0', '0', 'exact'],
    ],
    [
      'a printed minimum far from the table, between the two',
      { track: 'B', one_sided: '1', msr_pct_published: '7.00' },
      ['', '', 'open'],
    ],
    [
      'a printed minimum far from the table, above both',
      { track: 'B', one_sided: '1', msr_pct_published: '3.50' },
      ['10000000', '3920000', 'exact'],
    ],
    [
      '2.00 chosen, or a table of 2.003 rounded: between',
      { n_assigned: '59850', msr_pct_published: '2.00', expenditure: '195998000' },
      ['', '', 'open'],
    ],
    [
      '2.00 chosen, or a table of 2.003 rounded: above both',
      { n_assigned: '59850', msr_pct_published: '2.00', expenditure: '195990000' },
      ['4010000', '1964900', 'exact'],
    ],
    ['no relief told of a loss', { track: 'EN', expenditure: '210000000', disaster_adj: '' }, ['', '', 'open']],
    [
      'no relief told of a loss that is bounded',
      { expenditure: '210000000', disaster_adj: '' },
      ['-10000000', '-3000000', 'bounded'],
    ],
    [
      'no score, where a loss goes by it',
      { track: 'EN', expenditure: '210000000', quality_score: '' },
      ['', '', 'open'],
    ],
    ['a loss within the minimum', { expenditure: '201999000' }, ['0', '0', 'exact']],
    ['a loss at the minimum, to the dollar', { expenditure: '202000000' }, ['', '', 'open']],
    [
      'the limit of a loss by the benchmark: 1% of it in level C',
      { track: 'C', expenditure: '250000000' },
      ['-50000000', '-2000000', 'bounded'],
    ],
    [
      'the limit of a loss in ENHANCED: 15%',
      { track: 'EN', expenditure: '300000000' },
      ['-100000000', '-30000000', 'exact'],
    ],
    ['a loss in track 2, within 5%', { track: 'T2', expenditure: '210000000' }, ['-10000000', '-4600000', 'exact']],
    ['a loss in track 2 that 5% would limit, and 10% not', { track: 'T2', expenditure: '230000000' }, ['', '', 'open']],
    ['neither saved nor lost', { expenditure: '200000000' }, ['0', '0', 'exact']],
    ['a year whose terms are not known', { py: '2025' }, ['', '', 'open']],
    ['a track that is not known', { track: 'F' }, ['', '', 'open']],
    ['a track that is called what it is not', { one_sided: '1' }, ['', '', 'open']],
    ['no word on whether it is one-sided', { one_sided: '' }, ['10000000', '4900000', 'exact']],
    [
      'a loss at the cap of a gain: the gain is held to it',
      { expenditure: '100000000' },
      ['100000000', '20000000', 'exact'],
    ],
  ])('%s', (_, row, expected) => {
    expect(outcome(row)).toEqual(expected);
  });

  test.each<[string, Row, string]>([
    ['a benchmark of nothing', { benchmark: '0' }, 'line 2, benchmark: The expected spend comes to'],
    ['spend below nothing', { expenditure: '-1' }, 'line 2, expenditure: The actual spend cannot be "-1".'],
    ['no number', { benchmark: 'NaN' }, 'line 2, benchmark: "NaN" cannot be read as an exact number.'],
    ['thousands separated by blanks', { n_assigned: '20 000' }, 'line 2, n_assigned: "20 000" cannot be read'],
    ['a score in percent', { quality_score: '90' }, 'line 2, quality_score: A quality score cannot be "90".'],
    ['a rate in percent', { final_share_rate: '50' }, 'line 2, final_share_rate: A sharing rate cannot be "50".'],
    ['a minimum over 100%', { msr_pct_published: '250' }, 'line 2, msr_pct_published: A gate cannot be'],
    ['relief below nothing', { disaster_adj: '-5' }, 'line 2, disaster_adj: The relief cannot be "-5".'],
    ['neither yes nor no', { met_qps: 'Y' }, 'line 2, met_qps: This is neither yes nor no.'],
    ['a year that is none', { py: '2022/23' }, 'line 2, py: This is not a year.'],
  ])('refuses %s, and says where', (_, row, words) => {
    const { status, said } = run(csv([{ ...base, ...row }]));
    expect(said).toContain(words);
    expect(status).toBe(2);
  });

  test('a column that is not used is named, and one that is needed is asked for', () => {
    const { status, said } = run(file);
    expect([status, said.trim()]).toEqual([
      0,
      'Columns that are not used: "gen_saveloss", "earn_saveloss", "how_closely_it_replays".',
    ]);
    expect(run('py,aco_id\n2022,A1\n').said).toContain('There is no column "track".');
  });
});
