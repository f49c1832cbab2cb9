import type { PriorityCohort } from '../../policy/index.ts';
import {
  checkCode,
  checkDistinct,
  checkEach,
  checkObject,
  checkWord,
  placeIn,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import type { Day } from '../../time/index.ts';
import { checkTrajectory, type Trajectory } from '../trajectory/index.ts';
import { checkBeforeAndNow, type BeforeAndNow } from './counted.ts';

/** Non-elective admissions and bed days, by priority cohort. All of them are of one baseline period and one period of now. */
export interface NonElectiveFacts {
  /** Which of the two targets is asked about: where a ruling makes them one, the answer is the same. */
  readonly kind: 'non-elective-admissions' | 'non-elective-bed-days';
  readonly about: string;
  readonly cohorts: readonly CohortFigures[];
  /**
   * The cohorts together, with each person once: needed where the reduction is to be reached together. Figures of cohorts
   * do not add up to it, for a person may be in several.
   */
  readonly together?: TogetherFigures;
  /** The whole population, beside the cohorts: an admission that is avoided may be refilled by somebody else. */
  readonly everyone?: AdmissionFigures;
  /** What was agreed, as a share of the baseline: 0.9 is 10% fewer. */
  readonly trajectory?: Trajectory;
}

/** Admissions and bed days, each where it is told. */
export interface AdmissionFigures {
  readonly admissions?: BeforeAndNow;
  readonly bedDays?: BeforeAndNow;
}

/** Those of one cohort. */
export interface CohortFigures extends AdmissionFigures {
  readonly cohort: PriorityCohort;
}

/** Those of several cohorts, with each person once. */
export interface TogetherFigures extends AdmissionFigures {
  readonly cohorts: readonly PriorityCohort[];
}

const cohortNames: readonly PriorityCohort[] = ['frailty', 'care-home-residents', 'housebound', 'end-of-life'];
const checkCohort: Check = (value, path) => checkWord(value, path, cohortNames);
const none: FieldChecks = {};

const figureChecks = (asAt: Day): FieldChecks => ({
  admissions: checkBeforeAndNow(asAt),
  bedDays: checkBeforeAndNow(asAt),
});

/** Problems of admissions and bed days by cohort, known on a day. */
export function checkNonElectiveFacts(value: unknown, path: string, asAt: Day): Problem[] {
  const figures = figureChecks(asAt);
  const checkCohortFigures: Check = (item, at) => checkObject(item, at, { cohort: checkCohort }, figures);
  const checkCohorts: Check = (list, at) => checkEach(list, at, checkCohort);
  const needed: FieldChecks = {
    kind: () => [],
    about: checkCode,
    cohorts: (list, at) => checkEach(list, at, checkCohortFigures),
  };
  const optional: FieldChecks = {
    together: (item, at) => checkObject(item, at, { cohorts: checkCohorts }, figures),
    everyone: (item, at) => checkObject(item, at, none, figures),
    trajectory: checkTrajectory,
  };
  const problems = checkObject(value, path, needed, optional);
  if (problems.length > 0) return problems;
  const facts = value as NonElectiveFacts;
  const { cohorts, together } = facts;
  const key = (cohort: string, ...at: (string | number)[]) => ({ key: cohort, path: placeIn(path, ...at) });
  return [
    ...checkDistinct(cohorts.map(({ cohort }, at) => key(cohort, 'cohorts', at, 'cohort'))),
    ...checkDistinct((together?.cohorts ?? []).map((cohort, at) => key(cohort, 'together', 'cohorts', at))),
    ...checkOnePeriod(facts, path),
  ];
}

/** Every figure that was told. */
export function figuresOf({ cohorts, together, everyone }: NonElectiveFacts): readonly BeforeAndNow[] {
  const groups: readonly AdmissionFigures[] = [...cohorts, together ?? {}, everyone ?? {}];
  return groups.flatMap(({ admissions, bedDays }) => [admissions, bedDays].filter((figure) => figure !== undefined));
}

function checkOnePeriod(facts: NonElectiveFacts, path: string): Problem[] {
  const periods = (when: keyof BeforeAndNow) => {
    return new Set(figuresOf(facts).map((figure) => `${figure[when].period.from} until ${figure[when].period.until}`));
  };
  return (['baseline', 'current'] as const).flatMap((when): Problem[] => {
    const found = [...periods(when)];
    if (found.length < 2) return [];
    const message = `The ${when} figures are of several periods: ${found.join('; ')}.`;
    return [{ path, code: 'contradiction', message, help: 'Give figures that are all of one period.' }];
  });
}
