import { refuse } from '../../problems/index.ts';
import type { RecordRow } from '../measure/evaluate/asked.ts';
import { checkRecordList } from '../measure/evaluate/check-asked.ts';
import { refuseNoRecord } from '../measure/evaluate/row-reader.ts';
import { faultLog, type TellRule } from '../records/fault-log.ts';
import { repeatFinder } from '../records/repeat-finder.ts';
import { delayOfRecord, wrong } from './delay-of-record.ts';
import { daysOfBand, delayBands, type DelayBand } from './discharge-delay-facts.ts';
import { dischargeReadyResult, type DischargeReadyDelays } from './discharge-ready-result.ts';
import { checkDischargeReadyTerms, type DischargeReadyTerms } from './discharge-ready-terms.ts';

/**
 * The Discharge Ready Date measures from records of spells. Read are `admission_date`, `discharge_date` (empty: still in
 * hospital), `discharge_ready_date`, `spell_id` where there is one, and `age` and `died` where an exclusion needs them. A
 * delay is the days from the date to the discharge, and all of it falls to the month of the discharge.
 *
 * The terms have no defaults. An empty date may mean no delay, or not recorded, and the guidance lets trusts leave it empty
 * for no delay; which discharges are left out is not confirmed by the specification that is published. A date after the
 * discharge, or before the admission, is wrong, each by a rule of its own.
 *
 * Throws when the terms are not right; a record is wrong and `whenWrong` is `fail`; or a date is empty and `missingDrd` is
 * `fail`. The error says which rows and fields, and not what they hold.
 *
 * Source: NHS England, Discharge Ready Date guidance, examples and frequently asked questions; the bands of its publication.
 *
 * @example
 * ```ts
 * import { dischargeReadyDelays } from 'neighbourhood-contracts/outcomes';
 *
 * const admission_date = '2026-05-01';
 * const records = [
 *   { admission_date, discharge_date: '2026-05-08', discharge_ready_date: '2026-05-08' },
 *   { admission_date, discharge_date: '2026-05-08', discharge_ready_date: '2026-05-03' },
 *   { admission_date, discharge_date: '2026-05-08', discharge_ready_date: '' },
 *   { admission_date, discharge_date: '2026-05-08', discharge_ready_date: '2026-05-09' },
 * ];
 * const counted = dischargeReadyDelays(records, { missingDrd: 'exclude', exclusions: [], whenWrong: 'exclude' });
 * counted.facts; // => { discharges: { '0': 1, '1': 0, '2-3': 0, '4-6': 1, '7-13': 0, '14-20': 0, '21+': 0 }, bedDays: 5 }
 * counted.dateEmpty; // => 1
 * counted.quality; // => [{ rule: 'ready-after-discharge', records: 1 }]
 * ```
 */
export function dischargeReadyDelays(records: readonly RecordRow[], terms: DischargeReadyTerms): DischargeReadyDelays {
  refuse('discharges to count', [...checkRecordList(records, 'records'), ...checkDischargeReadyTerms(terms, 'terms')]);
  const { missingDrd, exclusions, whenWrong, period } = terms;
  const [log, empty] = [faultLog(), faultLog('records', 'missingDrd')];
  const repeats = repeatFinder('spell_id');
  const tally = { wrong: 0, 'still-in': 0, 'outside-period': 0, 'date-empty': 0 };
  const excluded = Object.fromEntries(exclusions.map(({ kind }) => [kind, 0])) as Record<string, number>;
  const discharges = byBand();
  const bedDaysByBand = byBand();
  const addDelay = (days: number) => {
    const band = bandOf(days);
    discharges[band] += 1;
    bedDaysByBand[band] += days;
  };

  records.forEach((record, row) => {
    refuseNoRecord(record, row);
    const tell: TellRule = (rule, field) => {
      log.tell(row, rule, field);
    };
    const found = repeats.isWrong(record, tell) ? wrong : delayOfRecord(record, exclusions, period, tell);
    if (found.kind === 'delay') addDelay(found.days);
    else if (found.kind === 'excluded') excluded[found.by] = (excluded[found.by] ?? 0) + 1;
    else tally[found.kind] += 1;
    if (found.kind !== 'date-empty') return;
    if (missingDrd === 'no-delay') addDelay(0);
    if (missingDrd === 'fail') empty.tell(row, 'missing', 'discharge_ready_date');
  });
  refuse('the records', [...(whenWrong === 'fail' ? log.problems() : []), ...empty.problems()]);
  return dischargeReadyResult({
    terms: { missingDrd, exclusions: exclusions.map((exclusion) => ({ ...exclusion })), whenWrong },
    periods: period === undefined ? [] : [{ from: period.from, until: period.until }],
    records: records.length,
    wrong: tally.wrong,
    stillIn: tally['still-in'],
    outsidePeriod: tally['outside-period'],
    excluded,
    dateEmpty: tally['date-empty'],
    withoutSpell: repeats.withoutIdentifier(),
    quality: log.quality(),
    discharges,
    bedDaysByBand,
  });
}

function byBand(): Record<DelayBand, number> {
  return Object.fromEntries(delayBands.map((band) => [band, 0])) as Record<DelayBand, number>;
}

function bandOf(days: number): DelayBand {
  return delayBands.find((band) => days <= daysOfBand[band][1]) ?? '21+';
}
