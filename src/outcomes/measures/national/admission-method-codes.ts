import { frozen } from '../../../policy/index.ts';
import type { CodeMeaning } from '../../measure/dataset.ts';

/** Every method of admission to a hospital provider spell, by the NHS Data Dictionary, and its two codes for none of them. */
export const admissionMethodCodes: readonly CodeMeaning[] = frozen([
  { code: '11', meaning: 'Waiting list' },
  { code: '12', meaning: 'Booked' },
  { code: '13', meaning: 'Planned' },
  { code: '21', meaning: 'Emergency department, or dental emergency' },
  { code: '22', meaning: 'A GP asked for it' },
  { code: '23', meaning: 'Bed bureau' },
  { code: '24', meaning: 'Consultant clinic' },
  { code: '25', meaning: 'Mental health crisis team' },
  { code: '2A', meaning: 'Emergency department of another provider' },
  { code: '2B', meaning: 'Emergency transfer from another provider' },
  { code: '2C', meaning: 'Born at home as intended' },
  { code: '2D', meaning: 'Other emergency' },
  { code: '28', meaning: 'Other emergency, before 2A to 2D' },
  { code: '31', meaning: 'Before delivery' },
  { code: '32', meaning: 'After delivery' },
  { code: '81', meaning: 'Transfer that is no emergency' },
  { code: '82', meaning: 'Born here' },
  { code: '83', meaning: 'Born elsewhere, not at home as intended' },
  { code: '84', meaning: 'Admissions panel of a high security hospital' },
  { code: '89', meaning: 'Waiting list of a high security hospital' },
  { code: '98', meaning: 'Not applicable' },
  { code: '99', meaning: 'Not known' },
]);
