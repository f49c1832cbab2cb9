import { fraction, nothing, one, workingText } from '../../exact/index.ts';
import {
  exactBetween,
  known,
  takenOff,
  timesBetween,
  type AsKnown,
  type Between,
  type Draft,
  type Grounds,
} from '../../statement/index.ts';
import type { YearOfCareOutcome } from './year-of-care-terms.ts';

/** The payment that outcomes are a share of. */
export interface WholePayment {
  readonly pounds: Between;
  /** As it stands in a working: an amount, or what it is where it is not known. */
  readonly text: string;
}

/** The lines of an outcome element: added, or taken off and released. */
export function outcomeLines(
  { kind, cap }: YearOfCareOutcome,
  achievement: AsKnown,
  payment: WholePayment,
  grounds: readonly Grounds[],
): readonly Draft[] {
  const share = fraction(cap);
  const most = timesBetween(payment.pounds, known(share));
  const working = `${workingText(share)} × ${payment.text}`;
  const achieved = achievement === 'not-known' ? { low: nothing, high: one } : known(fraction(achievement));
  const achievedText = achievement === 'not-known' ? 'achievement' : workingText(fraction(achievement));
  const earned: Draft = {
    id: kind === 'on-top' ? 'outcome-on-top' : 'outcome-released',
    label: kind === 'on-top' ? 'Outcome payment' : 'Released for outcomes',
    weight: achievedText,
    working: `${achievedText} × ${working}`,
    grounds,
    exact: exactBetween(timesBetween(most, achieved), whatIsOpen(most, achievement)),
  };
  if (kind === 'on-top') return [earned];
  const withheld: Draft = {
    id: 'outcome-withheld',
    label: 'Withheld until outcomes are known',
    weight: workingText(share),
    working: `−${working}`,
    grounds,
    exact: takenOff(most, 'Q19'),
  };
  return [withheld, earned];
}

function whatIsOpen(most: Between, achievement: AsKnown): string {
  if (achievement !== 'not-known') return 'Q19';
  return most.high === undefined
    ? 'What are the prices that are not published (Q19), and how far were the outcomes achieved?'
    : 'How far were the outcomes achieved?';
}
