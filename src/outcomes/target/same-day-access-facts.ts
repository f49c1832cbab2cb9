import {
  checkCode,
  checkCount,
  checkKind,
  checkObject,
  placeIn,
  type Check,
  type FieldChecks,
  type Problem,
} from '../../problems/index.ts';
import { checkClosedPeriod, type ClosedPeriod, type Day } from '../../time/index.ts';
import { checkTrajectory, type Trajectory } from '../trajectory/index.ts';
import { checkAmong } from './among.ts';
import { checkIsBefore, checkPeriodOver } from './counted.ts';

/** Requests to general practice, and how many were dealt with on the same day. */
export interface SameDayAccessFacts {
  readonly kind: 'same-day-access';
  readonly about: string;
  readonly period: ClosedPeriod;
  readonly counted: UrgentRequests | AppointmentWaits;
  /** The same before, where it was told. */
  readonly baseline?: UrgentBefore;
  /** What was agreed, as the share on the same day: 0.9 is 90%. */
  readonly trajectory?: Trajectory;
}

/** Urgent requests of an earlier period. */
export interface UrgentBefore {
  readonly urgent: number;
  readonly sameDay: number;
  readonly period: ClosedPeriod;
}

/** Requests that the practice itself flagged as clinically urgent: what the target speaks of. */
export interface UrgentRequests {
  readonly kind: 'urgent-requests';
  readonly urgent: number;
  /** Those of them dealt with on the same day: seen, spoken to, or triaged to a definitive outcome. */
  readonly sameDay: number;
}

/** Appointments by how long they waited, as published: they do not tell who was urgent, and cannot answer the target. */
export interface AppointmentWaits {
  readonly kind: 'appointment-waits';
  readonly appointments: number;
  readonly sameDay: number;
}

const checkRequests: Check = (value, path) => checkCount(value, path, 'requests');
const checkAppointments: Check = (value, path) => checkCount(value, path, 'appointments');
const beforeChecks: FieldChecks = { urgent: checkRequests, sameDay: checkRequests, period: checkClosedPeriod };
const countedChecks: Readonly<Record<SameDayAccessFacts['counted']['kind'], FieldChecks>> = {
  'urgent-requests': { urgent: checkRequests, sameDay: checkRequests },
  'appointment-waits': { appointments: checkAppointments, sameDay: checkAppointments },
};

/** Problems of requests to general practice, known on a day. */
export function checkSameDayAccessFacts(value: unknown, path: string, asAt: Day): Problem[] {
  const needed: FieldChecks = {
    kind: () => [],
    about: checkCode,
    period: checkPeriodOver(asAt),
    counted: (counted, at) => checkKind(counted, at, countedChecks),
  };
  const checkBaseline: Check = (baseline, at) => checkObject(baseline, at, beforeChecks);
  const problems = checkObject(value, path, needed, { baseline: checkBaseline, trajectory: checkTrajectory });
  if (problems.length > 0) return problems;
  const { counted, baseline, period } = value as SameDayAccessFacts;
  const at = placeIn(path, 'baseline');
  return [
    ...checkSameDay(counted.sameDay, wholeOf(counted), placeIn(path, 'counted')),
    ...(baseline === undefined ? [] : checkSameDay(baseline.sameDay, baseline.urgent, at)),
    ...(baseline === undefined ? [] : checkIsBefore(baseline.period, period, placeIn(at, 'period'))),
  ];
}

function checkSameDay(sameDay: number, whole: number, path: string): Problem[] {
  return checkAmong(sameDay, whole, 'on the same day', placeIn(path, 'sameDay'));
}

function wholeOf(counted: SameDayAccessFacts['counted']): number {
  return counted.kind === 'urgent-requests' ? counted.urgent : counted.appointments;
}
