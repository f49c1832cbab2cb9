import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkWord,
  helpFor,
  placeIn,
  refuse,
  shown,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../../problems/index.ts';
import { checkClosedPeriod, checkDay } from '../../../time/index.ts';
import { checkMeasure } from '../check-measure.ts';
import { checkName } from '../check-name.ts';
import type { Dataset } from '../dataset.ts';
import { expressionsOf, listsOfExpression } from '../fields-of.ts';
import type { Measure } from '../measure.ts';
import type { CountingAsked, Dimension } from './asked.ts';

/** How many measures are counted at once, and by how many things: no submission comes near. */
export const countingLimits = { measures: 100, dimensions: 8, groups: 1_000_000 } as const;

/** Refuses measures that cannot be counted together, and what is asked wrongly of them. `besides` are further options. */
export function refuseAsked(measures: readonly Measure[], asked: unknown, besides: FieldChecks): void {
  refuse('the measures', checkMeasures(measures));
  refuse('what is asked', checkObject(asked, '', { ...askedChecks, ...besides }, optionalChecks));
  refuse('what is asked', checkTogether(measures, asked as CountingAsked));
}

function checkMeasures(measures: unknown): Problem[] {
  const problems = checkEach(measures, 'measures', checkMeasure);
  if (problems.length > 0) return problems;
  const given = measures as readonly Measure[];
  if (given.length === 0 || given.length > countingLimits.measures) {
    const help = `Give 1 to ${countingLimits.measures} at a time.`;
    const code = given.length === 0 ? 'missing' : 'too-many';
    return [{ path: 'measures', code, message: `There are ${given.length} measures.`, help }];
  }
  return [
    ...checkDistinct(given.map(({ id }, place) => ({ key: id, path: placeIn('measures', place, 'id') }))),
    ...checkOneDataset(given),
  ];
}

/** Measures may each hold a copy of their dataset, as where they were read from a file. */
function checkOneDataset(measures: readonly Measure[]): Problem[] {
  const first = measures[0]?.dataset;
  const text = JSON.stringify(first);
  return measures.flatMap(({ dataset }, place) => {
    if (dataset === first || JSON.stringify(dataset) === text) return [];
    const message = `This measure is of ${shown(dataset.id)}, and the first is of ${shown(first?.id)}, or of another version of it.`;
    const help = 'Count the measures of one dataset at a time.';
    return [{ path: placeIn('measures', place, 'dataset'), code: 'contradiction' as const, message, help }];
  });
}

function checkTogether(measures: readonly Measure[], asked: CountingAsked): Problem[] {
  const dataset = measures[0]?.dataset;
  if (dataset === undefined) return [];
  const { by, cohort } = asked;
  const names = by.map((dimension) => nameOf(dimension));
  return [
    ...checkDistinct(names.map((key, place) => ({ key, path: placeIn('by', place) }))),
    ...by.flatMap((dimension, place) => checkDimension(dimension, placeIn('by', place), dataset, cohort)),
    ...checkPerson(dataset, cohort),
    ...checkLists(measures, asked),
  ];
}

/** The name of a dimension, as groups have it. */
export function nameOf(dimension: Dimension): string {
  return typeof dimension === 'string' ? dimension : dimension.field;
}

function checkDimension(
  dimension: Dimension,
  path: string,
  { fields }: Dataset,
  cohort: CountingAsked['cohort'],
): Problem[] {
  if (typeof dimension !== 'string') {
    const allowed = fields.filter(({ kind }) => kind === 'code' || kind === 'flag').map(({ name }) => name);
    if (allowed.includes(dimension.field)) return [];
    const message = `The dataset has no field ${shown(dimension.field)} that is a code or a flag.`;
    return [{ path, code: 'unknown-reference', message, help: helpFor(dimension.field, allowed) }];
  }
  if (dimension === 'month') return [];
  if (['person', 'from', 'until'].includes(dimension)) {
    const message = `Nothing is grouped by ${shown(dimension)} of a person.`;
    return [{ path, code: 'unknown-value', message, help: 'Give an attribute of the people.' }];
  }
  if (cohort !== 'everyone') return [];
  const message = `${shown(dimension)} is an attribute of a person, and no cohort is given.`;
  const help = "Give the cohort with its attributes, or a field of the record as { field: 'name' }.";
  return [{ path, code: 'contradiction', message, help }];
}

function checkPerson({ fields }: Dataset, cohort: CountingAsked['cohort']): Problem[] {
  if (cohort === 'everyone') return [];
  if (fields.some((field) => field.kind === 'identifier' && field.identifies === 'person')) return [];
  const message = 'The dataset has no field that identifies the person.';
  return [{ path: 'cohort', code: 'contradiction', message, help: "Give 'everyone', or a dataset with such a field." }];
}

/** Every list that a measure or a field of the dataset leaves to the caller. */
export function listsNeeded(measures: readonly Measure[], dataset: Dataset): readonly string[] {
  const inFields = dataset.fields.flatMap((field) => {
    return field.kind === 'code' && field.list !== undefined ? [field.list] : [];
  });
  const inRules = dataset.rules.flatMap(({ wrongWhen }) => listsOfExpression(wrongWhen));
  const inMeasures = measures.flatMap((measure) => expressionsOf(measure).flatMap(listsOfExpression));
  return [...new Set([...inMeasures, ...inFields, ...inRules])];
}

function checkLists(measures: readonly Measure[], { lists = {} }: CountingAsked): Problem[] {
  const dataset = measures[0]?.dataset;
  if (dataset === undefined) return [];
  const needed = listsNeeded(measures, dataset);
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

const checkCohort: Check = (value, path) => {
  if (value === 'everyone' || Array.isArray(value)) return [];
  const code = value === undefined || value === null ? 'missing' : 'wrong-type';
  const help = "Give the people of the cohort as a list, or 'everyone'.";
  return [{ path, code, message: `This is ${shown(value)}.`, help }];
};

const checkBy: Check = (value, path) => {
  const problems = checkEach(value, path, (dimension, at) => {
    return typeof dimension === 'string' ? checkName(dimension, at) : checkObject(dimension, at, { field: checkName });
  });
  const { length } = Array.isArray(value) ? value : [];
  if (problems.length > 0 || length <= countingLimits.dimensions) return problems;
  const help = `Give at most ${countingLimits.dimensions}.`;
  return [{ path, code: 'too-many', message: `There are ${length} dimensions.`, help }];
};

const checkListsGiven: Check = (value, path) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ path, code: 'wrong-type', message: `This is ${shown(value)}.`, help: 'Give lists of codes by name.' }];
  }
  return Object.entries(value).flatMap(([name, codes]) => [
    ...checkName(name, placeIn(path, name)),
    ...checkEach(codes, placeIn(path, name), checkCode),
  ]);
};

const askedChecks: FieldChecks = {
  cohort: checkCohort,
  by: checkBy,
  whenWrong: (value, path) => checkWord(value, path, ['fail', 'exclude']),
};

const optionalChecks: FieldChecks = {
  period: checkClosedPeriod,
  lists: checkListsGiven,
  mapOn: checkDay,
  repeats: (value, path) => checkWord(value, path, ['not-looked-for']),
};
