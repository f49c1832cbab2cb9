import { amountSlot, withoutAmount } from './disposition.ts';
import type { Part, Parts } from './column-parts.ts';
import type { Slots } from './slots.ts';
import { addToGroup, longer, type MeasureTally } from './tally.ts';

/** What is added up of the parts of some measures, by group and part. */
export interface PartTally {
  /** For how many groups there is room from the first on. */
  readonly likely: number;
  /** How many parts there is room for: a group and part stand at `group × width + part`. */
  width: number;
  records: Int32Array;
  /** By slot: what is added up there. */
  readonly sums: Map<number, Float64Array>;
  /** By part. */
  outsidePeriod: Float64Array;
  outsideCohort: Float64Array;
}

/** A tally with nothing in it, of so many groups at most. */
export function emptyPartTally(possibleGroups: number): PartTally {
  return {
    likely: Math.min(possibleGroups, 65_536),
    width: 1,
    records: new Int32Array(0),
    sums: new Map(),
    outsidePeriod: new Float64Array(1),
    outsideCohort: new Float64Array(1),
  };
}

/** Makes room for parts: the width doubles, and everything moves. */
export function makeRoomForParts(tally: PartTally, parts: readonly Part[]): void {
  for (const slot of new Set(parts.flatMap(({ slots }) => slots))) {
    if (!tally.sums.has(slot)) tally.sums.set(slot, new Float64Array(tally.records.length));
  }
  const { width } = tally;
  if (parts.length <= width) return;
  const wider = 2 ** Math.ceil(Math.log2(parts.length));
  const move = <Numbers extends Int32Array | Float64Array>(from: Numbers, to: Numbers): Numbers => {
    for (let place = 0; place < from.length; place += 1) {
      const part = place % width;
      to[((place - part) / width) * wider + part] = from[place] ?? 0;
    }
    return to;
  };
  const length = (tally.records.length / width) * wider;
  tally.records = move(tally.records, new Int32Array(length));
  for (const [slot, amounts] of tally.sums) tally.sums.set(slot, move(amounts, new Float64Array(length)));
  tally.outsidePeriod = longer(tally.outsidePeriod, wider);
  tally.outsideCohort = longer(tally.outsideCohort, wider);
  tally.width = wider;
}

/** Makes room for a group. */
export function makeRoomForGroup(tally: PartTally, group: number): void {
  const groups = Math.max(tally.likely, group + 1, (tally.records.length / tally.width) * 2);
  const records = new Int32Array(groups * tally.width);
  records.set(tally.records);
  tally.records = records;
  for (const [slot, amounts] of tally.sums) tally.sums.set(slot, longer(amounts, records.length));
}

/** Adds up the parts of some measures, measure by measure. */
export function addParts(parts: Parts, own: PartTally, tallies: readonly MeasureTally[], slots: Slots): void {
  for (const [at, { measure, place }] of parts.measures.entries()) {
    const tally = tallies[place];
    if (tally === undefined) continue;
    const amounts = own.sums.get(amountSlot(measure.sums, slots) ?? -1) ?? own.records;
    for (const [part, { dispositions }] of parts.all.entries()) {
      const disposition = dispositions[at] ?? -1;
      if (disposition < 0) continue;
      tally.outsidePeriod += own.outsidePeriod[part] ?? 0;
      tally.outsideCohort += own.outsideCohort[part] ?? 0;
      for (let here = part, group = 0; here < own.records.length; here += own.width, group += 1) {
        const records = own.records[here] ?? 0;
        if (records === 0) continue;
        if (disposition === withoutAmount) tally.withoutAmount += records;
        else addToGroup(tally, group, disposition, records, amounts[here] ?? 0);
      }
    }
  }
}
