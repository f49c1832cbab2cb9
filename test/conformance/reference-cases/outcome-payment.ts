import {
  compositeScore,
  scoreMetric,
  type CompositeTerms,
  type ExactRatio,
  type MetricFigure,
  type MetricScoring,
} from 'neighbourhood-contracts/outcomes';
import { settlePoints, type Total } from 'neighbourhood-contracts/payment';
import { agreed } from '../../support/payment.ts';
import type { Answerers } from './answer.ts';
import { decimalOf, lowestTerms, numberOf, product, ratio, ratioText } from './ratio.ts';

/** What a figure scores by one method, or nothing where nobody was counted. */
function scoreOf(scoring: MetricScoring, figure: MetricFigure['figure'], direction = 'higher'): ExactRatio {
  const isHigher = direction === 'higher';
  const score = scoreMetric(
    {
      id: 'metric',
      label: 'A metric',
      unit: 'as the case has it',
      direction: isHigher ? 'higher-is-better' : 'lower-is-better',
      scoring,
      roundedTo: 'as-given',
      minimumEvents: 'no-minimum',
      collar: 'no-collar',
    },
    { figure },
  );
  return score.kind === 'scored' ? score.score : ratio('0');
}

interface ThresholdInput {
  readonly numerator: number;
  readonly denominator: number;
  readonly lower_threshold: string;
  readonly upper_threshold: string;
  readonly points_available: number | string;
  readonly direction: 'higher' | 'lower';
}
interface PointsInput {
  readonly points: string;
  readonly value_of_point: string;
  readonly list_size_ratio: string;
  readonly prevalence_ratio: string;
}
interface ReleaseInput {
  readonly pool: string;
  readonly planned_reduction: string;
  readonly achieved_reduction: string;
}
interface CompositeInput {
  readonly measures: readonly { readonly id: string; readonly weight: string; readonly score: string | null }[];
  readonly gates_passed: readonly boolean[];
  readonly cap: string;
  readonly floor: string;
  readonly missing_policy: CompositeTerms['whenNotScored'];
}
interface ImprovementInput {
  readonly baseline: string;
  readonly current: string;
  readonly improvement_target: string;
  readonly attainment_threshold: string;
  readonly direction?: 'higher' | 'lower';
}

/** Scores, and what they are paid, by the names of the cases. */
export const outcomePaymentAnswers: Answerers = {
  threshold_points: (input) => {
    const { numerator, denominator, direction, ...terms } = input as unknown as ThresholdInput;
    const [lowerThreshold, upperThreshold] = [terms.lower_threshold, terms.upper_threshold];
    const isStep = ratioText(ratio(lowerThreshold)) === ratioText(ratio(upperThreshold));
    const scoring: MetricScoring = isStep
      ? { kind: 'step', threshold: upperThreshold }
      : { kind: 'thresholds', lowerThreshold, upperThreshold };
    const share = scoreOf(scoring, { numerator, denominator }, direction);
    const points = product(share, ratio(terms.points_available));
    return {
      achievement: denominator === 0 ? null : numerator / denominator,
      fraction: numberOf(share),
      points: numberOf(points),
      points_exact: ratioText(points),
    };
  },
  points_payment: (input) => {
    const terms = input as unknown as PointsInput;
    return {
      payment_exact: decimalOf(paidForPoints(terms, million)),
      payment_pounds: numberOf(paidForPoints(terms, 1)).toFixed(2),
    };
  },
  proportional_release: (input) => {
    const { pool, planned_reduction: upperThreshold, achieved_reduction } = input as unknown as ReleaseInput;
    const share = scoreOf({ kind: 'thresholds', lowerThreshold: '0', upperThreshold }, achieved_reduction);
    return { released_exact: decimalOf(product(share, ratio(pool))) };
  },
  composite: (input, keys) => {
    const { measures, gates_passed, cap, floor, missing_policy } = input as unknown as CompositeInput;
    const composite = compositeScore(
      {
        measures: measures.map(({ id, weight }) => ({ id, label: id, weight })),
        gates: gates_passed.map((_, place) => ({ id: `g${place}`, label: `Gate ${place}` })),
        whenNotScored: missing_policy,
        floor,
        cap,
      },
      {
        scores: measures.map(({ id, score }) => ({ measure: id, score: score ?? 'not-scored' })),
        gates: gates_passed.map((isPassed, place) => ({ gate: `g${place}`, isPassed })),
      },
    );
    if (composite.kind !== 'scored') return { score: null, gate_failed: false, payment_multiplier: null };
    const { score, multiplier, failedGates } = composite;
    return {
      score: numberOf(score),
      gate_failed: failedGates.length > 0,
      payment_multiplier: numberOf(multiplier),
      ...(keys.includes('score_exact') && { score_exact: ratioText(score) }),
    };
  },
  greater_of_attainment_or_improvement: (input) => {
    const { baseline, current, direction, ...levels } = input as unknown as ImprovementInput;
    const [target, attainment] = [levels.improvement_target, levels.attainment_threshold];
    const outOfReach = direction === 'lower' ? '-999999999' : '999999999';
    const scoreBy = (scoring: MetricScoring) => numberOf(scoreOf(scoring, current, direction));
    return {
      improvement_fraction: scoreBy({ kind: 'attainment-or-improvement', baseline, target, attainment: outOfReach }),
      attained: scoreBy({ kind: 'step', threshold: attainment }) === 1,
      score: scoreBy({ kind: 'attainment-or-improvement', baseline, target, attainment }),
    };
  },
};

/** A million times the value of a point, so that pence show eight places of a pound. */
const million = 1_000_000;

function paidForPoints(input: PointsInput, times: number): ExactRatio {
  const { points, value_of_point, list_size_ratio, prevalence_ratio } = input;
  const { numerator, denominator } = lowestTerms(ratio(list_size_ratio));
  const { total } = settlePoints(
    {
      scheme: 'qof',
      year: '2027/28',
      pointPounds: decimalOf(product(ratio(value_of_point), ratio(times))),
      averageList: denominator,
      averageListGrounds: [agreed],
      totalPoints: { notPublished: 'it is not asked here' },
      indicators: [
        {
          id: 'i',
          label: 'I',
          points,
          lowerThreshold: '0.4',
          upperThreshold: '0.8',
          direction: 'higher-is-better',
          ratios: ['list', 'prevalence'],
          grounds: agreed,
        },
      ],
      ratioRounding: 'unrounded',
      pointRounding: 'unrounded',
      rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
      grounds: agreed,
    },
    {
      payee: 'A81001',
      list: { basis: 'registered', on: '2027-01-01', people: Number(numerator) },
      results: [
        {
          indicator: 'i',
          numerator: 9,
          denominator: 10,
          exceptions: 0,
          prevalence: { own: prevalence_ratio, national: '1' },
        },
      ],
    },
  );
  return lowestTerms({ numerator: String(penceOf(total)), denominator: String(times * 100) });
}

function penceOf(total: Total): number {
  if (total.kind === 'open') throw new Error('The amount is open.');
  return total.amountPence;
}
