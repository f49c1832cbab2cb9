import { frozen } from '../../../policy/index.ts';
import type { CodeMeaning } from '../../measure/dataset.ts';

/** Every code of the sex of a patient in Hospital Episode Statistics. */
export const sexCodes: readonly CodeMeaning[] = frozen([
  { code: '1', meaning: 'Male' },
  { code: '2', meaning: 'Female' },
  { code: '0', meaning: 'Not known' },
  { code: '9', meaning: 'Not specified' },
]);

/** Every code of whether an episode is finished, in Hospital Episode Statistics. */
export const episodeStatusCodes: readonly CodeMeaning[] = frozen([
  { code: '1', meaning: 'Unfinished' },
  { code: '3', meaning: 'Finished' },
  { code: '9', meaning: 'Unfinished, as derived before 1999' },
]);

/** Every code of what kind of episode it is, in Hospital Episode Statistics. */
export const episodeTypeCodes: readonly CodeMeaning[] = frozen([
  { code: '1', meaning: 'General' },
  { code: '2', meaning: 'Delivery' },
  { code: '3', meaning: 'Birth' },
  { code: '4', meaning: 'Formally detained, or long-term psychiatric' },
  { code: '5', meaning: 'Other delivery' },
  { code: '6', meaning: 'Other birth' },
]);
