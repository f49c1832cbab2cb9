import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  linesOf,
  settlePoints,
  type Grounds,
  type PointsFacts,
  type PointsIndicator,
  type PointsResult,
  type PointsTerms,
} from 'neighbourhood-contracts/payment';
import { agreed, assumed, penceIn, toThePenny } from '../../support/payment.ts';
import { problemsOf } from './problems.ts';

const fibrillation: PointsIndicator = {
  id: 'AF',
  label: 'Atrial fibrillation',
  points: '29',
  lowerThreshold: '0.4',
  upperThreshold: '0.9',
  direction: 'higher-is-better',
  ratios: ['list', 'prevalence'],
  grounds: agreed,
};

const toTwoPlaces = { places: 2, mode: 'half-away-from-zero' } as const;

const terms: PointsTerms = {
  scheme: 'qof',
  year: '2022/23',
  pointPounds: '207.56',
  averageList: '100',
  averageListGrounds: [agreed],
  totalPoints: { notPublished: 'it was not found' },
  indicators: [fibrillation],
  ratioRounding: 'unrounded',
  pointRounding: 'unrounded',
  rounding: toThePenny,
  grounds: agreed,
};

const list = { basis: 'registered', on: '2022-01-01', people: 171 } as const;
const result: PointsResult = {
  indicator: 'AF',
  numerator: 90,
  denominator: 110,
  exceptions: 10,
  prevalence: { own: '1.45', national: '1' },
};
const facts: PointsFacts = { payee: 'A81001', list, results: [result] };
const flat: PointsTerms = { ...terms, indicators: [{ ...fibrillation, ratios: [] }] };
const having = (more: Partial<PointsResult>): PointsFacts => ({ ...facts, results: [{ ...result, ...more }] });
const reached = (numerator: number): PointsFacts => ({ ...facts, results: [{ ...result, numerator }] });
const plain = (numerator: number, denominator = 100, exceptions = 0): PointsFacts => {
  return { payee: 'A81001', results: [{ indicator: 'AF', numerator, denominator, exceptions }] };
};

test('pays the worked example of atrial fibrillation at the ratios it prints', () => {
  const statement = settlePoints(terms, facts);
  expect(statement.total).toEqual({ kind: 'settled', amountPence: 14_924_71 });
  expect(linesOf(statement)[0]).toMatchObject({
    quantity: { amount: '29', unit: 'points' },
    rate: '207.56',
    weight: '2.4795',
    working: '29 × (90 ÷ (110 − 10) − 0.4) ÷ (0.9 − 0.4) × £207.56 × 171 ÷ 100 × 1.45 ÷ 1',
  });
});

test('pays the worked example of quality improvement, without ratios', () => {
  const improvement = { ...fibrillation, id: 'QI', label: 'Quality improvement', points: '74', ratios: [] } as const;
  const results = [{ indicator: 'QI', numerator: 1, denominator: 1, exceptions: 0 }];
  const statement = settlePoints(
    { ...terms, year: '2021/22', pointPounds: '201.16', indicators: [improvement] },
    { payee: 'A81001', results },
  );
  expect(statement.total).toEqual({ kind: 'settled', amountPence: 14_885_84 });
  expect(linesOf(statement)[0]).toMatchObject({ working: '74 × £201.16' });
  expect(linesOf(statement)[0]).not.toHaveProperty('weight');
});

test('pays the whole of the first year of the IIF at its 194 points', () => {
  const whole = { ...fibrillation, id: 'ALL', points: '194', ratios: [] } as const;
  const iif: PointsTerms = {
    ...terms,
    scheme: 'iif',
    year: '2020/21',
    pointPounds: '111',
    totalPoints: 194,
    indicators: [whole],
  };
  const statement = settlePoints(iif, {
    payee: 'U12345',
    results: [{ ...result, indicator: 'ALL', prevalence: undefined }],
  });
  expect(penceIn(statement)).toBe(21_534_00);
  expect(statement).toMatchObject({ mechanism: 'iif', title: 'Investment and Impact Fund 2020/21' });
});

