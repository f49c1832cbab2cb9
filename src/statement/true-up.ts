import { compare, exactly, minusInterval, nothing, type Interval } from '../exact/index.ts';
import { formatPounds } from '../money/index.ts';
import { placeIn, refuse, shown, type Problem } from '../problems/index.ts';
import { groundsOnce } from './grounds-once.ts';
import { assumptionsOf, type Grounds } from './grounds.ts';
import { amountInPounds } from './amount-in-pounds.ts';
import { checkIsStatement } from './check-statement.ts';
import { compareStatements } from './compare-statements.ts';
import type { LineComparison } from './comparison.ts';
import type { Draft, ExactAmount } from './draft.ts';
import { poundsText } from './pounds-text.ts';
import { sameMoney } from './same-money.ts';
import { settle } from './settle.ts';
import type { Line, Statement, Total } from './statement.ts';
import { poundsBetween, poundsInWorking } from './step.ts';

/**
 * What is still to be paid, or below zero taken back, once a provisional statement has been paid and a final one made:
 * line by line what the final one differs, to the penny, so that both payments come to the final total. A line that only
 * one of them has is in it in full. What is open in the final statement stays open, between bounds that are less what
 * was paid; a line rests on all that either of the two rests on. Where both say who receives, so does the true-up.
 *
 * An open line names no amount that can have been paid. Where the provisional statement has one, give in its place what
 * was paid, as a statement of {@link settlePaymentsMade}: the final lines then come in full, and what was paid comes off.
 *
 * Throws when the two are about two things, of two periods or of two mechanisms, or a provisional line is open.
 *
 * @example
 * ```ts
 * import { settleFairShare, settlePaymentsMade, settleTrueUp } from 'neighbourhood-contracts/payment';
 *
 * const grounds = { kind: 'agreed', by: 'ICB', document: 'Schedule 3', on: '2027-03-31' } as const;
 * const period = { from: '2027-04-01', until: '2028-04-01' } as const;
 * const terms = { period, countedIn: { from: '2027-01-01' }, basis: 'registered', grounds } as const;
 * const population = { basis: 'registered', people: 50000, on: '2027-07-01' } as const;
 * const footprints = [{ id: 'north', population }];
 * const facts = { about: 'ICB', allocation: { pounds: '1000.50', grounds }, footprints };
 * const payments = [{ id: 'on-account', label: 'Paid on account', pounds: '900' }];
 * const rounding = { stage: 'each-line', unit: 'penny', mode: 'half-even' } as const;
 * const paid = settlePaymentsMade({ title: 'On account', about: 'ICB', period, payments, rounding, grounds });
 * settleTrueUp(paid, settleFairShare(terms, facts)).total; // => { kind: 'settled', amountPence: 10050 }
 * ```
 */
export function settleTrueUp(provisional: Statement, final: Statement): Statement {
  refuse('a true-up', [...checkIsStatement(provisional, 'provisional'), ...checkIsStatement(final, 'final')]);
  refuse('a true-up', [...checkOfOneThing(provisional, final), ...checkPaid(provisional)]);
  // Payments that were made have lines of their own, which pair with none of the final statement.
  const { sections, paidTo } = compareStatements({ ...provisional, mechanism: final.mechanism }, final);
  const received = paidTo === undefined || !saysWhoWasPaid(provisional, final) ? [] : paidTo.lines.map(draftOf);
  const due = settle({
    mechanism: 'true-up',
    title: `True-up: ${final.title}`,
    about: final.about,
    period: final.period,
    rounding: 'paid-to-date',
    sections: sections.map(({ id, title, lines }) => ({ id, title, drafts: lines.map(draftOf) })),
    ...(received.length > 0 && {
      paidTo: { id: 'paid-to', title: 'Who is paid, or below zero pays back', drafts: received },
    }),
    notes: [
      ...final.notes,
      `The provisional statement came to ${totalText(provisional.total)}, and the final one comes to ${totalText(final.total)}.`,
    ],
  });
  if (due.paidTo === undefined) return due;
  const total = sameMoney(due.total, due.paidTo.total);
  return { ...due, total, paidTo: { ...due.paidTo, total } };
}

