import { frozen } from '../../policy/index.ts';
import type { CodeMeaning } from '../measure/dataset.ts';

/** Every method of admission to a hospital provider spell, by the NHS Data Dictionary, and its two codes for none of them. */
export const admissionMethodCodes: readonly CodeMeaning[] = frozen([
  { code: '11', meaning: 'waiting list' },
  { code: '12', meaning: 'booked' },
  { code: '13', meaning: 'planned' },
  { code: '21', meaning: 'emergency department, or dental emergency' },
  { code: '22', meaning: 'a GP asked for it' },
  { code: '23', meaning: 'bed bureau' },
  { code: '24', meaning: 'consultant clinic' },
  { code: '25', meaning: 'mental health crisis team' },
  { code: '2A', meaning: 'emergency department of another provider' },
  { code: '2B', meaning: 'emergency transfer from another provider' },
  { code: '2C', meaning: 'born at home as intended' },
  { code: '2D', meaning: 'other emergency' },
  { code: '28', meaning: 'other emergency, before 2A to 2D' },
  { code: '31', meaning: 'before delivery' },
  { code: '32', meaning: 'after delivery' },
  { code: '81', meaning: 'transfer that is no emergency' },
  { code: '82', meaning: 'born here' },
  { code: '83', meaning: 'born elsewhere, not at home as intended' },
  { code: '84', meaning: 'admissions panel of a high security hospital' },
  { code: '89', meaning: 'waiting list of a high security hospital' },
  { code: '98', meaning: 'not applicable' },
  { code: '99', meaning: 'not known' },
]);
