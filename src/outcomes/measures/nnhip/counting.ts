import { checkObject, refuse, type Check, type FieldChecks } from '../../../problems/index.ts';
import { checkMonth, periodOfMonth, type Month } from '../../../time/index.ts';
import { checkListsGiven, listsOf } from '../../measure/code-lists.ts';
import type { CountingAsked, WhenWrong } from '../../measure/evaluate/asked.ts';
import { checkWhenWrong } from '../../measure/evaluate/check-asked.ts';
import type { CohortRow, PreparedCohort } from '../../measure/evaluate/cohort.ts';
import { checkCohort, prepareCohort } from '../../measure/evaluate/prepare-cohort.ts';
import type { Measure } from '../../measure/measure.ts';
import { nnhipBreakdowns } from './groups.ts';
import { nnhipMeasures } from './measures.ts';

/** How the measures of the programme are to be counted for a month. */
export interface NnhipCountingAsked {
  readonly month: Month;
  /** The people with their groups, as `nnhipCohort` gives them. */
  readonly cohort: readonly CohortRow[] | PreparedCohort;
  readonly whenWrong: WhenWrong;
  /** The codes that the guide does not give: those of consultants among the main specialties, and of specific acute care among the treatment functions. */
  readonly lists: Readonly<Partial<Record<NnhipList, readonly string[]>>>;
}

/** A list of codes that the measures leave to the caller. */
export type NnhipList = 'consultant-specialties' | 'specific-acute-functions';

/** The datasets of the programme. */
export type NnhipDatasetId = 'outpatients' | 'inpatients' | 'ecds' | 'gp-appointments' | 'community-contacts';

/** The measures of one dataset, and how they are counted: what `countRows`, `countColumns` and `countStream` take beside records. */
export interface NnhipCounting {
  readonly dataset: NnhipDatasetId;
  readonly measures: readonly Measure[];
  readonly asked: CountingAsked;
}

/** The datasets, in the order of the template. */
export const nnhipDatasets = [...new Set(nnhipMeasures.map(({ dataset }) => dataset.id))] as readonly NnhipDatasetId[];

/**
 * How the measures of the programme are counted for a month, dataset by dataset, as `nnhipSubmission` needs it: by age,
 * ethnic group and deprivation, over the people of the cohort, on the days of the month.
 *
 * Throws when the month is none, or the cohort cannot be right. A list of codes that is missing is refused by the count
 * that needs it.
 *
 * @example
 * ```ts
 * import { countRows, nnhipCounting } from 'neighbourhood-contracts/outcomes';
 *
 * const cohort = [{ person: 'a', 'age-band': '80-89', 'ethnic-group': null, 'imd-quintile': '1', 'on-caseload': 'no' }];
 * const counting = nnhipCounting({ month: '2026-04', cohort, whenWrong: 'exclude', lists: {} });
 * counting.map(({ dataset }) => dataset); // => ['outpatients', 'inpatients', 'ecds', 'gp-appointments', 'community-contacts']
 * const { measures, asked } = counting[4]!;
 * const records = [{ person_id: 'a', contact_date: '2026-04-09' }, { person_id: 'a', contact_date: '2026-05-09' }];
 * countRows(measures, { records, ...asked }).measures[0]?.groups.map(({ count }) => count); // => [1]
 * ```
 */
export function nnhipCounting(how: NnhipCountingAsked): readonly NnhipCounting[] {
  refuse('what is asked', checkObject(how, '', askedChecks));
  const { month, whenWrong, lists } = how;
  const cohort = isRows(how.cohort)
    ? prepareCohort(how.cohort, { by: [...nnhipBreakdowns, 'on-caseload'] })
    : how.cohort;
  return nnhipDatasets.map((dataset) => {
    const measures = nnhipMeasures.filter((measure) => measure.dataset.id === dataset);
    const needed = measures.flatMap((measure) => listsOf([measure], measure.dataset)) as readonly NnhipList[];
    const own = Object.fromEntries(needed.flatMap((name) => (lists[name] === undefined ? [] : [[name, lists[name]]])));
    const asked = { cohort, by: [...nnhipBreakdowns], whenWrong, period: periodOfMonth(month) };
    return { dataset, measures, asked: needed.length === 0 ? asked : { ...asked, lists: own } };
  });
}

function isRows(cohort: NnhipCountingAsked['cohort']): cohort is readonly CohortRow[] {
  return Array.isArray(cohort);
}

const listNames = [...new Set(nnhipMeasures.flatMap((measure) => listsOf([measure], measure.dataset)))];

const checkLists: Check = (value, path) => {
  const problems = checkListsGiven(value, path);
  if (problems.length > 0) return problems;
  return checkObject(value, path, {}, Object.fromEntries(listNames.map((name) => [name, () => []])));
};

const askedChecks: FieldChecks = {
  month: checkMonth,
  cohort: checkCohort,
  whenWrong: checkWhenWrong,
  lists: checkLists,
};
