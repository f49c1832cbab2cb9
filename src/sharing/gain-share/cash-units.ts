import { minusInterval, type Interval } from '../../exact/index.ts';
import { readTold } from '../../statement/index.ts';
import type { ActivityContract } from './saving-facts.ts';
import { openIn } from './saving.ts';

const units = { least: 0 };

/** Activity that was expected and did not come; below zero where more came. */
export function avoidedIn({ expectedUnits, actualUnits }: ActivityContract): Interval {
  return minusInterval(readTold(expectedUnits, units), readTold(actualUnits, units));
}

/** What of the activity of a contract is not told exactly. */
export function openUnits({ id, expectedUnits, actualUnits, rebased }: ActivityContract): string | undefined {
  const since = rebased === 'no' || rebased.unitsSince === undefined ? [] : [rebased.unitsSince];
  return asked([expectedUnits, actualUnits, ...since].map((told) => openIn(told, `the activity of ${id}`).question));
}

/** Every question there is, once, as one. */
export function asked(questions: readonly (string | undefined)[]): string | undefined {
  const each = [...new Set(questions.filter((question) => question !== undefined))];
  return each.length === 0 ? undefined : each.join('; ');
}
