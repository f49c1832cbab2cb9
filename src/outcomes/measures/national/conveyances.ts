import { frozen } from '../../../policy/index.ts';
import { checkObject, checkWord, refuse, type FieldChecks } from '../../../problems/index.ts';
import type { Expression } from '../../measure/expression.ts';
import type { Measure } from '../../measure/measure.ts';
import { checkPersonAttribution } from './chosen-codes.ts';
import { ambulanceIncidents } from './conveyances-dataset.ts';
import { conveyanceCitations, conveyanceConflicts } from './conveyances-sources.ts';

/** What the sources leave to whoever counts conveyances. */
export interface ConveyanceChoices {
  /** Where a patient is taken for it to be a conveyance. */
  readonly conveyedTo: 'emergency-department' | 'anywhere';
  /** What a rate is per 1,000 of: people in the cohort on a day, or months that people spent in it. */
  readonly per: 'people' | 'person-months';
  /** Whose footprint a person is counted in. */
  readonly person: Measure['person'];
}

/**
 * Conveyances of the two categories, apart and together, and the share conveyed of the incidents of both at which someone
 * arrived, which no source asks for.
 */
export type ConveyanceMeasures = Readonly<
  Record<'category3' | 'category4' | 'categories3And4' | 'shareConveyed', Measure>
>;

/** The ids of the measures of conveyances. */
export const conveyanceIds = frozen({
  category3: 'conveyances-category-3',
  category4: 'conveyances-category-4',
  categories3And4: 'conveyances-categories-3-and-4',
  shareConveyed: 'share-conveyed-categories-3-and-4',
});

/**
 * Ambulance conveyances of the 999 categories 3 and 4, from the records of an ambulance service. They are not the
 * conveyances of the National Neighbourhood Health Implementation Programme, which sorts attendances by the acuity that an
 * emergency department recorded on arrival and calls that a category: a call of category 3 may arrive very urgent, and the
 * other way round. An incident whose category or outcome is not recorded is set aside and counted.
 *
 * Throws when a choice is none of its words.
 *
 * @example
 * ```ts
 * import { conveyanceMeasures, countRows, totalOf } from 'neighbourhood-contracts/outcomes';
 *
 * const measures = conveyanceMeasures({ conveyedTo: 'emergency-department', per: 'people', person: 'on-the-day' });
 * const call = { person_id: 'a', call_date: '2026-05-05', call_category: 'C3' };
 * const records = [
 *   { ...call, incident_outcome: 'to-emergency-department' },
 *   { ...call, incident_outcome: 'to-elsewhere' },
 *   { ...call, incident_outcome: 'on-scene' },
 *   { ...call, call_category: 'C4', incident_outcome: 'to-emergency-department' },
 *   { ...call, call_category: 'C2', incident_outcome: 'to-emergency-department' },
 *   { ...call, incident_outcome: 'by-telephone' },
 * ];
 * const counts = countRows(Object.values(measures), { records, cohort: 'everyone', by: [], whenWrong: 'fail' });
 * Object.values(measures).map(({ id }) => totalOf(counts, id).count); // => [1, 1, 2, 2]
 * totalOf(counts, measures.shareConveyed.id).among; // => 4
 * ```
 */
export function conveyanceMeasures(choices: ConveyanceChoices): ConveyanceMeasures {
  refuse('measures of conveyances', checkObject(choices, '', choiceChecks));
  const { conveyedTo, per, person } = choices;
  const conveyed =
    conveyedTo === 'anywhere' ? ['to-emergency-department', 'to-elsewhere'] : ['to-emergency-department'];
  const common = {
    version: '1',
    dataset: ambulanceIncidents,
    sums: { kind: 'records' },
    attributedTo: { kind: 'day', field: 'call_date' },
    person,
    exclusions: [categoryNotRecorded, outcomeNotRecorded],
    exceptions: [],
    direction: 'lower-is-better',
    citations: conveyanceCitations,
    conflicts: conveyanceConflicts,
  } as const;
  const ofCategories = (id: string, title: string, categories: readonly string[]): Measure => ({
    ...common,
    id,
    title,
    counts: ended(categories, conveyed),
    denominator: { kind: per === 'people' ? 'cohort' : 'person-months' },
    per: 1000,
  });
  const both = ['C3', 'C4'];
  return {
    category3: ofCategories(conveyanceIds.category3, 'Ambulance conveyances of category 3', ['C3']),
    category4: ofCategories(conveyanceIds.category4, 'Ambulance conveyances of category 4', ['C4']),
    categories3And4: ofCategories(conveyanceIds.categories3And4, 'Ambulance conveyances of categories 3 and 4', both),
    shareConveyed: {
      ...common,
      id: conveyanceIds.shareConveyed,
      title: 'Incidents of categories 3 and 4, with someone sent, that ended in a conveyance',
      counts: ended(both, conveyed),
      denominator: { kind: 'records', of: ended(both, ['to-emergency-department', 'to-elsewhere', 'on-scene']) },
      per: 100,
    },
  };
}

/** Incidents of these categories that ended so, with those of which either is not recorded: they are set aside. */
function ended(categories: readonly string[], outcomes: readonly string[]): Expression {
  return { kind: 'all', of: [oneOfOrAbsent('call_category', categories), oneOfOrAbsent('incident_outcome', outcomes)] };
}

function oneOfOrAbsent(field: string, codes: readonly string[]): Expression {
  return {
    kind: 'any',
    of: [
      { kind: 'one-of', field, codes },
      { kind: 'is-absent', field },
    ],
  };
}

const categoryNotRecorded: Measure['exclusions'][number] = frozen({
  id: 'category-not-recorded',
  reason: 'The category of the call is not recorded.',
  when: { kind: 'is-absent', field: 'call_category' },
});

const outcomeNotRecorded: Measure['exclusions'][number] = frozen({
  id: 'outcome-not-recorded',
  reason: 'Whether the patient was conveyed is not recorded.',
  when: { kind: 'is-absent', field: 'incident_outcome' },
});

const choiceChecks: FieldChecks = {
  conveyedTo: (value, path) => checkWord(value, path, ['emergency-department', 'anywhere']),
  per: (value, path) => checkWord(value, path, ['people', 'person-months']),
  person: checkPersonAttribution,
};
