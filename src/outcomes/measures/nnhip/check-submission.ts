import { markOf } from '../../../policy/index.ts';
import {
  checkEach,
  checkKind,
  checkObject,
  checkText,
  checkWord,
  placeIn,
  refuse,
  shown,
} from '../../../problems/index.ts';
import type { Check, FieldChecks, Problem } from '../../../problems/index.ts';
import { checkMonth, periodOfMonth, type Month } from '../../../time/index.ts';
import { checkCounts } from '../../measure/evaluate/check-counts.ts';
import type { CohortRow, PreparedCohort } from '../../measure/evaluate/cohort.ts';
import type { Counts } from '../../measure/evaluate/counts.ts';
import { checkCohort } from '../../measure/evaluate/prepare-cohort.ts';
import type { NotSuppressed } from '../../suppression/suppression-rule.ts';
import { nnhipDatasets as datasets, type NnhipDatasetId } from './counting.ts';
import { nnhipBreakdowns } from './groups.ts';
import { nnhipMeasures } from './measures.ts';

/** What a submission is made of. */
export interface NnhipSubmissionAsked {
  readonly month: Month;
  /** The people, with `age-band`, `ethnic-group`, `imd-quintile` and `on-caseload`, as `nnhipCohort` gives them. */
  readonly cohort: readonly CohortRow[] | PreparedCohort;
  /**
   * What was counted as `nnhipCounting` says, in that month and over that cohort, by other things as well or not: one for
   * each dataset. Those of several files are put together by `mergeCounts` first.
   */
  readonly counts: readonly Counts[];
  /** Datasets that the place does not have: nothing is submitted of their measures. None where it is left out. */
  readonly without?: readonly NnhipDatasetId[];
  /**
   * Without it small numbers are hidden, and others so that none can be found. `as-the-template`: the small ones alone, and
   * the result lists what can then be found. Or nothing, for a reason: for a reader who may see everything.
   */
  readonly suppression?: 'as-the-template' | NotSuppressed;
}

const marks: ReadonlyMap<string, string> = new Map(nnhipMeasures.map((measure) => [measure.id, markOf(measure)]));

/** Throws when a submission cannot be made of what is given. */
export function refuseSubmission(asked: NnhipSubmissionAsked): void {
  refuse('a submission', checkObject(asked, '', askedChecks, optionalChecks));
  const { month, counts, without = [] } = asked;
  const period = JSON.stringify([periodOfMonth(month)]);
  refuse('a submission', [
    ...counts.flatMap((each, place) => checkCountsOf(each, placeIn('counts', place), month, period)),
    ...datasets.flatMap((dataset) => checkOnce(dataset, counts, without.includes(dataset))),
  ]);
}

const checkSuppressionAsked: Check = (value, path) => {
  if (typeof value === 'string') return checkWord(value, path, ['as-the-template']);
  return checkKind(value, path, { 'not-suppressed': { reason: checkText } });
};

const askedChecks: FieldChecks = {
  month: checkMonth,
  cohort: checkCohort,
  counts: (counts, path) => checkEach(counts, path, checkCounts),
};
const optionalChecks: FieldChecks = {
  without: (names, path) => checkEach(names, path, (name, at) => checkWord(name, at, datasets)),
  suppression: checkSuppressionAsked,
};

function checkCountsOf(counts: Counts, path: string, month: Month, period: string): Problem[] {
  const problems: Problem[] = [];
  const at = (name: string) => placeIn(path, name);
  const own = nnhipMeasures.filter(({ dataset }) => dataset.id === counts.dataset);
  if (own.length === 0) {
    const message = `The programme has no dataset ${shown(counts.dataset)}.`;
    return [{ path: at('dataset'), code: 'unknown-value', message, help: `It has: ${datasets.join(', ')}.` }];
  }
  if (JSON.stringify(counts.periods) !== period) {
    const help = `Count with period: periodOfMonth('${month}').`;
    const message = 'The counts are of another period than the month, or of every day.';
    problems.push({ path: at('periods'), code: 'contradiction', message, help });
  }
  for (const name of nnhipBreakdowns.filter((each) => !counts.by.includes(each))) {
    const help = `Count by ${nnhipBreakdowns.join(', ')}.`;
    problems.push({ path: at('by'), code: 'missing', message: `The counts are not by ${name}.`, help });
  }
  for (const { id } of own) {
    const found = counts.measures.find(({ measure }) => measure === id);
    if (found?.mark === marks.get(id)) continue;
    const help = `Count nnhipMeasures, all those of the dataset ${counts.dataset}.`;
    if (found === undefined) {
      problems.push({ path: at('measures'), code: 'missing', message: `${id} was not counted.`, help });
    } else {
      const message = `${id} was counted by another definition than that of the programme.`;
      problems.push({ path: at('measures'), code: 'contradiction', message, help });
    }
  }
  return problems;
}

function checkOnce(dataset: NnhipDatasetId, counts: readonly Counts[], isLeftOut: boolean): Problem[] {
  const given = counts.filter((each) => each.dataset === dataset).length;
  if (given === (isLeftOut ? 0 : 1)) return [];
  if (isLeftOut) {
    const message = `The dataset ${dataset} is left out, and counts of it are given.`;
    return [{ path: 'without', code: 'contradiction', message, help: 'Leave it out, or give its counts.' }];
  }
  const help =
    'Give the counts of each dataset once, put together by mergeCounts, or name in "without" what you do not have.';
  const message = `There are ${given} counts of the dataset ${dataset}.`;
  return [{ path: 'counts', code: given === 0 ? 'missing' : 'duplicate', message, help }];
}
