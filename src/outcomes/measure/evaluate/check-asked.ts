import {
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
  kindOf,
} from '../../../problems/index.ts';
import { checkClosedPeriod, checkDay } from '../../../time/index.ts';
import { checkMeasure } from '../check-measure.ts';
import { checkName } from '../check-name.ts';
import type { Dataset } from '../dataset.ts';
import type { Measure } from '../measure.ts';
import type { CountingAsked, Dimension } from './asked.ts';
import { checkListNames, checkListsGiven, listsOf } from '../code-lists.ts';
import { checkAttribute, checkDimensions } from './check-cohort.ts';
import { countingLimits } from './counting-limits.ts';
import { checkCohort } from './prepare-cohort.ts';

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
    ...checkListNames(listsOf(measures, dataset), asked.lists ?? {}),
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
  const isReserved = checkAttribute(dimension, path, ['month']);
  if (isReserved.length > 0 || dimension === 'month') return isReserved;
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

const checkBy: Check = (value, path) =>
  checkDimensions(value, path, (dimension, at) => {
    return typeof dimension === 'string' ? checkName(dimension, at) : checkObject(dimension, at, { field: checkName });
  });

/** Problems of what is to become of wrong records. */
export function checkWhenWrong(value: unknown, path: string): Problem[] {
  return checkWord(value, path, ['fail', 'exclude']);
}

/** Problems of records that should be a list: each of them is looked at when it is read. */
export function checkRecordList(value: unknown, path: string): Problem[] {
  if (Array.isArray(value)) return [];
  const code = value === undefined || value === null ? 'missing' : 'wrong-type';
  return [{ path, code, message: `This is ${kindOf(value)}.`, help: 'Give a list of records.' }];
}

const askedChecks: FieldChecks = {
  cohort: (value, path) => (value === 'everyone' ? [] : checkCohort(value, path)),
  by: checkBy,
  whenWrong: checkWhenWrong,
};

const optionalChecks: FieldChecks = {
  period: checkClosedPeriod,
  lists: checkListsGiven,
  mapOn: checkDay,
  repeats: (value, path) => checkWord(value, path, ['not-looked-for']),
};