/** Whether it is known of both who receives it: of a payment on account that nobody shared out, it is not. */
function saysWhoWasPaid(provisional: Statement, final: Statement): boolean {
  if (provisional.paidTo === undefined || final.paidTo === undefined) return false;
  return provisional.paidTo.lines.every(({ kind }) => kind !== 'open');
}

function draftOf({ id, label, before, after }: LineComparison): Draft {
  const due = after === undefined ? undefined : amountInPounds(after);
  const paid = before === undefined ? undefined : amountInPounds(before);
  return {
    id,
    label,
    working: workingOf(due, paid),
    grounds: groundsOf(after, before),
    exact: exactOf(minusInterval(due ?? none, paid ?? none), after),
  };
}

/** All that two lines rest on: what a line assumes and its grounds do not say is assumed all the same. */
function groundsOf(...lines: readonly (Line | undefined)[]): readonly Grounds[] {
  const given = lines.flatMap((line) => line ?? []);
  const grounds = given.flatMap((line) => line.grounds);
  const said = new Set(assumptionsOf(grounds));
  const assumed = given
    .flatMap((line) => (line.kind === 'settled' ? [] : line.assumptions))
    .filter((because) => !said.has(because))
    .map((because): Grounds => ({ kind: 'assumed', because }));
  return groundsOnce(...grounds, ...assumed);
}

const none: Interval = exactly(nothing);

function exactOf({ low, high }: Interval, after: Line | undefined): ExactAmount {
  if (after?.kind === 'open') return { question: after.question, ...(low && { low }), ...(high && { high }) };
  return { pounds: low ?? nothing };
}

function workingOf(due: Interval | undefined, paid: Interval | undefined): string {
  const less = paid?.low === undefined ? '' : ` − ${poundsText(paid.low)}`;
  const final = poundsInWorking(due ?? none);
  return less !== '' && due !== undefined && !isOne(due) ? `(${final})${less}` : `${final}${less}`;
}

function isOne({ low, high }: Interval): boolean {
  return low !== undefined && high !== undefined && compare(low, high) === 0;
}

function totalText(total: Total): string {
  return total.kind === 'open'
    ? `an open amount, ${poundsBetween(amountInPounds(total))}`
    : formatPounds(total.amountPence);
}

function checkOfOneThing(provisional: Statement, final: Statement): Problem[] {
  const isOfPayments = provisional.mechanism === 'payments-made';
  const periodText = ({ period }: Statement) => `${period.from} until ${period.until}`;
  return [
    ...differing('mechanism', isOfPayments ? final.mechanism : provisional.mechanism, final.mechanism),
    ...differing('about', provisional.about, final.about),
    ...differing('period', periodText(provisional), periodText(final)),
  ];
}

function differing(field: 'mechanism' | 'about' | 'period', before: string, after: string): Problem[] {
  if (before === after) return [];
  const message = `The ${field} of the final statement is ${shown(after)}, and that of the provisional one is ${shown(before)}.`;
  const help = 'Give two statements of one mechanism, about one thing and for one period.';
  return [{ path: placeIn('final', field), code: 'contradiction', message, help }];
}

function checkPaid({ sections }: Statement): Problem[] {
  return sections.flatMap(({ lines }, section) =>
    lines.flatMap((line, place): Problem[] => {
      if (line.kind !== 'open') return [];
      const path = placeIn('provisional', 'sections', section, 'lines', place);
      const message = `The line ${shown(line.id)} is open, and names no amount that can have been paid.`;
      const help = 'Give in its place what was paid, by settlePaymentsMade, to the penny.';
      return [{ path, code: 'missing', message, help }];
    }),
  );
}
