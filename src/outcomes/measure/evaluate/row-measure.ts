import { amountSlot, dispositionOf, doesCount, notOfThisKind, withoutAmount, withoutDay } from './disposition.ts';
import type { Plan } from './plan.ts';
import type { RowGroups } from './row-groups.ts';
import type { Slots } from './slots.ts';
import { addToGroup, type MeasureTally } from './tally.ts';

/** A measure of records in slots, and where it is added up. */
export interface MeasureOfRows {
  readonly tally: MeasureTally;
  readonly plan: Plan;
  readonly slots: Slots;
  readonly groups: RowGroups;
}

/** Counts the record in the slots for one measure: what becomes of it, then when and whose it is. */
export function countMeasure({ tally, plan, slots, groups }: MeasureOfRows): () => void {
  const { measure } = tally;
  const { attributedTo } = measure;
  const disposed = dispositionOf(measure, slots, plan.lists);
  const isRestated = measure.person === 'restated';
  const amountPlace = amountSlot(measure.sums, slots);
  const amount = () => (amountPlace === undefined ? 1 : (slots.at[amountPlace] as number));
  const dayPlace = slots.placeOf(attributedTo.kind === 'day' ? attributedTo.field : attributedTo.from);
  const endPlace = attributedTo.kind === 'day' ? -1 : slots.placeOf(attributedTo.until);

  const onItsDay = (disposition: number) => {
    const day = slots.at[dayPlace] as number;
    if (day < plan.from || day >= plan.until) {
      tally.outsidePeriod += 1;
      return;
    }
    const group = groups.on(day, isRestated);
    if (group === -1) tally.outsideCohort += 1;
    else if (disposition === withoutAmount) tally.withoutAmount += 1;
    else addToGroup(tally, group, disposition, 1, disposition === doesCount ? amount() : 0);
  };

  const onItsNights = (disposition: number) => {
    const first = Math.max(slots.at[dayPlace] as number, plan.from);
    const last = Math.min(slots.at[endPlace] as number, plan.until);
    if (first >= last) {
      tally.outsidePeriod += 1;
      return;
    }
    const nights = groups.nights(first, last, isRestated);
    if (nights.size === 0) tally.outsideCohort += 1;
    for (const [group, ofThem] of nights) addToGroup(tally, group, disposition, 1, ofThem);
  };

  const place = attributedTo.kind === 'day' ? onItsDay : onItsNights;
  return () => {
    const disposition = disposed();
    if (disposition === notOfThisKind) tally.notOfThisKind += 1;
    else if (disposition === withoutDay) tally.withoutDay += 1;
    else place(disposition);
  };
}
