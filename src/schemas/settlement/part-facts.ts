import * as z from 'zod';
import { shown, type Problem } from '../../problems/index.ts';
import type { MechanismName, PartFacts } from '../../settlement/index.ts';
import { keysIn, placeWithin } from '../places-within.ts';
import { problemsOf } from '../problems-of.ts';
import * as payment from '../payment/index.ts';
import * as sharing from '../sharing/index.ts';

// By name, so that a mechanism without facts here does not compile: of two kinds of facts one may hold all of the other.
const ofEachMechanism = {
  'agreed-sum': payment.agreedSumFactsSchema,
  'weighted-capitation': payment.weightedCapitationFactsSchema,
  'monthly-schedule': payment.monthlyScheduleFactsSchema,
  'year-of-care': payment.yearOfCareFactsSchema,
  'gms-global-sum': payment.globalSumFactsSchema,
  'pcn-des': payment.pcnDesFactsSchema,
  'low-volume-block': payment.lowVolumeBlockFactsSchema,
  'aligned-payment': payment.alignedPaymentFactsSchema,
  'blended-payment': payment.blendedPaymentFactsSchema,
  'marginal-rate': payment.marginalRateFactsSchema,
  arrs: payment.arrsFactsSchema,
  'gain-share': sharing.gainShareFactsSchema,
  'passed-on': sharing.passedOnFactsSchema,
  'outcome-payment': sharing.outcomePaymentFactsSchema,
  points: payment.pointsFactsSchema,
  'income-safeguard': payment.incomeSafeguardFactsSchema,
  'transitional-support': payment.strandedCostFactsSchema,
  'glide-path': payment.glidePathFactsSchema,
} as const satisfies Readonly<Record<MechanismName, z.ZodType<PartFacts>>>;

const anyOfThem = Object.values(ofEachMechanism);

/** The facts of any mechanism that a part of a contract may name. */
export const partFacts = z.union(anyOfThem) satisfies z.ZodType<PartFacts>;

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
  const tried = anyOfThem.map((schema) => {
    const { error } = schema.safeParse(value, { reportInput: true });
    return error === undefined ? [] : problemsOf(error);
  });
  const [nearest = []] = tried.sort((a, b) => misfits(a) - misfits(b) || a.length - b.length);
  return nearest.map((problem) => ({ ...problem, path: placeWithin(path, problem.path) }));
}

/** How many fields are missing or unknown: what tells the facts of one mechanism from those of another. */
function misfits(problems: readonly Problem[]): number {
  const isMisfit = ({ path, code }: Problem) =>
    keysIn(path).length === 1 && (code === 'missing' || code === 'unknown-key');
  return problems.filter(isMisfit).length;
}
