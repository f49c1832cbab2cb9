import { placeIn, type Problem } from '../../problems/index.ts';
import type { Month } from '../../time/index.ts';

/** Problems of months: one that is not among those wanted, one given twice, and one out of order. */
export function checkMonthsInOrder(
  items: readonly { readonly month: Month }[],
  wanted: readonly Month[],
  path: string,
): Problem[] {
  const known = new Set(wanted);
  return items.flatMap(({ month }, place) => {
    const at = placeIn(path, place, 'month');
    if (!known.has(month)) {
      const message = `${month} is not a month of this.`;
      return [{ path: at, code: 'out-of-range', message, help: `Give months from ${rangeOf(wanted)}.` }];
    }
    const before = items[place - 1]?.month;
    if (before === undefined || before < month) return [];
    return [notAfter(before, month, at)];
  });
}

/** The problem of a month that does not come after the one before it in a list. */
export function notAfter(before: Month, month: Month, path: string): Problem {
  if (before === month) {
    return { path, code: 'duplicate', message: `${month} is given twice.`, help: 'Give each month once.' };
  }
  const message = `${month} comes after ${before} in the list.`;
  return { path, code: 'contradiction', message, help: 'Give the months in order, the earliest first.' };
}

function rangeOf(wanted: readonly Month[]): string {
  return [wanted[0], wanted.at(-1)].join(' to ');
}
