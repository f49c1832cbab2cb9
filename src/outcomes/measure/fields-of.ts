import { refuse } from '../../problems/index.ts';
import { checkMeasure } from './check-measure.ts';
import type { Expression } from './expression.ts';
import type { Measure } from './measure.ts';

/** The names of the fields that an expression asks about, each once, in the order they first stand in. */
export function fieldsOfExpression(expression: Expression): readonly string[] {
  return [...new Set(namesIn(expression))];
}

function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'all':
    case 'any':
      return expression.of.flatMap(namesIn);
    case 'not':
      return namesIn(expression.of);
    case 'days-between':
      return [expression.from, expression.to];
    default:
      return [expression.field];
  }
}

/** The names of the lists that an expression leaves to the caller, each once. */
export function listsOfExpression(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'all':
    case 'any':
      return [...new Set(expression.of.flatMap(listsOfExpression))];
    case 'not':
      return listsOfExpression(expression.of);
    case 'on-list':
      return [expression.list];
    default:
      return [];
  }
}

/** Every expression of a measure: what counts, what it is counted among, and what is set aside. */
export function expressionsOf(measure: Measure): readonly Expression[] {
  const { counts, denominator, exclusions, exceptions } = measure;
  return [
    counts,
    ...(denominator.kind === 'records' ? [denominator.of] : []),
    ...[...exclusions, ...exceptions].map(({ when }) => when),
  ];
}

/**
 * The names of the fields that a measure needs, in the order of its dataset: those it asks about, adds up and is
 * attributed by, and that of the person. An extract may leave out the others.
 *
 * Throws when the measure cannot be right.
 *
 * @example
 * ```ts
 * import { fieldsOf, type Measure } from 'neighbourhood-contracts/outcomes';
 *
 * const attendances: Measure = {
 *   id: 'attendances',
 *   version: '1',
 *   title: 'Attendances',
 *   dataset: {
 *     id: 'ecds',
 *     title: 'emergency attendances (ECDS)',
 *     fields: [
 *       { kind: 'identifier', identifies: 'person', name: 'person_id', label: 'person', mayBeAbsent: false },
 *       { kind: 'day', name: 'arrival_date', label: 'arrival date', mayBeAbsent: false },
 *       { kind: 'code', name: 'acuity', label: 'acuity', mayBeAbsent: true },
 *     ],
 *     rules: [],
 *   },
 *   counts: { kind: 'all', of: [] },
 *   sums: { kind: 'records' },
 *   attributedTo: { kind: 'day', field: 'arrival_date' },
 *   person: 'on-the-day',
 *   denominator: { kind: 'cohort' },
 *   exclusions: [],
 *   exceptions: [],
 *   per: 1000,
 *   direction: 'lower-is-better',
 *   citations: [],
 *   conflicts: [],
 * };
 * fieldsOf(attendances); // => ['person_id', 'arrival_date']
 * ```
 */
export function fieldsOf(measure: Measure): readonly string[] {
  refuse('the measure', checkMeasure(measure, 'measure'));
  return fieldsOfMeasure(measure);
}

/** The names of the fields that a measure needs, of one that was checked. */
export function fieldsOfMeasure(measure: Measure): readonly string[] {
  const { dataset, sums, attributedTo } = measure;
  const asked = new Set(expressionsOf(measure).flatMap(namesIn));
  if (sums.kind === 'days-between') asked.add(sums.from).add(sums.to);
  if (sums.kind === 'field') asked.add(sums.field);
  if (attributedTo.kind === 'day') asked.add(attributedTo.field);
  else asked.add(attributedTo.from).add(attributedTo.until);
  return dataset.fields
    .filter((field) => asked.has(field.name) || (field.kind === 'identifier' && field.identifies === 'person'))
    .map(({ name }) => name);
}
