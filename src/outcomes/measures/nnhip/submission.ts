import { roundToPlaces, times, fraction, over } from '../../../exact/index.ts';
import { cite, frozen, madeWith, type Citation, type MadeWith } from '../../../policy/index.ts';
import type { Day, Month } from '../../../time/index.ts';
import { countPeople } from '../../measure/evaluate/count-people.ts';
import { derivedFigures, secondaryCells, statedAs, type SuppressionStated } from '../../suppression/stated.ts';
import { refuse } from '../../../problems/index.ts';
import { refuseSubmission, type NnhipSubmissionAsked } from './check-submission.ts';
import { nnhipBreakdowns } from './groups.ts';
import { keptBack, primaryAlone, type KeptBack } from './kept-back.ts';
import { marginsOf } from './margins.ts';
import { nnhipMetrics, type NnhipMetric, type NnhipRowKind } from './metrics.ts';

/** What a place returns for a month: 43 rows of 23 figures, as the template has them. */
export interface NnhipSubmission {
  readonly month: Month;
  /** In the order of the template: its rows 6 to 48. */
  readonly rows: readonly NnhipRow[];
  /** Hidden numbers that can be found from those shown: none, but where the template’s rule alone was asked for. */
  readonly recoverable: readonly RecoverableCell[];
  /** People of the cohort of whom it is not known whether they are on the caseload: they are not counted in it. */
  readonly caseloadNotKnown: number | 'suppressed';
  readonly suppression: SuppressionStated;
  /** Why a rate is hidden. */
  readonly rates: Citation;
  readonly madeWith: MadeWith;
}

/** One row of the template. */
export interface NnhipRow {
  /** The metric it is of: an id of `nnhipMetrics`. */
  readonly measure: string;
  readonly row: NnhipRowKind;
  /** One for each of `nnhipColumns`, in their order. */
  readonly cells: readonly NnhipCell[];
}

/**
 * A figure: a count, a number of people, or a rate per 1,000 with one decimal. `nobody` stands for a rate where there are
 * no people, and `not-counted` where the place has not the dataset.
 */
export type NnhipCell = number | 'suppressed' | 'nobody' | 'not-counted';

/** A hidden number that anybody can find who sees the others: of a metric, or of the people in the cohort. */
export interface RecoverableCell {
  /** The id of the metric whose count it is, or `patients`, which stands in every metric that has them. */
  readonly of: string;
  readonly column: string;
}

/** Why a rate is hidden where its count or its patients are. */
const hiddenRates: Citation = frozen(
  cite(
    'nhs-england-nnhip-measurement-2025',
    'Section 4.8, page 20',
    'The guide says nothing of rates; with a rate, one of the two numbers could be reckoned from the other.',
    'library-method',
  ),
);

/**
 * What a place submits to the National Neighbourhood Health Implementation Programme for a month: for each of fourteen
 * measures what was counted, the patients in the cohort and the rate per 1,000 of them, and the patients on the caseload.
 * Patients are those in the cohort on the first day of the month. A rate is rounded once, half up to one decimal, from the
 * exact numbers; it is hidden where its count or its patients are, which is a method of this library.
 *
 * Throws when counts are missing or given twice, are of another month, definition or grouping, or of groups that the
 * template does not have.
 *
 * @example
 * ```ts
 * import { countRows, nnhipCohort, nnhipCounting, nnhipSubmission } from 'neighbourhood-contracts/outcomes';
 *
 * const list = Array.from({ length: 40 }, (_, n) => ({ person_id: `p${n}`, age: '84', ethnic_group: 'White', imd_quintile: '1', on_caseload: '0' }));
 * const { cohort } = nnhipCohort({ people: list, whenWrong: 'fail' });
 * const records = list.slice(0, 7).map(({ person_id }) => ({ person_id, contact_date: '2026-04-09' }));
 * const month = '2026-04';
 * const { measures, asked } = nnhipCounting({ month, cohort, whenWrong: 'fail', lists: {} })[4]!;
 * const counts = [countRows(measures, { records, ...asked })];
 * const without = ['outpatients', 'inpatients', 'ecds', 'gp-appointments'] as const;
 * const { rows } = nnhipSubmission({ month, cohort, counts, without });
 * rows.filter(({ measure }) => measure === 'community-contacts').map(({ row, cells }) => [row, cells[0]]); // => [['count', 7], ['patients', 40], ['rate', 175]]
 * rows.find(({ measure }) => measure === 'caseload')?.cells[0]; // => 'suppressed'
 * ```
 */
