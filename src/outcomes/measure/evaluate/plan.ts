import { placeIn, refuse, type FieldChecks, type Problem } from '../../../problems/index.ts';
import { dayNumberOf } from '../../../time/index.ts';
import type { Dataset, DatasetRule, Field } from '../dataset.ts';
import { expressionsOf, fieldsOfMeasure, fieldsOfExpression } from '../fields-of.ts';
import type { Measure } from '../measure.ts';
import type { CountingAsked } from './asked.ts';
import { nameOf, refuseAsked } from './check-asked.ts';
import { codeLists, type CodeLists } from '../code-lists.ts';
import type { CohortIndex } from './index-cohort.ts';
import { cohortBy } from './prepare-cohort.ts';
import { slotsOf, spansOf, type Slots, type Span } from './slots.ts';

/** What is to be counted, checked and made ready: the same for rows, columns and streams. */
export interface Plan {
  readonly measures: readonly Measure[];
  readonly dataset: Dataset;
  readonly asked: CountingAsked;
  /** The fields that some measure or dimension needs, and the identifiers; and the spans that some measure or rule does. */
  readonly slots: Slots;
  /** What each measure needs, by its place. */
  readonly needs: readonly ReadonlySet<string>[];
  /** The rules of the dataset that are about fields which one measure needs, all of them. */
  readonly rules: readonly DatasetRule[];
  readonly lists: CodeLists;
  readonly person: Field | undefined;
  /** The identifier of the record, where repeats are looked for. */
  readonly record: Field | undefined;
  readonly repeats: 'looked-for' | 'not-looked-for' | 'no-identifier';
  /** The attributes of people that are grouped by, in order. */
  readonly attributes: readonly string[];
  /** The fields that are grouped by, in order. */
  readonly groupFields: readonly string[];
  readonly byMonth: boolean;
  readonly cohort: CohortIndex | undefined;
  /** The first day of the period as a number, and the first after it. */
  readonly from: number;
  readonly until: number;
  readonly mapOn: number | undefined;
}

/** Checks what is asked and makes it ready. `besides` are the checks of what is asked of one way of counting alone. */
export function planOf(measures: readonly Measure[], asked: CountingAsked, besides: FieldChecks): Plan {
  refuseAsked(measures, asked, besides);
  const [{ dataset }] = measures as readonly [Measure];
  const { by, period, lists = {}, repeats, mapOn } = asked;
  const groupFields = by.flatMap((dimension) => (typeof dimension === 'string' ? [] : [dimension.field]));
  const attributes = by.filter((dimension) => typeof dimension === 'string' && dimension !== 'month').map(nameOf);
  const identifier = identifierOf(dataset, 'record');
  // Everyone counts, so that it need not be known who they are.
  const person = asked.cohort === 'everyone' ? undefined : identifierOf(dataset, 'person');
  const isNeeded = (name: string) => person !== undefined || name !== identifierOf(dataset, 'person')?.name;
  const needs = measures.map((measure) => new Set([...fieldsOfMeasure(measure).filter(isNeeded), ...groupFields]));
  const record = repeats === undefined ? identifier : undefined;
  const cohort = asked.cohort === 'everyone' ? undefined : cohortBy(asked.cohort, attributes);
  const rules = dataset.rules.filter((rule) => needs.some((names) => isAbout(rule, names)));
  refuseMap(measures, asked, cohort);
  return {
    measures,
    dataset,
    asked,
    slots: slotsOf(
      dataset.fields.filter((field) => field === record || needs.some((names) => names.has(field.name))),
      [...rules.flatMap(({ wrongWhen }) => spansOf(wrongWhen)), ...measures.flatMap(spansOfMeasure)],
    ),
    needs,
    rules,
    lists: codeLists(lists),
    person,
    record,
    repeats: identifier === undefined ? 'no-identifier' : (repeats ?? 'looked-for'),
    attributes,
    groupFields,
    byMonth: by.includes('month'),
    cohort,
    from: period === undefined ? -Infinity : dayNumberOf(period.from),
    until: period === undefined ? Infinity : dayNumberOf(period.until),
    mapOn: mapOn === undefined ? undefined : dayNumberOf(mapOn),
  };
}

/** Whether a rule is about fields that are all among some: it is no matter of a measure that does not read one of them. */
export function isAbout({ wrongWhen }: DatasetRule, names: ReadonlySet<string>): boolean {
  return fieldsOfExpression(wrongWhen).every((name) => names.has(name));
}

function spansOfMeasure(measure: Measure): readonly Span[] {
  const { sums, attributedTo } = measure;
  return [
    ...expressionsOf(measure).flatMap(spansOf),
    ...(sums.kind === 'days-between' ? [{ from: sums.from, to: sums.to }] : []),
    ...(attributedTo.kind === 'day' ? [] : [{ from: attributedTo.from, to: attributedTo.until }]),
  ];
}

function identifierOf({ fields }: Dataset, identifies: 'person' | 'record'): Field | undefined {
  return fields.find((field) => field.kind === 'identifier' && field.identifies === identifies);
}

/** Today's map is of one day, which has to be said where the map of another day differs. */
function refuseMap(measures: readonly Measure[], { mapOn }: CountingAsked, cohort: CohortIndex | undefined): void {
  const restated = measures.findIndex(({ person }) => person === 'restated');
  if (restated === -1 || cohort?.hasPeriods !== true || mapOn !== undefined) return;
  const message = `${placeIn('measures', restated)} is restated on today's map, and rows of the cohort begin or end.`;
  const problem: Problem = { path: 'mapOn', code: 'missing', message, help: 'Give the day whose map it is.' };
  refuse('what is asked', [problem]);
}
