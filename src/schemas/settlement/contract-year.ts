import { checkDistributionPartners } from '../../sharing/index.ts';
import { placeIn, type Problem } from '../../problems/index.ts';
import { checkContractYear, type ContractYear } from '../../settlement/index.ts';
import { list, record } from '../containers.ts';
import { schemaOf } from '../judged.ts';
import { code, day, financialYear } from '../leaf.ts';
import { partner } from '../sharing/distribution/partner.ts';
import { some } from '../payment/terms.ts';
import { checkPartFacts, partFacts } from './part-facts.ts';

/** A year of a contract: what is known of each part, and since when. */
export const contractYearSchema = schemaOf<ContractYear>()(
  (value, path) => [...checkContractYear(value, path), ...checkFactsOfParts(value, path)],
  record({
    year: financialYear,
    facts: list(
      record({
        part: code,
        knownOn: day,
        facts: partFacts,
        partners: some(partner).meta({ maxItems: 1_000 }).optional(),
      }),
    ),
  }),
);

/**
 * Problems of what the check of a contract year leaves to the settlement of each part: a schema gives data of the type
 * that it says, and looks at them now. What is no list of known facts is told of by that check.
 */
function checkFactsOfParts(year: unknown, path: string): readonly Problem[] {
  return factsIn(year).flatMap((known, place) => {
    if (typeof known !== 'object' || known === null || Array.isArray(known)) return [];
    const { facts, partners } = known as { readonly facts?: unknown; readonly partners?: unknown };
    const at = placeIn(path, 'facts', place);
    const ofPartners = partners === undefined ? [] : checkDistributionPartners(partners, placeIn(at, 'partners'));
    return [...checkPartFacts(facts, placeIn(at, 'facts')), ...ofPartners];
  });
}

function factsIn(year: unknown): readonly unknown[] {
  const facts = (year as { readonly facts?: unknown } | null | undefined)?.facts;
  return Array.isArray(facts) ? facts : [];
}