export function nnhipSubmission(asked: NnhipSubmissionAsked): NnhipSubmission {
  refuseSubmission(asked);
  const { month, without = [] } = asked;
  const suppression = asked.suppression === 'as-the-template' ? primaryAlone : asked.suppression;
  const { everyone, caseload, notKnown } = peopleOf(asked);
  const patients = { exact: everyone, shown: keptBack(everyone, suppression) };
  const of = (metric: NnhipMetric): Submitted | undefined => {
    if (metric.dataset !== undefined && without.includes(metric.dataset)) return undefined;
    const exact = metric.dataset === undefined ? caseload : countsOf(asked, metric);
    return { exact, shown: keptBack(exact, suppression) };
  };
  const submitted = nnhipMetrics.map((metric) => ({ metric, own: of(metric) }));
  const [caseloadNotKnown = 'suppressed'] = keptBack(notKnown, suppression).cells;
  return {
    month,
    rows: submitted.flatMap(({ metric, own }) => rowsOf(metric, own, patients)),
    recoverable: [
      ...found('patients', patients),
      ...submitted.flatMap(({ metric, own }) => (own === undefined ? [] : found(metric.id, own))),
    ],
    caseloadNotKnown,
    suppression: statedAs(suppression, [derivedFigures, secondaryCells]),
    rates: hiddenRates,
    madeWith: madeWith(),
  };
}

function refuseCaseload(values: readonly (string | null)[]): void {
  if (values.every((value) => value === 'yes' || value === 'no' || value === null)) return;
  const message = 'Somebody has another word than yes or no for whether they are on the caseload.';
  const help = "Give 'on-caseload' as 'yes' or 'no', or null where it is not known.";
  refuse('a submission', [{ path: 'cohort', code: 'unknown-value', message, help }]);
}

/** Numbers by column, and as they may be shown. */
interface Submitted {
  readonly exact: readonly number[];
  readonly shown: KeptBack;
}

/** The people of the cohort on the first day of the month, and those of them on the caseload. */
function peopleOf({ month, cohort }: NnhipSubmissionAsked) {
  const on: Day = `${month}-01`;
  const { groups } = countPeople(cohort, { by: [...nnhipBreakdowns, 'on-caseload'], on });
  const margins = (which: readonly (string | null)[]) => {
    const own = groups.filter(({ group }) => which.includes(group['on-caseload'] ?? null));
    return marginsOf(
      own.map(({ group, people }) => ({ group, number: people })),
      'cohort',
    );
  };
  refuseCaseload(groups.map(({ group }) => group['on-caseload'] ?? null));
  return { everyone: margins(['yes', 'no', null]), caseload: margins(['yes']), notKnown: margins([null]) };
}

function countsOf({ counts }: NnhipSubmissionAsked, { id, dataset }: NnhipMetric): readonly number[] {
  const place = counts.findIndex((each) => each.dataset === dataset);
  const own = counts[place]?.measures.find(({ measure }) => measure === id);
  return marginsOf(
    (own?.groups ?? []).map(({ group, count }) => ({ group, number: count })),
    `counts[${place}].measures`,
  );
}

function rowsOf(metric: NnhipMetric, own: Submitted | undefined, patients: Submitted): readonly NnhipRow[] {
  const cells: Readonly<Record<NnhipRowKind, () => readonly NnhipCell[]>> = {
    count: () => own?.shown.cells ?? patients.exact.map(() => 'not-counted'),
    patients: () => patients.shown.cells,
    rate: () => patients.exact.map((_, place) => rateAt(place, own, patients)),
  };
  return metric.rows.map((row) => ({ measure: metric.id, row, cells: cells[row]() }));
}

function rateAt(place: number, own: Submitted | undefined, patients: Submitted): NnhipCell {
  if (own === undefined) return 'not-counted';
  const shown = [own.shown.cells[place], patients.shown.cells[place]];
  if (shown.includes('suppressed')) return 'suppressed';
  const [count = 0, people = 0] = [own.exact[place], patients.exact[place]];
  if (people === 0) return 'nobody';
  const { top, under } = roundToPlaces(
    over(times(fraction(count), fraction(1_000)), fraction(people)),
    1,
    'half-away-from-zero',
  );
  return Number(top) / Number(under);
}

function found(of: string, { shown }: Submitted): readonly RecoverableCell[] {
  return shown.recoverable.map((column) => ({ of, column }));
}
