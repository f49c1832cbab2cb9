import {
  checkShare,
  exactly,
  fraction,
  largerInterval,
  minusInterval,
  nothing,
  timesInterval,
  type ExactNumber,
} from '../../exact/index.ts';
import { checkCode, checkObject, refuse, type Problem } from '../../problems/index.ts';
import { checkClosedPeriod, type ClosedPeriod } from '../../time/index.ts';
import {
  checkGrounds,
  checkRoundingTerm,
  checkTold,
  exactBetween,
  poundsInWorking,
  questionOfTold,
  readTold,
  settle,
  type Grounds,
  type RoundingTerm,
  type Statement,
  type Told,
} from '../../statement/index.ts';

/** A promise to a partner that loses activity: its income does not fall below a share of what it was. */
export interface IncomeSafeguardTerms {
  readonly period: ClosedPeriod;
  /** The share of the income before, from 0 to 1, below which it does not fall. */
  readonly floorShare: ExactNumber;
  readonly rounding: RoundingTerm;
  readonly grounds: Grounds;
}

/** A partner's income. Which income counts is for the terms to say: it is the same in both figures. */
export interface IncomeSafeguardFacts {
  /** The partner that is safeguarded. */
  readonly about: string;
  /** Pounds of income before the change. */
  readonly beforePounds: Told;
  /** Pounds of income in the period, without this safeguard. */
  readonly nowPounds: Told;
}

const income = { least: 0 };

/** Problems of the terms of an income safeguard. */
export function checkIncomeSafeguardTerms(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    period: checkClosedPeriod,
    floorShare: (share, at) => checkShare(share, at, 'The share that is safeguarded'),
    rounding: checkRoundingTerm,
    grounds: checkGrounds,
  });
}

/** Problems of a partner's income. */
export function checkIncomeSafeguardFacts(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    about: checkCode,
    beforePounds: (told, at) => checkTold(told, at, 'The income before', income),
    nowPounds: (told, at) => checkTold(told, at, 'The income now', income),
  });
}

/**
 * An income safeguard: what brings a partner's income back to the share of its earlier income that was promised, and
 * nothing where it is not below that. A method of this library: no source gives one (Q17).
 *
 * @example
 * ```ts
 * import { settleIncomeSafeguard } from 'neighbourhood-contracts/payment';
 *
 * const terms = {
 *   period: { from: '2027-04-01', until: '2028-04-01' },
 *   floorShare: '0.98',
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds: { kind: 'agreed', by: 'the partners', document: 'Alliance agreement', on: '2027-03-01' },
 * } as const;
 * const { total } = settleIncomeSafeguard(terms, { about: 'RXX', beforePounds: '1000000', nowPounds: '950000' });
 * total.kind === 'settled' && total.amountPence; // => 3000000
 * ```
 */
export function settleIncomeSafeguard(terms: IncomeSafeguardTerms, facts: IncomeSafeguardFacts): Statement {
  refuse('an income safeguard', [
    ...checkIncomeSafeguardTerms(terms, 'terms'),
    ...checkIncomeSafeguardFacts(facts, 'facts'),
  ]);
  const before = readTold(facts.beforePounds, income);
  const now = readTold(facts.nowPounds, income);
  const floor = timesInterval(before, exactly(fraction(terms.floorShare)));
  const paid = largerInterval(exactly(nothing), minusInterval(floor, now));
  const unknown = [
    ...(typeof facts.beforePounds === 'object' || facts.beforePounds === 'not-known'
      ? [questionOfTold(facts.beforePounds, `the income of ${facts.about} before`)]
      : []),
    ...(typeof facts.nowPounds === 'object' || facts.nowPounds === 'not-known'
      ? [questionOfTold(facts.nowPounds, `the income of ${facts.about} now`)]
      : []),
  ];
  const line = {
    id: 'safeguard',
    label: `Safeguard of the income of ${facts.about}`,
    working: `${poundsInWorking(before)} × ${terms.floorShare} − ${poundsInWorking(now)}, not below £0`,
    grounds: [safeguardMethod, terms.grounds],
    exact: exactBetween(paid, unknown.join('; ')),
  };
  return settle({
    mechanism: 'income-safeguard',
    title: 'Income safeguard',
    about: facts.about,
    period: terms.period,
    rounding: terms.rounding,
    sections: [{ id: 'safeguard', title: 'Income safeguard', drafts: [line] }],
  });
}

const safeguardMethod: Grounds = {
  kind: 'library-method',
  method: 'A safeguard pays what an income is below a share of what it was before, and nothing above it.',
};
