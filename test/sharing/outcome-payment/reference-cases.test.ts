import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compositeScore, type CompositeResults, type CompositeTerms } from 'neighbourhood-contracts/outcomes';
import { linesOf, settlePoints, type PointsTerms } from 'neighbourhood-contracts/payment';
import { settleOutcomePayment, type Achieved, type OutcomeMethod } from 'neighbourhood-contracts/sharing';
import { agreed, penceIn, toThePenny } from '../../support/payment.ts';

interface Case {
  readonly id: string;
  readonly fn: string;
  readonly input: unknown;
  readonly expected: unknown;
}

const file = new URL('../../data/reference-cases/outcome_payment.json', import.meta.url);
const { meta, cases } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly meta: { readonly n_cases: number; readonly tol: number };
  readonly cases: readonly Case[];
};

/** The cases of one function. */
const casesOf = (fn: string) =>
  cases.filter((each) => each.fn === fn).map(({ id, input, expected }) => [id, input, expected] as const);

const paidFor = (method: OutcomeMethod, potPounds: string, achieved: Achieved) =>
  settleOutcomePayment(
    {
      period: { from: '2027-04-01', until: '2028-04-01' },
      measures: [
        {
          id: 'm',
          label: 'A measure',
          potPounds,
          method,
          minimumEvents: 'no-minimum',
          collar: 'no-collar',
          unearned: 'not-set-aside',
          grounds: agreed,
        },
      ],
      rounding: toThePenny,
      grounds: agreed,
    },
    { about: 'contract', results: [{ measure: 'm', achieved }] },
  );

const asNumber = ({ numerator, denominator }: { readonly numerator: string; readonly denominator: string }) =>
  Number(numerator) / Number(denominator);

/** A point is worth a million pounds, so that a hundred-millionth of one is a penny. */
const million = 1_000_000;

test('every case is of a function that is tested here', () => {
  expect(cases).toHaveLength(meta.n_cases);
  expect([...new Set(cases.map(({ fn }) => fn))].sort()).toEqual([
    'composite',
    'greater_of_attainment_or_improvement',
    'points_payment',
    'proportional_release',
    'threshold_points',
  ]);
});

interface ThresholdCase {
  readonly numerator: number;
  readonly denominator: number;
  readonly lower_threshold: string;
  readonly upper_threshold: string;
  readonly points_available: number;
  readonly direction: 'higher' | 'lower';
}

const pointsTerms: PointsTerms = {
  scheme: 'qof',
  year: '2027/28',
  pointPounds: String(million),
  averageList: '1000',
  averageListGrounds: [agreed],
  totalPoints: { notPublished: 'it is not asked here' },
  indicators: [],
  ratioRounding: 'unrounded',
  pointRounding: 'unrounded',
  rounding: toThePenny,
  grounds: agreed,
};

test.each(
  casesOf('threshold_points') as readonly (readonly [
    string,
    ThresholdCase,
    { readonly points_exact: string; readonly fraction: number },
  ])[],
)('%s: points between thresholds, by either mechanism', (_, input, expected) => {
  const { numerator, denominator, points_available: points } = input;
  const direction = input.direction === 'higher' ? 'higher-is-better' : 'lower-is-better';
  const range = { lowerThreshold: input.lower_threshold, upperThreshold: input.upper_threshold, direction } as const;
  const [top = 0, under = 1] = expected.points_exact.split('/').map(Number);
  const pence = Math.round((top * million * 100) / under);
  const method: OutcomeMethod = { kind: 'thresholds', unit: 'share', ...range };
  const paid = paidFor(method, String(points * million), { numerator, denominator });
  expect(penceIn(paid)).toBe(pence);
  expect(penceIn(paid) / (points * million * 100)).toBeCloseTo(expected.fraction, 9);
  const indicator = { id: 'i', label: 'I', points, ...range, ratios: [], grounds: agreed };
  const result = { indicator: 'i', numerator, denominator, exceptions: 0 };
  const byPoints = settlePoints({ ...pointsTerms, indicators: [indicator] }, { payee: 'A81001', results: [result] });
  expect(penceIn(byPoints)).toBe(pence);
});

interface PointsCase {
  readonly points: string;
  readonly value_of_point: string;
  readonly list_size_ratio: string;
  readonly prevalence_ratio: string;
}

