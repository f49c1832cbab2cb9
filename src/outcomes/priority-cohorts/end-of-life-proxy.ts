import { checkCode, checkRecord, refuse, unseen, type Check, type FieldChecks } from '../../problems/index.ts';
import { frozen } from '../../policy/index.ts';
import { checkCodeTexts } from '../clinical-codes/check-code-texts.ts';
import { plainCode } from '../clinical-codes/plain-code.ts';
import { checkWholeNumber } from '../measure/whole-number.ts';
import type { CohortBasis } from './cohort-basis.ts';

/** A stay in hospital that may have been the end of a life. */
export interface EndingStay {
  /** As the NHS Data Dictionary codes it: `4` is died. */
  readonly dischargeMethod: string;
  /** From 0. */
  readonly nights: number;
  readonly diagnoses: readonly string[];
  readonly procedures: readonly string[];
}

/** Why a death in hospital is no cohort. */
export const endOfLifeProxyBasis: CohortBasis = frozen({
  kind: 'retrospective-proxy',
  because: 'That a stay ended in death is known when it is over; a death at home, which care aims at, is not seen.',
});

/**
 * Whether a stay looks like care at the end of life that another place could have given: the person died within 0 to 2
 * nights, or 3 to 14, with no external cause (V to Y) among the diagnoses and no procedure. Null for any other. It is a
 * retrospective proxy, by {@link endOfLifeProxyBasis}: never who a cohort is, nor the denominator of a gain share.
 *
 * Throws when the stay cannot be right. The error shows none of its codes.
 *
 * Source: the code of the New Hospital Programme. A variant of it in another repository picks the stays with V to Y, which
 * looks like a mistake.
 *
 * @example
 * ```ts
 * import { endOfLifeProxyOf } from 'neighbourhood-contracts/outcomes';
 *
 * const stay = { dischargeMethod: '4', nights: 2, diagnoses: ['C349'], procedures: [] };
 * endOfLifeProxyOf(stay); // => '0-to-2-nights'
 * endOfLifeProxyOf({ ...stay, diagnoses: ['S720', 'W190'] }); // => null
 * ```
 */
export function endOfLifeProxyOf(stay: EndingStay): '0-to-2-nights' | '3-to-14-nights' | null {
  refuse('the stay', checkRecord(stay, '', stayChecks));
  const { dischargeMethod, nights, diagnoses, procedures } = stay;
  const hasExternalCause = diagnoses.some((code) => /^[V-Y]/.test(plainCode(code) ?? ''));
  const hasProcedure = procedures.some((code) => plainCode(code) !== undefined);
  if (dischargeMethod !== '4' || hasExternalCause || hasProcedure || nights > 14) return null;
  return nights <= 2 ? '0-to-2-nights' : '3-to-14-nights';
}

const checkMethod: Check = (value, path) => {
  if (checkCode(value, path).length === 0) return [];
  return [unseen(value, path, 'a code', 'Give the code of the data dictionary.', 'wrong-type')];
};
const checkNights: Check = (value, path) => {
  if (checkWholeNumber(value, path, 0).length === 0) return [];
  return [unseen(value, path, 'a number of nights', 'Give a whole number, 0 or more.', 'out-of-range')];
};
const stayChecks: FieldChecks = {
  dischargeMethod: checkMethod,
  nights: checkNights,
  diagnoses: checkCodeTexts,
  procedures: checkCodeTexts,
};
