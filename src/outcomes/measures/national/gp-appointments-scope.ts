import { checkWord, type Problem } from '../../../problems/index.ts';
import type { Expression } from '../../measure/expression.ts';
import { checkChosenCodes } from './chosen-codes.ts';
import { gpadAppointments } from './gp-appointments-dataset.ts';
import { gpAppointmentCitations } from './gp-appointments-sources.ts';

/** Codes that count, or every record, those in which nothing is recorded with them. */
export type CodesOrAll = readonly string[] | 'all';

/** What measures of appointments have in common. */
export const ofAppointments = {
  version: '1',
  dataset: gpadAppointments,
  attributedTo: { kind: 'day', field: 'appointment_date' },
  exclusions: [],
  exceptions: [],
  citations: gpAppointmentCitations,
} as const;

/** Records in which a field has one of these codes: all, where every record counts. */
export function amongCodes(field: string, codes: CodesOrAll): readonly Expression[] {
  return codes === 'all' ? [] : [{ kind: 'one-of', field, codes }];
}

/** Problems of a list of codes with one in it at least, or the word that says all. */
export function checkCodesOrAll(value: unknown, path: string): readonly Problem[] {
  return typeof value === 'string' ? checkWord(value, path, ['all']) : checkChosenCodes(value, path);
}
