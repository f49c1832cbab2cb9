import { frailtyScore } from 'neighbourhood-contracts/outcomes';
import type { Answerers } from './answer.ts';

/** The Hospital Frailty Risk Score, by the names of the cases. */
export const frailtyAnswers: Answerers = {
  hfrs: (input) => {
    const codes = (input['icd10'] as readonly (string | null)[]).map((code) => code ?? '');
    const { tenths, band } = frailtyScore(codes);
    return { score: tenths / 10, score_x10: tenths, band };
  },
};