test.each(casesOf('points_payment') as readonly (readonly [string, PointsCase, { readonly payment_pounds: string }])[])(
  '%s: points to money',
  (_, input, expected) => {
    const indicator = {
      id: 'i',
      label: 'I',
      points: input.points,
      lowerThreshold: '0.4',
      upperThreshold: '0.8',
      direction: 'higher-is-better',
      ratios: ['list', 'prevalence'],
      grounds: agreed,
    } as const;
    const prevalence = { own: input.prevalence_ratio, national: '1' };
    const result = { indicator: 'i', numerator: 9, denominator: 10, exceptions: 0, prevalence };
    const people = Math.round(Number(input.list_size_ratio) * 1000);
    const list = { basis: 'registered', on: '2027-01-01', people } as const;
    const terms = { ...pointsTerms, pointPounds: input.value_of_point, indicators: [indicator] };
    const paid = settlePoints(terms, { payee: 'A81001', list, results: [result] });
    expect(penceIn(paid)).toBe(Math.round(Number(expected.payment_pounds) * 100));
  },
);

interface ReleaseCase {
  readonly pool: string;
  readonly planned_reduction: string;
  readonly achieved_reduction: string;
}

test.each(
  casesOf('proportional_release') as readonly (readonly [string, ReleaseCase, { readonly released_exact: string }])[],
)('%s: released in proportion', (_, input, expected) => {
  const method: OutcomeMethod = { kind: 'proportional', unit: 'share', planned: input.planned_reduction };
  const paid = paidFor(method, input.pool, input.achieved_reduction);
  expect(penceIn(paid)).toBe(Number(expected.released_exact) * 100);
});

interface CompositeCase {
  readonly measures: readonly { readonly id: string; readonly weight: string; readonly score: string | null }[];
  readonly gates_passed: readonly boolean[];
  readonly cap: string;
  readonly floor: string;
  readonly missing_policy: CompositeTerms['whenNotScored'];
}
interface CompositeAnswer {
  readonly score: number;
  readonly gate_failed: boolean;
  readonly payment_multiplier: number;
  readonly score_exact?: string;
}

test.each(casesOf('composite') as readonly (readonly [string, CompositeCase, CompositeAnswer])[])(
  '%s: a composite score, and what it is paid',
  (_, input, expected) => {
    const terms: CompositeTerms = {
      measures: input.measures.map(({ id, weight }) => ({ id, label: id, weight })),
      gates: input.gates_passed.map((__, place) => ({ id: `g${place}`, label: `Gate ${place}` })),
      whenNotScored: input.missing_policy,
      floor: input.floor,
      cap: input.cap,
    };
    const results: CompositeResults = {
      scores: input.measures.map(({ id, score }) => ({ measure: id, score: score ?? 'not-scored' })),
      gates: input.gates_passed.map((isPassed, place) => ({ gate: `g${place}`, isPassed })),
    };
    const composite = compositeScore(terms, results);
    if (composite.kind !== 'scored') throw new Error(composite.reason);
    const { score, multiplier, failedGates } = composite;
    expect(failedGates.length > 0).toBe(expected.gate_failed);
    expect(Math.abs(asNumber(score) - expected.score)).toBeLessThan(meta.tol);
    expect(Math.abs(asNumber(multiplier) - expected.payment_multiplier)).toBeLessThan(meta.tol);
    if (expected.score_exact !== undefined) {
      expect(`${score.numerator}/${score.denominator}`).toBe(expected.score_exact);
    }
    const paid = penceIn(paidFor({ kind: 'multiplier' }, '100000000', multiplier));
    expect(Math.abs(paid / 10_000_000_000 - expected.payment_multiplier)).toBeLessThan(meta.tol);
  },
);

interface ImprovementCase {
  readonly baseline: string;
  readonly current: string;
  readonly improvement_target: string;
  readonly attainment_threshold: string;
}

test.each(
  casesOf('greater_of_attainment_or_improvement') as readonly (readonly [
    string,
    ImprovementCase,
    { readonly score: number },
  ])[],
)('%s: attainment or improvement', (_, input, expected) => {
  const method: OutcomeMethod = {
    kind: 'attainment-or-improvement',
    unit: 'share',
    direction: 'higher-is-better',
    baseline: input.baseline,
    target: input.improvement_target,
    attainment: input.attainment_threshold,
  };
  const paid = paidFor(method, '1000000', input.current);
  expect(penceIn(paid)).toBe(Math.round(expected.score * 100_000_000));
  expect(linesOf(paid)[0]?.weight).toBe(String(expected.score));
});
