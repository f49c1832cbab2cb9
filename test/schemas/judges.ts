import * as outcomes from 'neighbourhood-contracts/outcomes';
import * as payment from 'neighbourhood-contracts/payment';
import * as schemas from 'neighbourhood-contracts/schemas';
import * as settlement from 'neighbourhood-contracts/settlement';
import * as sharing from 'neighbourhood-contracts/sharing';
import type { Problem } from 'neighbourhood-contracts';
import type * as z from 'zod';
import { distributionExamples } from './sharing/distribution-examples.ts';
import { forecastExamples } from './outcomes/forecast-examples.ts';
import { scorecardExamples } from './outcomes/scorecard-examples.ts';
import { examples as firstExamples } from './payment/examples.ts';
import { outcomeExamples } from './sharing/outcome-examples.ts';
import { sharingExamples } from './sharing/sharing-examples.ts';
import { settlementExamples } from './settlement/examples.ts';
import { forecastExamples as paidForecastExamples } from './settlement/forecast-examples.ts';

const examples = {
  ...firstExamples,
  ...sharingExamples,
  ...distributionExamples,
  ...outcomeExamples,
  ...forecastExamples,
  ...scorecardExamples,
  ...settlementExamples,
  ...paidForecastExamples,
};

type Name = keyof typeof examples;
type Check = (value: unknown, path: string) => readonly Problem[];

/** Everything that the rooms below the schemas export: what checks a thing is named after it. */
export const below: Readonly<Record<string, unknown>> = { ...payment, ...sharing, ...outcomes, ...settlement };

/** The checks that are not named after their mechanism. */
const otherwiseNamed: Partial<Record<Name, Check>> = {
  'budget-bridge-terms': payment.checkBudgetBridge,
  'payments-made-facts': payment.checkPaymentsMade,
  'stranded-cost-facts': payment.checkMovedActivity,
  'weighted-capitation-facts': payment.checkCapitationPopulation,
};

/** The facts of a year and those who share them: the check of the year leaves them to the settlement of each part. */
const leftToSettlement = /^\.?facts\[\d+\]\.(?:facts|partners)/;

/** Whether a place is one that the check of a thing looks into. */
export function isJudged(place: string | readonly (string | number)[]): boolean {
  const path =
    typeof place === 'string' ? place : place.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return !leftToSettlement.test(path);
}

export const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string) => camel(`-${name}`);

/** Every published schema that has a judge of its own, with the check that is its judge and its examples. */
export const judged = (Object.keys(examples) as Name[]).map((name) => {
  const check = otherwiseNamed[name] ?? (below[`check${pascal(name)}`] as Check | undefined);
  const schema = (schemas as unknown as Readonly<Record<string, z.ZodType>>)[`${camel(name)}Schema`];
  if (check === undefined || schema === undefined) throw new Error(`There is no check or no schema of ${name}.`);
  const given: readonly unknown[] = examples[name];
  return { name, check, schema, examples: given };
});
