import type { Line } from '../../payment/index.ts';
import { totalOf } from '../../statement/index.ts';
import type { PassedOnFacts } from '../../sharing/index.ts';
import type { Standpoint } from '../../policy/index.ts';
import { pence, type Pence } from '../../money/index.ts';
import { placeIn } from '../../problems/index.ts';
import { periodOfFinancialYear } from '../../time/index.ts';
import type { Places } from './check-together.ts';
import { factsKnownBy, type ContractYear } from './contract-year.ts';
import { cameAfter } from './came-after.ts';
import { settlers, type YearLines } from './settlers.ts';
import { lessPaidElsewhere } from './paid-elsewhere.ts';
import type { PartContext } from './part-context.ts';
import type { PayingContract } from './paying-contract.ts';
import type { PaymentPart } from './payment-part.ts';
import { receiptsOf, type PartLines, type Receipt } from './receivers.ts';
import { supplyTerms } from './supply-terms.ts';
import { tried, type Tried } from './tried.ts';
import { isNeverBelowNothing, unknownFacts } from './when-unknown.ts';

/** A part of a contract, settled: what it comes to, and who receives it. */
export interface SettledPart extends PartLines {
  readonly receipts: readonly Receipt[];
  readonly notes: readonly string[];
}

/** A contract’s year that is settled: checked, and where it was given. */
export interface Settling {
  readonly contract: PayingContract;
  readonly year: ContractYear;
  readonly standpoint: Standpoint;
  readonly at: Places;
}

/** Settles one part of a contract for a year, as known on a day; or says where its terms and facts do not go together. */
export function settlePart(
  settling: Settling,
  place: number,
  part: PaymentPart,
  context: PartContext,
): Tried<SettledPart> {
  const { contract, year, standpoint, at } = settling;
  const { asAt } = standpoint;
  const found = factsKnownBy(asAt, part.id, year);
  const own = placeIn(at.contract, 'parts', place);
  const given = found === undefined ? placeIn(at.year, 'facts') : placeIn(at.year, 'facts', found.place);
  const facts = placeIn(given, 'facts');
  const priced = tried(() => linesOfPart(settling, part, context.received), {
    terms: placeIn(own, 'terms'),
    facts,
    population: facts,
    lines: own,
  });
  if ('problems' in priced) return priced;
  const { lines, notes } = priced.made;
  const settled = lessPaidElsewhere(
    { part, lines: lines.map((line) => ({ ...line, id: `${part.id}/${line.id}` })), total: totalOf(lines) },
    context.claim,
  );
  const shared = tried(
    () => receiptsOf(settled, contract, found?.known, { period: periodOfFinancialYear(year.year), asAt }),
    { terms: placeIn(own, 'paidTo', 'terms'), facts: given },
  );
  return 'problems' in shared ? shared : { made: { ...settled, notes, receipts: shared.made } };
}

function linesOfPart(
  { contract, year, standpoint }: Settling,
  part: PaymentPart,
  received: PassedOnFacts | undefined,
): YearLines {
  const { terms, title } = part;
  const { asAt } = standpoint;
  if (terms === 'not-agreed') return open(part, 'the terms are not agreed', `the terms of ${title}`);
  const later = cameAfter(asAt, terms);
  if (later !== undefined) {
    return open(part, `${later.how} on ${later.on}, after ${asAt}`, `the terms of ${title} on ${asAt}`);
  }
  const facts =
    received ?? factsKnownBy(asAt, part.id, year)?.known.facts ?? unknownFacts(part, contract.id, year.year);
  if (facts === undefined) {
    const question = `the facts of ${title} for ${year.year}, as known on ${asAt}`;
    return open(part, 'its facts are not known', question, isNeverBelowNothing(part) && { lowPence: pence(0) });
  }
  const used =
    part.mechanism === 'gain-share' && part.terms !== 'not-agreed'
      ? supplyTerms(part.terms, contract.id, standpoint)
      : terms;
  return settlers[part.mechanism](used, facts, year.year);
}

function open(
  { id, title }: PaymentPart,
  working: string,
  question: string,
  bounds: { readonly lowPence: Pence } | false = false,
): YearLines {
  const facts = { id: 'open', label: title, working, grounds: [] };
  const line: Line = { ...facts, kind: 'open', ...bounds, question, assumptions: [] };
  return { lines: [line], notes: [`${title} (${id}): ${working}.`] };
}