/** A practice whose ratios round to 1.71 and 1.45. The worked example does not print its own before rounding. */
const real: PointsFacts = {
  ...having({ prevalence: { own: '0.029', national: '0.02' } }),
  list: { ...list, people: 16_010 },
};
const realTerms: PointsTerms = { ...terms, averageList: '9374' };

test('rounding ratios before they are used is a difference in pounds', () => {
  const unrounded = settlePoints(realTerms, real);
  const rounded = settlePoints({ ...realTerms, ratioRounding: toTwoPlaces }, real);
  expect(penceIn(unrounded)).toBe(14_906_51);
  expect(penceIn(rounded)).toBe(14_924_71);
  expect(linesOf(rounded)[0]?.working).toMatch(/ × £207\.56 × 1\.71 × 1\.45$/);
});

test('lies between the readings where the source does not say whether ratios are rounded', () => {
  const notStated = { notStated: ['unrounded', toTwoPlaces] } as const;
  const statement = settlePoints({ ...realTerms, ratioRounding: notStated }, real);
  expect(statement.total).toEqual({
    kind: 'open',
    lowPence: 14_906_51,
    highPence: 14_924_71,
    questions: ['how the source rounds ratios before they are used'],
    assumptions: [],
  });
  expect(linesOf(statement)[0]).not.toHaveProperty('weight');
  expect(linesOf(statement)[0]?.working).toMatch(/× 16010 ÷ 9374 × 0\.029 ÷ 0\.02 to .* × 1\.71 × 1\.45$/);
  expect(settlePoints({ ...terms, ratioRounding: notStated }, facts).total.kind).toBe('settled');
  expect(settlePoints({ ...flat, ratioRounding: notStated }, plain(90)).total.kind).toBe('settled');
});

test('rounds points before they are paid for, where the terms say so, or lies between the readings', () => {
  const third = plain(60, 90);
  expect(penceIn(settlePoints(flat, third))).toBe(Math.round((29 * 20756 * (2 / 3 - 0.4)) / 0.5));
  expect(penceIn(settlePoints({ ...flat, pointRounding: toTwoPlaces }, third))).toBe(Math.round(15.47 * 20756));
  const open = settlePoints(
    { ...flat, pointRounding: { notStated: ['unrounded', { places: 0, mode: 'down' }] } },
    third,
  );
  expect(open.total).toEqual({
    kind: 'open',
    lowPence: 15 * 207_56,
    highPence: 3_210_26,
    questions: ['how the source rounds points before they are paid for'],
    assumptions: [],
  });
  expect(linesOf(open)[0]).not.toHaveProperty('quantity');
});

test('gives no points at the lower threshold or beneath it, and all at the upper one or above it', () => {
  const points = (numerator: number) => linesOf(settlePoints(flat, plain(numerator)))[0]?.quantity?.amount;
  expect([0, 39, 40, 65, 90, 91, 100].map(points)).toEqual(['0', '0', '0', '14.5', '29', '29', '29']);
  expect(linesOf(settlePoints(flat, plain(39)))[0]?.working).toBe('29 × 0 × £207.56');
  expect(linesOf(settlePoints(flat, plain(91)))[0]?.working).toBe('29 × £207.56');
});

test('gives more points for less where lower is better', () => {
  const lower: PointsTerms = {
    ...flat,
    indicators: [
      { ...fibrillation, ratios: [], direction: 'lower-is-better', lowerThreshold: '0.9', upperThreshold: '0.4' },
    ],
  };
  const points = (numerator: number) => linesOf(settlePoints(lower, plain(numerator)))[0]?.quantity?.amount;
  expect([100, 90, 65, 40, 0].map(points)).toEqual(['0', '0', '14.5', '29', '29']);
});

test('takes exceptions out of the denominator, and not out of the numerator', () => {
  const points = (facts_: PointsFacts) => linesOf(settlePoints(flat, facts_))[0]?.quantity?.amount;
  expect(points(plain(65, 130, 30))).toBe('14.5');
  expect(points(plain(65, 100, 0))).toBe('14.5');
});

