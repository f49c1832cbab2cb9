import { policyStatuses, type Citation } from '../../policy/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkKind,
  checkObject,
  checkText,
  checkWord,
  helpFor,
  placeIn,
  shown,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkDataset } from './check-dataset.ts';
import { checkExpression } from './check-expression.ts';
import { checkName } from './check-name.ts';
import type { Field } from './dataset.ts';
import type { AttributedTo, Denominator, Measure, SetAside, SourceConflict, Summed } from './measure.ts';
import { checkWholeNumber } from './whole-number.ts';

/** Problems of a measure: its parts, and whether they fit its dataset and each other. */
export function checkMeasure(value: unknown, path: string): Problem[] {
  const problems = checkObject(value, path, measureChecks, { suppression: checkCode });
  if (problems.length > 0) return problems;
  const measure = value as Measure;
  const inDataset = checkDataset(measure.dataset, placeIn(path, 'dataset'));
  if (inDataset.length > 0) return inDataset;
  const { fields } = measure.dataset;
  return [
    ...checkExpression(measure.counts, placeIn(path, 'counts'), fields),
    ...checkSums(measure.sums, placeIn(path, 'sums'), fields),
    ...checkAttributedTo(measure.attributedTo, placeIn(path, 'attributedTo'), fields),
    ...checkNights(measure, path),
    ...(measure.denominator.kind === 'records'
      ? checkExpression(measure.denominator.of, placeIn(path, 'denominator', 'of'), fields)
      : []),
    ...checkSetAside(measure, path),
  ];
}

function checkSums(sums: Summed, path: string, fields: readonly Field[]): Problem[] {
  switch (sums.kind) {
    case 'records':
      return [];
    case 'field':
      return checkNamed(sums.field, placeIn(path, 'field'), fields, 'number');
    case 'days-between':
      return [
        ...checkNamed(sums.from, placeIn(path, 'from'), fields, 'day'),
        ...checkNamed(sums.to, placeIn(path, 'to'), fields, 'day'),
      ];
  }
}

function checkAttributedTo(to: AttributedTo, path: string, fields: readonly Field[]): Problem[] {
  if (to.kind === 'day') return checkNamed(to.field, placeIn(path, 'field'), fields, 'day');
  return [
    ...checkNamed(to.from, placeIn(path, 'from'), fields, 'day'),
    ...checkNamed(to.until, placeIn(path, 'until'), fields, 'day'),
  ];
}

/** A record that counts on each of its nights adds up those nights: anything else would count it again every month. */
function checkNights({ sums, attributedTo, denominator }: Measure, path: string): Problem[] {
  if (attributedTo.kind !== 'occupied-nights') return [];
  const isOfThem = sums.kind === 'days-between' && sums.from === attributedTo.from && sums.to === attributedTo.until;
  const problems: Problem[] = [];
  if (!isOfThem) {
    const message = 'A record that is attributed to its nights adds up something other than those nights.';
    const help = 'Sum the days between the same two fields.';
    problems.push({ path: placeIn(path, 'sums'), code: 'contradiction', message, help });
  }
  if (denominator.kind === 'records') {
    const message = 'Nights are no share of records.';
    const help = 'Attribute the records to a day, or divide by people.';
    problems.push({ path: placeIn(path, 'denominator'), code: 'contradiction', message, help });
  }
  return problems;
}

function checkSetAside({ exclusions, exceptions, dataset }: Measure, path: string): Problem[] {
  const [out, apart] = [placeIn(path, 'exclusions'), placeIn(path, 'exceptions')];
  const placed = [
    ...exclusions.map((each, place) => ({ each, at: placeIn(out, place) })),
    ...exceptions.map((each, place) => ({ each, at: placeIn(apart, place) })),
  ];
  return [
    ...checkDistinct(placed.map(({ each, at }) => ({ key: each.id, path: placeIn(at, 'id') }))),
    ...placed.flatMap(({ each, at }) => checkExpression(each.when, placeIn(at, 'when'), dataset.fields)),
  ];
}

function checkNamed(name: string, path: string, fields: readonly Field[], kind: Field['kind']): Problem[] {
  const field = fields.find((each) => each.name === name);
  if (field === undefined) {
    const names = fields.filter((each) => each.kind === kind).map((each) => each.name);
    const message = `The dataset has no field ${shown(name)}.`;
    return [{ path, code: 'unknown-reference', message, help: helpFor(name, names) }];
  }
  if (field.kind === kind) return [];
  const message = `The field ${shown(name)} is a ${field.kind}.`;
  return [{ path, code: 'wrong-kind-of-reference', message, help: `Give a field that is a ${kind}.` }];
}

const setAsideChecks: Record<keyof SetAside, Check> = { id: checkName, reason: checkText, when: () => [] };
const citationChecks: Record<keyof Citation, Check> = {
  source: checkCode,
  where: checkText,
  says: checkText,
  status: (status, at) => checkWord(status, at, Object.keys(policyStatuses)),
};
const conflictChecks: Record<keyof SourceConflict, Check> = {
  what: checkText,
  where: checkText,
  readings: (readings, at) => checkEach(readings, at, checkText),
  here: checkText,
};
const eachOf =
  (checks: FieldChecks): Check =>
  (value, path) =>
    checkEach(value, path, (item, at) => checkObject(item, at, checks));

const summedKinds: Record<Summed['kind'], FieldChecks> = {
  records: {},
  'days-between': { from: checkCode, to: checkCode },
  field: { field: checkCode },
};
const attributedKinds: Record<AttributedTo['kind'], FieldChecks> = {
  day: { field: checkCode },
  'occupied-nights': { from: checkCode, until: checkCode },
};
const denominatorKinds: Record<Denominator['kind'], FieldChecks> = {
  cohort: {},
  'person-months': {},
  records: { of: () => [] },
};

const measureChecks: FieldChecks = {
  id: checkCode,
  version: checkCode,
  title: checkText,
  dataset: () => [],
  counts: () => [],
  sums: (value, at) => checkKind(value, at, summedKinds),
  attributedTo: (value, at) => checkKind(value, at, attributedKinds),
  person: (value, at) => checkWord(value, at, ['on-the-day', 'restated']),
  denominator: (value, at) => checkKind(value, at, denominatorKinds),
  exclusions: eachOf(setAsideChecks),
  exceptions: eachOf(setAsideChecks),
  per: (value, at) => checkWholeNumber(value, at, 1),
  direction: (value, at) => checkWord(value, at, ['higher-is-better', 'lower-is-better', 'not-stated']),
  citations: eachOf(citationChecks),
  conflicts: eachOf(conflictChecks),
};
