import { checkObject, refuse } from '../../problems/index.ts';
import { checkDay, dayNumberOf, type Day } from '../../time/index.ts';
import type { QualityCount } from '../measure/evaluate/counts.ts';
import type { RegisterEvent } from '../priority-cohorts/register-event.ts';
import { faultLog } from '../records/fault-log.ts';
import { byPerson } from '../stays/read-stays.ts';
import { codedStays, codesBefore, frailtyChecks, type CodedStay, type FrailtyAsked } from './frailty-of-admissions.ts';
import { scoreOf } from './frailty-score.ts';

/** Stays, and the day on which frailty is asked for. */
export interface FrailtyOnDayAsked extends FrailtyAsked {
  readonly on: Day;
}

/** Who was scored on the day. */
export interface FrailtyOnDay {
  /**
   * One entry for each person with a stay in the look-back, coded `hfrs-low`, `hfrs-intermediate` or `hfrs-high`: what
   * `cohortFromRegister` takes. They say who it is, and are no result to be published.
   */
  readonly events: readonly RegisterEvent[];
  readonly wrong: number;
  readonly quality: readonly QualityCount[];
}

/**
 * The Hospital Frailty Risk Score of people on a day, from the diagnoses of their stays that ended before it, by up to
 * `lookBackDays`: what could be known then, so that a cohort can be fixed on it. Whoever was not in hospital has no score,
 * which is no low score. How old the people must be is for the caller: the source has 75.
 *
 * Throws as `frailtyOfAdmissions` does.
 *
 * Source: {@link hospitalFrailtyRiskScore}; that the score is taken on a day, and not at an admission, is a method of this
 * library.
 *
 * @example
 * ```ts
 * import { frailtyOnDay } from 'neighbourhood-contracts/outcomes';
 *
 * const { events } = frailtyOnDay({
 *   records: [{ person_id: 'a', admitted: '2026-01-02', discharged: '2026-01-09', diag_01: 'F001', diag_02: 'W19' }],
 *   fields: { person: 'person_id', admitted: 'admitted', discharged: 'discharged', diagnoses: ['diag_01', 'diag_02'] },
 *   lookBackDays: 730,
 *   on: '2026-04-01',
 *   whenWrong: 'fail',
 * });
 * events; // => [{ person: 'a', day: '2026-04-01', code: 'hfrs-intermediate' }]
 * ```
 */
export function frailtyOnDay(asked: FrailtyOnDayAsked): FrailtyOnDay {
  refuse('stays to score', checkObject(asked, '', { ...frailtyChecks, on: checkDay }));
  const { records, lookBackDays, on, whenWrong } = asked;
  const log = faultLog();
  const stays = codedStays(asked, log);
  if (whenWrong === 'fail') refuse('the stays', log.problems());
  const day = dayNumberOf(on);
  const events = [...byPerson(stays)].flatMap(([person, own]) => {
    const isScored = own.some(({ discharged = Infinity }) => discharged < day && day - discharged <= lookBackDays);
    if (!isScored) return [];
    const { band } = scoreOf(codesBefore(own as readonly CodedStay[], day, lookBackDays));
    return [{ person, day: on, code: `hfrs-${band}` }];
  });
  return { events, wrong: records.length - stays.length, quality: log.quality() };
}
