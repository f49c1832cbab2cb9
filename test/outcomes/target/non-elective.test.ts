import { describe, expect, test } from 'vitest';
import type { AdmissionFigures, BeforeAndNow, CountedEvents, NonElectiveFacts } from 'neighbourhood-contracts/outcomes';
import { problemsOf } from '../../payment/activity/refusal.ts';
import { evaluate, verdictsOf, year2025, yearTo2029, type Told, without } from './asking.ts';

const change = (
  before: number,
  now: number,
  more: readonly [Partial<CountedEvents>, Partial<CountedEvents>] = [{}, {}],
): BeforeAndNow => ({
  baseline: { count: before, period: year2025, ...more[0] },
  current: { count: now, period: yearTo2029, ...more[1] },
});
const cohort = (name: NonElectiveFacts['cohorts'][number]['cohort'], figures: AdmissionFigures) => ({
  cohort: name,
  ...figures,
});
const three = (frailty: AdmissionFigures, careHomes: AdmissionFigures, endOfLife: AdmissionFigures) => [
  cohort('frailty', frailty),
  cohort('care-home-residents', careHomes),
  cohort('end-of-life', endOfLife),
];
const fallen: AdmissionFigures = { admissions: change(1_000, 900), bedDays: change(9_000, 8_100) };
const factsOf = (own: Partial<NonElectiveFacts>): NonElectiveFacts => ({
  kind: 'non-elective-admissions',
  about: 'N1',
  cohorts: three(fallen, fallen, fallen),
  ...own,
});
const told: Told = {
  'Q20/baseline-period': '2025/26',
  'Q20/rate-or-count': 'number',
  'Q20/cohort-definitions': 'As agreed with the ICB',
  'Q20/cohort-list': 'three-cohorts',
  'Q20/cohorts-pooled-or-each': 'each',
  'Q20/admissions-and-bed-days': 'two-targets',
  'Q32/period-of-a-march-target': 'year-to-that-month',
};
const with_ = (own: Told): Told => ({ ...told, ...own });
const managed = (own: Partial<NonElectiveFacts>, as: Told = told) => verdictsOf(evaluate(factsOf(own), as))[0];

describe('each cohort', () => {
  test('exactly a tenth fewer in each is met; one admission more in any is not', () => {
    expect(managed({})).toBe('met');
    for (const at of [0, 1, 2]) {
      const figures = [fallen, fallen, fallen].map((same, place) =>
        place === at ? { admissions: change(1_000, 901) } : same,
      );
      expect(managed({ cohorts: three(...(figures as [AdmissionFigures, AdmissionFigures, AdmissionFigures])) })).toBe(
        'not-met',
      );
    }
  });

  test('a cohort that was not told leaves it open, unless another has not fallen', () => {
    const two = three(fallen, fallen, fallen).slice(0, 2);
    expect(evaluate(factsOf({ cohorts: two }), told).asManaged).toMatchObject({
      kind: 'undetermined',
      questions: [],
      missingFacts: ['the admissions of end of life, in the baseline and now'],
    });
    const risen = [cohort('frailty', { admissions: change(1_000, 950) }), ...two.slice(1)];
    expect(managed({ cohorts: risen })).toBe('not-met');
  });

  test('the list of four asks for housebound patients too', () => {
    const four = with_({ 'Q20/cohort-list': 'four-cohorts' });
    expect(evaluate(factsOf({}), four).asManaged).toMatchObject({
      missingFacts: [expect.stringContaining('housebound patients')],
    });
    const cohorts = [...three(fallen, fallen, fallen), cohort('housebound', { admissions: change(10, 10) })];
    expect(managed({ cohorts }, four)).toBe('not-met');
    expect(managed({ cohorts }, told)).toBe('met');
  });

  test('an answer cites both lists of cohorts', () => {
    const { citations } = evaluate(factsOf({}), told).asManaged;
    expect(citations.map(({ source }) => source)).toContain('nhs-confederation-contracts-2025');
    expect(citations.map(({ says }) => says)).toContain(
      'Cohorts: "frailty, care home residents, housebound patients and end of life".',
    );
  });
});

