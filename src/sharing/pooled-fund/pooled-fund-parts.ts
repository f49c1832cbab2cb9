import {
  exactly,
  fraction,
  largerInterval,
  negativeInterval,
  nothing,
  plusInterval,
  type Interval,
} from '../../exact/index.ts';
import { poundsInWorking, poundsText } from '../../statement/index.ts';
import { sharersOf } from './by-contribution.ts';
import { differencesOf, type PoolAmount, type PooledFundFacts } from './pooled-fund-facts.ts';
import type { PooledFundLine, PooledFundTerms } from './pooled-fund-terms.ts';
import { sharesInPence } from './shares-in-pence.ts';
import { runWaterfall, type PoolPart } from './waterfall.ts';

/** Who bears the differences of a pool from its budgets: parts that sum to what was spent less what was budgeted. */
export interface PoolParts {
  readonly ownRisk: readonly PoolPart[];
  readonly fixedContributions: readonly PoolPart[];
  /** These sum to the overspends of shared lines, each line by itself; none where no line is shared. */
  readonly overspend: readonly PoolPart[];
  /** These sum to their underspends, below zero. */
  readonly underspend: readonly PoolPart[];
}

/** Works out who bears what. */
export function partsOf(terms: PooledFundTerms, facts: PooledFundFacts): PoolParts {
  const differences = differencesOf(terms, facts);
  const difference = ({ id }: PooledFundLine) => differences.get(id) ?? none;
  const bearer = (line: PooledFundLine, kind: string, partner: string): PoolPart => {
    const label = terms.partners.find(({ id }) => id === partner)?.label ?? partner;
    const amount = difference(line);
    return {
      id: `${kind}/${line.id}`,
      label: `${line.label}: ${label}`,
      working: spentLess(line, amount),
      amount,
      partner,
    };
  };
  const shared = terms.lines.filter(({ risk }) => risk.kind === 'shared').map(difference);
  return {
    ownRisk: terms.lines.flatMap((line) =>
      line.risk.kind === 'own-risk' ? [bearer(line, 'own-risk', line.risk.partner)] : [],
    ),
    fixedContributions: terms.lines.flatMap((line) =>
      line.risk.kind === 'fixed-contributions' ? [bearer(line, 'host', line.risk.host)] : [],
    ),
    ...(shared.length === 0 ? { overspend: [], underspend: [] } : sharedParts(shared, terms, facts)),
  };
}

function sharedParts(shared: readonly PoolAmount[], terms: PooledFundTerms, facts: PooledFundFacts) {
  const overspend = sumAbove(shared);
  const underspend = sumAbove(shared.map(({ pounds, questions }) => ({ pounds: negativeInterval(pounds), questions })));
  const { covered, unallocated, used, leftOver } = runWaterfall(overspend, underspend, terms, facts);
  const usedPart = {
    id: 'underspend/used',
    label: 'Covers overspends of other shared lines',
    working: poundsInWorking(negativeInterval(used.pounds)),
    amount: taken(used),
  };
  return { overspend: [...covered, unallocated], underspend: [usedPart, ...leftParts(leftOver, terms)] };
}

/** Where the underspend goes that covers no overspend. */
function leftParts(leftOver: PoolAmount, { underspend, partners }: PooledFundTerms): readonly PoolPart[] {
  if (underspend === 'stays-in-pool') {
    const working = poundsInWorking(negativeInterval(leftOver.pounds));
    const label = 'Stays in the pool, for non-recurrent use';
    return [{ id: 'underspend/kept', label, working, amount: taken(leftOver) }];
  }
  const shares = sharesInPence(leftOver.pounds, sharersOf(partners, []), 'shared-by-others');
  return partners.map(({ id, label }, place) => {
    const { pounds, working } = shares.parts[place] ?? { pounds: leftOver.pounds, working: '' };
    const amount = taken({ pounds, questions: leftOver.questions });
    return { id: `returned/${id}`, label: `${label}, returned`, working: `−(${working})`, amount, partner: id };
  });
}

const none: PoolAmount = { pounds: exactly(nothing), questions: [] };

/** The sum of what each amount is above nothing: one line's underspend never hides another's overspend. */
function sumAbove(amounts: readonly PoolAmount[]): PoolAmount {
  const above = amounts.map(({ pounds }): Interval => largerInterval(pounds, exactly(nothing)));
  return {
    pounds: above.reduce(plusInterval, exactly(nothing)),
    questions: [...new Set(amounts.flatMap(({ questions }) => questions))],
  };
}

function taken({ pounds, questions }: PoolAmount): PoolAmount {
  return { pounds: negativeInterval(pounds), questions };
}

function spentLess({ budgetPounds }: PooledFundLine, { pounds }: PoolAmount): string {
  const budget = fraction(budgetPounds);
  return `${poundsInWorking(plusInterval(pounds, exactly(budget)))} − ${poundsText(budget)}`;
}
