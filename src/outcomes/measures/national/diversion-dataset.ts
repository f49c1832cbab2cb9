import { frozen } from '../../../policy/index.ts';
import type { CodeMeaning, Dataset } from '../../measure/dataset.ts';

/**
 * Requests for specialist advice: one record a request, as a trust or an integrated care board holds them, or a row of so
 * many requests alike, as the System EROC return has them, which names no person. The codes of type, status and outcome are
 * those of the extract: their national dictionary was not found.
 */
export const specialistAdviceRequests: Dataset = frozen({
  id: 'specialist-advice-requests',
  title: 'requests for specialist advice (System EROC)',
  fields: [
    { kind: 'identifier', identifies: 'person', name: 'person_id', label: 'person', mayBeAbsent: true },
    { kind: 'identifier', identifies: 'record', name: 'request_id', label: 'request', mayBeAbsent: true },
    { kind: 'day', name: 'request_date', label: 'date of request', mayBeAbsent: false },
    { kind: 'code', name: 'request_type', label: 'type of request', mayBeAbsent: true },
    { kind: 'code', name: 'status', label: 'status', mayBeAbsent: true },
    { kind: 'code', name: 'outcome', label: 'outcome', mayBeAbsent: true },
    { kind: 'code', name: 'specialty_group', label: 'specialty group', mayBeAbsent: true },
    { kind: 'flag', name: 'urgent_suspected_cancer', label: 'urgent suspected cancer', mayBeAbsent: true },
    { kind: 'code', name: 'latest_flag', label: 'flag of the latest submission', mayBeAbsent: true },
    { kind: 'number', name: 'requests', label: 'number of requests', mayBeAbsent: true, least: 0 },
  ],
  rules: [],
});

/** The same requests, where an extract has these codes of status and outcome and no other: another is wrong. */
export function requestsWithCodes(statuses: readonly CodeMeaning[], outcomes: readonly CodeMeaning[]): Dataset {
  const codesOf: Readonly<Record<string, readonly CodeMeaning[]>> = { status: statuses, outcome: outcomes };
  return {
    ...specialistAdviceRequests,
    fields: specialistAdviceRequests.fields.map((field) => {
      const codes = codesOf[field.name];
      return field.kind === 'code' && codes !== undefined ? { ...field, codes } : field;
    }),
  };
}
