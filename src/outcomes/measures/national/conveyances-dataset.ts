import { frozen } from '../../../policy/index.ts';
import type { Dataset } from '../../measure/dataset.ts';

/**
 * Incidents of an ambulance service, one record a patient. The words for category and outcome are those of this library:
 * services write them in several ways, so that an extract is put into these words before it is counted. The category is
 * that of the 999 call, or of one from 111; a request of a health care professional and a transfer have none.
 */
export const ambulanceIncidents: Dataset = frozen({
  id: 'ambulance-incidents',
  title: 'ambulance incidents',
  fields: [
    { kind: 'identifier', identifies: 'person', name: 'person_id', label: 'person', mayBeAbsent: true },
    { kind: 'identifier', identifies: 'record', name: 'incident_id', label: 'incident', mayBeAbsent: true },
    { kind: 'day', name: 'call_date', label: 'date of the call', mayBeAbsent: false },
    {
      kind: 'code',
      name: 'call_category',
      label: 'category of the call',
      mayBeAbsent: true,
      codes: [
        { code: 'C1', meaning: 'Category 1' },
        { code: 'C2', meaning: 'Category 2' },
        { code: 'C3', meaning: 'Category 3' },
        { code: 'C4', meaning: 'Category 4' },
        { code: 'C5', meaning: 'Category 5' },
        { code: 'HCP', meaning: 'Request of a health care professional' },
        { code: 'IFT', meaning: 'Transfer between facilities' },
      ],
    },
    {
      kind: 'code',
      name: 'incident_outcome',
      label: 'outcome of the incident',
      mayBeAbsent: true,
      codes: [
        { code: 'to-emergency-department', meaning: 'Taken to an emergency department' },
        { code: 'to-elsewhere', meaning: 'Taken elsewhere' },
        { code: 'on-scene', meaning: 'Resolved on scene, and taken nowhere' },
        { code: 'by-telephone', meaning: 'Resolved by telephone, with no one sent' },
      ],
    },
  ],
  rules: [],
});
