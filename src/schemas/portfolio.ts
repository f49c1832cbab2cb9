import * as z from 'zod';
import { checkLinks, type Evidence, type Portfolio } from '../model/index.ts';
import { refuse } from '../problems/index.ts';
import { agreement, arrangementSchema, subContract } from './arrangement.ts';
import { contractSchema } from './contract.ts';
import { list, record, recordedList } from './containers.ts';
import { code, day, text } from './leaf.ts';
import { organisationSchema, succession } from './organisation.ts';
import { neighbourhoodSchema, pcnSchema, practiceSchema } from './places.ts';
import { problemsOf } from './problems-of.ts';
import { checkSize } from './size.ts';

const evidence = record({
  claim: code,
  part: code.optional(),
  about: code,
  holds: z.boolean(),
  on: day,
  document: text,
}) satisfies z.ZodType<Evidence>;

/** The shape of a portfolio. {@link parsePortfolio} checks how its parts refer to each other as well. */
export const portfolioSchema = record({
  title: text,
  organisations: list(organisationSchema),
  successions: recordedList(succession),
  practices: list(practiceSchema),
  pcns: list(pcnSchema),
  neighbourhoods: list(neighbourhoodSchema),
  contracts: recordedList(contractSchema),
  subContracts: recordedList(subContract),
  agreements: recordedList(agreement),
  arrangements: recordedList(arrangementSchema),
  evidence: recordedList(evidence),
}) satisfies z.ZodType<Portfolio>;

/**
 * Reads a portfolio from data of any shape, as parsed from JSON, into a copy of its own. Throws one error that lists every problem:
 * fields that are missing, unknown or of the wrong kind, and identifiers that point at nothing.
 *
 * @example
 * ```ts
 * import { emptyPortfolio } from 'neighbourhood-contracts/model';
 * import { parsePortfolio } from 'neighbourhood-contracts/schemas';
 *
 * parsePortfolio(emptyPortfolio('Ours')).title; // => 'Ours'
 * parsePortfolio({ ...emptyPortfolio('Ours'), practises: [] }); // throws: Did you mean "practices"?
 * ```
 */
export function parsePortfolio(data: unknown): Portfolio {
  refuse('the portfolio', checkSize(data));
  const shape = portfolioSchema.safeParse(data, { reportInput: true });
  refuse('the portfolio', [...(shape.success ? [] : problemsOf(shape.error)), ...checkLinks(data)]);
  return shape.data as Portfolio;
}
