import type { Measure } from '../measure.ts';
import { isTrue } from '../truth.ts';
import type { Plan } from './plan.ts';
import { askOfRow, type RowValues } from './row-expression.ts';
import type { RowGroups } from './row-groups.ts';
import { cellOf, type MeasureTally } from './tally.ts';

/** A measure, and where its records are counted. */
export interface MeasureOfRows {
  readonly tally: MeasureTally;
  readonly plan: Plan;
  readonly values: RowValues;
  readonly groups: RowGroups;
}

/**
 * Counts the record at hand for one measure: first whether it is of its kind, then when and whose it is, then whether
 * it is excluded, counts, or is excepted.
 */
export function countMeasure({ tally, plan, values, groups }: MeasureOfRows): () => void {
  const { measure } = tally;
  const { counts, denominator, attributedTo, exclusions, exceptions } = measure;
  const isRestated = measure.person === 'restated';
  const isOfShare = denominator.kind === 'records';
  const doesCount = askOfRow(counts, values);
  const isOfKind = isOfShare ? askOfRow(denominator.of, values) : doesCount;
  const isExcluded = exclusions.map(({ when }) => askOfRow(when, values));
  const isExcepted = exceptions.map(({ when }) => askOfRow(when, values));
  const amount = amountOf(measure, values);
  const { at, placeOf } = values;
  const placeOfDay = placeOf.get(attributedTo.kind === 'day' ? attributedTo.field : attributedTo.from) ?? -1;
  const placeOfEnd = attributedTo.kind === 'day' ? -1 : (placeOf.get(attributedTo.until) ?? -1);

  const onItsDay = () => {
    const day = at[placeOfDay] as number | undefined;
    if (day === undefined) tally.withoutDay += 1;
    else if (day < plan.from || day >= plan.until) tally.outsidePeriod += 1;
    else {
      const group = groups.on(day, isRestated);
      if (group === -1) tally.outsideCohort += 1;
      else inGroup(group);
    }
  };

  const inGroup = (group: number) => {
    const excluded = firstTrue(isExcluded);
    if (excluded !== -1) {
      addTo(cellOf(tally, group).exclusions, excluded);
      return;
    }
    const isCounted = !isOfShare || doesCount() === isTrue;
    const excepted = isOfShare && isCounted ? -1 : firstTrue(isExcepted);
    if (excepted !== -1) {
      addTo(cellOf(tally, group).exceptions, excepted);
      return;
    }
    const summed = isCounted ? amount() : 0;
    if (summed === undefined) {
      tally.withoutAmount += 1;
      return;
    }
    const cell = cellOf(tally, group);
    cell.among += 1;
    if (!isCounted) return;
    cell.records += 1;
    cell.count += summed;
  };

  const onItsNights = () => {
    const [from, until] = [at[placeOfDay], at[placeOfEnd]] as [number | undefined, number | undefined];
    if (from === undefined || until === undefined) tally.withoutDay += 1;
    else if (from >= until) tally.notOfThisKind += 1;
    else {
      const [first, last] = [Math.max(from, plan.from), Math.min(until, plan.until)];
      if (first >= last) tally.outsidePeriod += 1;
      else inGroups(groups.nights(first, last, isRestated));
    }
  };

  const inGroups = (nights: ReadonlyMap<number, number>) => {
    if (nights.size === 0) {
      tally.outsideCohort += 1;
      return;
    }
    const excluded = firstTrue(isExcluded);
    const excepted = excluded === -1 ? firstTrue(isExcepted) : -1;
    for (const [group, ofThem] of nights) {
      const cell = cellOf(tally, group);
      if (excluded !== -1) addTo(cell.exclusions, excluded);
      else if (excepted !== -1) addTo(cell.exceptions, excepted);
      else {
        cell.records += 1;
        cell.count += ofThem;
      }
    }
  };

  const place = attributedTo.kind === 'day' ? onItsDay : onItsNights;
  return () => {
    if (isOfKind() === isTrue) place();
    else tally.notOfThisKind += 1;
  };
}

function firstTrue(asks: readonly (() => number)[]): number {
  for (let place = 0; place < asks.length; place += 1) if (asks[place]?.() === isTrue) return place;
  return -1;
}

function addTo(counts: number[], place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

/** What a measure adds up of the record at hand: undefined where it is absent. */
function amountOf({ sums }: Measure, { at, placeOf }: RowValues): () => number | undefined {
  const placeNamed = (name: string) => placeOf.get(name) ?? -1;
  switch (sums.kind) {
    case 'records':
      return () => 1;
    case 'field': {
      const place = placeNamed(sums.field);
      return () => at[place] as number | undefined;
    }
    case 'days-between': {
      const [from, to] = [placeNamed(sums.from), placeNamed(sums.to)];
      return () => {
        const [first, last] = [at[from], at[to]] as [number | undefined, number | undefined];
        return first === undefined || last === undefined ? undefined : last - first;
      };
    }
  }
}
