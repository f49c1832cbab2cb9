import * as z from 'zod';
import { checkCode, checkPeople, checkText, type Problem } from '../problems/index.ts';
import { checkExact, checkWeight } from '../money/index.ts';
import { checkDay, checkFinancialYear, checkOrder, type Day, type FinancialYear, type Period } from '../time/index.ts';
import { record } from './containers.ts';
import { spoken } from './problems-of.ts';

/**
 * A schema of one value whose rule is the library's own check, so that no rule is written twice. `described`
 * tells the same to JSON Schema, which cannot call it.
 */
function leaf<T>(
  base: z.ZodType,
  check: (value: unknown, path: string) => readonly Problem[],
  described: object,
): z.ZodType<T> {
  const checked = base.superRefine((value, context) => {
    for (const problem of check(value, '')) {
      context.addIssue({ code: 'custom', message: spoken(problem), params: { code: problem.code } });
    }
  });
  return checked.meta({ ...described }) as unknown as z.ZodType<T>;
}

export const text = leaf<string>(z.string(), checkText, { minLength: 1, maxLength: 1000 });
export const code = leaf<string>(z.string(), checkCode, { minLength: 1, maxLength: 100 });
export const people = leaf<number>(z.number(), checkPeople, { type: 'integer', minimum: 0, maximum: 1_000_000_000 });
export const day = leaf<Day>(z.string(), checkDay, { format: 'date' });
export const financialYear = leaf<FinancialYear>(z.string(), checkFinancialYear, { pattern: '^[0-9]{4}/[0-9]{2}$' });
export const exactPounds = leaf<string>(z.string(), checkExact, { pattern: '^-?[0-9]{1,15}(\\.[0-9]{1,20})?$' });
export const weightText = leaf<string>(z.string(), checkWeight, { pattern: '^[0-9]{1,15}(\\.[0-9]{1,20})?$' });

export const period = leaf<Period>(
  record({ from: day, until: day.optional() }),
  (value, path) => checkOrder(value as Period, path),
  { description: 'A run of days: "until" is the first day after it.' },
);
