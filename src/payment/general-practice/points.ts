import { canonicalText, compare, fraction, nothing, times, workingText } from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { periodOfFinancialYear } from '../../time/index.ts';
import type { Draft } from '../statement/draft.ts';
import { settle } from '../statement/settle.ts';
import type { Statement } from '../statement/statement.ts';
import { achievementsOf, type Achieved } from './achievement.ts';
import { amountOf } from './figure.ts';
import { checkPointsFacts, checkPointsTogether, type PointsFacts, type PointsResult } from './points-facts.ts';
import { checkPointsTerms, pointsSchemes, type PointsIndicator, type PointsTerms } from './points-terms.ts';
import { ratiosOf, type Ratios } from './ratios.ts';

/**
 * What a practice earns in a year under the Quality and Outcomes Framework, or a network under the Investment and
 * Impact Fund, in pounds: for each indicator the points achieved, times the value of a point, times the list and
 * prevalence ratios. Points go in a straight line from none at the lower threshold to all at the upper one.
 *
 * Throws when more patients are excepted, or achieved, than there are, thresholds are in the wrong order for their
 * direction, or the indicators have more points than the year.
 *
 * @example
 * ```ts
 * import { settlePoints } from 'neighbourhood-contracts/payment';
 *
 * const indicator = {
 *   id: 'CAN04',
 *   label: 'Cancer referrals with a FIT result',
 *   points: '22',
 *   lowerThreshold: '0.65',
 *   upperThreshold: '0.8',
 *   direction: 'higher-is-better',
 *   ratios: [],
 * } as const;
 * const terms = {
 *   scheme: 'iif',
 *   year: '2024/25',
 *   pointPounds: '198',
 *   averageList: { notPublished: 'it was not found' },
 *   totalPoints: '58',
 *   indicators: [indicator],
 *   ratioRounding: 'unrounded',
 *   pointRounding: 'unrounded',
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds: { kind: 'assumed', because: 'the thresholds are made up' },
 * } as const;
 * const result = { indicator: 'CAN04', numerator: 70, denominator: 105, exceptions: 5 };
 * const { total } = settlePoints(terms, { payee: 'U12345', results: [result] });
 * total.kind === 'conditional' && total.amountPence; // => 145200
 * ```
 */
export function settlePoints(terms: PointsTerms, facts: PointsFacts): Statement {
  refuse('a payment for points', [...checkPointsTerms(terms, 'terms'), ...checkPointsFacts(facts, 'facts')]);
  refuse('a payment for points', checkPointsTogether(terms, facts, 'facts'));
  const drafts = terms.indicators.map((indicator) => {
    return lineOf(indicator, resultOf(indicator, facts), terms, facts);
  });
  return settle({
    mechanism: terms.scheme,
    title: `${pointsSchemes[terms.scheme]} ${terms.year}`,
    about: facts.payee,
    period: periodOfFinancialYear(terms.year),
    rounding: terms.rounding,
    sections: [{ id: 'indicators', title: 'Indicators', drafts }],
  });
}

function resultOf({ id }: PointsIndicator, { results }: PointsFacts): PointsResult | undefined {
  return results.find((result) => result.indicator === id);
}

/** One indicator, under every reading of how points and ratios are rounded before use. */
function lineOf(
  indicator: PointsIndicator,
  result: PointsResult | undefined,
  terms: PointsTerms,
  facts: PointsFacts,
): Draft {
  const achieved = achievementsOf(indicator, result, terms);
  const ratios = ratiosOf(indicator, result, terms, facts);
  const each = `£${canonicalText(terms.pointPounds)}`;
  const readings = achieved.points
    .flatMap((points) =>
      ratios.products.map((product) => ({
        pounds: times(times(points.value, fraction(terms.pointPounds)), product.value),
        working: [points.working, each, ...product.workings].join(' × '),
      })),
    )
    .sort((a, b) => compare(a.pounds, b.pounds));
  const [least] = readings;
  const question = [...achieved.questions, ...ratios.questions].join('; and ');
  const unknownRatios = `the ${indicator.ratios.join(' and ')} ratio`;
  return {
    id: indicator.id,
    label: indicator.label,
    ...quantityOf(achieved),
    rate: canonicalText(terms.pointPounds),
    ...weightOf(ratios),
    working:
      least === undefined
        ? [achieved.points[0]?.working, each, unknownRatios].join(' × ')
        : [...new Set([least.working, readings.at(-1)?.working])].join(' to '),
    grounds: [terms.grounds],
    exact:
      achieved.isKnown && ratios.isKnown
        ? amountOf(
            readings.map(({ pounds }) => pounds),
            question,
          )
        : // Nothing here is paid below nothing, so an open line has that bound at least.
          { question, low: nothing, ...(least !== undefined && { high: readings.at(-1)?.pounds ?? least.pounds }) },
  };
}

/** The points earned, where every reading of their rounding agrees. */
function quantityOf({ isKnown, points }: Achieved): Pick<Draft, 'quantity'> {
  const [amount, other] = new Set(points.map(({ value }) => workingText(value)));
  return isKnown && amount !== undefined && other === undefined ? { quantity: { amount, unit: 'points' } } : {};
}

/** What the value of a point is multiplied by, where every reading of the ratios agrees. */
function weightOf({ products }: Ratios): Pick<Draft, 'weight'> {
  const [weight, other] = new Set(products.map(({ value }) => workingText(value)));
  return weight !== undefined && other === undefined && products[0]?.workings.length !== 0 ? { weight } : {};
}
