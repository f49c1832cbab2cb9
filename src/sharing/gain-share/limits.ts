import {
  exactly,
  fraction,
  largerInterval,
  minusInterval,
  nothing,
  plusInterval,
  smallerInterval,
  timesInterval,
  workingText,
  type Interval,
} from '../../exact/index.ts';
import { poundsBetween, readTold } from '../../statement/index.ts';
import type { Agreed } from './agreed.ts';
import { incomesOf, type Income } from './gain-share-facts.ts';
import type { Limit } from './limit-terms.ts';
import { openIn } from './saving.ts';

/** An amount held to a limit, what was beyond it, how the limit was found, and what leaves it open. */
export interface Held extends Omit<Most, 'pounds'> {
  readonly amount: Interval;
  readonly beyond: Interval;
}

/** The most that may be paid or charged. */
interface Most {
  readonly pounds: Interval;
  readonly rule: string;
  readonly question?: string;
}

const atLeastNothing: Interval = { low: nothing, high: undefined };

/** Holds an amount to the lesser of some limits; `whenOpen` is the question where they are not agreed. */
export function holdTo(
  amount: Interval,
  limits: Agreed<readonly Limit[]>,
  expected: Interval,
  incomes: readonly Income[],
  whenOpen: string,
): Held {
  if (limits !== 'not-agreed' && limits.length === 0) return { amount, beyond: exactly(nothing), rule: 'no limit' };
  const { pounds, ...most } = mostOf(limits, expected, incomes, whenOpen);
  const beyond = largerInterval(exactly(nothing), minusInterval(amount, pounds));
  return { amount: smallerInterval(amount, pounds), beyond, ...most };
}

function mostOf(
  limits: Agreed<readonly Limit[]>,
  expected: Interval,
  incomes: readonly Income[],
  whenOpen: string,
): Most {
  if (limits === 'not-agreed') return { pounds: atLeastNothing, rule: 'the limit is not agreed', question: whenOpen };
  const each = limits.map((limit) => limitOf(limit, expected, incomes));
  const open = each.find(({ question }) => question !== undefined);
  const lesser = each.length > 1 ? 'the lesser of ' : '';
  return {
    pounds: each.map(({ pounds }) => pounds).reduce(smallerInterval),
    rule: `at most ${lesser}${each.map(({ rule }) => rule).join(' and ')}`,
    ...(open?.question !== undefined && { question: open.question }),
  };
}

function limitOf(limit: Limit, expected: Interval, incomes: readonly Income[]): Most {
  switch (limit.kind) {
    case 'pounds': {
      const pounds = exactly(fraction(limit.pounds));
      return { pounds, rule: poundsBetween(pounds) };
    }
    case 'share-of-expected': {
      // Where less than nothing may have been expected, there is no saving that the limit could be below nothing of.
      const pounds = largerInterval(exactly(nothing), timesInterval(exactly(fraction(limit.share)), expected));
      return { pounds, rule: `${shareText(limit.share)} of the expected spend, ${poundsBetween(pounds)}` };
    }
    case 'share-of-income':
      return incomeLimit(limit, incomes);
  }
}

function incomeLimit(limit: Extract<Limit, { kind: 'share-of-income' }>, incomes: readonly Income[]): Most {
  const counted = limit.of.flatMap((body) => incomesOf(body, limit.period, incomes));
  const income = counted.map(({ pounds }) => readTold(pounds, { least: 0 })).reduce(plusInterval, exactly(nothing));
  const pounds = timesInterval(exactly(fraction(limit.share)), income);
  const whose = `${limit.of.join(', ')}, ${limit.period.from} until ${limit.period.until}`;
  const unknown = counted.find((each) => openIn(each.pounds, '').question !== undefined);
  return {
    pounds,
    rule: `${shareText(limit.share)} of the income of ${whose}, ${poundsBetween(pounds)}`,
    ...(unknown &&
      openIn(unknown.pounds, `the income of ${unknown.of}, ${limit.period.from} until ${limit.period.until}`)),
  };
}

function shareText(share: Limit extends { share: infer Share } ? Share : string | number): string {
  return `${workingText(timesInterval(exactly(fraction(share)), exactly(fraction(100))).low ?? nothing)}%`;
}
