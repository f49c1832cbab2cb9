import type { DistributionPartner } from '../../sharing/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  placeIn,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkDay, checkFinancialYear, type Day, type FinancialYear } from '../../time/index.ts';
import type { PartFacts } from './payment-part.ts';

/**
 * A year of a contract: what is known of each part, and since when. Where the facts of a part come more than once, the
 * latest known by the day of the question count: so a year is settled provisionally, and again when more is known.
 */
export interface ContractYear {
  readonly year: FinancialYear;
  readonly facts: readonly KnownFacts[];
}

/** The facts of one part of the contract, as known from a day on. */
export interface KnownFacts {
  /** The id of the part. */
  readonly part: string;
  readonly knownOn: Day;
  readonly facts: PartFacts;
  /** Those who share it, where the part is paid to partners. */
  readonly partners?: readonly DistributionPartner[];
}

const factsChecks: FieldChecks = { part: checkCode, knownOn: checkDay, facts: () => [] };
// The partners and the facts are checked by the mechanism that takes them, where its terms are at hand.
const optionalFacts: FieldChecks = { partners: () => [] };

/** Problems of a contract year, but for the facts themselves. */
export function checkContractYear(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, {
    year: checkFinancialYear,
    facts: (facts, at) => checkEach(facts, at, (item, place) => checkObject(item, place, factsChecks, optionalFacts)),
  });
  if (problems.length > 0) return problems;
  const { facts } = value as ContractYear;
  const at = placeIn(path, 'facts');
  return checkDistinct(
    facts.map(({ part, knownOn }, place) => ({ key: `${part} on ${knownOn}`, path: placeIn(at, place) })),
  );
}

/** The latest facts of a part that were known by a day, and their place in the list. */
export function factsKnownBy(
  asAt: Day,
  part: string,
  { facts }: ContractYear,
): { readonly known: KnownFacts; readonly place: number } | undefined {
  return facts
    .flatMap((known, place) => (known.part === part && known.knownOn <= asAt ? [{ known, place }] : []))
    .sort((a, b) => (a.known.knownOn < b.known.knownOn ? 1 : -1))[0];
}
