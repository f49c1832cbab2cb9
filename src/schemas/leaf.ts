import * as z from 'zod';
import { checkCode, checkPeople, checkText, shown, type Problem } from '../problems/index.ts';
import { checkPounds, checkWeight } from '../money/index.ts';
import {
  checkDay,
  checkFinancialYear,
  checkMonth,
  checkOrder,
  type Day,
  type FinancialYear,
  type Month,
  type Period,
} from '../time/index.ts';
import { record } from './containers.ts';
import { tell } from './problems-of.ts';

/**
 * A schema of one value whose whole rule is the library's own check, so that no rule is written twice. `described`
 * tells the same to JSON Schema, which cannot call it.
 */
export function leaf<T>(
  base: z.ZodType,
  check: (value: unknown, path: string) => readonly Problem[],
  described: object,
): z.ZodType<T> {
  const checked = base.superRefine((value, context) => {
    tell(check(value, ''), context);
  });
  return checked.meta({ ...described }) as unknown as z.ZodType<T>;
}

const textual = (described: object) => ({ type: 'string', ...described });

export const text = leaf<string>(z.any(), checkText, textual({ minLength: 1, maxLength: 1000 }));
export const code = leaf<string>(z.any(), checkCode, textual({ minLength: 1, maxLength: 100 }));
export const people = leaf<number>(z.any(), checkPeople, { type: 'integer', minimum: 0, maximum: 1_000_000_000 });
export const day = leaf<Day>(z.any(), checkDay, textual({ format: 'date' }));
export const month = leaf<Month>(z.any(), checkMonth, textual({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' }));
export const financialYear = leaf<FinancialYear>(
  z.any(),
  checkFinancialYear,
  textual({ pattern: '^[0-9]{4}/[0-9]{2}$' }),
);
export const poundsText = leaf<string>(
  z.any(),
  asText(checkPounds),
  textual({ pattern: '^-?[0-9]{1,15}(\\.[0-9]{1,2}0*)?$' }),
);
export const weightText = leaf<string>(
  z.any(),
  asText(checkWeight),
  textual({ pattern: '^[0-9]{1,15}(\\.[0-9]{1,20})?$' }),
);
export const segment = leaf<number>(z.any(), checkSegment, { type: 'integer', minimum: 1, maximum: 5 });

export const period = leaf<Period>(
  record({ from: day, until: day.optional() }),
  (value, path) => checkOrder(value as Period, path),
  { description: 'A run of days: "until" is the first day after it.' },
);

/** In a portfolio exact numbers are text, so that they are the same in every language that reads it. */
function asText(check: (value: unknown, path: string) => readonly Problem[]) {
  return (value: unknown, path: string): readonly Problem[] => {
    if (typeof value !== 'number') return check(value, path);
    return [
      { path, code: 'wrong-type', message: `This is the number ${value}.`, help: `Write it as text: "${value}".` },
    ];
  };
}

function checkSegment(value: unknown, path: string): readonly Problem[] {
  if (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 5) return [];
  const code = value === undefined ? 'missing' : 'out-of-range';
  return [
    {
      path,
      code,
      message: `${shown(value)} is not a segment.`,
      help: 'Give a whole number from 1 to 5; since 2026/27 there are 4.',
    },
  ];
}
