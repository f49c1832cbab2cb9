import { fraction, minus, type Fraction } from '../../exact/index.ts';
import {
  groundsOnce,
  poundsText,
  type Draft,
  type ExactAmount,
  type Grounds,
  type Section,
  type Statement,
  type Total,
} from '../../statement/index.ts';
import type { OutcomeMeasure, OutcomePaymentTerms } from './outcome-payment-terms.ts';

/** What each pot leaves that is set aside, in the pence that were paid of it; and the rounding of their total, taken back. */
export function unearnedDrafts(earned: Statement, terms: OutcomePaymentTerms): readonly Draft[] {
  const drafts = terms.measures.flatMap((measure, place) => {
    const section = earned.sections[place];
    return measure.unearned === 'not-set-aside' || section === undefined
      ? []
      : [leftOf(measure, measure.unearned.goesTo, section, terms)];
  });
  // The sections are those of the measures, in order, and after them that of the rounding, where there is one.
  const rounding = earned.sections.slice(terms.measures.length);
  // What rounding came to is of all pots together: it is taken back only where all of them are set aside.
  const isAll = drafts.length === terms.measures.length;
  return [...drafts, ...(isAll ? rounding.map((section) => roundedBack(section, terms)) : [])];
}

function leftOf(
  { id, label, potPounds, grounds }: OutcomeMeasure,
  goesTo: string,
  { total }: Section,
  terms: OutcomePaymentTerms,
): Draft {
  const pot = fraction(potPounds);
  const exact = lessThan(pot, total);
  return {
    id,
    label: `${label}: not earned, to ${goesTo}`,
    working: `${poundsText(pot)} − ${paidText(total)}`,
    grounds: groundsOnce(...assumedIn(total), grounds, terms.grounds),
    exact,
  };
}

function roundedBack({ id, title, total }: Section, terms: OutcomePaymentTerms): Draft {
  const exact = lessThan({ top: 0, under: 1 }, total);
  return {
    id,
    label: title,
    working: `£0 − ${paidText(total)}`,
    grounds: groundsOnce(...assumedIn(total), ...terms.measures.map(({ grounds }) => grounds), terms.grounds),
    exact,
  };
}

/** What is left of an amount that holds only if an assumption does holds only if it does. */
function assumedIn(paid: Total): readonly Grounds[] {
  return paid.kind === 'settled' ? [] : paid.assumptions.map((because) => ({ kind: 'assumed', because }));
}

function lessThan(pot: Fraction, paid: Total): ExactAmount {
  if (paid.kind !== 'open') return { pounds: minus(pot, inPounds(paid.amountPence)) };
  return {
    question: paid.questions.join(' '),
    ...(paid.highPence !== undefined && { low: minus(pot, inPounds(paid.highPence)) }),
    ...(paid.lowPence !== undefined && { high: minus(pot, inPounds(paid.lowPence)) }),
  };
}

function paidText(paid: Total): string {
  return paid.kind === 'open' ? 'what is earned' : poundsText(inPounds(paid.amountPence));
}

function inPounds(pence: number): Fraction {
  return { top: pence, under: 100 };
}
