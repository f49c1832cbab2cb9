import { checkObject, refuse } from '../../problems/index.ts';
import { checkDay, dayNumberOf, type Day } from '../../time/index.ts';
import type { QualityCount } from '../measure/evaluate/counts.ts';
import type { RegisterEvent } from '../priority-cohorts/register-event.ts';
import { faultLog } from '../records/fault-log.ts';
import { codedStays, frailtyChecks, isBefore, scoreBefore, type FrailtyAsked } from './frailty-of-admissions.ts';

/** Stays, and the day on which frailty is asked for. */
export interface FrailtyOnDayAsked extends FrailtyAsked {
  readonly on: Day;
}

/** Who was scored on the day. */
export interface FrailtyOnDay {
  /**
   * One entry for each person with a stay in the look-back, coded `hfrs-low`, `hfrs-intermediate` or `hfrs-high`; and
   * `hfrs-at-least-low` or `hfrs-at-least-intermediate` where what could not be read may add to the score. It is what
   * `cohortFromRegister` takes. They say who it is, and are no result to be published.
   */
  readonly events: readonly RegisterEvent[];
  /** People whose band is not known: who are coded `at-least`. */
  readonly notKnown: number;
  /** Stays that are wrong, or of which a diagnosis is missing or cannot be read. */
  readonly wrong: number;
  readonly quality: readonly QualityCount[];
}

/**
 * The Hospital Frailty Risk Score of people on a day, from the diagnoses of their stays that ended before it, by up to
 * `lookBackDays`: what could be known then, so that a cohort can be fixed on it. Whoever was not in hospital has no score,
 * which is no low score. How old the people must be is for the caller: the source has 75. Entries are recorded on the day:
 * the stays were over by then. When their diagnoses were coded, no extract tells; leave out stays that were coded later.
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
 * events; // => [{ person: 'a', day: '2026-04-01', code: 'hfrs-intermediate', recordedOn: '2026-04-01' }]
 * ```
 */
export function frailtyOnDay(asked: FrailtyOnDayAsked): FrailtyOnDay {
  refuse('stays to score', checkObject(asked, '', { ...frailtyChecks, on: checkDay }));
  const { lookBackDays, on, whenWrong } = asked;
  const log = faultLog();
  const { stays, wrong } = codedStays(asked, log);
  if (whenWrong === 'fail') refuse('the stays', log.problems());
  const day = dayNumberOf(on);
  let notKnown = 0;
  const events = [...stays].flatMap(([person, own]) => {
    if (!own.stays.some((stay) => isBefore(stay, day, lookBackDays))) return [];
    const { band, isWhole } = scoreBefore(own, day, lookBackDays);
    const isKnown = isWhole || band === 'high';
    if (!isKnown) notKnown += 1;
    return [{ person, day: on, code: isKnown ? `hfrs-${band}` : `hfrs-at-least-${band}`, recordedOn: on }];
  });
  return { events, notKnown, wrong, quality: log.quality() };
}
