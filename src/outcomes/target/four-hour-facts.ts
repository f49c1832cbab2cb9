import { fourHourTarget } from '../../policy/index.ts';
import {
  checkCode,
  checkCount,
  checkObject,
  checkWord,
  placeIn,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkClosedPeriod, type ClosedPeriod, type Day, type Month } from '../../time/index.ts';
import { checkTrajectory, type Trajectory } from '../trajectory/index.ts';
import { checkAmong } from './among.ts';
import { checkIsBefore, checkPeriodOver } from './counted.ts';

/** Attendances at emergency departments, and how many of them lasted more than four hours. */
export interface FourHourFacts extends Attendances {
  readonly kind: 'four-hour';
  readonly about: string;
  /**
   * Whether these are all the attendances that the standard speaks of, or those that a neighbourhood or a contract is to
   * answer for: which those are is open (Q21).
   */
  readonly of: 'the-whole' | 'a-contribution';
  /** The month of the step that is asked about: 82% by March 2027, 85% by March 2029. */
  readonly by: Month;
  readonly baseline?: Attendances;
  /** What was agreed, as the share within four hours: 0.82 is 82%. */
  readonly trajectory?: Trajectory;
}

/**
 * Attendances of all types, pooled. A trust whose attendances over four hours are blank, because it tests another standard,
 * belongs in neither number.
 */
export interface Attendances {
  readonly attendances: number;
  /** Those of more than 240 minutes: exactly four hours is within them. */
  readonly overFourHours: number;
  readonly period: ClosedPeriod;
}

const steps: readonly Month[] = fourHourTarget.values.flatMap(({ value }) => value.steps.map(({ by }) => by));

const checkAttended: Check = (value, path) => checkCount(value, path, 'attendances');
const attendanceChecks: FieldChecks = {
  attendances: checkAttended,
  overFourHours: checkAttended,
  period: checkClosedPeriod,
};

/** Problems of attendances and their lengths, known on a day. */
export function checkFourHourFacts(value: unknown, path: string, asAt: Day): Problem[] {
  const needed: FieldChecks = {
    ...attendanceChecks,
    kind: () => [],
    about: checkCode,
    of: (word, at) => checkWord(word, at, ['the-whole', 'a-contribution']),
    by: (month, at) => checkWord(month, at, steps),
    period: checkPeriodOver(asAt),
  };
  const checkBaseline: Check = (baseline, at) => checkObject(baseline, at, attendanceChecks);
  const problems = checkObject(value, path, needed, { baseline: checkBaseline, trajectory: checkTrajectory });
  if (problems.length > 0) return problems;
  const { baseline, ...now } = value as FourHourFacts;
  if (baseline === undefined) return checkOverFourHours(now, path);
  const at = placeIn(path, 'baseline');
  return [
    ...checkOverFourHours(now, path),
    ...checkOverFourHours(baseline, at),
    ...checkIsBefore(baseline.period, now.period, placeIn(at, 'period')),
  ];
}

function checkOverFourHours({ attendances, overFourHours }: Attendances, path: string): Problem[] {
  return checkAmong(overFourHours, attendances, 'over four hours', placeIn(path, 'overFourHours'));
}
