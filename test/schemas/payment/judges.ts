import * as payment from 'neighbourhood-contracts/payment';
import * as schemas from 'neighbourhood-contracts/schemas';
import type { Problem } from 'neighbourhood-contracts';
import type * as z from 'zod';
import { examples } from './examples.ts';

type Name = keyof typeof examples;
type Check = (value: unknown, path: string) => readonly Problem[];

/** The checks that are not named after their mechanism. */
const otherwiseNamed: Partial<Record<Name, Check>> = {
  'budget-bridge-terms': payment.checkBudgetBridge,
  'payments-made-facts': payment.checkPaymentsMade,
  'stranded-cost-facts': payment.checkMovedActivity,
  'weighted-capitation-facts': payment.checkCapitationPopulation,
};

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string) => camel(`-${name}`);

/** Every published schema of a payment, with the check that is its judge and its examples. */
export const judged = (Object.keys(examples) as Name[]).map((name) => {
  const check = otherwiseNamed[name] ?? (payment as unknown as Record<string, Check>)[`check${pascal(name)}`];
  const schema = (schemas as unknown as Readonly<Record<string, z.ZodType>>)[`${camel(name)}Schema`];
  if (check === undefined || schema === undefined) throw new Error(`There is no check or no schema of ${name}.`);
  const given: readonly unknown[] = examples[name];
  return { name, check, schema, examples: given };
});
