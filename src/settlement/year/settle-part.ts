import { totalOf, type Line } from '../../payment/index.ts';
import type { Standpoint } from '../../policy/index.ts';
import { placeIn, refuse, type Problem } from '../../problems/index.ts';
import { periodOfFinancialYear, type ClosedPeriod, type Day } from '../../time/index.ts';
import { factsKnownBy, type ContractYear } from './contract-year.ts';
import { mechanisms, type YearLines } from './mechanisms.ts';
import { paidElsewhere, type PartContext } from './part-context.ts';
import type { PayingContract } from './paying-contract.ts';
import type { PaymentPart } from './payment-part.ts';
import { receiptsOf, type PartLines, type Receipt } from './receivers.ts';
import { supplyTerms } from './supply-terms.ts';
import { unknownFacts } from './when-unknown.ts';

/** A part of a contract, settled: what it comes to, and who receives it. */
export interface SettledPart extends PartLines {
  readonly receipts: readonly Receipt[];
  readonly notes: readonly string[];
}

/** Settles one part of a contract for a year, as known on a day. */
export function settlePart(
  contract: PayingContract,
  part: PaymentPart,
  year: ContractYear,
  standpoint: Standpoint,
  context: PartContext = {},
): SettledPart {
  const period = periodOfFinancialYear(year.year);
  const { lines: before, notes } = linesOfPart(contract, part, year, standpoint, context);
  const elsewhere = context.claim && paidElsewhere(context.claim, totalOf(before), 'paid-elsewhere');
  const lines = elsewhere === undefined ? before : [...before, elsewhere];
  const own = lines.map((line) => ({ ...line, id: `${part.id}/${line.id}` }));
  const settled = { part, lines: own, total: totalOf(own) };
  const known = factsKnownBy(standpoint.asAt, part.id, year)?.known;
  return { ...settled, notes, receipts: receiptsOf(settled, contract, known, period) };
}

function linesOfPart(
  contract: PayingContract,
  part: PaymentPart,
  year: ContractYear,
  standpoint: Standpoint,
  context: PartContext,
): Pick<YearLines, 'lines' | 'notes'> {
  const { terms, title } = part;
  if (terms === 'not-agreed') return open(part, 'the terms are not agreed', `the terms of ${title}`);
  const agreedOn = notAgreedBefore(terms.grounds, standpoint.asAt);
  if (agreedOn !== undefined) {
    return open(part, `agreed on ${agreedOn}, after ${standpoint.asAt}`, `the terms of ${title} on ${standpoint.asAt}`);
  }
  const found = factsKnownBy(standpoint.asAt, part.id, year);
  const facts = context.received ?? found?.known.facts ?? unknownFacts(part, contract.id, year.year);
  const missing = `the facts of ${title} for ${year.year}, as known on ${standpoint.asAt}`;
  if (facts === undefined) return open(part, 'its facts are not known', missing);
  const { checkFacts, settle } = mechanisms[part.mechanism];
  refuse('a contract year', checkFacts(facts, placeIn('year', 'facts', found?.place ?? 0, 'facts')));
  const used = part.mechanism === 'gain-share' ? supplyTerms(part.terms as never, contract.id, standpoint) : terms;
  const settled = settle(used, facts, year.year);
  refuse('a contract year', checkWithinYear(settled.period, year, part));
  return settled;
}

/** The day on which terms are agreed, where that is after the day of the question. */
function notAgreedBefore(grounds: { readonly kind: string; readonly on?: Day }, asAt: Day): Day | undefined {
  return grounds.kind === 'agreed' && grounds.on !== undefined && grounds.on > asAt ? grounds.on : undefined;
}

function open({ id, title }: PaymentPart, working: string, question: string): Pick<YearLines, 'lines' | 'notes'> {
  const line: Line = { id: 'open', label: title, working, grounds: [], kind: 'open', question, assumptions: [] };
  return { lines: [line], notes: [`${title} (${id}): ${working}.`] };
}

/** A part is settled in the year that it is for. */
function checkWithinYear(period: ClosedPeriod, { year }: ContractYear, { id, title }: PaymentPart): Problem[] {
  const whole = periodOfFinancialYear(year);
  if (period.from >= whole.from && period.until <= whole.until) return [];
  const message = `${title} is for the time from ${period.from} until ${period.until}, not for ${year}.`;
  const help = `Give terms for ${year}, from ${whole.from} until ${whole.until}.`;
  return [{ path: placeIn('contract', 'parts', id, 'terms'), code: 'contradiction', message, help }];
}
