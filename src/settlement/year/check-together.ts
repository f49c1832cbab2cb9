import { checkDistributionFacts } from '../../sharing/index.ts';
import { placeIn, shown, type Problem } from '../../problems/index.ts';
import { periodOfFinancialYear, type FinancialYear } from '../../time/index.ts';
import type { ContractYear, KnownFacts } from './contract-year.ts';
import { timeOf } from './known-terms.ts';
import { mechanisms } from './mechanisms.ts';
import type { PayingContract } from './paying-contract.ts';
import type { PaymentPart } from './payment-part.ts';
import { restsOnLater } from './rests-on.ts';

/** Where a contract and its year were given. */
export interface Places {
  readonly contract: string;
  readonly year: string;
}

/** Problems of a contract and its year together, where neither has any alone: terms of another year, facts of no part. */
export function checkYearTogether(contract: PayingContract, year: ContractYear, at: Places): Problem[] {
  const parts = new Map(contract.parts.map((part) => [part.id, part]));
  return [
    ...checkTwoParties(contract, placeIn(at.contract, 'holder')),
    ...contract.parts.flatMap((part, place) =>
      checkTime(part, year.year, placeIn(at.contract, 'parts', place, 'terms')),
    ),
    ...year.facts.flatMap((known, place) => {
      const path = placeIn(at.year, 'facts', place);
      const part = parts.get(known.part);
      return part === undefined ? [noPart(known, parts, path)] : checkKnown(known, part, year.year, path);
    }),
  ];
}

/** Nobody has a contract with itself, nor pays itself under one. */
function checkTwoParties({ payer, holder }: PayingContract, path: string): Problem[] {
  if (payer !== holder) return [];
  const message = `${shown(holder)} holds the contract, and is its payer as well: a contract has two parties.`;
  const help = 'Give the one that pays as the payer, and another that is paid as the holder.';
  return [{ path, code: 'contradiction', message, help }];
}

/** A part is settled in the year that it is for. */
function checkTime({ title, terms }: PaymentPart, year: FinancialYear, path: string): Problem[] {
  const time = terms === 'not-agreed' ? undefined : timeOf(terms);
  const whole = periodOfFinancialYear(year);
  if (time === undefined || (time.from >= whole.from && time.until <= whole.until)) return [];
  const message = `${title} is for the time from ${time.from} until ${time.until}, not for ${year}.`;
  const help = `Give terms for ${year}, from ${whole.from} until ${whole.until}.`;
  return [{ path, code: 'contradiction', message, help }];
}

function noPart({ part }: KnownFacts, parts: ReadonlyMap<string, PaymentPart>, path: string): Problem {
  const message = `The contract has no part ${shown(part)}.`;
  const help = `Give one of: ${[...parts.keys()].join(', ')}.`;
  return { path: placeIn(path, 'part'), code: 'unknown-reference', message, help };
}

function checkKnown(known: KnownFacts, part: PaymentPart, year: FinancialYear, path: string): Problem[] {
  const { facts, partners } = known;
  const { checkFacts } = mechanisms[part.mechanism];
  const problems = [...checkFacts(facts, placeIn(path, 'facts')), ...checkPartners(partners, part, year, path)];
  return problems.length > 0 ? problems : checkKnownThen(known, path);
}

/** Nobody knows facts before the document that they rest on, or before what is told in them. */
function checkKnownThen({ knownOn, facts, partners }: KnownFacts, path: string): Problem[] {
  const later = restsOnLater(knownOn, [facts, partners]);
  if (later === undefined) return [];
  const message = `These facts are known on ${knownOn}, and rest on a document of ${later}.`;
  const help = `Give the day from which they are known: ${later} or later.`;
  return [{ path: placeIn(path, 'knownOn'), code: 'contradiction', message, help }];
}

/** Partners by themselves: which of their facts a key turns on is told when it is shared. */
function checkPartners(partners: unknown, { id, paidTo }: PaymentPart, year: FinancialYear, path: string): Problem[] {
  if (partners === undefined) return [];
  if (paidTo.kind !== 'partners') {
    const message = `${shown(id)} is paid to ${paidTo.kind === 'holder' ? 'the holder' : paidTo.body}, not to partners.`;
    const help = 'Leave the partners out, or say in the contract that it is paid to them.';
    return [{ path: placeIn(path, 'partners'), code: 'contradiction', message, help }];
  }
  const pool = { amount: 'not-known', grounds: { kind: 'library-method', method: 'not shared yet' } };
  return checkDistributionFacts({ about: id, period: periodOfFinancialYear(year), pool, partners }, path);
}
