import { cite, frozen, type Citation } from '../../policy/index.ts';
import type { SourceConflict } from '../measure/measure.ts';

/** What is published of the Discharge Ready Date, and what is left open. */
export interface DischargeReadyGuidance {
  readonly citations: readonly Citation[];
  readonly conflicts: readonly SourceConflict[];
}

const guidance = 'nhs-england-discharge-ready-date-guidance';

/** The guidance on the Discharge Ready Date, and where it leaves a choice, which `dischargeReadyDelays` takes as terms. */
export const dischargeReadyGuidance: DischargeReadyGuidance = frozen({
  citations: [
    cite(
      guidance,
      'Data collection guidance',
      'The date on which a patient no longer met the criteria to reside; of a finished episode the start of the last such period.',
      'in-force',
    ),
    cite(
      guidance,
      'Data collection guidance',
      'It should ideally be completed for stays of a night or longer; for a discharge on the date, trusts may leave it empty.',
      'in-force',
    ),
  ],
  conflicts: [
    {
      what: 'what an empty date means',
      where: 'Data collection guidance: the same empty field stands for no delay and for a date that was not recorded.',
      readings: ['no delay', 'not recorded'],
      here: 'A term, `missingDrd`, without a default.',
    },
    {
      what: 'whose discharges are counted',
      where:
        'The targets speak of adults and the guidance of stays of a night or longer; no list of exclusions was found.',
      readings: ['every discharge', 'adults who stayed a night or longer and did not die'],
      here: 'A term, `exclusions`, which a contract has to choose.',
    },
    {
      what: 'what becomes of a date after the discharge or before the admission',
      where: 'The guidance says nothing of it.',
      readings: ['wrong, and left out', 'no delay'],
      here: 'Wrong, each by a rule of its own, and refused or left out as the caller says.',
    },
  ],
});
