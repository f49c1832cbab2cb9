import { isAbsent, readerOf } from '../measure/evaluate/read-field.ts';
import { admissionMethodCodes } from '../clinical-codes/admission-method-codes.ts';
import type { FaultLog } from '../records/fault-log.ts';
import type { ReadStay } from '../stays/read-stays.ts';
import { dischargeMethodCodes } from './discharge-method-codes.ts';

/** What the extract calls the methods of a stay, and which of them matter. */
export interface MethodsAsked {
  readonly fields: { readonly admissionMethod: string; readonly dischargeMethod: string };
  readonly methods: readonly string[];
  readonly noIndexAfter: readonly string[];
}

/** A stay with what its methods say: nothing where they are blank, cannot be read, or say themselves that it is not known. */
export interface StayWithMethods extends ReadStay {
  readonly isEmergency: boolean | undefined;
  /** Whether it is asked if somebody came back after it. */
  readonly isIndex: boolean | undefined;
}

/** Reads the methods of stays; what is wrong with them is told to the log. A stay that goes on has none of discharge. */
export function stayWithMethods(stay: ReadStay, asked: MethodsAsked, log: FaultLog): StayWithMethods {
  const { fields, methods, noIndexAfter } = asked;
  const read = (field: string, reader: typeof readAdmission): string | undefined => {
    const value = reader(stay.record[field]);
    if (typeof value !== 'object') return value as string;
    log.tell(stay.row, value.rule, field);
    return undefined;
  };
  const goesOn = stay.discharged === undefined && isAbsent(stay.record[fields.dischargeMethod]);
  const admission = read(fields.admissionMethod, readAdmission);
  const discharge = goesOn ? undefined : read(fields.dischargeMethod, readDischarge);
  const isOut = isOneOf(noIndexAfter, discharge, dischargeNotKnown);
  return {
    ...stay,
    isEmergency: isOneOf(methods, admission, admissionNotKnown),
    isIndex: isOut === undefined ? undefined : !isOut,
  };
}

function isOneOf(codes: readonly string[], code: string | undefined, notKnown: readonly string[]): boolean | undefined {
  if (code === undefined) return undefined;
  if (codes.includes(code)) return true;
  return notKnown.includes(code) ? undefined : false;
}

/** Not applicable, or not known. */
const admissionNotKnown = ['98', '99'];
const dischargeNotKnown = ['8', '9'];
const named = { kind: 'code', name: '', label: '', mayBeAbsent: false } as const;
const readAdmission = readerOf({ ...named, codes: admissionMethodCodes }, new Map());
const readDischarge = readerOf({ ...named, codes: dischargeMethodCodes }, new Map());
