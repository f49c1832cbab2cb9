import { checkExact, fraction, type ExactNumber } from '../exact/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkText,
  placeIn,
  refuse,
  type Problem,
} from '../problems/index.ts';
import { checkClosedPeriod, type ClosedPeriod } from '../time/index.ts';
import { checkGrounds, type Grounds } from './grounds.ts';
import { poundsText } from './pounds-text.ts';
import { checkRoundingTerm, type RoundingTerm } from './rounding-rule.ts';
import { settle } from './settle.ts';
import type { Statement } from './statement.ts';

/** Payments that were made, as somebody published or recorded them. */
export interface PaymentsMade {
  readonly title: string;
  /** Whom they were made to. */
  readonly about: string;
  readonly period: ClosedPeriod;
  readonly payments: readonly PaymentMade[];
  readonly rounding: RoundingTerm;
  readonly grounds: Grounds;
}

/** One payment, in pounds; below zero where it was taken back. */
export interface PaymentMade {
  readonly id: string;
  readonly label: string;
  readonly pounds: ExactNumber;
}

/** Problems of payments that were made. */
export function checkPaymentsMade(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, {
    title: checkText,
    about: checkCode,
    period: checkClosedPeriod,
    payments: (payments, at) => checkEach(payments, at, checkPayment),
    rounding: checkRoundingTerm,
    grounds: checkGrounds,
  });
  if (problems.length > 0) return problems;
  const { payments } = value as PaymentsMade;
  const at = placeIn(path, 'payments');
  if (payments.length === 0) {
    return [{ path: at, code: 'missing', message: 'No payment is given.', help: 'Give at least one.' }];
  }
  return checkDistinct(payments.map(({ id }, place) => ({ key: id, path: placeIn(at, place, 'id') })));
}

function checkPayment(value: unknown, path: string): Problem[] {
  return checkObject(value, path, { id: checkCode, label: checkText, pounds: checkExact });
}

/**
 * A statement of payments that were made, to set beside one that was worked out: its lines are theirs, and its total is
 * their sum.
 *
 * @example
 * ```ts
 * import { settlePaymentsMade } from 'neighbourhood-contracts/payment';
 *
 * const { total } = settlePaymentsMade({
 *   title: 'NHS payments to general practice',
 *   about: 'E83003',
 *   period: { from: '2019-04-01', until: '2020-04-01' },
 *   payments: [
 *     { id: 'global-sum', label: 'Global Sum', pounds: '730443.21' },
 *     { id: 'correction-factor', label: 'MPIG Correction factor', pounds: '11698.32' },
 *   ],
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds: { kind: 'agreed', by: 'NHS England', document: 'Payments to general practice', on: '2020-11-26' },
 * });
 * total.kind === 'settled' && total.amountPence; // => 74214153
 * ```
 */
export function settlePaymentsMade(made: PaymentsMade): Statement {
  refuse('payments that were made', checkPaymentsMade(made, ''));
  const { title, about, period, payments, rounding, grounds } = made;
  const own = [grounds];
  const drafts = payments.map(({ id, label, pounds }) => {
    return { id, label, working: poundsText(fraction(pounds)), grounds: own, exact: { pounds: fraction(pounds) } };
  });
  const sections = [{ id: 'payments', title: 'Payments', drafts }];
  return settle({ mechanism: 'payments-made', title, about, period, rounding, sections });
}
