import {
  checkShare,
  exactly,
  fraction,
  hull,
  largerInterval,
  nothing,
  one,
  plusInterval,
  signOf,
  smallerInterval,
  timesInterval,
  type ExactNumber,
  type Interval,
} from '../../exact/index.ts';
import { checkCode, checkEach, checkObject, checkWord, refuse, type Problem } from '../../problems/index.ts';
import { checkClosedPeriod, type ClosedPeriod } from '../../time/index.ts';
import {
  checkGrounds,
  checkRoundingTerm,
  checkTold,
  exactBetween,
  numberBetween,
  poundsInWorking,
  questionOfTold,
  readTold,
  settle,
  type Grounds,
  type RoundingTerm,
  type Statement,
  type Told,
} from '../../statement/index.ts';
import { checkAgreed, type Agreed } from './agreed.ts';

/** What of a share that a contract’s payer receives from another contract it passes on under this one. */
export interface PassedOnTerms {
  readonly period: ClosedPeriod;
  /** The contract whose share is passed on, by identifier. */
  readonly from: string;
  /** The part of a gain that is passed on, from 0 to 1. */
  readonly gainsShare: Agreed<ExactNumber>;
  /** The part of a loss that is passed on, from 0 to 1: 0 where a loss stays with the payer. */
  readonly lossesShare: Agreed<ExactNumber>;
  /**
   * What counts as received: the payer’s own share alone; or beside it what the payer holds for others, which is set aside
   * for reinvestment or which a cap leaves.
   */
  readonly counts: 'own-share' | 'own-share-and-what-it-holds';
  readonly rounding: RoundingTerm;
  readonly grounds: Grounds;
}

/** What the payer received, or below zero was charged, under the other contract. */
export interface PassedOnFacts {
  readonly about: string;
  readonly receivedPounds: Told;
  readonly grounds: readonly Grounds[];
}

/** Problems of the terms on which a share is passed on. */
export function checkPassedOnTerms(value: unknown, path: string): Problem[] {
  const share = checkAgreed((value_, at) => checkShare(value_, at, 'The part that is passed on'));
  return checkObject(value, path, {
    period: checkClosedPeriod,
    from: checkCode,
    gainsShare: share,
    lossesShare: share,
    counts: (word, at) => checkWord(word, at, ['own-share', 'own-share-and-what-it-holds']),
    rounding: checkRoundingTerm,
    grounds: checkGrounds,
  });
}

/** Problems of what was received. */
export function checkPassedOnFacts(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    about: checkCode,
    receivedPounds: (told, at) => checkTold(told, at, 'What was received'),
    grounds: (grounds, at) => checkEach(grounds, at, checkGrounds),
  });
}

/**
 * A gain or a loss that goes on down a chain of contracts: a part of what the payer received under another contract.
 * Paid amounts are above zero, charged ones below.
 *
 * @example
 * ```ts
 * import { settlePassedOn } from 'neighbourhood-contracts/sharing';
 *
 * const grounds = { kind: 'agreed', by: 'host and MNP', document: 'Schedule 5', on: '2027-03-01' } as const;
 * const terms = {
 *   period: { from: '2027-04-01', until: '2028-04-01' },
 *   from: 'iho',
 *   gainsShare: '0.6',
 *   lossesShare: '0',
 *   counts: 'own-share',
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds,
 * } as const;
 * const gained = settlePassedOn(terms, { about: 'mnp', receivedPounds: '1000000', grounds: [grounds] });
 * gained.total.kind === 'settled' && gained.total.amountPence; // => 60000000
 * const lost = settlePassedOn(terms, { about: 'mnp', receivedPounds: '-1000000', grounds: [grounds] });
 * lost.total.kind === 'settled' && lost.total.amountPence; // => 0
 * ```
 */
export function settlePassedOn(terms: PassedOnTerms, facts: PassedOnFacts): Statement {
  refuse('a share passed on', [...checkPassedOnTerms(terms, 'terms'), ...checkPassedOnFacts(facts, 'facts')]);
  const received = readTold(facts.receivedPounds);
  const zero = exactly(nothing);
  const gain = timesInterval(largerInterval(zero, received), partOf(terms.gainsShare));
  const loss = timesInterval(smallerInterval(zero, received), partOf(terms.lossesShare));
  const parts = partsThatCount(terms, received);
  const line = {
    id: 'passed-on',
    label: `Passed on from ${terms.from}`,
    working: `${poundsInWorking(received)} × ${numberBetween(parts.map(partOf).reduce(hull))}`,
    grounds: [terms.grounds, ...facts.grounds],
    exact: exactBetween(plusInterval(gain, loss), questionsOf(terms, facts, parts)),
  };
  return settle({
    mechanism: 'passed-on',
    title: `Share passed on from ${terms.from}`,
    about: facts.about,
    period: terms.period,
    rounding: terms.rounding,
    sections: [{ id: 'passed-on', title: 'Passed on, or below zero charged', drafts: [line] }],
  });
}

function partOf(share: Agreed<ExactNumber>): Interval {
  return share === 'not-agreed' ? { low: nothing, high: one } : exactly(fraction(share));
}

/** The parts that can count, for what was received: of a gain, of a loss, or of what may be either. */
function partsThatCount(terms: PassedOnTerms, { low, high }: Interval): readonly Agreed<ExactNumber>[] {
  const mayGain = high === undefined || signOf(high) > 0;
  const mayLose = low === undefined || signOf(low) < 0;
  return [...(mayGain || !mayLose ? [terms.gainsShare] : []), ...(mayLose ? [terms.lossesShare] : [])];
}

function questionsOf(
  { from }: PassedOnTerms,
  { receivedPounds }: PassedOnFacts,
  parts: readonly Agreed<ExactNumber>[],
): string {
  const isTold = typeof receivedPounds !== 'object' && receivedPounds !== 'not-known';
  return [
    ...(parts.includes('not-agreed') ? [`which part of what comes from ${from} is passed on`] : []),
    ...(isTold ? [] : [questionOfTold(receivedPounds, `what was received from ${from}`)]),
  ].join('; ');
}
