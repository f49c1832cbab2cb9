import { bankHolidays } from './calendar/bank-holidays.ts';
import { markOf } from './mark-of.ts';
import { openQuestions } from './questions/open-questions.ts';
import { prices } from './prices/prices.ts';
import { mnpPopulationFigure, snpPopulationBand } from './populations.ts';
import { sources } from './sources/sources.ts';
import { targets } from './targets/targets.ts';
import type { ValueSeries } from './dated-value.ts';

/** Every dated value the library holds. */
export const policyValues: readonly ValueSeries<unknown>[] = [
  snpPopulationBand,
  mnpPopulationFigure,
  ...prices,
  ...targets,
  bankHolidays,
];

/** The mark of the register as it is: sources, values and open questions. */
export function markOfRegister(): string {
  return markOf([sources, policyValues, openQuestions]);
}
