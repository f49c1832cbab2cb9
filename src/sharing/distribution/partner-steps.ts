import { exactly, larger, minus, signOf, smaller, type Fraction } from '../../exact/index.ts';
import { readablePounds, resultOf, type Grounds, type Step } from '../../statement/index.ts';
import { errorOf, keyWorkingOf, signed, takenBy, type InSide } from './partner-working.ts';

/**
 * A floor or a cap moves what the others take. No source gives a method for that, nor was a contract found that shares
 * by Shapley value.
 */
export const levelMethod: Grounds = {
  kind: 'library-method',
  method:
    'what a cap leaves rises in the others in proportion to the same key, and what a floor takes falls in them, until nobody is beyond a limit',
};
export const shapleyMethod: Grounds = {
  kind: 'library-method',
  method: 'a Shapley value: what a partner adds to what others reach, averaged over every order of joining',
};

/** How a partner’s amount was reached: its share by the key, its floor, its cap, and what those of others did. */
export function stepsOf(at: InSide, keyInWords: string, grounds: Grounds): readonly Step[] {
  const { byKey, least, most, inTheEnd } = takenBy(at);
  const { sign, shared } = at;
  const text = (amount: Fraction) => readablePounds(signed(amount, sign));
  const result = (amount: Fraction) => resultOf('pounds', exactly(signed(amount, sign)));
  const hasFloor = shared.limits.hasFloor[at.place] === true;
  const floored = hasFloor ? larger(byKey, least) : byKey;
  const capped = most === undefined ? floored : smaller(floored, most);
  const moved = minus(inTheEnd, capped);
  const share: Step = {
    id: 'share',
    label: 'Share by the key',
    input: keyWorkingOf(at),
    rule: keyInWords,
    result: result(byKey),
    grounds: [grounds],
  };
  const floor: Step = {
    id: 'floor',
    label: 'Floor',
    input: text(byKey),
    rule: `at least ${text(least)}`,
    result: result(floored),
    grounds: [grounds],
  };
  const cap: Step = {
    id: 'cap',
    label: 'Cap',
    input: text(floored),
    rule: most === undefined ? '' : `at most ${text(most)}`,
    result: result(capped),
    grounds: [grounds],
  };
  const shareAgain: Step = {
    id: 'shared-again',
    label: 'Floors and caps of others',
    input: text(capped),
    rule: signOf(moved) < 0 ? 'less what floors took' : 'and what caps left',
    result: result(inTheEnd),
    grounds: [levelMethod],
  };
  return [
    share,
    ...errorStep(at),
    ...(hasFloor ? [floor] : []),
    ...(most === undefined ? [] : [cap]),
    ...(signOf(moved) === 0 ? [] : [shareAgain]),
  ];
}

function errorStep(at: InSide): readonly Step[] {
  const error = errorOf(at);
  if (error === undefined) return [];
  return [
    {
      id: 'standard-error',
      label: 'One standard error of the sample',
      input: keyWorkingOf(at),
      rule: 'the spread of what it adds over the orders drawn ÷ √ of their number, before floors and caps, up to the penny',
      result: resultOf('pounds', exactly(error)),
      isBeside: true,
      grounds: [shapleyMethod],
    },
  ];
}
