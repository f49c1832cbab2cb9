import {
  exactly,
  hundredths,
  nothing,
  plusInterval,
  pointOf,
  type Fraction,
  type Interval,
} from '../../exact/index.ts';
import { periodOfFinancialYear } from '../../time/index.ts';
import {
  settle,
  type Draft,
  type DraftSection,
  type ExactAmount,
  type Grounds,
  type Statement,
} from '../../statement/index.ts';
import { differencesOf, type PooledFundFacts } from './pooled-fund-facts.ts';
import type { PoolParts } from './pooled-fund-parts.ts';
import type { PooledFundTerms } from './pooled-fund-terms.ts';
import type { PoolPart } from './waterfall.ts';

const titles: Readonly<Record<keyof PoolParts, string>> = {
  ownRisk: 'Lines at one partner’s own risk',
  fixedContributions: 'Lines where only the contribution of the host changes',
  overspend: 'Overspends of shared lines, and what covers them',
  underspend: 'Underspends of shared lines, and where they go',
};
const ids: Readonly<Record<keyof PoolParts, string>> = {
  ownRisk: 'own-risk',
  fixedContributions: 'fixed-contributions',
  overspend: 'overspend',
  underspend: 'underspend',
};

const refilled: Grounds = {
  kind: 'library-method',
  method: 'What the limit of a partner leaves is shared by the others in proportion to their contributions.',
};

/** The statement of a pool: its sections are the parts that there are. */
export function statementOf(terms: PooledFundTerms, facts: PooledFundFacts, parts: PoolParts): Statement {
  const together = [...differencesOf(terms, facts).values()]
    .map(({ pounds }) => pounds)
    .reduce(plusInterval, exactly(nothing));
  const names = (Object.keys(titles) as (keyof PoolParts)[]).filter((name) => parts[name].length > 0);
  const own = [terms.grounds];
  const called = isRefilled(terms) ? [refilled, terms.grounds] : own;
  return settle({
    mechanism: 'pooled-fund',
    title: `Pooled fund ${terms.year}`,
    about: facts.about,
    period: periodOfFinancialYear(terms.year),
    rounding: 'largest-remainder',
    together,
    sections: names.map((name): DraftSection => {
      const drafts = parts[name].map((part) => draftOf(part, part.id.startsWith('partner/') ? called : own));
      return { id: ids[name], title: titles[name], drafts };
    }),
  });
}

function isRefilled({ overspend }: PooledFundTerms): boolean {
  return overspend.some(
    (step) =>
      step.kind === 'partners' &&
      step.beyondLimits === 'shared-by-others' &&
      step.limits.some(({ mostPounds }) => mostPounds !== 'no-limit'),
  );
}

function draftOf({ id, label, working, amount }: PoolPart, grounds: readonly Grounds[]): Draft {
  return { id, label, working, grounds, exact: exactOf(amount.pounds, amount.questions.join(' ')) };
}

/** Every amount is whole pence; one that lies between is so in truth as well, so that its ends go outwards to a penny. */
function exactOf(pounds: Interval, question: string): ExactAmount {
  const known = pointOf(pounds);
  if (known !== undefined) return { pounds: known };
  const { low, high } = pounds;
  return {
    question,
    ...(low && { low: inPence(low, 'down') }),
    ...(high && { high: inPence(high, 'up') }),
  };
}

function inPence(pounds: Fraction, towards: 'down' | 'up'): Fraction {
  return { top: hundredths(pounds, towards), under: 100 };
}
