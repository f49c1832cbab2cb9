import {
  canonicalText,
  compare,
  fraction,
  larger,
  nothing,
  signOf,
  sumOf,
  times,
  workingText,
  type Fraction,
} from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { periodOfFinancialYear } from '../../time/index.ts';
import {
  groundsOnce,
  settle,
  type Draft,
  type ExactAmount,
  type Grounds,
  type Statement,
} from '../../statement/index.ts';
import { achievementsOf, type Achieved } from './achievement.ts';
import { amountOf, numbersOf } from './figure.ts';
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
 *   grounds: { kind: 'assumed', because: 'the thresholds are made up' },
 * } as const;
 * const terms = {
 *   scheme: 'iif',
 *   year: '2024/25',
 *   pointPounds: '198',
 *   averageList: { notPublished: 'it was not found' },
 *   averageListGrounds: [],
 *   totalPoints: '58',
 *   indicators: [indicator],
 *   ratioRounding: 'unrounded',
 *   pointRounding: 'unrounded',
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds: { kind: 'agreed', by: 'ICB', document: 'Payment schedule', on: '2024-04-01' },
 * } as const;
 * const result = { indicator: 'CAN04', numerator: 70, denominator: 105, exceptions: 5 };
 * const { total, notes } = settlePoints(terms, { payee: 'U12345', results: [result] });
 * total.kind === 'conditional' && total.amountPence; // => 145200
 * notes; // => ['22 of 58 points are covered by the indicators given.']
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
    notes: notCovered(terms),
  });
}

/** Says where a part of the year's points is in no indicator given, so that the total is not taken for the year's. */
function notCovered({ indicators, totalPoints }: PointsTerms): readonly string[] {
  const covered = sumOf(indicators.map(({ points }) => fraction(points)));
  const totals = numbersOf(totalPoints);
  if (totals.every((total) => compare(covered, fraction(total)) >= 0)) return [];
  const all = totals.map(canonicalText).join(' or ');
  return [`${workingText(covered)} of ${all} points are covered by the indicators given.`];
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
    grounds: groundsOf(indicator, terms),
    exact: exactOf(achieved, ratios, terms, readings, question),
  };
}

function exactOf(
  achieved: Achieved,
  ratios: Ratios,
  { pointPounds }: PointsTerms,
  readings: readonly { readonly pounds: Fraction }[],
  question: string,
): ExactAmount {
  const amounts = readings.map(({ pounds }) => pounds);
  if (achieved.isKnown && ratios.isKnown) return amountOf(amounts, question);
  const most = achieved.points.map(({ value }) => value).reduce(larger, nothing);
  // Nothing is nothing, whatever it is multiplied by.
  if (signOf(most) === 0 || signOf(fraction(pointPounds)) === 0) return { pounds: nothing };
  const high = amounts.at(-1);
  if (high !== undefined && signOf(high) === 0) return { pounds: nothing };
  // Nothing here is paid below nothing, so an open line has that bound at least.
  return { question, low: nothing, ...(high !== undefined && { high }) };
}

function groundsOf({ grounds, ratios }: PointsIndicator, terms: PointsTerms): readonly Grounds[] {
  return groundsOnce(terms.grounds, grounds, ...(ratios.includes('list') ? terms.averageListGrounds : []));
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
