import { exactly, fraction, larger, nothing, signOf, smaller, times, workingText } from '../../exact/index.ts';
import { poundsText, resultOf } from '../../statement/index.ts';
import type { EarnedPart } from './earned-part.ts';
import type { VerifiedSavingMethod } from './outcome-method.ts';
import type { SavingVerified } from './outcome-payment-facts.ts';
import type { OutcomeMeasure } from './outcome-payment-terms.ts';

/** What is repaid of a social investment: a share of the verified saving, to the pot at most; nothing for no saving. */
export function repaidFromSaving(
  { id, label, potPounds, grounds }: OutcomeMeasure,
  method: VerifiedSavingMethod,
  saving: SavingVerified | 'nothing-verified' | 'not-known',
): EarnedPart {
  const [pot, share] = [fraction(potPounds), fraction(method.share)];
  const base = { id, label, weight: workingText(share), questions: [], steps: [] };
  if (saving === 'nothing-verified') {
    const why = `${label}: not repaid, for ${method.verifiedBy} has verified no saving`;
    return { ...base, label: why, pounds: exactly(nothing), working: `${workingText(share)} × £0` };
  }
  if (saving === 'not-known') {
    const questions = [`What saving has ${method.verifiedBy} verified for ${label}?`];
    const working = `min(${poundsText(pot)}, ${workingText(share)} × the verified saving)`;
    return { ...base, questions, working, pounds: { low: nothing, high: signOf(share) === 0 ? nothing : pot } };
  }
  const saved = fraction(saving.savedPounds);
  const isSaving = signOf(saved) > 0;
  return {
    ...base,
    label: isSaving ? label : `${label}: not repaid, for nothing was saved`,
    pounds: exactly(larger(nothing, smaller(pot, times(share, saved)))),
    working: `max(0, min(${poundsText(pot)}, ${workingText(share)} × ${poundsText(saved)}))`,
    steps: [
      {
        id: 'verified',
        label: 'Verified saving',
        input: poundsText(saved),
        rule: `verified by ${saving.verifiedBy} on ${saving.on}`,
        result: resultOf('pounds', exactly(saved)),
        grounds: [grounds],
      },
    ],
  };
}
