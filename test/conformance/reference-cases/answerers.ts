import type { Answerers } from './answer.ts';
import { distributionAnswers } from './distributions.ts';
import { intervalAnswers } from './intervals.ts';

/** Every function of a case that the library answers, by the name that cases call it. */
export const answerers: Answerers = {
  ...distributionAnswers,
  ...intervalAnswers,
};
