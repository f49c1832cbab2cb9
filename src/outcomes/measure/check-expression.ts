import {
  checkCode,
  checkEach,
  checkKind,
  checkWord,
  helpFor,
  placeIn,
  shown,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkDay } from '../../time/index.ts';
import { checkName } from './check-name.ts';
import type { Field } from './dataset.ts';
import type { Comparison, Expression } from './expression.ts';
import { checkWholeNumber } from './whole-number.ts';

/** How deep an expression may be, and how many there may be in one: no definition comes near. */
export const expressionLimits = { depth: 20, parts: 1_000 } as const;

/** Problems of an expression over the fields of a dataset. */
export function checkExpression(value: unknown, path: string, fields: readonly Field[]): Problem[] {
  const visit: Visit = { byName: new Map(fields.map((field) => [field.name, field])), parts: 0 };
  return checkPart(value, path, visit, 1);
}

interface Visit {
  readonly byName: ReadonlyMap<string, Field>;
  parts: number;
}

function checkPart(value: unknown, path: string, visit: Visit, depth: number): Problem[] {
  visit.parts += 1;
  if (depth > expressionLimits.depth || visit.parts > expressionLimits.parts) {
    const message = `The expression is more than ${expressionLimits.depth} deep, or of more than ${expressionLimits.parts} parts.`;
    return [{ path, code: 'too-many', message, help: 'Give a simpler one.' }];
  }
  const problems = checkKind(value, path, expressionChecks);
  if (problems.length > 0) return problems;
  const expression = value as Expression;
  switch (expression.kind) {
    case 'all':
    case 'any':
      return checkParts(expression, path, visit, depth);
    case 'not':
      return checkPart(expression.of, placeIn(path, 'of'), visit, depth + 1);
    case 'equals': {
      const kind = typeof expression.value === 'boolean' ? 'flag' : 'code';
      return checkFieldName(expression.field, placeIn(path, 'field'), visit, [kind]);
    }
    case 'one-of':
    case 'on-list':
      return checkFieldName(expression.field, placeIn(path, 'field'), visit, ['code']);
    case 'is-absent':
      return checkFieldName(expression.field, placeIn(path, 'field'), visit, ['code', 'day', 'number', 'flag']);
    case 'compare':
      return checkCompared(expression, path, visit);
    case 'days-between':
      return [
        ...checkFieldName(expression.from, placeIn(path, 'from'), visit, ['day']),
        ...checkFieldName(expression.to, placeIn(path, 'to'), visit, ['day']),
      ];
  }
}

function checkParts(
  { kind, of }: Extract<Expression, { readonly kind: 'all' | 'any' }>,
  path: string,
  visit: Visit,
  depth: number,
): Problem[] {
  if (kind === 'any' && of.length === 0) {
    const help = 'Give one at least.';
    return [{ path: placeIn(path, 'of'), code: 'missing', message: 'One of none is never true.', help }];
  }
  return of.flatMap((part, place) => checkPart(part, placeIn(path, 'of', place), visit, depth + 1));
}

function checkCompared(
  { field, than }: Extract<Expression, { readonly kind: 'compare' }>,
  path: string,
  visit: Visit,
): Problem[] {
  const problems = checkFieldName(field, placeIn(path, 'field'), visit, ['number', 'day']);
  if (problems.length > 0) return problems;
  const at = placeIn(path, 'than');
  return visit.byName.get(field)?.kind === 'day' ? checkDay(than, at) : checkWholeNumber(than, at);
}

function checkFieldName(name: string, path: string, { byName }: Visit, kinds: readonly Field['kind'][]): Problem[] {
  const field = byName.get(name);
  if (field === undefined) {
    const message = `The dataset has no field ${shown(name)}.`;
    return [{ path, code: 'unknown-reference', message, help: helpFor(name, [...byName.keys()]) }];
  }
  if (kinds.includes(field.kind)) return [];
  const help = `This is asked of a field that is a ${kinds.join(' or a ')}.`;
  return [{ path, code: 'wrong-kind-of-reference', message: `The field ${shown(name)} is a ${field.kind}.`, help }];
}

const comparisons = ['below', 'at-most', 'equal-to', 'at-least', 'above'] satisfies readonly Comparison[];
const checkComparison: Check = (value, path) => checkWord(value, path, comparisons);
const checkList: Check = (value, path) => checkEach(value, path, () => []);

const checkSomeCodes: Check = (value, path) => {
  const problems = checkEach(value, path, checkCode);
  if (problems.length > 0 || (value as readonly unknown[]).length > 0) return problems;
  return [{ path, code: 'missing', message: 'No code is given.', help: 'Give one at least.' }];
};

const expressionChecks: Readonly<Record<Expression['kind'], FieldChecks>> = {
  all: { of: checkList },
  any: { of: checkList },
  not: { of: () => [] },
  equals: {
    field: checkCode,
    value: (value, path) => (typeof value === 'boolean' ? [] : checkCode(value, path)),
  },
  'one-of': { field: checkCode, codes: checkSomeCodes },
  'on-list': { field: checkCode, list: checkName },
  'is-absent': { field: checkCode },
  compare: { field: checkCode, is: checkComparison, than: () => [] },
  'days-between': {
    from: checkCode,
    to: checkCode,
    is: checkComparison,
    than: (value, at) => checkWholeNumber(value, at),
  },
};
