import { sameDayAccessTarget, undetermined, type Standpoint } from '../../policy/index.ts';
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
import { asksForShare } from './asks.ts';
import type { Asked, AskedFrom } from './asked-of-target.ts';
import { shareWithLimits } from './chance.ts';
import { checkIsBefore, checkPeriodOver } from './counted.ts';
import type { MeasuredFigure } from './evaluation.ts';
import type { Framed } from './frame.ts';
import { prepare } from './prepare.ts';
import { sharePart } from './share-part.ts';
import { standingTarget } from './standing-target.ts';

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
  if (sameDay <= whole) return [];
  const message = `${sameDay} on the same day are more than the ${whole} they are among.`;
  const help = 'Give no more than there were.';
  return [{ path: placeIn(path, 'sameDay'), code: 'contradiction', message, help }];
}

function wholeOf(counted: SameDayAccessFacts['counted']): number {
  return counted.kind === 'urgent-requests' ? counted.urgent : counted.appointments;
}

/** Same-day access to general practice, by the practice’s own flag of who is urgent. */
export function askSameDayAccess(facts: SameDayAccessFacts, { standpoint, level }: AskedFrom): Asked {
  const cautions = ['Each practice says which requests are urgent: practices that say it otherwise do not compare.'];
  return { framed: frameOf(facts, standpoint), measured: measuredOf(facts, level), cautions };
}

function frameOf(facts: SameDayAccessFacts, standpoint: Standpoint): Framed {
  const { counted, baseline } = facts;
  if (counted.kind === 'appointment-waits') return cannotAnswer(standpoint);
  const prepared = prepare(sameDayAccessTarget, [], facts, standpoint);
  if (prepared.kind === 'undetermined') return prepared;
  const part = sharePart({
    of: 'urgent requests',
    things: 'dealt with on the same day',
    outOf: 'urgent requests',
    now: { count: counted.sameDay, of: counted.urgent },
    ...(baseline && { before: { count: baseline.sameDay, of: baseline.urgent } }),
    target: prepared.value.share,
  });
  return { ...prepared.frame, ...asksForShare(prepared.value), parts: [part], need: 1 };
}

function cannotAnswer({ asAt }: Standpoint): Framed {
  const target = standingTarget(sameDayAccessTarget, asAt);
  if (target.kind === 'unknown') return target.answer;
  const { citations } = target;
  const reason = `${sameDayAccessTarget.title}: appointments by how long they waited do not tell which requests the practice held to be urgent, nor which were dealt with otherwise.`;
  const missing =
    'the requests that the practice flagged as clinically urgent, and how many were dealt with on the same day';
  return undetermined({ reason, missingFacts: [missing], citations });
}

/** Appointments are told as what they are. */
function measuredOf({ counted, period }: SameDayAccessFacts, level: number): readonly MeasuredFigure[] {
  if (counted.kind === 'urgent-requests') return [];
  const { appointments, sameDay } = counted;
  const figure = { of: 'appointments on the day they were booked', unit: 'share of appointments', period };
  if (appointments === 0) return [{ ...figure, value: 'none' }];
  const estimate = shareWithLimits({ count: sameDay, of: appointments }, level);
  return [{ ...figure, value: estimate.value, estimate }];
}
