import { normalDensity, normalUpper } from '../../statistics/index.ts';
import type { ChanceFact, ChanceFacts } from './chance-statement.ts';
import type { ChanceSharing, ChanceTerms } from './chance-terms.ts';
import { percentText, significant, significantText as text } from './significant.ts';
import { factOfLeastFall, leastFallSeen, testWords } from './seen.ts';
import { factOfSizeNeeded } from './size-needed.ts';
import { errorWorking, standardError } from './standard-error.ts';
import type { ChanceVariation } from './variation.ts';
import { variationWords } from './variation-words.ts';

/** The figures of chance, from a variation and terms that are right. */
export function chanceFacts(variation: ChanceVariation, terms: ChanceTerms): ChanceFacts {
  const [gate, fall] = [Number(terms.gate), Number(terms.trueFall)];
  const error = standardError(variation);
  const errorAfter = standardError(variation, fall);
  const least = leastFallSeen(terms.seenAt, error);
  const trueFall = `a true fall of ${percentText(fall)}`;
  const afterFall = `${trueFall}, standard error ${text(errorAfter)} about it`;
  return {
    standardError: {
      id: 'standard-error',
      label: 'Standard error of the measured saving rate',
      unit: 'share',
      value: significant(error),
      input: variationWords(variation),
      rule: 'the variation of one over the root of the number, with the noise of the baseline',
      working: errorWorking(variation),
    },
    payingOnNoChange: {
      id: 'paying-on-no-change',
      label: 'Chance of paying out though nothing truly changed',
      unit: 'share',
      value: significant(normalUpper(gate / error)),
      input: `a gate of ${percentText(gate)}, standard error ${text(error)}`,
      rule: 'chance that a saving of nothing is measured at the gate or above',
      working: `1 − Φ(${text(gate)} ÷ ${text(error)})`,
    },
    sizeNeeded: factOfSizeNeeded(variation, terms, error),
    passingOnTrueFall: {
      id: 'passing-on-true-fall',
      label: `Chance that ${trueFall} passes the gate`,
      unit: 'share',
      value: significant(normalUpper((gate - fall) / errorAfter)),
      input: `a gate of ${percentText(gate)}, ${afterFall}`,
      rule: 'chance that the true fall is measured at the gate or above',
      working: `1 − Φ((${text(gate)} − ${text(fall)}) ÷ ${text(errorAfter)})`,
    },
    leastFallSeen: factOfLeastFall(terms.seenAt, error),
    seeingTrueFall: {
      id: 'seeing-true-fall',
      label: `Chance that ${trueFall} is seen, ${testWords(terms.seenAt)}`,
      unit: 'share',
      value: significant(normalUpper((least - fall) / errorAfter)),
      input: `seen from ${percentText(least)}, ${afterFall}`,
      rule: 'chance that the true fall is measured as large as what counts as seen',
      working: `1 − Φ((${text(least)} − ${text(fall)}) ÷ ${text(errorAfter)})`,
    },
    ...(terms.sharing && { paymentOnNoChange: factOfPayment(gate, error, terms.sharing) }),
  };
}

/** The average of what is measured at the gate or above, where it is normal about nothing. */
function factOfPayment(gate: number, error: number, { counts, rate }: ChanceSharing): ChanceFact {
  const z = gate / error;
  const whole = error * normalDensity(z);
  const ratio = `${text(gate)} ÷ ${text(error)}`;
  const wholeWorking = `${text(error)} × φ(${ratio})`;
  const isWhole = counts === 'whole-saving';
  return {
    id: 'payment-on-no-change',
    label: 'Payment to be expected though nothing truly changed, for each £1 of expected spend',
    unit: 'pounds-per-pound',
    value: significant(Number(rate) * (isWhole ? whole : whole - gate * normalUpper(z))),
    input: `${percentText(Number(rate))} of ${isWhole ? 'the whole saving' : 'what is above the gate'}, a gate of ${percentText(gate)}, standard error ${text(error)}`,
    rule: 'sharing rate × the average that counts, before any cap, retention or quality',
    working: `${text(Number(rate))} × ${isWhole ? wholeWorking : `(${wholeWorking} − ${text(gate)} × (1 − Φ(${ratio})))`}`,
  };
}
