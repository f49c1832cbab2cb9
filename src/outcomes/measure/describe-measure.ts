import { grouped } from '../../exact/index.ts';
import { refuse } from '../../problems/index.ts';
import { checkMeasure } from './check-measure.ts';
import { describeExpression, joinedBy } from './describe-expression.ts';
import type { Expression } from './expression.ts';
import { listsOf } from './code-lists.ts';
import { fieldsOfMeasure } from './fields-of.ts';
import type { Measure, SetAside } from './measure.ts';

/**
 * A measure in plain English, a sentence or two a line: what it counts, when and where, by what it is divided, what is
 * set aside, where it comes from, and where its source disagrees with itself.
 *
 * Throws when the measure cannot be right.
 *
 * @example
 * ```ts
 * import { describeMeasure, type Measure } from 'neighbourhood-contracts/outcomes';
 *
 * const measure: Measure = {
 *   id: 'nel-one-day-plus',
 *   version: '1.2',
 *   title: 'Non-elective spells of one or more days',
 *   dataset: {
 *     id: 'inpatients',
 *     title: 'inpatient spells (SUS)',
 *     fields: [
 *       { kind: 'identifier', identifies: 'person', name: 'person_id', label: 'person', mayBeAbsent: false },
 *       {
 *         kind: 'code',
 *         name: 'admission_method',
 *         label: 'admission method',
 *         mayBeAbsent: false,
 *         codes: [
 *           { code: '11', meaning: 'waiting list' },
 *           { code: '21', meaning: 'emergency department' },
 *           { code: '28', meaning: 'other emergency' },
 *         ],
 *       },
 *       { kind: 'day', name: 'admission_date', label: 'admission date', mayBeAbsent: false },
 *       { kind: 'day', name: 'discharge_date', label: 'discharge date', mayBeAbsent: true },
 *     ],
 *     rules: [],
 *   },
 *   counts: {
 *     kind: 'all',
 *     of: [
 *       { kind: 'one-of', field: 'admission_method', codes: ['21', '28'] },
 *       { kind: 'days-between', from: 'admission_date', to: 'discharge_date', is: 'at-least', than: 1 },
 *     ],
 *   },
 *   sums: { kind: 'records' },
 *   attributedTo: { kind: 'day', field: 'discharge_date' },
 *   person: 'on-the-day',
 *   denominator: { kind: 'cohort' },
 *   exclusions: [],
 *   exceptions: [],
 *   per: 1000,
 *   direction: 'lower-is-better',
 *   citations: [],
 *   conflicts: [],
 * };
 * const [title, counts, when, rate] = describeMeasure(measure).split('\n');
 * title; // => 'Non-elective spells of one or more days (nel-one-day-plus, version 1.2).'
 * counts; // => 'Counts the inpatient spells (SUS) where admission method is 21 (emergency department) or 28 (other emergency), and discharge date is at least 1 day after admission date.'
 * when; // => 'Each counts on its discharge date, for the footprint that its person is in on that day.'
 * rate; // => 'The rate is per 1,000 people in the cohort on a day. Lower is better.'
 * ```
 */
export function describeMeasure(measure: Measure): string {
  refuse('the measure', checkMeasure(measure, 'measure'));
  return [
    `${measure.title} (${measure.id}, version ${measure.version}).`,
    whatCounts(measure),
    whenAndWhere(measure),
    `${dividedBy(measure)}${directions[measure.direction]}`,
    ...measure.exclusions.map((each) => setAsideText('Excluded', each, measure)),
    ...measure.exceptions.map((each) => setAsideText(exceptedIn(measure), each, measure)),
    ...(measure.suppression === undefined ? [] : [`Small numbers are hidden by the rule ${measure.suppression}.`]),
    needs(measure),
    ...measure.citations.map(({ source, where, says }) => `Source: ${source}, ${where}: ${closed(says)}`),
    ...measure.conflicts.map(({ what, where, readings, here }) => {
      const each = readings.map((reading, place) => `(${place + 1}) ${reading}`).join('; ');
      return `The source can be read in more than one way on ${what} (${where}): ${closed(each)} Here: ${closed(here)}`;
    }),
  ].join('\n');
}

function labelIn({ dataset }: Measure, name: string): string {
  return dataset.fields.find((field) => field.name === name)?.label ?? name;
}

function whatCounts(measure: Measure): string {
  const { dataset, counts, sums, attributedTo } = measure;
  const of = counts.kind === 'all' && counts.of.length === 0 ? `all ${dataset.title}` : whichOf(measure, counts);
  switch (sums.kind) {
    case 'records':
      return `Counts ${of}.`;
    case 'field':
      return `Adds up the ${labelIn(measure, sums.field)} of ${of}.`;
    case 'days-between': {
      const [from, to] = [labelIn(measure, sums.from), labelIn(measure, sums.to)];
      if (attributedTo.kind === 'day') return `Adds up the days from ${from} to ${to} of ${of}.`;
      return `Adds up the nights from ${from} until ${to} of ${of}.`;
    }
  }
}

function whichOf({ dataset }: Measure, which: Expression): string {
  return `the ${dataset.title} where ${describeExpression(which, dataset)}`;
}

function whenAndWhere(measure: Measure): string {
  const { attributedTo, person } = measure;
  const when =
    attributedTo.kind === 'day'
      ? `Each counts on its ${labelIn(measure, attributedTo.field)}`
      : 'Each night counts on the day that it follows';
  const where = person === 'on-the-day' ? 'its person is in on that day' : 'today’s map has its person in';
  return `${when}, for the footprint that ${where}.`;
}

function dividedBy(measure: Measure): string {
  const { denominator } = measure;
  const per = grouped(String(measure.per));
  switch (denominator.kind) {
    case 'cohort':
      return `The rate is per ${per} people in the cohort on a day.`;
    case 'person-months':
      return `The rate is per ${per} person-months: the people in the cohort on the first of each month, added up.`;
    case 'records':
      return `It is given per ${per} of ${whichOf(measure, denominator.of)}.`;
  }
}

const directions: Readonly<Record<Measure['direction'], string>> = {
  'higher-is-better': ' Higher is better.',
  'lower-is-better': ' Lower is better.',
  'not-stated': ' Which way is better, its source does not say.',
};

/** Where the denominator is of records, one that counts is not excepted. */
function exceptedIn({ denominator }: Measure): string {
  return denominator.kind === 'records' ? 'Excepted, of those that are not counted' : 'Excepted';
}

function setAsideText(word: string, { id, reason, when }: SetAside, { dataset }: Measure): string {
  return `${word} (${id}), where ${describeExpression(when, dataset)}: ${closed(reason)}`;
}

function needs(measure: Measure): string {
  const lists = listsOf([measure], measure.dataset);
  const supplied = lists.length === 0 ? '' : ` The caller supplies the codes of ${joinedBy(lists, 'and')}.`;
  return `It needs the fields ${joinedBy(fieldsOfMeasure(measure), 'and')}.${supplied}`;
}

/** A sentence with its full stop. */
function closed(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