test('is open where nobody is left in the denominator', () => {
  const open = (facts_: PointsFacts) => settlePoints(terms, facts_).total;
  expect(open(having({ numerator: 0, denominator: 10, exceptions: 10 }))).toEqual({
    kind: 'open',
    lowPence: 0,
    highPence: 14_924_71,
    questions: ['what AF earns where all 10 of its denominator are exceptions'],
    assumptions: [],
  });
  expect(open(having({ numerator: 0, denominator: 0, exceptions: 0 }))).toMatchObject({
    questions: ['what AF earns where its denominator is zero'],
  });
});

test('is open without a result, a list, a prevalence or an average list, and names it', () => {
  const questions = (by: PointsTerms, facts_: PointsFacts) => {
    const { total } = settlePoints(by, facts_);
    return total.kind === 'open' ? total.questions : [];
  };
  expect(questions(flat, { payee: 'A81001', results: [] })).toEqual(['the result of AF']);
  expect(questions(terms, { payee: 'A81001', results: [result] })).toEqual(['the registered list of A81001']);
  expect(questions(terms, having({ prevalence: undefined }))).toEqual([
    'the prevalence for AF, its own and that of England',
  ]);
  expect(questions({ ...terms, averageList: { notPublished: 'it was not found' } }, facts)).toEqual([
    'the average list of QOF in 2022/23: it was not found',
  ]);
  expect(questions(terms, { payee: 'A81001', results: [] })).toEqual([
    'the result of AF; and the registered list of A81001; and the prevalence for AF, its own and that of England',
  ]);
});

test('says of an open line what would be calculated', () => {
  const working = (by: PointsTerms, facts_: PointsFacts) => linesOf(settlePoints(by, facts_))[0]?.working;
  expect(working(flat, { payee: 'A81001', results: [] })).toBe('up to 29 × £207.56');
  expect(working(terms, { payee: 'A81001', results: [] })).toBe('up to 29 × £207.56 × the list and prevalence ratio');
});

test('where the points are not known, they are at most all of them, rounded as the terms say', () => {
  const half = { ...flat, indicators: [{ ...fibrillation, points: '28.5', ratios: [] }] };
  const unknown = settlePoints({ ...half, pointRounding: { places: 0, mode: 'up' } }, { payee: 'A', results: [] });
  expect(unknown.total).toMatchObject({ kind: 'open', lowPence: 0, highPence: 29 * 207_56 });
});

test('takes as many points as one of the sources has for the year', () => {
  expect(penceIn(settlePoints({ ...terms, totalPoints: { oneOf: [28, 29] } }, facts))).toBe(14_924_71);
});

test('lies between the average lists that sources give where they disagree', () => {
  const { total } = settlePoints({ ...terms, averageList: { oneOf: [100, 200] } }, facts);
  expect(total).toEqual({
    kind: 'open',
    lowPence: 7_462_35,
    highPence: 14_924_71,
    questions: ['which is the average list of QOF in 2022/23: 100 or 200'],
    assumptions: [],
  });
  expect(settlePoints({ ...flat, averageList: { oneOf: [100, 200] } }, plain(90)).total.kind).toBe('settled');
});

test('is conditional where the terms, an indicator or the average list that it is adjusted by are assumed', () => {
  const kind = (by: PointsTerms, facts_: PointsFacts) => settlePoints(by, facts_).total.kind;
  const guessed = (indicator: PointsIndicator): PointsIndicator => ({ ...indicator, grounds: assumed });
  expect(kind({ ...terms, grounds: assumed }, facts)).toBe('conditional');
  expect(kind({ ...terms, indicators: terms.indicators.map(guessed) }, facts)).toBe('conditional');
  expect(kind({ ...terms, averageListGrounds: [agreed, assumed] }, facts)).toBe('conditional');
  expect(kind({ ...flat, averageListGrounds: [assumed] }, plain(90))).toBe('settled');
});

