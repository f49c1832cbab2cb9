import { formatPounds } from '../../money/index.ts';
import { refuse } from '../../problems/index.ts';
import { linesOf, settle, type Line, type Statement } from '../../statement/index.ts';
import { measureLines } from './measure-lines.ts';
import { checkOutcomePaymentFacts, type OutcomePaymentFacts } from './outcome-payment-facts.ts';
import { checkOutcomePaymentTerms, type OutcomePaymentTerms } from './outcome-payment-terms.ts';
import { checkOutcomePaymentTogether } from './outcome-payment-together.ts';
import { unearnedDrafts } from './unearned.ts';

/**
 * What outcomes earn in a time, in pounds: for each measure a pot, and a method by which a plain number earns a share of
 * it. Points between thresholds (QOF, the IIF), all or nothing, in proportion to a plan, at once or in stages (the Better
 * Care Fund of 2015/16), attainment or improvement, the multiplier of a composite score, or a share of a verified saving
 * (a social investment, repaid only for what is verified). Too few events earn nothing, and the line says so. What is not
 * known leaves its line open between nothing and the pot.
 *
 * Throws when thresholds are equal or in the wrong order, a plan is not above 0, a cap is below its floor, a pot is
 * negative, or a number is not exact.
 *
 * @example
 * ```ts
 * import { settleOutcomePayment } from 'neighbourhood-contracts/sharing';
 *
 * const grounds = { kind: 'agreed', by: 'ICB and council', document: 'Better Care Fund plan', on: '2027-03-31' } as const;
 * const terms = {
 *   period: { from: '2027-04-01', until: '2027-07-01' },
 *   measures: [
 *     {
 *       id: 'admissions',
 *       label: 'Fewer emergency admissions',
 *       potPounds: '700000',
 *       method: { kind: 'proportional', unit: 'admissions fewer', planned: '525' },
 *       minimumEvents: 'no-minimum',
 *       collar: 'no-collar',
 *       unearned: { goesTo: 'the acute trust' },
 *       grounds,
 *     },
 *   ],
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds,
 * } as const;
 * const facts = { about: 'better-care-fund', results: [{ measure: 'admissions', achieved: '210' }] };
 * const { total, notes } = settleOutcomePayment(terms, facts);
 * total.kind === 'settled' && total.amountPence; // => 28000000
 * notes; // => ['Fewer emergency admissions: £420,000.00 is not earned, and goes to the acute trust.']
 * ```
 */
export function settleOutcomePayment(terms: OutcomePaymentTerms, facts: OutcomePaymentFacts): Statement {
  const earned = settleEarned(terms, facts);
  return { ...earned, notes: linesOf(settleRest(earned, terms)).flatMap((line) => noteOf(line, terms)) };
}

/**
 * What of the pots outcomes did not earn, in pounds, and who has it: each pot less what {@link settleOutcomePayment}
 * pays of it, so that the two come to the pots, to the penny. A pot that is not set aside has no line.
 *
 * Throws when {@link settleOutcomePayment} does.
 *
 * @example
 * ```ts
 * import { linesOf, settleUnearnedOutcomes } from 'neighbourhood-contracts/sharing';
 *
 * const grounds = { kind: 'agreed', by: 'ICB and council', document: 'Better Care Fund plan', on: '2027-03-31' } as const;
 * const measure = {
 *   id: 'admissions',
 *   label: 'Fewer emergency admissions',
 *   potPounds: '700000',
 *   method: { kind: 'proportional', unit: 'admissions fewer', planned: '525' },
 *   minimumEvents: 'no-minimum',
 *   collar: 'no-collar',
 *   unearned: { goesTo: 'the acute trust' },
 *   grounds,
 * } as const;
 * const terms = {
 *   period: { from: '2027-04-01', until: '2027-07-01' },
 *   measures: [measure],
 *   rounding: { stage: 'each-line', unit: 'penny', mode: 'half-away-from-zero' },
 *   grounds,
 * } as const;
 * const facts = { about: 'better-care-fund', results: [{ measure: 'admissions', achieved: '210' }] };
 * const statement = settleUnearnedOutcomes(terms, facts);
 * linesOf(statement)[0]?.working; // => '£700000 − £280000'
 * statement.total.kind === 'settled' && statement.total.amountPence; // => 42000000
 * ```
 */
export function settleUnearnedOutcomes(terms: OutcomePaymentTerms, facts: OutcomePaymentFacts): Statement {
  return settleRest(settleEarned(terms, facts), terms);
}

function settleEarned(terms: OutcomePaymentTerms, facts: OutcomePaymentFacts): Statement {
  refuse('a payment for outcomes', [
    ...checkOutcomePaymentTerms(terms, 'terms'),
    ...checkOutcomePaymentFacts(facts, 'facts'),
  ]);
  refuse('a payment for outcomes', checkOutcomePaymentTogether(terms, facts, 'facts'));
  const results = new Map(facts.results.map((result) => [result.measure, result]));
  return settle({
    mechanism: 'outcome-payment',
    title: 'Payment for outcomes',
    about: facts.about,
    period: terms.period,
    rounding: terms.rounding,
    sections: terms.measures.map((measure) => ({
      id: measure.id,
      title: measure.label,
      drafts: measureLines(measure, results.get(measure.id), terms),
    })),
  });
}

function settleRest(earned: Statement, terms: OutcomePaymentTerms): Statement {
  return settle({
    mechanism: 'outcome-payment-unearned',
    title: 'What outcomes did not earn',
    about: earned.about,
    period: earned.period,
    rounding: { stage: 'each-line', unit: 'penny', mode: 'towards-zero' },
    sections: [{ id: 'unearned', title: 'Not earned', drafts: unearnedDrafts(earned, terms) }],
  });
}

/** A note of what a measure leaves, where that is known and something. */
function noteOf(line: Line, { measures }: OutcomePaymentTerms): readonly string[] {
  const measure = measures.find(({ id }) => id === line.id);
  if (measure === undefined || measure.unearned === 'not-set-aside') return [];
  const { label, unearned } = measure;
  if (line.kind === 'open') return [`${label}: what is not earned goes to ${unearned.goesTo}.`];
  if (line.amountPence === 0) return [];
  const pounds = formatPounds(line.amountPence);
  return line.kind === 'conditional'
    ? [`${label}: ${pounds} would not be earned, and would go to ${unearned.goesTo}.`]
    : [`${label}: ${pounds} is not earned, and goes to ${unearned.goesTo}.`];
}
