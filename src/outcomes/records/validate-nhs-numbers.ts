import { checkObject, checkTruth, refuse, type FieldChecks } from '../../problems/index.ts';
import { checkName } from '../measure/check-name.ts';
import type { RecordRow, WhenWrong } from '../measure/evaluate/asked.ts';
import { checkRecordList, checkWhenWrong } from '../measure/evaluate/check-asked.ts';
import { isAbsent } from '../measure/evaluate/read-field.ts';
import { refuseNoRecord } from '../measure/evaluate/row-reader.ts';
import type { ValidRecords } from '../measure/evaluate/validate-records.ts';
import { faultLog } from './fault-log.ts';
import { isNhsNumber } from './nhs-number.ts';

/** Records whose NHS numbers are to be looked through, and what becomes of those that are wrong. */
export interface NhsNumbersAsked {
  readonly records: readonly RecordRow[];
  /** What the extract calls the field of the NHS number. */
  readonly field: string;
  /** Whether a record may be without one, as that of a visitor or of a newborn may. */
  readonly mayBeAbsent: boolean;
  readonly whenWrong: WhenWrong;
}

/**
 * Looks through the NHS numbers of records: ten digits in a text, of which the last checks the others. A dataset compares
 * identifiers and does not look into them, so this comes before counting.
 *
 * Throws when a number is wrong, or missing where it may not be, and `whenWrong` is `fail`. The error says which rows, and
 * never the number.
 *
 * @example
 * ```ts
 * import { validateNhsNumbers } from 'neighbourhood-contracts/outcomes';
 *
 * const records = [{ nhs_number: '9990000018' }, { nhs_number: '9990000081' }, { nhs_number: '' }];
 * const asked = { records, field: 'nhs_number', mayBeAbsent: true, whenWrong: 'exclude' } as const;
 * const { wrong, quality } = validateNhsNumbers(asked);
 * wrong; // => 1
 * quality; // => [{ rule: 'not-an-nhs-number', field: 'nhs_number', records: 1 }]
 * ```
 */
export function validateNhsNumbers(asked: NhsNumbersAsked): ValidRecords {
  refuse('what is asked', checkObject(asked, '', askedChecks));
  const { records, field, mayBeAbsent, whenWrong } = asked;
  const log = faultLog();
  const right = records.filter((record, row) => {
    refuseNoRecord(record, row);
    const value = record[field];
    if (isNhsNumber(value) || (mayBeAbsent && isAbsent(value))) return true;
    log.tell(row, isAbsent(value) ? 'missing' : 'not-an-nhs-number', field);
    return false;
  });
  if (whenWrong === 'fail') refuse('the records', log.problems());
  return { records: right, wrong: records.length - right.length, quality: log.quality(), problems: log.problems() };
}

const askedChecks: FieldChecks = {
  records: checkRecordList,
  field: checkName,
  mayBeAbsent: checkTruth,
  whenWrong: checkWhenWrong,
};