test('a line rests on the value of a point, its own thresholds, and the average list where it is adjusted by it', () => {
  const grounds = (document: string): Grounds => ({ kind: 'agreed', by: 'ICB', document, on: '2022-04-01' });
  const [value, thresholds, average] = ['Value of a point', 'Thresholds', 'Average list'].map(grounds);
  if (value === undefined || thresholds === undefined || average === undefined) throw new Error('No grounds.');
  const both: PointsTerms = {
    ...terms,
    indicators: [
      { ...fibrillation, grounds: thresholds },
      { ...fibrillation, id: 'QI', ratios: [], grounds: thresholds },
      { ...fibrillation, id: 'SAME', ratios: [], grounds: { ...value } },
    ],
    averageListGrounds: [average],
    grounds: value,
  };
  expect(linesOf(settlePoints(both, facts)).map((line) => line.grounds)).toEqual([
    [value, thresholds, average],
    [value, thresholds],
    [value],
  ]);
});

test('says how many points of the year are covered by the indicators given, where not all are', () => {
  const notes = (totalPoints: PointsTerms['totalPoints']) => settlePoints({ ...terms, totalPoints }, facts).notes;
  expect(notes(582)).toEqual(['29 of 582 points are covered by the indicators given.']);
  expect(notes({ oneOf: [29, '567.0'] })).toEqual(['29 of 29 or 567 points are covered by the indicators given.']);
  expect(notes('29.0')).toEqual([]);
  expect(notes({ notPublished: 'it was not found' })).toEqual([]);
});

test('no points are paid nothing, whatever the ratios are', () => {
  const nobody: PointsFacts = { payee: 'A81001', results: [{ ...result, numerator: 0, prevalence: undefined }] };
  expect(settlePoints(terms, nobody).total).toEqual({ kind: 'settled', amountPence: 0 });
  expect(linesOf(settlePoints(terms, nobody))[0]).toMatchObject({
    working: '29 × 0 × £207.56 × the list and prevalence ratio',
  });
  expect(settlePoints({ ...terms, grounds: assumed }, nobody).total).toMatchObject({ kind: 'conditional' });
  expect(settlePoints({ ...terms, pointPounds: '0.00' }, { ...nobody, results: [] }).total).toMatchObject({
    kind: 'settled',
    amountPence: 0,
  });
  const upOrDown = { notStated: ['unrounded', { places: 0, mode: 'down' }] } as const;
  const half = { ...nobody, results: [{ ...result, numerator: 41, prevalence: undefined }] };
  expect(settlePoints({ ...terms, pointRounding: upOrDown }, half).total.kind).toBe('open');
  const none = having({ numerator: 0, denominator: 0, exceptions: 0, prevalence: { own: 0, national: 1 } });
  expect(settlePoints(terms, none).total).toEqual({ kind: 'settled', amountPence: 0 });
});

const withThresholds = (lowerThreshold: string, upperThreshold: string, direction: PointsIndicator['direction']) => {
  return { ...terms, indicators: [{ ...fibrillation, lowerThreshold, upperThreshold, direction }] };
};

