import { fraction, over, roundToPlaces, times, type Fraction } from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { financialYearsBetween, addFinancialYears, periodOfFinancialYear } from '../../time/index.ts';
import { poundsText, settle, type Draft, type Statement } from '../../statement/index.ts';
import { glidePathFrom } from './glide-path-shares.ts';
import {
  checkGlidePathFacts,
  checkGlidePathTerms,
  checkGlidePathTogether,
  type GlidePathFacts,
  type GlidePathTerms,
} from './glide-path-terms.ts';

/**
 * An amount that goes from the whole to nothing in equal steps, a line for each year from one whose amount is known:
 * as the MPIG correction factors of GMS practices went, by a seventh of 2013/14 in each year from 2014/15.
 *
 * Throws when the known year is not on the path, or the last, in which nothing is left; or a number is not exact.
 *
 * @example
 * ```ts
 * import { linesOf, settleGlidePath } from 'neighbourhood-contracts/payment';
 *
 * const terms = {
 *   what: 'MPIG correction factor',
 *   wholeYear: '2013/14',
 *   steps: 7,
 *   instalments: { count: 12, mode: 'half-away-from-zero' },
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds: { kind: 'agreed', by: 'GPC and NHS Employers', document: 'GMS contract 2013/14', on: '2013-04-01' },
 * } as const;
 * const statement = settleGlidePath(terms, { about: 'N81013', knownYear: '2015/16', knownPounds: '12763.80' });
 * linesOf(statement).map((line) => line.kind === 'settled' && line.amountPence); // => [1276380, 1021104, 765828, 510552, 255276, 0]
 * ```
 */
export function settleGlidePath(terms: GlidePathTerms, facts: GlidePathFacts): Statement {
  refuse('a glide path', [...checkGlidePathTerms(terms, 'terms'), ...checkGlidePathFacts(facts, 'facts')]);
  refuse('a glide path', checkGlidePathTogether(terms, facts, 'facts'));
  const amounts = glidePathFrom(
    fraction(facts.knownPounds),
    financialYearsBetween(terms.wholeYear, facts.knownYear),
    terms.steps,
  );
  const last = addFinancialYears(terms.wholeYear, terms.steps);
  const { until } = periodOfFinancialYear(last);
  return settle({
    mechanism: 'glide-path',
    title: `${terms.what}, ${facts.knownYear} to ${last}`,
    about: facts.about,
    period: { from: periodOfFinancialYear(facts.knownYear).from, until },
    rounding: terms.rounding,
    sections: [
      {
        id: 'path',
        title: `From the whole in ${terms.wholeYear} to nothing in ${last}`,
        drafts: amounts.map((amount, later) => yearLine(terms, facts, amount, later)),
      },
    ],
    notes: notesOn(terms),
  });
}

/** The year that is known stands as it was given: it may be a published figure, rounded in its own way. */
function yearLine(terms: GlidePathTerms, facts: GlidePathFacts, amount: Fraction, later: number): Draft {
  const year = addFinancialYears(facts.knownYear, later);
  const left = terms.steps - financialYearsBetween(terms.wholeYear, facts.knownYear);
  const label = `${terms.what} ${year}: ${terms.steps - financialYearsBetween(terms.wholeYear, year)} of ${terms.steps} parts`;
  const known = poundsText(fraction(facts.knownPounds));
  if (later === 0) return { id: year, label, working: known, grounds: [terms.grounds], exact: { pounds: amount } };
  const share = `${left - later}/${left}`;
  return {
    id: year,
    label,
    weight: share,
    working: inInstalmentsText(`${known} × ${share}`, terms),
    grounds: [terms.grounds],
    exact: { pounds: inInstalments(amount, terms) },
  };
}

function inInstalments(amount: Fraction, { instalments }: GlidePathTerms): Fraction {
  if (instalments === 'none') return amount;
  const count = fraction(instalments.count);
  return times(count, roundToPlaces(over(amount, count), 2, instalments.mode));
}

function inInstalmentsText(working: string, { instalments }: GlidePathTerms): string {
  if (instalments === 'none') return working;
  return `${instalments.count} × round(${working} ÷ ${instalments.count}, 2)`;
}

function notesOn({ instalments }: GlidePathTerms): readonly string[] {
  if (instalments === 'none') return [];
  return [`A year is paid in ${instalments.count} instalments, each rounded to the penny (${instalments.mode}).`];
}
