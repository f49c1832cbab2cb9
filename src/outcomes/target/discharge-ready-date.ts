import { dischargeReadyDateMeasures, undetermined } from '../../policy/index.ts';
import { checkCode, checkObject, placeIn, type Check, type FieldChecks, type Problem } from '../../problems/index.ts';
import { checkClosedPeriod, type ClosedPeriod, type Day } from '../../time/index.ts';
import { checkDischargeDelayFacts, type DischargeDelayFacts } from '../discharge-ready-date/discharge-delay-facts.ts';
import { dischargeDelays, type DischargeDelays } from '../discharge-ready-date/discharge-delays.ts';
import type { Asked, AskedFrom } from './asked-of-target.ts';
import { changeOfShare, shareWithLimits } from './chance.ts';
import { checkIsBefore, checkPeriodOver } from './counted.ts';
import type { MeasuredFigure } from './evaluation.ts';
import { standingTarget } from './standing-target.ts';

/** Discharges of adults by their delay, now and before where it was told. */
export interface DischargeReadyDateFacts extends DelaysOfPeriod {
  readonly kind: 'discharge-ready-date';
  readonly about: string;
  readonly baseline?: DelaysOfPeriod;
}

/** Discharges by their delay, and the period they are of. */
export interface DelaysOfPeriod {
  readonly period: ClosedPeriod;
  readonly delays: DischargeDelayFacts;
}

const beforeChecks: FieldChecks = { period: checkClosedPeriod, delays: checkDischargeDelayFacts };

/** Problems of discharges by their delay, known on a day. */
export function checkDischargeReadyDateFacts(value: unknown, path: string, asAt: Day): Problem[] {
  const needed: FieldChecks = {
    kind: () => [],
    about: checkCode,
    period: checkPeriodOver(asAt),
    delays: checkDischargeDelayFacts,
  };
  const checkBaseline: Check = (baseline, at) => checkObject(baseline, at, beforeChecks);
  const problems = checkObject(value, path, needed, { baseline: checkBaseline });
  if (problems.length > 0) return problems;
  const { baseline, period } = value as DischargeReadyDateFacts;
  return baseline === undefined ? [] : checkIsBefore(baseline.period, period, placeIn(path, 'baseline', 'period'));
}

/** The Discharge Ready Date measures: never met or not met, for no number was published, and no direction. */
export function askDischargeReadyDate(facts: DischargeReadyDateFacts, { standpoint, level }: AskedFrom): Asked {
  const cautions = [
    'The measures are of adults. A date left empty may mean no delay, or not recorded: those who record it otherwise do not compare.',
  ];
  const measured = measuredOf(facts, level);
  const target = standingTarget(dischargeReadyDateMeasures, standpoint.asAt);
  if (target.kind === 'unknown') return { framed: target.answer, measured, cautions };
  const missing =
    'a published target for the share discharged on the Discharge Ready Date, or for the mean days after it';
  const reason = `${dischargeReadyDateMeasures.title}: no number was published that they should reach, and no direction. ${saysOf(dischargeDelays(facts.delays))}`;
  return { framed: undetermined({ reason, missingFacts: [missing], citations: target.citations }), measured, cautions };
}

function saysOf(delays: DischargeDelays): string {
  if (delays.kind === 'no-discharges') return delays.reason;
  const { onTheDate, discharges, proportionOnTheDate, meanDaysOfDelayed } = delays;
  const share = `${(proportionOnTheDate * 100).toFixed(1)}% were discharged on the date (${onTheDate} of ${discharges})`;
  if (meanDaysOfDelayed === 'nobody-was-delayed') return `${share}.`;
  return `${share}, the others ${meanDaysOfDelayed.toFixed(2)} days after it on average.`;
}

function measuredOf({ delays, period, baseline }: DischargeReadyDateFacts, level: number): readonly MeasuredFigure[] {
  const now = dischargeDelays(delays);
  const [share, days] = ['share discharged on the Discharge Ready Date', 'mean days after it of the others'] as const;
  const of = 'adults';
  if (now.kind === 'no-discharges') {
    return [share, days].map((unit): MeasuredFigure => ({ of, unit, value: 'none', period }));
  }
  const estimate = shareWithLimits({ count: now.onTheDate, of: now.discharges }, level);
  const before = baseline && dischargeDelays(baseline.delays);
  const since =
    before?.kind === 'measured' &&
    changeOfShare(
      { count: now.onTheDate, of: now.discharges },
      { count: before.onTheDate, of: before.discharges },
      level,
    );
  const { meanDaysOfDelayed } = now;
  return [
    { of, unit: share, value: now.proportionOnTheDate, period, estimate, ...(since && { sinceBaseline: since }) },
    { of, unit: days, value: meanDaysOfDelayed === 'nobody-was-delayed' ? 'none' : meanDaysOfDelayed, period },
  ];
}
