import {
  canonicalText,
  fraction,
  minus,
  negative,
  roundToWhole,
  sumOf,
  times,
  wholeParts,
  type Fraction,
} from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { monthsOfFinancialYear, periodOfFinancialYear } from '../../time/index.ts';
import {
  poundsText,
  settle,
  type Draft,
  type Grounds,
  type RoundingTerm,
  type Statement,
} from '../../statement/index.ts';
import {
  checkAspirationFacts,
  checkAspirationTerms,
  type AspirationFacts,
  type AspirationTerms,
} from './aspiration-terms.ts';

const earliestFirst: Grounds = {
  kind: 'library-method',
  method:
    'The sum paid in advance is rounded once, and what twelve equal parts leave over is paid in the first months.',
};

/**
 * What a practice is paid in advance for points: a share of what it achieved the year before, in twelve monthly parts
 * that sum to it, in pounds, and after the year the balance, which is below zero where it achieved less than it was paid.
 *
 * Throws when the share is not from 0 to 1, or an achievement is below zero.
 *
 * @example
 * ```ts
 * import { settleAspiration } from 'neighbourhood-contracts/payment';
 *
 * const terms = {
 *   year: '2025/26',
 *   share: '0.8',
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds: { kind: 'agreed', by: 'ICB', document: 'Payment schedule', on: '2025-04-01' },
 * } as const;
 * const facts = { practice: 'A81001', priorAchievementPounds: '100000', achievementPounds: '79000' };
 * const [monthly, balance] = settleAspiration(terms, facts).sections;
 * monthly?.total.kind === 'settled' && monthly.total.amountPence; // => 8000000
 * balance?.total.kind === 'settled' && balance.total.amountPence; // => -100000
 * ```
 */
export function settleAspiration(terms: AspirationTerms, facts: AspirationFacts): Statement {
  refuse('an aspiration payment', [...checkAspirationTerms(terms, 'terms'), ...checkAspirationFacts(facts, 'facts')]);
  const aspiration = times(fraction(facts.priorAchievementPounds), fraction(terms.share));
  const instalments = instalmentsOf(aspiration, terms.rounding);
  return settle({
    mechanism: 'aspiration',
    title: `Aspiration payments ${terms.year}`,
    about: facts.practice,
    period: periodOfFinancialYear(terms.year),
    rounding: terms.rounding,
    sections: [
      {
        id: 'instalments',
        title: 'Monthly aspiration payments',
        drafts: monthsOfFinancialYear(terms.year).map(({ from }, place) =>
          instalmentLine(from.slice(0, 7), instalments[place] ?? aspiration, terms, facts),
        ),
      },
      { id: 'balance', title: 'After the year', drafts: [balanceLine(sumOf(instalments), terms, facts)] },
    ],
  });
}

/** Twelve parts in the unit that is paid; where no rounding is stated, twelfths. */
function instalmentsOf(aspiration: Fraction, rounding: RoundingTerm): readonly Fraction[] {
  const twelfth = times(aspiration, { top: 1, under: 12 });
  if (rounding === 'not-stated') return Array.from({ length: 12 }, () => twelfth);
  const inAPound = rounding.unit === 'penny' ? 100 : 1;
  const scale = { top: inAPound, under: 1 };
  const parts = Array.from({ length: 12 }, (_, month) => ({
    key: String(month).padStart(2, '0'),
    exact: times(twelfth, scale),
  }));
  const total = Number(roundToWhole(times(aspiration, scale), rounding.mode));
  return wholeParts(parts, total).map((top) => ({ top, under: inAPound }));
}

function instalmentLine(month: string, pounds: Fraction, terms: AspirationTerms, facts: AspirationFacts): Draft {
  return {
    id: `instalment-${month}`,
    label: `Instalment of ${month}`,
    working: `${advanceText(terms, facts)} ÷ 12`,
    grounds: terms.rounding === 'not-stated' ? [terms.grounds] : [earliestFirst, terms.grounds],
    exact: { pounds },
  };
}

function balanceLine(paid: Fraction, terms: AspirationTerms, facts: AspirationFacts): Draft {
  const { achievementPounds, practice } = facts;
  const achieved = achievementPounds === undefined ? 'the achievement payment' : `£${canonicalText(achievementPounds)}`;
  return {
    id: 'balance',
    label: 'Balance of the achievement payment',
    working: `${achieved} − ${poundsText(paid)}`,
    grounds: [terms.grounds],
    exact:
      achievementPounds === undefined
        ? { question: `the achievement payment of ${practice} for ${terms.year}`, low: negative(paid) }
        : { pounds: minus(fraction(achievementPounds), paid) },
  };
}

function advanceText({ share }: AspirationTerms, { priorAchievementPounds }: AspirationFacts): string {
  return `£${canonicalText(priorAchievementPounds)} × ${canonicalText(share)}`;
}
