import {
  fraction,
  manyOf,
  one,
  over,
  plainDigits,
  sumOf,
  times,
  timesMany,
  workingText,
  type Fraction,
} from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { settle, unitOf, type Draft, type DraftSection, type Statement } from '../../statement/index.ts';
import { adjustmentLines, needElements } from './adjustments.ts';
import {
  checkCapitationPopulation,
  checkCapitationTogether,
  checkWeightedCapitationTerms,
  type CapitationGroup,
  type CapitationPopulation,
  type WeightedCapitationTerms,
} from './weighted-capitation-terms.ts';

/**
 * A budget by weighted heads: each group's people at their weight and the price, then each adjustment in its order.
 *
 * Throws when a number is not exact, nobody is left to pay for, the population was counted outside the days agreed,
 * or an index allows for what the weights contain already.
 *
 * @example
 * ```ts
 * import { settleWeightedCapitation } from 'neighbourhood-contracts/payment';
 *
 * const terms = {
 *   period: { from: '2027-04-01', until: '2028-04-01' },
 *   countedIn: { from: '2027-01-01', until: '2027-04-01' },
 *   pricePounds: '121.79',
 *   normalisation: 'as-given',
 *   weightsContain: ['age-sex', 'additional-need'],
 *   adjustments: [{ kind: 'index', of: 'market-forces', index: '1.02' }],
 *   compounding: 'simple',
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds: { kind: 'assumed', because: 'a planning price' },
 * } as const;
 * const groups = [
 *   { id: 'frail', people: 1_000, weight: '3.5' },
 *   { id: 'others', people: 9_000, weight: '0.9' },
 * ];
 * const population = { about: 'our-snp', basis: 'registered', on: '2027-01-01', groups } as const;
 * const { total } = settleWeightedCapitation(terms, population);
 * total.kind === 'conditional' && total.amountPence; // => 144101928
 * ```
 */
export function settleWeightedCapitation(terms: WeightedCapitationTerms, population: CapitationPopulation): Statement {
  refuse('a weighted capitation', [
    ...checkWeightedCapitationTerms(terms, 'terms'),
    ...checkCapitationPopulation(population, 'population'),
  ]);
  refuse('a weighted capitation', checkCapitationTogether(terms, population, 'population'));
  const factor = normalisingFactor(terms, population.groups);
  const price = times(fraction(terms.pricePounds), factor ?? one);
  const amountOf = ({ people, weight }: CapitationGroup) => timesMany(people, fraction(weight), price);
  const line = lineIn(terms, population, factor);
  return settle({
    mechanism: 'weighted-capitation',
    title: 'Weighted capitation',
    about: population.about,
    period: terms.period,
    rounding: terms.rounding,
    sections: [
      {
        id: 'population',
        title: 'The weighted population at its price',
        drafts: population.groups.map((group) => line(group, amountOf(group))),
      },
      ...adjustmentSection(terms, () => sumOf(population.groups.map(amountOf))),
    ],
    notes: notesOf(terms, factor),
  });
}

/** What every line of a population shares, worked out once. */
function lineIn(
  { pricePounds, grounds }: WeightedCapitationTerms,
  { basis, on }: CapitationPopulation,
  factor?: Fraction,
) {
  const rate = plainDigits(pricePounds);
  const unit = unitOf(basis);
  const rest = `${factor === undefined ? '' : ` × ${workingText(factor)}`} × £${rate}`;
  const own = [grounds];
  return ({ id, label = id, people, weight }: CapitationGroup, pounds: Fraction): Draft => {
    const [amount, weighted] = [String(people), plainDigits(weight)];
    return {
      id,
      label,
      quantity: { amount, unit, on },
      rate,
      weight: weighted,
      working: `${amount} × ${weighted}${rest}`,
      grounds: own,
      exact: { pounds },
    };
  };
}

function adjustmentSection(terms: WeightedCapitationTerms, priced: () => Fraction): readonly DraftSection[] {
  const { adjustments, compounding, grounds } = terms;
  if (adjustments.length === 0) return [];
  const drafts = adjustmentLines(priced(), adjustments, compounding, [grounds]);
  return [{ id: 'adjustments', title: 'Adjustments, in their order', drafts }];
}

/** What every weight is multiplied by, or nothing where weights stand as given. */
function normalisingFactor(
  { normalisation }: WeightedCapitationTerms,
  groups: readonly CapitationGroup[],
): Fraction | undefined {
  if (normalisation === 'as-given') return undefined;
  if (normalisation !== 'to-heads') return fraction(normalisation.factor);
  const heads = sumOf(groups.map(({ people }) => fraction(people)));
  return over(heads, sumOf(groups.map(({ people, weight }) => manyOf(people, fraction(weight)))));
}

function notesOf({ normalisation, weightsContain }: WeightedCapitationTerms, factor?: Fraction): readonly string[] {
  const contained = weightsContain.map((element) => needElements[element]).join('; ');
  return [
    contained === '' ? 'The weights are said to allow for nothing.' : `The weights allow for: ${contained}.`,
    ...(normalisation === 'to-heads' && factor !== undefined
      ? [`Every weight is multiplied by ${workingText(factor)}, so that weighted people come to as many as the heads.`]
      : []),
  ];
}
