import { checkCode, checkEach, helpFor, placeIn, shown, type Problem } from '../../problems/index.ts';
import { checkName } from './check-name.ts';
import type { Dataset } from './dataset.ts';
import { expressionsOf, listsOfExpression } from './fields-of.ts';
import type { Measure } from './measure.ts';

/** Lists of codes by name, each to be looked up in. */
export type CodeLists = ReadonlyMap<string, ReadonlySet<string>>;

type Given = Readonly<Record<string, readonly string[]>>;

/** Lists as they are given, made ready. */
export function codeLists(lists: Given): CodeLists {
  return new Map(Object.entries(lists).map(([name, codes]) => [name, new Set(codes)]));
}

/** The names of the lists that a dataset leaves to the caller. */
export function listsOfDataset({ fields, rules }: Dataset): readonly string[] {
  const inFields = fields.flatMap((field) => (field.kind === 'code' && field.list !== undefined ? [field.list] : []));
  return [...new Set([...inFields, ...rules.flatMap(({ wrongWhen }) => listsOfExpression(wrongWhen))])];
}

/** The names of the lists that measures and their dataset leave to the caller. */
export function listsOf(measures: readonly Measure[], dataset: Dataset): readonly string[] {
  const inMeasures = measures.flatMap((measure) => expressionsOf(measure).flatMap(listsOfExpression));
  return [...new Set([...inMeasures, ...listsOfDataset(dataset)])];
}

/** Problems of lists of codes by name. */
export function checkListsGiven(value: unknown, path: string): Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ path, code: 'wrong-type', message: `This is ${shown(value)}.`, help: 'Give lists of codes by name.' }];
  }
  return Object.entries(value).flatMap(([name, codes]) => [
    ...checkName(name, placeIn(path, name)),
    ...checkEach(codes, placeIn(path, name), checkCode),
  ]);
}

/** Problems of lists that are needed and not given, or given and not needed. */
export function checkListNames(needed: readonly string[], lists: Given): Problem[] {
  const missing = needed
    .filter((name) => !Object.hasOwn(lists, name))
    .map((name): Problem => {
      const message = `The definitions leave the list of codes ${shown(name)} to the caller, and it is not given.`;
      return { path: placeIn('lists', name), code: 'missing', message, help: 'Give the codes as a list of texts.' };
    });
  const unused = Object.keys(lists)
    .filter((name) => !needed.includes(name))
    .map((name): Problem => {
      const message = `No definition asks for a list ${shown(name)}.`;
      return { path: placeIn('lists', name), code: 'unknown-key', message, help: helpFor(name, needed) };
    });
  return [...missing, ...unused];
}