test.each<[string, () => unknown, RegExp]>([
  [
    'more achieved than there are',
    () => settlePoints(terms, reached(101)),
    /numerator: 101 of 100 .* at most the denominator/,
  ],
  [
    'more exceptions than there are',
    () => settlePoints(terms, having({ exceptions: 111, numerator: 0 })),
    /exceptions: 111 .* at most as many exceptions/,
  ],
  [
    'thresholds that fall where higher is better',
    () => settlePoints(withThresholds('0.9', '0.4', 'higher-is-better'), facts),
    /indicators\[0\]\.upperThreshold: .* above the lower one, or the other direction/,
  ],
  [
    'thresholds that rise where lower is better',
    () => settlePoints(withThresholds('0.4', '0.9', 'lower-is-better'), facts),
    /upperThreshold: .* beneath the lower one/,
  ],
  [
    'thresholds that are one',
    () => settlePoints(withThresholds('0.4', '0.40', 'higher-is-better'), facts),
    /upperThreshold: .* above the lower one/,
  ],
  [
    'a threshold in per cent',
    () => settlePoints(withThresholds('0.4', '90', 'higher-is-better'), facts),
    /upperThreshold: .* 4\.82% is "0\.0482"/,
  ],
  [
    'an indicator that is not there',
    () => settlePoints(terms, having({ indicator: 'AF6' })),
    /results\[0\]\.indicator: The terms have no indicator "AF6"\. Did you mean "AF"/,
  ],
  [
    'a result twice',
    () => settlePoints(terms, { ...facts, results: [result, result] }),
    /results\[1\]\.indicator: "AF" was given already/,
  ],
  [
    'an indicator twice',
    () => settlePoints({ ...terms, indicators: [fibrillation, fibrillation] }, facts),
    /indicators\[1\]\.id: "AF" was given already/,
  ],
  [
    'a prevalence that nothing is adjusted by',
    () => settlePoints(flat, facts),
    /results\[0\]\.prevalence: AF is not adjusted by prevalence\. Leave its prevalence out/,
  ],
  [
    'a national prevalence of nothing',
    () => settlePoints(terms, having({ prevalence: { own: '1', national: '0.0' } })),
    /prevalence\.national: .* above 0/,
  ],
  [
    'more points than the year has',
    () => settlePoints({ ...terms, totalPoints: { oneOf: [27, 28] } }, facts),
    /terms\.indicators: The indicators have 29 points.* at most 27 or 28 points/,
  ],
  [
    'residents',
    () => settlePoints(terms, { ...facts, list: { ...list, basis: 'resident' } }),
    /facts\.list\.basis: .* Give the registered list/,
  ],
  [
    'an old list',
    () => settlePoints(terms, { ...facts, list: { ...list, on: '2020-12-31' } }),
    /facts\.list\.on: .* a day from 2021-01-01 until 2023-04-01/,
  ],
  [
    'an average list of nobody',
    () => settlePoints({ ...terms, averageList: 0 }, facts),
    /averageList: .* of 1 or more/,
  ],
  ['half a patient', () => settlePoints(terms, reached(0.5)), /numerator: .* whole number of patients/],
  [
    'no reading of ratios',
    () => settlePoints({ ...terms, ratioRounding: undefined as never }, facts),
    /ratioRounding: .* Give "unrounded", \{ places, mode \}/,
  ],
  [
    'one reading of ratios as if it were in doubt',
    () => settlePoints({ ...terms, ratioRounding: { notStated: ['unrounded'] } }, facts),
    /ratioRounding\.notStated: .* at least two/,
  ],
  [
    'a word that is no reading',
    () => settlePoints({ ...terms, pointRounding: 'rounded' as never }, facts),
    /pointRounding: .* Give "unrounded"/,
  ],
  [
    'places beyond any source',
    () => settlePoints({ ...terms, pointRounding: { places: 13, mode: 'down' } }, facts),
    /pointRounding\.places: .* 0 to 12/,
  ],
  [
    'no indicator',
    () => settlePoints({ ...terms, indicators: [] }, { payee: 'A81001', results: [] }),
    /terms\.indicators: No indicator is given\. Give the indicators of the year/,
  ],
  [
    'an indicator without grounds',
    () => settlePoints({ ...terms, indicators: [{ ...fibrillation, grounds: undefined as never }] }, facts),
    /terms\.indicators\[0\]\.grounds: /,
  ],
  [
    'an average list without grounds',
    () => settlePoints({ ...terms, averageListGrounds: [] }, facts),
    /averageListGrounds: .* on whose word the average list stands/,
  ],
  [
    'a ratio of no kind',
    () => settlePoints({ ...terms, indicators: [{ ...fibrillation, ratios: ['size' as never] }] }, facts),
    /ratios\[0\]: .* Known here: list, prevalence/,
  ],
  [
    'a ratio twice',
    () =>
      settlePoints(
        { ...terms, indicators: [{ ...fibrillation, ratios: ['list', 'list'] }] },
        having({ prevalence: undefined }),
      ),
    /ratios\[1\]: "list" was given already/,
  ],
  [
    'a scheme of no kind',
    () => settlePoints({ ...terms, scheme: 'qf' as never }, facts),
    /scheme: .* Did you mean "qof"|Known here: qof, iif/,
  ],
])('refuses %s', (_, call, says) => {
  const problems = problemsOf(call);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(says);
});

