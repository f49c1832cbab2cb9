import { standardisedAdmissions, type ExactRatio } from 'neighbourhood-contracts/outcomes';
import type { Answerers } from './answer.ts';

const numberOf = ({ numerator, denominator }: ExactRatio) =>
  Number((BigInt(numerator) * 10n ** 30n) / BigInt(denominator)) / 1e30;

/** Avoidable admissions standardised by age and sex, by the names of the cases. */
export const avoidableAdmissionAnswers: Answerers = {
  ac02_standardised_numerator: (input) => {
    const at = (name: string, place: number) => Number((input[name] as readonly number[])[place]);
    const result = standardisedAdmissions(
      (input['bands'] as readonly string[]).map((cell, place) => ({
        cell,
        admissions: at('admissions', place),
        people: at('pcn_population', place),
        standard: at('standard_population', place),
      })),
    );
    if (result.kind === 'no-rate') {
      return { dsr: null, standardised_admissions_unrounded: null, standardised_admissions: null };
    }
    return {
      dsr: numberOf(result.rate),
      pcn_total: result.people,
      crude_admissions: result.admissions,
      standardised_admissions_unrounded: numberOf(result.exact),
      standardised_admissions: result.standardised,
    };
  },
};
