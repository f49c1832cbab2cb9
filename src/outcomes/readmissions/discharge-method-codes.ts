import { frozen } from '../../policy/index.ts';
import type { CodeMeaning } from '../measure/dataset.ts';

/** Every method of discharge from a hospital provider spell, by the NHS Data Dictionary: 6 and 7 took the place of 2. */
export const dischargeMethodCodes: readonly CodeMeaning[] = frozen([
  { code: '1', meaning: 'With clinical advice or consent' },
  { code: '2', meaning: 'By oneself, a relative or an advocate' },
  { code: '3', meaning: 'By a tribunal, the Home Secretary or a court' },
  { code: '4', meaning: 'Died' },
  { code: '5', meaning: 'Stillbirth' },
  { code: '6', meaning: 'By oneself' },
  { code: '7', meaning: 'By a relative or an advocate' },
  { code: '8', meaning: 'Not applicable: not discharged yet' },
  { code: '9', meaning: 'Not known' },
]);
