import { checkExact, fraction, type ExactNumber } from '../exact/index.ts';
import { checkCode, checkObject, checkText, refuse, type Problem } from '../problems/index.ts';
import { checkClosedPeriod, type ClosedPeriod } from '../time/index.ts';
import {
  checkGrounds,
  checkRoundingTerm,
  poundsText,
  settle,
  type Grounds,
  type RoundingTerm,
  type Statement,
} from '../statement/index.ts';

/** A sum that the parties agreed for a time, whatever happens in it. */
export interface AgreedSumTerms {
  readonly what: string;
  readonly period: ClosedPeriod;
  /** Pounds for the whole of the period; below zero where something is taken off. */
  readonly pounds: ExactNumber;
  readonly rounding: RoundingTerm;
  readonly grounds: Grounds;
}

/** Whom an agreed sum is for. */
export interface AgreedSumFacts {
  readonly about: string;
}

/** Problems of the terms of an agreed sum. */
export function checkAgreedSumTerms(value: unknown, path: string): Problem[] {
  return checkObject(value, path, {
    what: checkText,
    period: checkClosedPeriod,
    pounds: checkExact,
    rounding: checkRoundingTerm,
    grounds: checkGrounds,
  });
}

/** Problems of whom an agreed sum is for. */
export function checkAgreedSumFacts(value: unknown, path: string): Problem[] {
  return checkObject(value, path, { about: checkCode });
}

/**
 * A sum that was agreed for a time: a budget, or the fixed part of a payment.
 *
 * @example
 * ```ts
 * import { settleAgreedSum } from 'neighbourhood-contracts/payment';
 *
 * const terms = {
 *   what: 'Budget of the neighbourhood',
 *   period: { from: '2027-04-01', until: '2028-04-01' },
 *   pounds: '7250000.5',
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds: { kind: 'agreed', by: 'ICB and provider', document: 'Schedule 3', on: '2027-03-31' },
 * } as const;
 * const { total } = settleAgreedSum(terms, { about: 'snp' });
 * total.kind === 'settled' && total.amountPence; // => 725000050
 * ```
 */
export function settleAgreedSum(terms: AgreedSumTerms, facts: AgreedSumFacts): Statement {
  refuse('an agreed sum', [...checkAgreedSumTerms(terms, 'terms'), ...checkAgreedSumFacts(facts, 'facts')]);
  const pounds = fraction(terms.pounds);
  const line = {
    id: 'sum',
    label: terms.what,
    working: poundsText(pounds),
    grounds: [terms.grounds],
    exact: { pounds },
  };
  return settle({
    mechanism: 'agreed-sum',
    title: terms.what,
    about: facts.about,
    period: terms.period,
    rounding: terms.rounding,
    sections: [{ id: 'agreed', title: terms.what, drafts: [line] }],
  });
}
