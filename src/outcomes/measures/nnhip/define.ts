import { cite, frozen, type Citation } from '../../../policy/index.ts';
import type { Measure } from '../../measure/measure.ts';

/** What is particular to one measure of the programme. */
export type NnhipDefinition = Pick<Measure, 'id' | 'title' | 'dataset' | 'counts' | 'direction' | 'conflicts'> & {
  /** The field with the day on which a record counts. */
  readonly on: string;
  readonly sums?: Measure['sums'];
  /** Where the definition stands: the page of Table 6, the row of the template's sheet of definitions, and what they say. */
  readonly defined: { readonly page: number; readonly row: number; readonly says: string };
  /** What else it rests on. */
  readonly besides?: readonly Citation[];
};

/** A measure of the programme: for every thousand people in the cohort, with small numbers hidden by its rule. */
export function defined({
  on,
  sums = { kind: 'records' },
  defined: at,
  besides = [],
  ...own
}: NnhipDefinition): Measure {
  const { id, title, dataset, counts, direction, conflicts } = own;
  return frozen<Measure>({
    id,
    version: '1.2',
    title,
    dataset,
    counts,
    sums,
    attributedTo: { kind: 'day', field: on },
    person: 'on-the-day',
    denominator: { kind: 'cohort' },
    exclusions: [],
    exceptions: [],
    per: 1000,
    direction,
    suppression: 'nnhipSmallNumbers',
    citations: [
      guide(`Appendix 6, Table 6, page ${at.page}`, at.says),
      template(`Definitions, row ${at.row}`),
      ...besides,
    ],
    conflicts,
  });
}

/** The measurement guide, and what it says there. */
export function guide(where: string, says: string): Citation {
  return cite('nhs-england-nnhip-measurement-2025', where, says, 'stated-policy');
}

/** The submission template, which says there what the guide says, or this. */
export function template(where: string, says = 'The same words.'): Citation {
  return cite('nhs-england-nnhip-template-2025', where, says, 'stated-policy');
}
