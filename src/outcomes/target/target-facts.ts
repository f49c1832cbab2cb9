import { checkFields, checkWord, placeIn, type Problem } from '../../problems/index.ts';
import type { Day } from '../../time/index.ts';
import { checkConveyanceFacts, type ConveyanceFacts } from './conveyances.ts';
import { checkDischargeReadyDateFacts, type DischargeReadyDateFacts } from './discharge-ready-date.ts';
import type { TargetKind } from './evaluation.ts';
import { checkFollowUpFacts, type FollowUpFacts } from './follow-ups.ts';
import { checkFourHourFacts, type FourHourFacts } from './four-hour-facts.ts';
import { checkNonElectiveFacts, type NonElectiveFacts } from './non-elective-facts.ts';
import { checkOutpatientDiversionFacts, type OutpatientDiversionFacts } from './outpatient-diversion-facts.ts';
import { checkSameDayAccessFacts, type SameDayAccessFacts } from './same-day-access-facts.ts';

/** What is set against a national target. `kind` says which. */
export type TargetFacts =
  | OutpatientDiversionFacts
  | FollowUpFacts
  | NonElectiveFacts
  | FourHourFacts
  | ConveyanceFacts
  | DischargeReadyDateFacts
  | SameDayAccessFacts;

type CheckOfKind = (value: unknown, path: string, asAt: Day) => readonly Problem[];

const checks: Readonly<Record<TargetKind, CheckOfKind>> = {
  'outpatient-diversion': checkOutpatientDiversionFacts,
  'follow-ups': checkFollowUpFacts,
  'non-elective-admissions': checkNonElectiveFacts,
  'non-elective-bed-days': checkNonElectiveFacts,
  'four-hour': checkFourHourFacts,
  conveyances: checkConveyanceFacts,
  'discharge-ready-date': checkDischargeReadyDateFacts,
  'same-day-access': checkSameDayAccessFacts,
};

/** Problems of figures for a target, as known on a day. */
export function checkTargetFacts(value: unknown, path: string, asAt: Day): readonly Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return checkFields(value, path, ['kind']);
  const { kind } = value as { readonly kind?: unknown };
  const check = typeof kind === 'string' && Object.hasOwn(checks, kind) ? checks[kind as TargetKind] : undefined;
  return check?.(value, path, asAt) ?? checkWord(kind, placeIn(path, 'kind'), Object.keys(checks));
}
