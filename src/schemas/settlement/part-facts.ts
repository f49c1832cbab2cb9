import * as z from 'zod';
import { shown, type Problem } from '../../problems/index.ts';
import type { PartFacts } from '../../settlement/index.ts';
import * as payment from '../payment/index.ts';
import { placeWithin } from '../places-within.ts';
import { problemsOf } from '../problems-of.ts';

const ofEachMechanism = [
  payment.agreedSumFactsSchema,
  payment.weightedCapitationFactsSchema,
  payment.yearOfCareFactsSchema,
  payment.alignedPaymentFactsSchema,
  payment.blendedPaymentFactsSchema,
  payment.gainShareFactsSchema,
  payment.passedOnFactsSchema,
  payment.outcomePaymentFactsSchema,
  payment.incomeSafeguardFactsSchema,
  payment.strandedCostFactsSchema,
] as const;

/** The facts of any mechanism that a part of a contract may name. */
export const partFacts = z.union(ofEachMechanism) satisfies z.ZodType<PartFacts>;

/**
 * Problems of the facts of a part, whose mechanism stands in its contract and not here: none where they are the facts of
 * any, and otherwise those of the facts that they are nearest to.
 */
export function checkPartFacts(value: unknown, path: string): readonly Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const code = value === undefined || value === null ? 'missing' : 'wrong-type';
    const help = 'Give the facts that the mechanism of the part takes.';
    return [{ path, code, message: `This is ${shown(value)}, not an object.`, help }];
  }
  const tried = ofEachMechanism.map((schema) => {
    const { error } = schema.safeParse(value, { reportInput: true });
    return error === undefined ? [] : problemsOf(error);
  });
  const [nearest = []] = tried.sort((a, b) => a.length - b.length);
  return nearest.map((problem) => ({ ...problem, path: placeWithin(path, problem.path) }));
}