const share = fc.integer({ min: 0, max: 1000 });
const counts = fc.record({
  left: fc.integer({ min: 1, max: 5000 }),
  exceptions: fc.nat(500),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('points rise with achievement where higher is better, fall where lower is, and stay between none and all', () => {
  fc.assert(
    fc.property(share, share, counts, fc.boolean(), (one, other, { left, exceptions, at }, higher) => {
      fc.pre(one !== other);
      const [low, high] = one < other ? [one, other] : [other, one];
      const [lower, upper] = higher ? [low, high] : [high, low];
      const indicator: PointsIndicator = {
        ...fibrillation,
        ratios: [],
        direction: higher ? 'higher-is-better' : 'lower-is-better',
        lowerThreshold: (lower / 1000).toFixed(3),
        upperThreshold: (upper / 1000).toFixed(3),
      };
      const numerator = Math.floor(at * (left - 1));
      const paid = (achieved: number) =>
        penceIn(settlePoints({ ...terms, indicators: [indicator] }, plain(achieved, left + exceptions, exceptions)));
      const [before, after] = higher ? [numerator, numerator + 1] : [numerator + 1, numerator];
      expect(paid(before)).toBeLessThanOrEqual(paid(after));
      expect(paid(before)).toBeGreaterThanOrEqual(0);
      expect(paid(after)).toBeLessThanOrEqual(29 * 207_56);
    }),
  );
});

test('the open amount holds every reading, and a line that becomes known lies within it', () => {
  const readings = ['unrounded', toTwoPlaces, { places: 1, mode: 'down' }] as const;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000 }), counts, (people, { left, exceptions, at }) => {
      const numerator = Math.floor(at * left);
      const known = { ...having({ numerator, denominator: left + exceptions, exceptions }), list: { ...list, people } };
      const bounds = (by: PointsTerms, facts_: PointsFacts): readonly [number, number] => {
        const { total } = settlePoints(by, facts_);
        return total.kind === 'open'
          ? [total.lowPence ?? NaN, total.highPence ?? NaN]
          : [total.amountPence, total.amountPence];
      };
      const open: PointsTerms = {
        ...realTerms,
        ratioRounding: { notStated: readings },
        pointRounding: { notStated: readings },
      };
      const [low, high] = bounds(open, known);
      const [least, most] = bounds(open, having({ numerator: 0, denominator: 0, exceptions: 0 }));
      for (const ratioRounding of readings)
        for (const pointRounding of readings) {
          const paid = penceIn(settlePoints({ ...realTerms, ratioRounding, pointRounding }, known));
          expect(paid).toBeGreaterThanOrEqual(low);
          expect(paid).toBeLessThanOrEqual(high);
        }
      expect(least).toBe(0);
      expect(
        bounds(open, { ...known, results: [{ ...result, numerator: 0, denominator: 0, exceptions: 0 }] })[1],
      ).toBeGreaterThanOrEqual(high);
      expect(most).toBeGreaterThan(0);
    }),
  );
});

test('before rounding, a list twice as long is paid twice as much', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 0, max: 100 }), (people, numerator) => {
      const paid = (size: number) => {
        const { total } = settlePoints(
          { ...realTerms, rounding: 'not-stated' },
          { ...reached(numerator), list: { ...list, people: size } },
        );
        return total.kind === 'open' ? (total.lowPence ?? NaN) : total.amountPence;
      };
      expect(Math.abs(paid(2 * people) - 2 * paid(people))).toBeLessThanOrEqual(1);
    }),
  );
});
