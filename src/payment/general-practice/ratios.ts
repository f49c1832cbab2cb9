import {
  canonicalText,
  fraction,
  one,
  over,
  times,
  workingText,
  type ExactNumber,
  type Fraction,
} from '../../exact/index.ts';
import { numbersOf } from './figure.ts';
import type { PointsFacts, PointsResult } from './points-facts.ts';
import type { PointsIndicator, PointsTerms } from './points-terms.ts';
import { readAs, readingsOf, type RoundingBeforeUse } from './rounding-before-use.ts';

/** A part of what the value of a point is multiplied by: one number over another. */
interface Ratio {
  readonly own: ExactNumber;
  readonly national: ExactNumber;
}

/** The product of an indicator's ratios under one reading. */
interface Product {
  readonly value: Fraction;
  readonly workings: readonly string[];
}

/** The products under every reading: none where one of the two numbers of a ratio is not known. */
export interface Ratios {
  readonly isKnown: boolean;
  readonly products: readonly Product[];
  readonly questions: readonly string[];
}

/** What the value of an indicator's points is multiplied by: its list ratio and its prevalence ratio, as it has them. */
export function ratiosOf(
  indicator: PointsIndicator,
  result: PointsResult | undefined,
  terms: PointsTerms,
  facts: PointsFacts,
): Ratios {
  const missing = indicator.ratios.flatMap((ratio) =>
    ratio === 'list' ? missingLists(terms, facts) : missingPrevalence(indicator, result),
  );
  if (missing.length > 0) return { isKnown: false, products: [], questions: missing };
  const products = choicesOf(indicator, result, terms, facts).flatMap((ratios) =>
    readingsOf(terms.ratioRounding).map((reading) => productOf(ratios, reading)),
  );
  return { isKnown: true, products, questions: questionsOf(indicator, terms) };
}

function missingLists({ averageList, scheme, year }: PointsTerms, { list, payee }: PointsFacts): readonly string[] {
  const average =
    typeof averageList === 'object' && 'notPublished' in averageList ? averageList.notPublished : undefined;
  return [
    ...(list === undefined ? [`the registered list of ${payee}`] : []),
    ...(average === undefined ? [] : [`the average list of ${scheme.toUpperCase()} in ${year}: ${average}`]),
  ];
}

function missingPrevalence({ id }: PointsIndicator, result: PointsResult | undefined): readonly string[] {
  return result?.prevalence === undefined ? [`the prevalence for ${id}, its own and that of England`] : [];
}

/** The ratios, once for each average list that the sources give. */
function choicesOf(
  { ratios }: PointsIndicator,
  result: PointsResult | undefined,
  { averageList }: PointsTerms,
  { list }: PointsFacts,
): readonly (readonly Ratio[])[] {
  const prevalence = ratios.includes('prevalence') && result?.prevalence !== undefined ? [result.prevalence] : [];
  if (!ratios.includes('list') || list === undefined) return [prevalence];
  return numbersOf(averageList).map((national) => [{ own: list.people, national }, ...prevalence]);
}

function productOf(ratios: readonly Ratio[], reading: RoundingBeforeUse): Product {
  const parts = ratios.map(({ own, national }) => {
    const value = readAs(over(fraction(own), fraction(national)), reading);
    const exact = `${canonicalText(own)} ÷ ${canonicalText(national)}`;
    return { value, working: reading === 'unrounded' ? exact : workingText(value) };
  });
  return {
    value: parts.reduce((product, { value }) => times(product, value), one),
    workings: parts.map(({ working }) => working),
  };
}

function questionsOf(
  { ratios }: PointsIndicator,
  { ratioRounding, averageList, scheme, year }: PointsTerms,
): readonly string[] {
  const dispute = typeof averageList === 'object' && 'oneOf' in averageList && ratios.includes('list');
  const open = typeof ratioRounding === 'object' && 'notStated' in ratioRounding && ratios.length > 0;
  return [
    ...(dispute
      ? [`which is the average list of ${scheme.toUpperCase()} in ${year}: ${averageList.oneOf.join(' or ')}`]
      : []),
    ...(open ? ['how the source rounds ratios before they are used'] : []),
  ];
}
