import type { Problem, ProblemCode } from '../../../problems/index.ts';
import { fieldRules, type FieldRule } from '../check-dataset.ts';
import type { Dataset } from '../dataset.ts';

/** The problem of a record that breaks a rule: its row, its field and the rule, and not what stands there. */
export function recordProblem(dataset: Dataset, row: number, rule: string, field: string | undefined): Problem {
  const path = `records[${row}]${field === undefined ? '' : `.${field}`}`;
  const own = dataset.rules.find(({ id }) => id === rule);
  if (own !== undefined) return { path, code: 'contradiction', message: own.says, help };
  const each = rule as FieldRule;
  return { path, code: codes[each], message: `Here is ${fieldRules[each]}.`, help };
}

const help = "Mend the record, or count without it and others like it by whenWrong: 'exclude'.";

const codes: Readonly<Record<FieldRule, ProblemCode>> = {
  missing: 'missing',
  unreadable: 'wrong-type',
  'unknown-code': 'unknown-value',
  'out-of-range': 'out-of-range',
  repeated: 'duplicate',
};
