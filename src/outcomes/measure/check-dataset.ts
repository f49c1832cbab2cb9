import {
  checkCode,
  checkDistinct,
  checkEach,
  checkKind,
  checkObject,
  checkText,
  checkTruth,
  checkWord,
  placeIn,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkExpression } from './check-expression.ts';
import type { Dataset, Field, IdentifierField } from './dataset.ts';
import { checkName } from './check-name.ts';
import { checkWholeNumber } from './whole-number.ts';

/** Problems of a dataset: its fields, which of them identify, and its rules. */
export function checkDataset(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, datasetChecks);
  if (problems.length > 0) return problems;
  const { fields, rules } = value as Dataset;
  const [inFields, inRules] = [placeIn(path, 'fields'), placeIn(path, 'rules')];
  return [
    ...checkDistinct(fields.map(({ name }, place) => ({ key: name, path: placeIn(inFields, place, 'name') }))),
    ...checkIdentifiers(fields, inFields),
    ...fields.flatMap((field, place) => checkFieldItself(field, placeIn(inFields, place))),
    ...checkDistinct(rules.map(({ id }, place) => ({ key: id, path: placeIn(inRules, place, 'id') }))),
    ...rules.flatMap(({ id }, place) => checkOwnName(id, placeIn(inRules, place, 'id'))),
    ...rules.flatMap(({ wrongWhen }, place) =>
      checkExpression(wrongWhen, placeIn(inRules, place, 'wrongWhen'), fields),
    ),
  ];
}

/** The rules that every dataset has, by what a data-quality table calls them. */
export const fieldRules = {
  missing: 'no value where there must be one',
  unreadable:
    'a value that its field cannot hold: a day written YYYY-MM-DD, a whole number, a flag, or a text of up to 100 characters, by its kind',
  'unknown-code': 'a code that is not on the list of the field',
  'out-of-range': 'a number beyond the bounds of the field',
  repeated: 'a record that was given already: the first of them stands',
} as const;

/** A rule that every dataset has: a key of {@link fieldRules}. */
export type FieldRule = keyof typeof fieldRules;

function checkOwnName(id: string, path: string): Problem[] {
  if (!Object.hasOwn(fieldRules, id)) return [];
  const message = `Every dataset has a rule called ${id}.`;
  return [{ path, code: 'duplicate', message, help: 'Give this one a name of its own.' }];
}

function checkIdentifiers(fields: readonly Field[], path: string): Problem[] {
  const placed = fields.flatMap((field, place) => {
    return field.kind === 'identifier' ? [{ key: field.identifies, path: placeIn(path, place, 'identifies') }] : [];
  });
  return checkDistinct(placed);
}

function checkFieldItself(field: Field, path: string): Problem[] {
  if (field.kind === 'code') {
    const codes = (field.codes ?? []).map(({ code }, place) => ({
      key: code,
      path: placeIn(path, 'codes', place, 'code'),
    }));
    const both: Problem[] =
      field.codes === undefined || field.list === undefined
        ? []
        : [
            {
              path: placeIn(path, 'list'),
              code: 'contradiction',
              message: 'The codes are given, and left to the caller as well.',
              help: 'Give codes or list, or neither.',
            },
          ];
    return [...both, ...checkDistinct(codes)];
  }
  if (field.kind !== 'number' || field.least === undefined || field.most === undefined) return [];
  if (field.least <= field.most) return [];
  const message = `No number is from ${field.least} to ${field.most}.`;
  return [
    { path: placeIn(path, 'most'), code: 'contradiction', message, help: 'Give a most that is not below least.' },
  ];
}

const named: FieldChecks = { name: checkName, label: checkText, mayBeAbsent: checkTruth };
const identifies = ['person', 'record'] satisfies readonly IdentifierField['identifies'][];
const checkMeaning: Check = (value, path) => checkObject(value, path, { code: checkCode, meaning: checkText });
const checkBound: Check = (value, path) => checkWholeNumber(value, path);

const checkField: Check = (field, path) =>
  checkKind(
    field,
    path,
    {
      identifier: { ...named, identifies: (value, at) => checkWord(value, at, identifies) },
      code: named,
      day: named,
      number: named,
      flag: named,
    },
    {
      code: { codes: (codes, at) => checkEach(codes, at, checkMeaning), list: checkName },
      number: { least: checkBound, most: checkBound },
    },
  );

const datasetChecks: FieldChecks = {
  id: checkCode,
  title: checkText,
  fields: (fields, path) => checkEach(fields, path, checkField),
  rules: (rules, path) =>
    checkEach(rules, path, (rule, place) =>
      checkObject(rule, place, { id: checkName, says: checkText, wrongWhen: () => [] }),
    ),
};