describe('the cohorts together', () => {
  const pooled = with_({ 'Q20/cohorts-pooled-or-each': 'together' });
  const together = (admissions: BeforeAndNow, own: Partial<NonNullable<NonElectiveFacts['together']>> = {}) => ({
    together: { cohorts: ['end-of-life', 'frailty', 'care-home-residents'] as const, admissions, ...own },
  });

  test('are judged by a figure with each person once, never by a sum of cohorts', () => {
    expect(evaluate(factsOf({}), pooled).asManaged).toMatchObject({
      kind: 'undetermined',
      missingFacts: [
        'the admissions of frailty, care home residents and end of life together, with each person once, in the baseline and now',
      ],
    });
    expect(managed(together(change(2_000, 1_800)), pooled)).toBe('met');
    expect(managed(together(change(2_000, 1_801)), pooled)).toBe('not-met');
  });

  test('must be those of the list', () => {
    const fewer = together(change(2_000, 1_800), { cohorts: ['frailty', 'end-of-life'] });
    expect(managed(fewer, pooled)).toBe('undetermined');
    const other = together(change(2_000, 1_800), { cohorts: ['frailty', 'end-of-life', 'housebound'] });
    expect(managed(other, pooled)).toBe('undetermined');
    const more = together(change(2_000, 1_800), {
      cohorts: ['frailty', 'end-of-life', 'housebound', 'care-home-residents'],
    });
    expect(managed(more, pooled)).toBe('undetermined');
  });

  test('one cohort may have risen', () => {
    const risen = three({ admissions: change(1_000, 1_100) }, fallen, fallen);
    expect(managed({ cohorts: risen, ...together(change(2_000, 1_800)) }, pooled)).toBe('met');
  });
});

describe('admissions and bed days', () => {
  const one = with_({ 'Q20/admissions-and-bed-days': 'one-target' });
  const split = { cohorts: three(fallen, fallen, { admissions: change(1_000, 900), bedDays: change(9_000, 8_101) }) };

  test('as two targets, each is judged by itself', () => {
    expect(managed({ ...split, kind: 'non-elective-admissions' })).toBe('met');
    expect(managed({ ...split, kind: 'non-elective-bed-days' })).toBe('not-met');
  });

  test('as one target, both must have fallen, whichever is asked about', () => {
    for (const kind of ['non-elective-admissions', 'non-elective-bed-days'] as const) {
      expect(managed({ ...split, kind }, one)).toBe('not-met');
      expect(managed({ kind }, one)).toBe('met');
    }
    const withoutBedDays = { cohorts: three(fallen, fallen, { admissions: change(1_000, 900) }) };
    expect(managed(withoutBedDays, one)).toBe('undetermined');
    expect(managed(withoutBedDays)).toBe('met');
  });

  test('bed days come by the stay: without the squares nothing is said of chance', () => {
    const days = evaluate(factsOf({ kind: 'non-elective-bed-days' }), told);
    expect(verdictsOf(days)).toEqual(['met', 'undetermined']);
    expect(days.statistically).toMatchObject({
      questions: [],
      missingFacts: [expect.stringContaining('squares of their bed days'), expect.anything(), expect.anything()],
    });
    const squares = { bedDays: change(9_000, 6_000, [{ sumOfSquares: 135_000 }, { sumOfSquares: 90_000 }]) };
    const known = evaluate(factsOf({ kind: 'non-elective-bed-days', cohorts: three(squares, squares, squares) }), told);
    expect(verdictsOf(known)).toEqual(['met', 'better']);
    expect(known.statistically.kind === 'settled' && known.statistically.value.standings[0]?.estimate.method).toBe(
      'log-normal',
    );
  });

  test('squares of one time and not of the other are not enough', () => {
    const half = { admissions: change(1_000, 500, [{ sumOfSquares: 2_000 }, {}]) };
    expect(verdictsOf(evaluate(factsOf({ cohorts: three(half, half, half) }), told))).toEqual(['met', 'undetermined']);
  });
});

