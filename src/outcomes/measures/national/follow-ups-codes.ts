import { frozen } from '../../../policy/index.ts';
import type { CodeMeaning } from '../../measure/dataset.ts';

/** Every code of the first attendance, by the NHS Data Dictionary. */
export const firstAttendanceCodes: readonly CodeMeaning[] = frozen([
  { code: '1', meaning: 'First attendance, face to face' },
  { code: '2', meaning: 'Follow-up attendance, face to face' },
  { code: '3', meaning: 'First telephone or telemedicine consultation' },
  { code: '4', meaning: 'Follow-up telephone or telemedicine consultation' },
  { code: '5', meaning: 'Referral to treatment clock stop, an administrative event' },
]);

/** Every administrative category, by the NHS Data Dictionary, and its two codes for none of them. */
export const administrativeCategoryCodes: readonly CodeMeaning[] = frozen([
  { code: '01', meaning: 'NHS patient' },
  { code: '02', meaning: 'Private patient' },
  { code: '03', meaning: 'Amenity patient, who pays for a single room or a small ward' },
  { code: '04', meaning: 'Category II patient' },
  { code: '98', meaning: 'Not applicable' },
  { code: '99', meaning: 'Not known' },
]);

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/**
 * Every text that a subchapter of an HRG can be: two capital letters. Which of them there are differs by the year of the
 * grouper; what is none of these, such as a whole HRG, is no subchapter in any.
 */
export const hrgSubchapterCodes: readonly CodeMeaning[] = frozen(
  letters.flatMap((first) => letters.map((second) => ({ code: first + second, meaning: `HRGs of ${first + second}` }))),
);