describe('number or rate', () => {
  const rate = with_({ 'Q20/rate-or-count': 'rate' });
  const over = (before: number, now: number, of: 'people' | 'person-months' = 'person-months') => {
    return change(1_000, 990, [{ over: { of, number: before } }, { over: { of, number: now } }]);
  };
  const each = (admissions: BeforeAndNow) => ({ cohorts: three({ admissions }, { admissions }, { admissions }) });

  test('the same admissions may miss by number and meet by rate, where the cohort grew', () => {
    expect(managed(each(over(10_000, 11_000)), told)).toBe('not-met');
    expect(managed(each(over(10_000, 11_000)), rate)).toBe('met');
    expect(managed(each(over(10_000, 10_999)), rate)).toBe('not-met');
  });

  test('a rate is told per 1,000 of what it is over', () => {
    const { asManaged } = evaluate(factsOf(each(over(10_000, 12_000))), rate);
    expect(asManaged.kind === 'settled' && asManaged.value.standings[0]).toMatchObject({
      unit: 'admissions per 1,000 person-months',
      current: 82.5,
      target: 90,
      distance: -7.5,
      changeSinceBaseline: -0.175,
    });
    const short = evaluate(factsOf(each(over(10_000, 10_000))), rate).asManaged;
    expect(short.kind === 'settled' && short.value.standings[0]?.stillNeeded).toMatchObject({ amount: -9, count: -90 });
  });

  test('a rate needs what it is over, and the same in both', () => {
    expect(evaluate(factsOf({}), rate).asManaged).toMatchObject({
      kind: 'undetermined',
      missingFacts: [
        expect.stringContaining('what the rate of admissions is over'),
        expect.anything(),
        expect.anything(),
      ],
    });
    const mixed = change(1_000, 800, [
      { over: { of: 'people', number: 10 } },
      { over: { of: 'person-months', number: 10 } },
    ]);
    expect(evaluate(factsOf(each(mixed)), rate).asManaged).toMatchObject({
      missingFacts: [expect.stringContaining('a rate over the same thing'), expect.anything(), expect.anything()],
    });
  });
});

test('a fall in the cohorts is told with the change of the whole population', () => {
  const everyone = { admissions: change(10_000, 10_100), bedDays: change(50_000, 40_000) };
  const { cautions, measured } = evaluate(factsOf({ everyone }), told);
  expect(cautions[0]).toBe(
    'An admission that is avoided may be refilled by somebody else: in the whole population there were 10,100 admissions against 10,000, 1% more and 40,000 bed days against 50,000, 20% fewer.',
  );
  expect(measured).toMatchObject([
    { of: 'the whole population', unit: 'admissions', value: 10_100, sinceBaseline: { seen: 'cannot-tell' } },
    { of: 'the whole population', unit: 'bed days', value: 40_000 },
  ]);
  expect(measured[1]).not.toHaveProperty('sinceBaseline');
  expect(evaluate(factsOf({}), told).cautions[0]).toContain('was not told');
  const fromNone = evaluate(factsOf({ everyone: { admissions: change(0, 5) } }), told);
  expect(fromNone.cautions[0]).toContain('5 admissions against none');
  expect(fromNone.measured[0]).not.toHaveProperty('sinceBaseline');
});

test('everything that is open is named at once, and what is told no longer', () => {
  const none = evaluate(factsOf({ cohorts: [] }), {}).asManaged;
  expect(none).toMatchObject({ questions: ['Q20', 'Q32'] });
  expect(none.kind === 'undetermined' && none.missingFacts).toHaveLength(7);
  for (const input of Object.keys(told)) {
    const others = without(told, input);
    expect(evaluate(factsOf({}), others).asManaged).toMatchObject({
      questions: [input.slice(0, 3)],
      missingFacts: [expect.stringContaining(input)],
    });
  }
});

test('no figures at all are a missing fact', () => {
  expect(evaluate(factsOf({ cohorts: [] }), told).asManaged).toMatchObject({
    questions: [],
    missingFacts: ['the figures of now and of the baseline'],
  });
});

test('what cannot be is refused', () => {
  const refused = (own: object) =>
    problemsOf(() => evaluate(factsOf(own), told)).map((problem) => problem.split(': ')[0]);
  expect(refused({ cohorts: [cohort('frailty', fallen), cohort('frailty', fallen)] })).toEqual([
    'facts.cohorts[1].cohort',
  ]);
  expect(refused({ cohorts: [cohort('children' as 'frailty', fallen)] })).toEqual(['facts.cohorts[0].cohort']);
  expect(refused({ together: { cohorts: ['frailty', 'frailty'] } })).toEqual(['facts.together.cohorts[1]']);
  const other = {
    baseline: { count: 1, period: { from: '2024-04-01', until: '2025-04-01' } },
    current: { count: 1, period: { from: '2027-04-01', until: '2028-04-01' } },
  };
  expect(refused({ everyone: { admissions: other } })).toEqual(['facts', 'facts']);
  expect(refused({ everyone: { visits: other } })).toEqual(['facts.everyone.visits']);
  expect(refused({ cohorts: [{ cohort: 'frailty', admissions: { current: other.current } }] })).toEqual([
    'facts.cohorts[0].admissions.baseline',
  ]);
});
